package nl.gespreksopname.conventions.tracing;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import nl.gespreksopname.contracts.envelope.TraceParent;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.observe.Step;
import nl.gespreksopname.eventstore.observe.Traces;
import org.jspecify.annotations.Nullable;

/**
 * Follows requests and events. With {@code gespreksopname.traces} set, spans go there; without it nothing is made and
 * nothing of OpenTelemetry is loaded, but what a caller sends as {@code traceparent} is carried on all the same: to the
 * event, over Kafka, to the next service, and into the log lines.
 *
 * <p>A span holds what is named in {@link ExportedSpans} and nothing else: it is built here by hand, so that no
 * instrumentation adds addresses, queries or headers.
 */
@Singleton
public class Tracing implements Traces {

    private final @Nullable ExportedSpans spans;

    /** Made by the container. */
    @Inject
    public Tracing(Settings settings) {
        this.spans = settings.traces()
                .filter(address -> !address.isBlank())
                .map(address -> ExportedSpans.to(address, settings.tracesShare(), settings))
                .orElse(null);
    }

    @Override
    public Span begin(Step step) {
        String cause = switch (step) {
            case Step.Append _ -> UnderWay.traceparent();
            case Step.Publish publish -> publish.cause();
            case Step.Hear hear -> hear.cause();
            case Step.Fold fold -> fold.cause();
        };
        if (spans != null && (cause != null || step instanceof Step.Append)) {
            return spans.begin(step, cause);
        }
        return cause == null ? Span.NONE : new Carried(cause);
    }

    /** What was under way on this thread or in this request is forgotten; a trace of what comes now has a name of its own. */
    RequestSpan request(String method, @Nullable String traceparent) {
        String cause = TraceParent.of(traceparent);
        if (spans != null) {
            RequestSpan span = spans.request(method, cause);
            UnderWay.set(span.traceparent());
            return span;
        }
        if (cause == null) {
            byte[] trace = new byte[16];
            ThreadLocalRandom.current().nextBytes(trace);
            UnderWay.name(HexFormat.of().formatHex(trace));
        } else {
            UnderWay.set(cause);
        }
        return RequestSpan.NONE;
    }

    @PreDestroy
    void close() {
        if (spans != null) {
            spans.close();
        }
    }

    /** Nothing of its own: the next step has the same cause. */
    private record Carried(String traceparent) implements Span {

        @Override
        public Entered enter() {
            return entered(traceparent);
        }
    }

    static Entered entered(String traceparent) {
        String before = UnderWay.traceparent();
        UnderWay.set(traceparent);
        return () -> UnderWay.set(before);
    }

    /** A request under way. */
    interface RequestSpan {

        /** No span. */
        RequestSpan NONE = new RequestSpan() {};

        /** What what follows has as its cause. */
        default @Nullable String traceparent() {
            return null;
        }

        /** Ends it, with the template of the address (null when there was none) and the status. */
        default void end(@Nullable String route, int status) {}
    }
}
