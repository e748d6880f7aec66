package nl.gespreksopname.policy.statistics.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long a copy took, as it is counted: in whole hours up to two days, in whole days after that, each rounded up, and
 * all that took longer than {@link #LONGEST} as one. So a median needs no list of every copy, and is exact to the hour or
 * to the day.
 */
public final class CopyTime {

    /** In hours: 60 days, and one day for all that took longer. */
    public static final int LONGEST = 61 * 24;

    private static final int BY_THE_HOUR = 48;

    private CopyTime() {}

    /** Within how many hours it came. */
    public static int hours(Duration took) {
        long hours = Math.max(1, (long) Math.ceil(took.toSeconds() / 3600.0));
        if (hours > BY_THE_HOUR) {
            hours = (hours + 23) / 24 * 24;
        }
        return (int) Math.min(hours, LONGEST);
    }

    /**
     * Within how many hours half of them came.
     *
     * @param counts how many came within so many hours and no fewer
     * @return empty when none came
     */
    public static Optional<Integer> median(Map<Integer, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Integer, Long> each : new TreeMap<>(counts).entrySet()) {
            seen += each.getValue();
            if (seen > 0 && 2 * seen >= all) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }
}
