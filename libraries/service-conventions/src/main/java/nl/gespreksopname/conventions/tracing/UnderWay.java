package nl.gespreksopname.conventions.tracing;

import nl.gespreksopname.contracts.envelope.TraceParent;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The trace that is under way, kept with what every log line carries: with the request where there is one, whichever thread
 * works on it, and else with the thread.
 */
final class UnderWay {

    /** The trace, 32 hexadecimals. */
    static final String TRACE = "traceId";

    /** The step of it, 16 hexadecimals; absent when the trace is known in the logs of this request only. */
    static final String SPAN = "spanId";

    private static final String FLAGS = "traceFlags";

    private UnderWay() {}

    /** What a next step has as its cause; null when there is nothing to carry on. */
    static @Nullable String traceparent() {
        return MDC.get(TRACE) instanceof String trace && MDC.get(SPAN) instanceof String span
                ? "00-" + trace + "-" + span + "-" + (MDC.get(FLAGS) instanceof String flags ? flags : "00")
                : null;
    }

    /** Sets it; {@code null} takes it away. */
    static void set(@Nullable String traceparent) {
        if (TraceParent.of(traceparent) == null || traceparent == null) {
            MDC.remove(TRACE);
            MDC.remove(SPAN);
            MDC.remove(FLAGS);
            return;
        }
        MDC.put(TRACE, traceparent.substring(3, 35));
        MDC.put(SPAN, traceparent.substring(36, 52));
        MDC.put(FLAGS, traceparent.substring(53));
    }

    /** Names a trace for the log lines, without anything to carry on. */
    static void name(String trace) {
        set(null);
        MDC.put(TRACE, trace);
    }
}
