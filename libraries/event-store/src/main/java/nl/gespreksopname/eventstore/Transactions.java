package nl.gespreksopname.eventstore;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs work in one database transaction at READ COMMITTED: JTA in the services, plain JDBC in tests and tools. A call
 * always opens a transaction of its own and joins none, so work that must be committed is so when the call returns.
 */
@FunctionalInterface
public interface Transactions {

    /**
     * Commits when the work returns, rolls back when it throws. The connection is open for the work only: the work
     * neither closes, commits nor rolls it back.
     *
     * @throws DatabaseFailure when the database refuses or is out of reach (the {@link SQLException} is its cause);
     *     unchecked exceptions of the work come out as they are
     */
    <T> T call(Work<T> work);

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
