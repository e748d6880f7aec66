package nl.gespreksopname.eventstore.log;

/**
 * A log is not what it was: it does not continue what was signed or published before. Nothing is signed or published
 * any more; what to do (import from the topic after a restore, or begin a new origin) is for an operator to decide.
 */
public final class LogDiverged extends RuntimeException {

    public LogDiverged(String message) {
        super(message);
    }
}
