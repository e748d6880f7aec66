package nl.gespreksopname.local;

/** Why the suite can't start, in words for who wants to start it, with what to do about it. */
public final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean usage;

    private CannotRun(String message, boolean usage) {
        super(message);
        this.usage = usage;
    }

    /** Something on the machine is in the way. */
    static CannotRun because(String message) {
        return new CannotRun(message, false);
    }

    /** The command line is not understood. */
    static CannotRun usage(String message) {
        return new CannotRun(message + " (script/run --help tells the options)", true);
    }

    /** 2 for a wrong command line, 1 for the rest. */
    int exitCode() {
        return usage ? 2 : 1;
    }
}
