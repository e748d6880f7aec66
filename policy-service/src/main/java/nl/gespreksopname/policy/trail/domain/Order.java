package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.Known;

/**
 * The order in which a trail is shown: by when things were logged, where within one stream a time never goes back, then by
 * service, stream and version. So it does not depend on the order of arrival, and never contradicts a stream's own.
 */
final class Order {

    private Order() {}

    /** What is known, in that order. */
    static List<Placed> of(Known known) {
        Map<String, Instant> latest = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Heard event : known.events()) {
            Instant logged = event.envelope().loggedAt();
            Instant at = latest.merge(event.stream(), logged, (before, now) -> now.isBefore(before) ? before : now);
            placed.add(new Placed(event, at, logged.isBefore(at)));
        }
        // The sort is stable: what has the same time stays in the order of service, stream and version.
        placed.sort(Comparator.comparing(Placed::at));
        return placed;
    }

    /**
     * An event at its place.
     *
     * @param at the running maximum of {@code loggedAt} within its stream
     * @param outOfOrder whether its own {@code loggedAt} is before that
     */
    record Placed(Heard heard, Instant at, boolean outOfOrder) {}
}
