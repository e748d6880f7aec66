package nl.gespreksopname.conventions.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import nl.gespreksopname.eventstore.Reason;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Stands before every handler of the log, whoever wrote the line and however. Of an exception it lets the class and the
 * places through, the text only where {@link Reason} knows that it holds nothing of anybody. Of a logger whose texts are not
 * known it lets the level and the name through.
 *
 * <p>Until the service takes requests all is let through: what is wrong with an installation must be told, and nobody has
 * entered anything yet.
 */
@LoggingFilter(name = NothingPersonal.NAME)
public final class NothingPersonal implements Filter {

    /** What {@code quarkus.log.console.filter} has as its value. */
    public static final String NAME = "nothing-personal";

    /** Ours, whose lines are held to it by a test; and those that speak of connections, brokers, threads, not of content. */
    private static final List<String> KNOWN = List.of(
            "nl.gespreksopname.",
            "io.quarkus.runtime.",
            "io.quarkus.bootstrap.",
            "io.quarkus.scheduler.",
            "org.apache.kafka.",
            "org.flywaydb.",
            "io.agroal.",
            "com.arjuna.",
            "io.opentelemetry.exporter.",
            "io.opentelemetry.sdk.",
            "io.vertx.core.impl.BlockedThreadChecker");

    private static volatile boolean inUse;

    /** Says that the service takes requests from now on. */
    public static void begin() {
        inUse = true;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        if (!inUse) {
            return true;
        }
        String logger = record.getLoggerName() == null ? "" : record.getLoggerName();
        if (!logger.equals("io.quarkus") && KNOWN.stream().noneMatch(logger::startsWith)) {
            say(record, "A line of " + logger + " is left out, since it may quote what was sent.");
        } else if (record.getParameters() != null) {
            withoutThrowables(record);
        }
        Throwable thrown = record.getThrown();
        if (thrown != null && !(thrown instanceof Told)) {
            record.setThrown(Told.of(thrown));
        }
        return true;
    }

    private static void withoutThrowables(LogRecord record) {
        Object[] parameters = record.getParameters();
        Object[] told = parameters.clone();
        boolean changed = false;
        for (int i = 0; i < told.length; i++) {
            if (told[i] instanceof Throwable throwable && !(throwable instanceof Told)) {
                told[i] = Reason.of(throwable);
                changed = true;
            }
        }
        if (changed) {
            record.setParameters(told);
        }
    }

    private static void say(LogRecord record, String text) {
        if (record instanceof ExtLogRecord extended) {
            extended.setMessage(text, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(text);
        }
        record.setParameters(null);
    }
}
