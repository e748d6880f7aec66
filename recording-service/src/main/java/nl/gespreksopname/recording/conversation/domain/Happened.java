package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in its stream.
 *
 * @param version its place in the stream
 * @param id of the event, as in the trail
 * @param occurredAt when it is said to have happened
 * @param loggedAt when it was taken down
 */
public record Happened<E>(
        int version, String id, E event, @Nullable Instant occurredAt, Instant loggedAt) {

    /** When it happened, if that was said, else when it was taken down. */
    public Instant at() {
        return occurredAt == null ? loggedAt : occurredAt;
    }
}
