package nl.gespreksopname.eventstore.consume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.eventstore.observe.Step;
import nl.gespreksopname.eventstore.observe.Traces;
import nl.gespreksopname.eventstore.publish.Topics;

/**
 * The spans of the events that are handled in one transaction: each in the trace that it came with, none for those that
 * came with none. What the handler does for a single event is part of its trace; of several, nobody could say of which.
 */
final class Hearing implements AutoCloseable {

    private final Traces traces;
    private final Map<Long, Traces.Span> spans;
    private final Traces.Entered entered;

    private Hearing(Traces traces, Map<Long, Traces.Span> spans, int events) {
        this.traces = traces;
        this.spans = spans;
        this.entered = events == 1 && spans.size() == 1
                ? spans.values().iterator().next().enter()
                : () -> {};
    }

    static Hearing begin(Traces traces, String consumer, List<Incoming> batch) {
        Map<Long, Traces.Span> spans = new HashMap<>();
        for (Incoming event : batch) {
            if (event.trace() != null) {
                String id = event.envelope() == null
                        ? event.origin() + "#" + event.sequence()
                        : event.envelope().id();
                spans.put(
                        event.sequence(),
                        traces.begin(new Step.Hear(
                                Topics.events(event.origin()),
                                event.sequence(),
                                id,
                                consumer,
                                batch.size(),
                                event.trace())));
            }
        }
        return new Hearing(traces, spans, batch.size());
    }

    /** What the handler makes of some of them. */
    Hearing fold(List<ReceivedEvent> events) {
        Map<Long, Traces.Span> folds = new HashMap<>();
        for (ReceivedEvent event : events) {
            Traces.Span heard = spans.get(event.sequence());
            if (heard != null) {
                folds.put(
                        event.sequence(),
                        traces.begin(new Step.Fold(event.envelope().id(), heard.traceparent())));
            }
        }
        return new Hearing(traces, folds, events.size());
    }

    void failed(Throwable failure) {
        spans.values().forEach(span -> span.failed(failure));
    }

    @Override
    public void close() {
        entered.close();
        spans.values().forEach(Traces.Span::close);
    }
}
