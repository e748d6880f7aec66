package nl.gespreksopname.recording.conversation;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.recording.conversation.domain.Concern;

/**
 * What came of a command, to be told to the caller; the same when it is repeated.
 *
 * @param version of the stream after it
 * @param added the events that it made, in order; empty when it was so already
 * @param replayed whether it was carried out before
 */
public record Told(String conversation, int version, List<Added> added, List<Concern> concerns, boolean replayed) {

    public Told {
        added = List.copyOf(added);
        concerns = List.copyOf(concerns);
    }

    /** An event that was made, and its version in the stream. */
    public record Added(RecordingEvent event, int version) {}

    /** The event of a kind among those that were made. */
    public <E extends RecordingEvent> E the(Class<E> kind) {
        return added.stream()
                .map(Added::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
