package nl.gespreksopname.policy.statistics.domain;

import org.jspecify.annotations.Nullable;

/** How much of a count is shown. */
public enum Disclosure {
    /** All of it: under a mandate. */
    EXACT {
        @Override
        public @Nullable Long show(long count) {
            return count;
        }
    },
    /**
     * Rounded down to a multiple of ten, and nothing at all of less than ten. Every count alike, parts and wholes: whatever
     * is subtracted from whatever, some ten values remain possible of what was left out.
     */
    IN_TENS {
        @Override
        public @Nullable Long show(long count) {
            return count < TEN ? null : count - count % TEN;
        }
    };

    private static final long TEN = 10;

    /** What is shown of a count; absent when nothing is. */
    public abstract @Nullable Long show(long count);
}
