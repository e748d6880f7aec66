package nl.gespreksopname.consent.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;

/**
 * Hears recording-service: a recording on a conversation that isn't known here opens an unplanned conversation around it, in
 * the organisation that reported the recording and in no other (rules.md, case 20).
 */
@ApplicationScoped
public class UnmatchedRecordings {

    private static final UUID CONSUMER = NameBasedUuid.of(new UUID(0, 0), "urn:gespreksopname:consumer:consent");

    private final Conversations conversations;

    @Inject
    UnmatchedRecordings(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Opens conversations around the recordings among these events that have none. */
    public void hear(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            EventEnvelope envelope = event.envelope();
            String conversation = envelope.conversation();
            boolean unmatched = RecordingEventTypes.CODEC
                    .decode(envelope.type(), envelope.schemaVersion(), envelope.data())
                    .filter(RecordingEvent.RecordingRegistered.class::isInstance)
                    .map(RecordingEvent.RecordingRegistered.class::cast)
                    .filter(registered -> !registered.matched())
                    .isPresent();
            if (unmatched && conversation != null) {
                conversations.openUnplanned(
                        new CommandKey(NameBasedUuid.of(CONSUMER, envelope.id()), event.hash()),
                        envelope.organisation(),
                        UUID.fromString(conversation));
            }
        }
    }
}
