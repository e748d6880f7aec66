package nl.gespreksopname.recording.conversation;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;

/**
 * What came of a command, to be told to the caller; the same when it is repeated.
 *
 * @param version of the stream after it
 * @param added the events that it made, in order; empty when it was so already
 * @param state of the conversation's recordings after it
 * @param replayed whether it was carried out before
 */
public record Told(
        String conversation,
        int version,
        List<Added> added,
        List<Concern> concerns,
        ConversationState state,
        boolean replayed) {

    public Told {
        added = List.copyOf(added);
        concerns = List.copyOf(concerns);
    }

    /**
     * An event that was made.
     *
     * @param version its place in the stream
     * @param id as in the trail
     */
    public record Added(RecordingEvent event, int version, String id) {}

    /** The event of a kind among those that were made. */
    public <E extends RecordingEvent> E the(Class<E> kind) {
        return added.stream()
                .map(Added::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The id, as in the trail, of the event of a kind among those that were made. */
    public String eventId(Class<? extends RecordingEvent> kind) {
        return added.stream()
                .filter(a -> kind.isInstance(a.event()))
                .map(Added::id)
                .findFirst()
                .orElseThrow();
    }
}
