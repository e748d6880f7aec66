package nl.gespreksopname.eventstore.consume;

import java.time.Instant;

/**
 * An event that waits, because it could not be handled or because one of its conversation could not.
 *
 * @param origin the service that it came from
 * @param sequence its place in that service's log
 * @param waitsIn what waits with it: the conversation, or else the stream
 * @param reason what went wrong the last time, nothing personal
 * @param attempts how often it was tried; 0 for one that waits for another
 */
public record ParkedEvent(
        String origin,
        long sequence,
        String waitsIn,
        String reason,
        int attempts,
        Instant parkedAt,
        Instant lastAttemptAt) {}
