package nl.gespreksopname.eventstore;

/** The log may not be added to now; nothing was done. */
public final class GateClosed extends RuntimeException {

    private final transient Gate.State state;

    public GateClosed(Gate.State state) {
        super("the log may not be added to: " + state);
        this.state = state;
    }

    /** How the gate stood. */
    public Gate.State state() {
        return state;
    }

    /** Whether a closed gate is somewhere behind a failure, whoever wrapped it on the way. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GateClosed) {
                return true;
            }
        }
        return false;
    }
}
