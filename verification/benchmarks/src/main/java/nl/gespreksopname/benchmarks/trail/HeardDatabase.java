package nl.gespreksopname.benchmarks.trail;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.gespreksopname.benchmarks.frame.OwnConnection;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import org.flywaydb.core.Flyway;

/** A database of policy-service, migrated, and transactions of its application's role: a connection a thread. */
final class HeardDatabase implements Transactions, AutoCloseable {

    private final LocalPostgres postgres;
    private final ServiceDatabases databases;
    private final Connection owner;
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

    private HeardDatabase(LocalPostgres postgres, ServiceDatabases databases, Connection owner) {
        this.postgres = postgres;
        this.databases = databases;
        this.owner = owner;
    }

    static HeardDatabase create() throws SQLException {
        LocalPostgres postgres = LocalPostgres.temporary();
        try {
            ServiceDatabases databases = postgres.createFor("policy");
            Flyway.configure()
                    .dataSource(databases.url(), databases.owner(), databases.ownerPassword())
                    .locations("classpath:db/event-store", "classpath:db/policy")
                    .placeholders(Map.of("appRole", databases.user()))
                    .load()
                    .migrate();
            return new HeardDatabase(
                    postgres,
                    databases,
                    DriverManager.getConnection(databases.url(), databases.owner(), databases.ownerPassword()));
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    Connection owner() {
        return owner;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    void asOwner(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public <T> T call(Work<T> work) {
        return new OwnConnection(connections.get()).call(work);
    }

    private Connection connect() {
        try {
            Connection connection =
                    DriverManager.getConnection(databases.url(), databases.user(), databases.userPassword());
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (SQLException e) {
            // it goes down with the server
        }
        postgres.close();
    }
}
