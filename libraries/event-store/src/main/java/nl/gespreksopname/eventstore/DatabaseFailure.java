package nl.gespreksopname.eventstore;

import java.sql.SQLException;
import java.util.Set;

/**
 * The database refused a statement or could not be reached. The message holds the SQLSTATE only: the database's own
 * text may quote a value.
 */
public final class DatabaseFailure extends RuntimeException {

    private final SQLException sql;

    public DatabaseFailure(SQLException cause) {
        super("the database answered SQLSTATE " + cause.getSQLState(), cause);
        this.sql = cause;
    }

    /** The five characters of the SQL standard that say what went wrong; empty when the driver gives none. */
    public String sqlState() {
        String state = sql.getSQLState();
        return state == null ? "" : state;
    }

    /**
     * Whether the database is somewhere behind a failure, with one of these SQLSTATEs or classes of them (the first two
     * characters), whoever wrapped it on the way.
     */
    public static boolean isBehind(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found
                    && found.getSQLState() != null
                    && found.getSQLState().length() == 5
                    && (states.contains(found.getSQLState())
                            || states.contains(found.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }
}
