package nl.gespreksopname.conventions.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;

/**
 * The event store's transactions by JTA, so that entities which follow in the same work are in the same transaction. Work
 * within work has a transaction of its own: the outer one is set aside meanwhile.
 */
public final class JtaTransactions implements Transactions {

    private final AgroalDataSource dataSource;

    /** Transactions on a database. */
    public JtaTransactions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T call(Work<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> inTransaction(work));
        } catch (QuarkusTransactionException e) {
            // The commit failed, or what is written at the commit.
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw new DatabaseFailure(sql);
                }
            }
            throw e;
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
