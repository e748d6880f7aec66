package nl.gespreksopname.eventstore;

import java.sql.SQLException;

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
}
