package nl.gespreksopname.recording.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.recording.conversation.domain.ConversationState;

/**
 * A conversation's stream as one organisation may see it. Whoever registers a recording under an id that is not known here
 * starts its stream; should the conversation turn out to be another's, each sees its own events alone, and counts them alone.
 *
 * @param version how many events of the stream are the organisation's own
 * @param entries the organisation's own events that this build understands
 */
record OwnStream(int version, List<Entry> entries) {

    /** An event, understood, with what is around it. */
    record Entry(RecordingEvent event, EventEnvelope envelope) {

        /** When it happened, if that was said, else when it was taken down. */
        Instant at() {
            Instant occurred = envelope.occurredAt();
            return occurred == null ? envelope.loggedAt() : occurred;
        }
    }

    static OwnStream of(List<StoredEvent> stored, String organisation) {
        List<Entry> entries = new ArrayList<>();
        int version = 0;
        for (StoredEvent event : stored) {
            if (event.envelope().organisation().equals(organisation)) {
                version++;
                decoded(event.envelope()).ifPresent(e -> entries.add(new Entry(e, event.envelope())));
            }
        }
        return new OwnStream(version, List.copyOf(entries));
    }

    static Optional<RecordingEvent> decoded(EventEnvelope envelope) {
        return RecordingEventTypes.CODEC.decode(envelope.type(), envelope.schemaVersion(), envelope.data());
    }

    ConversationState state() {
        ConversationState state = ConversationState.EMPTY;
        for (Entry entry : entries) {
            state = state.after(entry.event(), entry.at());
        }
        return state;
    }
}
