package nl.gespreksopname.recording.conversation;

import java.time.Instant;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * When something happened and when, and by whom, it was taken down.
 *
 * @param eventId id of the event in the trail
 * @param occurredAt when it is said to have happened
 * @param when about when it is said to have happened
 * @param loggedAt when it was taken down
 * @param reportedBy the participant who told it
 * @param client the system that sent it
 */
public record Noted(
        String eventId,
        @Nullable Instant occurredAt,
        @Nullable When when,
        Instant loggedAt,
        @Nullable String reportedBy,
        String client) {

    static Noted of(EventEnvelope envelope, @Nullable When when) {
        return new Noted(
                envelope.id(),
                envelope.occurredAt(),
                when,
                envelope.loggedAt(),
                envelope.actor().reportedBy(),
                envelope.actor().client());
    }
}
