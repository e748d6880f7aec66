package nl.gespreksopname.benchmarks.frame;

import java.sql.Connection;
import java.sql.SQLException;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;

/** Transactions of one writer on a connection of its own: a pool would be measured too. */
public record OwnConnection(Connection connection) implements Transactions {

    @Override
    public <T> T call(Work<T> work) {
        try {
            boolean done = false;
            try {
                T result = work.run(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
