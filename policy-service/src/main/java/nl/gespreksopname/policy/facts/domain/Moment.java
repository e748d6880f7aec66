package nl.gespreksopname.policy.facts.domain;

import java.time.Duration;
import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as far as is known: between two instants, which are the same when the time was reported. A
 * fact that came without any time happened at the latest when it was taken down.
 *
 * @param earliest not before this; {@link Instant#MIN} when nothing is known
 * @param latest not after this
 * @param when the place in the conversation that was reported, if one was
 */
public record Moment(
        Instant earliest, Instant latest, @Nullable When when) {

    /** A moment that was reported to the minute or better. */
    public static Moment exactly(Instant at, @Nullable When when) {
        return new Moment(at, at, when);
    }

    /** Whether its time was reported. */
    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Certainly at or before that instant. */
    public boolean isAtOrBefore(Instant other) {
        return !latest.isAfter(other);
    }

    /** Certainly after that instant. */
    public boolean isAfter(Instant other) {
        return earliest.isAfter(other);
    }

    /** Certainly not after that moment. */
    public boolean isAtOrBefore(Moment other) {
        return !latest.isAfter(other.earliest);
    }

    /** Certainly after that moment. */
    public boolean isAfter(Moment other) {
        return earliest.isAfter(other.latest);
    }

    /** The instant to reckon with where one is needed: the reported one, else the latest that is possible. */
    public Instant reckoned() {
        return latest;
    }

    /** Whole minutes from an instant to this moment; only of use when it is exact. */
    public long minutesAfter(Instant other) {
        return Duration.between(other, latest).toMinutes();
    }
}
