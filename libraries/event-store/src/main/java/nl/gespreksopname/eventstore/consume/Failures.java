package nl.gespreksopname.eventstore.consume;

import java.util.Set;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.GateClosed;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that an event brings about each time. */
public final class Failures {

    private static final Set<String> PASSING = Set.of("08", "25P03", "40", "53", "57");

    private static final Set<String> STOOD_STILL = Set.of("25P03");

    private Failures() {}

    /** What is kept is no event of its origin, and never will be. */
    static final class NoEvent extends RuntimeException {

        private final String why;

        NoEvent(@Nullable String why) {
            super(why);
            this.why = why == null ? "" : why;
        }

        /** What is wrong with it, in our own words. */
        String why() {
            return why;
        }
    }

    /** A handler threw something checked. */
    static final class NotHandled extends RuntimeException {

        NotHandled(Exception cause) {
            super(cause);
        }
    }

    /**
     * Whether the database was out of reach, out of resources, shutting down, chose this transaction to break a deadlock or
     * ended it because we stood still for too long, or the own log may not be added to just now: then it is not the event's
     * fault.
     */
    public static boolean arePassing(Throwable failure) {
        return DatabaseFailure.isBehind(failure, PASSING) || GateClosed.isBehind(failure);
    }

    /**
     * Whether the database ended the transaction because we stood still for too long, which passes when the process was
     * frozen and not when that many events take so long.
     */
    static boolean isOfStandingStill(Throwable failure) {
        return DatabaseFailure.isBehind(failure, STOOD_STILL);
    }
}
