package nl.gespreksopname.eventstore.command;

/** Other writers were first on the stream time and again; nothing was done and the caller may try again (503). */
public final class TooManyConflicts extends RuntimeException {

    public TooManyConflicts(String stream, int attempts) {
        super("stream " + stream + ": another writer was first " + attempts + " times");
    }
}
