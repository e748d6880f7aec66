package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What was known of one conversation at a moment, see {@link History#knownAt}.
 *
 * @param events of one organisation, by service, stream and version; one at least
 * @param knownAt the moment
 */
public record Known(List<Heard> events, Instant knownAt) {

    public Known {
        events = List.copyOf(events);
    }

    /** OIN of the organisation that it belongs to. */
    public String organisation() {
        return events.getFirst().envelope().organisation();
    }

    /** When something was last taken down. */
    public Instant lastLogged() {
        return events.stream()
                .map(event -> event.envelope().loggedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
