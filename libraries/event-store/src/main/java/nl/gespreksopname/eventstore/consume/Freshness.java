package nl.gespreksopname.eventstore.consume;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How up to date this service is with another.
 *
 * @param origin the other service
 * @param applied the last sequence of its log that was applied here; 0 before the first
 * @param checkpointSize size of its newest checkpoint that is wholly applied here; -1 when none ever was, and while its
 *     events are not taken because it contradicted itself
 * @param checkpointAt when the other service says it made that checkpoint
 */
public record Freshness(
        String origin,
        long applied,
        long checkpointSize,
        @Nullable Instant checkpointAt) {

    /**
     * How old what is known here can be: everything that the other service had committed that long ago is applied.
     *
     * @return null when no checkpoint was ever applied, which is as stale as can be
     */
    public @Nullable Duration age(Instant now) {
        return checkpointAt == null ? null : Duration.between(checkpointAt, now);
    }

    /**
     * Whether what is known here is at most that old. A checkpoint from further ahead than that tells nothing about its
     * age: one of the two clocks is wrong.
     */
    public boolean isWithin(Duration limit, Instant now) {
        Duration age = age(now);
        return age != null && age.abs().compareTo(limit) <= 0;
    }
}
