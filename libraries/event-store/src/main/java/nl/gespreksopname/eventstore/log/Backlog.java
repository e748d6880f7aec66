package nl.gespreksopname.eventstore.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits on its way to Kafka.
 *
 * @param unnumbered events in the outbox; not counted beyond 100,000
 * @param size how many events have a number
 * @param oldestUnsent when the first event was logged that Kafka has not confirmed; null when there is none
 */
public record Backlog(long unnumbered, long size, @Nullable Instant oldestUnsent) {}
