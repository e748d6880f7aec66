package nl.gespreksopname.eventstore.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a consumer stands with one origin.
 *
 * @param origin the other service
 * @param applied the last sequence that was applied; 0 before the first
 * @param known size of the largest signed checkpoint that was heard, applied or not
 * @param checkpointAt time of the newest checkpoint that is wholly applied and agrees with the mirror; null before the first
 * @param parked events that wait
 * @param stoppedBecause why nothing is applied any more (a fork); null when it is
 */
public record SourceHealth(
        String origin,
        long applied,
        long known,
        @Nullable Instant checkpointAt,
        long parked,
        @Nullable String stoppedBecause) {

    /** How many events are known to be there and were not applied. */
    public long lag() {
        return Math.max(0, known - applied);
    }
}
