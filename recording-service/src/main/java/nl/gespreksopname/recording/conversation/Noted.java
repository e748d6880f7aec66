package nl.gespreksopname.recording.conversation;

import java.time.Instant;
import java.util.List;
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
 * @param correctedBy the correction by which it counts no longer
 * @param disputedBy the participants who say that it is not so
 */
public record Noted(
        String eventId,
        @Nullable Instant occurredAt,
        @Nullable When when,
        Instant loggedAt,
        @Nullable String reportedBy,
        String client,
        @Nullable String correctedBy,
        @Nullable List<String> disputedBy) {

    static Noted of(EventEnvelope envelope, @Nullable When when, OwnStream.Remarks remarks) {
        return new Noted(
                envelope.id(),
                envelope.occurredAt(),
                when,
                envelope.loggedAt(),
                envelope.actor().reportedBy(),
                envelope.actor().client(),
                remarks.correctedBy(),
                remarks.disputedBy());
    }
}
