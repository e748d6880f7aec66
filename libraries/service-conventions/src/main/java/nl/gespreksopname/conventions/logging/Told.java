package nl.gespreksopname.conventions.logging;

import java.sql.SQLException;
import nl.gespreksopname.eventstore.Reason;
import org.jspecify.annotations.Nullable;

/** What a log tells of an exception: its class, its places and those behind it; its text only where that is harmless. */
final class Told extends RuntimeException {

    private static final int DEPTH = 10;

    private final String said;

    private Told(String said, StackTraceElement[] places, @Nullable Throwable cause) {
        super(null, cause, false, true);
        this.said = said;
        setStackTrace(places);
    }

    static Told of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Told of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        return new Told(
                said(thrown),
                thrown.getStackTrace(),
                cause == null || depth == DEPTH || cause instanceof Told ? null : of(cause, depth + 1));
    }

    private static String said(Throwable thrown) {
        String type = thrown.getClass().getName();
        if (thrown instanceof SQLException sql) {
            return type + ": SQLSTATE " + sql.getSQLState();
        }
        return Reason.isTellable(thrown) && thrown.getMessage() != null ? type + ": " + thrown.getMessage() : type;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the class that is told is another's
    public String toString() {
        return said;
    }
}
