package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;

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

    /** Every moment at which its substance is said to have begun. */
    public List<Instant> starts() {
        return events.stream()
                .filter(event -> event.what() instanceof ConversationStarted)
                .map(event -> event.envelope().occurredAt() == null
                        ? event.envelope().loggedAt()
                        : event.envelope().occurredAt())
                .toList();
    }

    /** That it was transferred to an organisation, the last time, if it was and nobody took that back. */
    public Optional<Heard> transferTo(String organisation) {
        Corrections corrections = Corrections.in(this);
        return events.stream()
                .filter(event -> corrections.counts(event)
                        && event.what() instanceof ConversationTransferred transfer
                        && transfer.to().equals(organisation))
                .reduce((before, after) -> after);
    }

    /** When something was last taken down. */
    public Instant lastLogged() {
        return events.stream()
                .map(event -> event.envelope().loggedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
