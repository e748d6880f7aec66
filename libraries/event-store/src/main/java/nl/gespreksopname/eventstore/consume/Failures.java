package nl.gespreksopname.eventstore.consume;

import java.sql.SQLException;

/** Tells failures that pass by themselves from those that an event brings about each time. */
final class Failures {

    private Failures() {}

    /** A handler threw something checked. */
    static final class NotHandled extends RuntimeException {

        NotHandled(Exception cause) {
            super(cause);
        }
    }

    /**
     * Whether the database was out of reach, out of resources, shutting down, or chose this transaction to break a
     * deadlock: then it is not the event's fault.
     */
    static boolean arePassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                if (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57")) {
                    return true;
                }
            }
        }
        return false;
    }
}
