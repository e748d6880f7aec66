package nl.gespreksopname.recording.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.history.EffectiveHistory;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactDisputed;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Happened;
import org.jspecify.annotations.Nullable;

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

        private Happened<RecordingEvent> happened() {
            return new Happened<>(envelope.version(), envelope.id(), event, envelope.occurredAt(), envelope.loggedAt());
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

    /** What was taken down, in version order. */
    List<Happened<RecordingEvent>> history() {
        return entries.stream().map(Entry::happened).toList();
    }

    /** What of that counts, folded. */
    ConversationState state() {
        return ConversationState.of(history());
    }

    /** By version of an event, what was said of it since. */
    Map<Integer, Remarks> remarks() {
        EffectiveHistory<Happened<RecordingEvent>> effective = ConversationState.effective(history());
        Map<Integer, String> corrections = new HashMap<>();
        Map<Integer, List<String>> disputes = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof FactCorrected corrected) {
                corrections.put(entry.envelope().version(), corrected.correction());
            }
            if (entry.event() instanceof FactDisputed disputed
                    && !effective.correctedBy().containsKey(entry.envelope().version())) {
                disputes.computeIfAbsent(disputed.disputes(), _ -> new ArrayList<>())
                        .add(disputed.by());
            }
        }
        Map<Integer, Remarks> remarks = new HashMap<>();
        effective
                .correctedBy()
                .forEach(
                        (version, by) -> remarks.put(version, new Remarks(corrections.get(by), disputes.get(version))));
        disputes.forEach((version, by) -> remarks.putIfAbsent(version, new Remarks(null, by)));
        return remarks;
    }

    /**
     * What was said of an event since.
     *
     * @param correctedBy the correction by which it counts no longer
     * @param disputedBy the participants who say that it is not so
     */
    record Remarks(@Nullable String correctedBy, @Nullable List<String> disputedBy) {

        static final Remarks NONE = new Remarks(null, null);
    }
}
