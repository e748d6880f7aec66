package nl.gespreksopname.policy.website.domain;

import java.time.Duration;
import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;

/**
 * When a page is looked at again: a day after it was reachable; sooner when it was not, so that an hour's failure does not
 * stand for a day, and then less and less often.
 *
 * @param at when
 * @param failures how many looks in a row have failed by now
 */
public record NextLook(Instant at, int failures) {

    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration AT_LEAST_EVERY = Duration.ofHours(6);

    /**
     * After a look.
     *
     * @param failuresBefore how many looks in a row had failed before it
     */
    public static NextLook after(WebsiteCheckOutcome outcome, int failuresBefore, Instant now) {
        return switch (outcome) {
            case REACHABLE -> new NextLook(now.plus(DAILY), 0);
            case NOT_FOUND, UNREACHABLE, TOO_MANY_REDIRECTS, ADDRESS_REFUSED ->
                new NextLook(now.plus(soon(failuresBefore)), failuresBefore + 1);
        };
    }

    private static Duration soon(int failures) {
        // Beyond some doublings it is longer than the longest anyway.
        Duration wait = SOON.multipliedBy(1L << Math.min(failures, 10));
        return wait.compareTo(AT_LEAST_EVERY) > 0 ? AT_LEAST_EVERY : wait;
    }
}
