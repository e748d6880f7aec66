package nl.gespreksopname.eventstore.observe;

import java.time.Duration;

/**
 * Is told what the store does and how long it took, for whoever makes metrics of it. Called in the middle of the work, from
 * any thread: must return at once and throw nothing.
 */
public interface Measurements {

    /** Tells nobody. */
    Measurements NONE = new Measurements() {};

    /** How a command ended. */
    enum Outcome {
        /** Carried out, with or without events. */
        APPLIED,
        /** Carried out before, and answered from that. */
        REPLAYED,
        /** Refused by a rule. */
        REJECTED,
        /** Its key was used for something else. */
        KEY_REUSED,
        /** Other writers were first at every attempt. */
        CONFLICTED,
        /** The database or the decision threw something. */
        FAILED
    }

    /** Events went into a stream; their transaction is not committed yet. */
    default void appended(int events, Duration took) {}

    /** A command ended, its transaction too. */
    default void commanded(Outcome outcome, Duration took) {}

    /** A command starts over, since another writer was first. */
    default void conflicted() {}

    /** Events got their number, in one committed batch. */
    default void numbered(int events, Duration took) {}

    /** Kafka confirmed an event, so long after it was logged. */
    default void published(Duration sinceLogged) {}

    /** An event of another service was applied here (or parked), so long after that service logged it, by its clock. */
    default void heard(String origin, Duration sinceLogged) {}
}
