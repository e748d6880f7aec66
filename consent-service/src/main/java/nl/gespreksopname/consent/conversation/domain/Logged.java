package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as the state needs it.
 *
 * @param version its place in the stream, from 1
 * @param occurredAt when it is said to have happened
 * @param loggedAt when it was taken down
 */
public record Logged(
        int version, ConsentEvent event, @Nullable Instant occurredAt, Instant loggedAt) {

    /** When it is said to have happened, or else when it was taken down. */
    public Instant at() {
        return occurredAt == null ? loggedAt : occurredAt;
    }
}
