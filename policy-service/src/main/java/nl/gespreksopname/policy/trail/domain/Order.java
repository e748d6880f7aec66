package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.envelope.EventEnvelope;

/**
 * The order in which a trail is shown: by when things were logged, where within one stream a time never goes back, then by
 * service, stream and version. So it does not depend on the order of arrival, and never contradicts a stream's own.
 */
final class Order {

    private Order() {}

    /** The events in that order, each once. */
    static List<Placed> of(Collection<Heard> events) {
        Map<String, Heard> byId = new HashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.envelope().id(), event));
        List<Heard> byVersion = new ArrayList<>(byId.values());
        byVersion.sort(Comparator.comparing((Heard event) -> event.envelope().service())
                .thenComparing(event -> event.envelope().stream())
                .thenComparingInt(event -> event.envelope().version()));
        Map<String, Instant> latest = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Heard event : byVersion) {
            EventEnvelope envelope = event.envelope();
            String stream = envelope.service() + "/" + envelope.stream();
            Instant at =
                    latest.merge(stream, envelope.loggedAt(), (before, now) -> now.isBefore(before) ? before : now);
            placed.add(new Placed(event, at, envelope.loggedAt().isBefore(at)));
        }
        // The sort is stable: what has the same time stays in the order of service, stream and version.
        placed.sort(Comparator.comparing(Placed::at));
        return List.copyOf(placed);
    }

    /**
     * An event at its place.
     *
     * @param at the running maximum of {@code loggedAt} within its stream
     * @param outOfOrder whether its own {@code loggedAt} is before that
     */
    record Placed(Heard heard, Instant at, boolean outOfOrder) {}
}
