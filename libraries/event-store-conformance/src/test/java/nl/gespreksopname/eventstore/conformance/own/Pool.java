package nl.gespreksopname.eventstore.conformance.own;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;

/** Transactions on connections that are used again, as a service has them. */
public final class Pool implements Transactions, AutoCloseable {

    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final String url;
    private final String user;
    private final String password;

    public Pool(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public <T> T call(Work<T> work) {
        try {
            Connection connection = take();
            boolean done = false;
            try {
                T result = work.run(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (done) {
                    idle.push(connection);
                } else {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** A connection of its own, in a transaction that the caller ends. */
    public Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private Connection take() throws SQLException {
        Connection again = idle.poll();
        return again == null ? open() : again;
    }

    /** Closes what is open; the next call opens anew. */
    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }
    }
}
