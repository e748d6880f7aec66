package nl.gespreksopname.benchmarks.append;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.gespreksopname.benchmarks.frame.Machine;
import nl.gespreksopname.benchmarks.frame.Report;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import org.flywaydb.core.Flyway;

/**
 * A database with the event store's tables as a service has them, and beside each table that an append or a command
 * touches its twin: the same columns, types and indexes, and no check.
 */
final class StoreDatabase implements AutoCloseable {

    private static final String TWINS = """
            create table twin_event (
                stream text not null, version integer not null, type text not null, bytes bytea not null,
                hash bytea not null, trace text,
                primary key (stream, version));
            create table twin_outbox (
                id bigint generated always as identity (cache 1) primary key, stream text not null,
                version integer not null, hash bytea not null);
            create table twin_command (
                id uuid primary key, request_mac bytea not null, status text not null, stream text not null,
                first_version integer not null, last_version integer not null, at timestamptz not null);
            create index twin_command_at on twin_command (at);
            create table projection (
                conversation uuid primary key, organisation text not null, version integer not null,
                announcements integer not null, last_type text not null, changed_at timestamptz not null);
            create index projection_organisation on projection (organisation, changed_at);
            create table twin_projection (like projection including indexes);
            grant select, insert, update on twin_event, twin_outbox, twin_command, projection, twin_projection to bench_app;
            """;

    private final LocalPostgres postgres;
    private final ServiceDatabases databases;
    private final Connection superuser;

    private StoreDatabase(LocalPostgres postgres, ServiceDatabases databases, Connection superuser) {
        this.postgres = postgres;
        this.databases = databases;
        this.superuser = superuser;
    }

    static StoreDatabase create() throws SQLException {
        LocalPostgres postgres = LocalPostgres.temporary();
        try {
            ServiceDatabases databases = postgres.createFor("bench");
            Flyway.configure()
                    .dataSource(databases.url(), databases.owner(), databases.ownerPassword())
                    .locations("classpath:db/event-store")
                    .placeholders(Map.of("appRole", databases.user()))
                    .load()
                    .migrate();
            try (Connection owner =
                            DriverManager.getConnection(databases.url(), databases.owner(), databases.ownerPassword());
                    Statement statement = owner.createStatement()) {
                statement.execute(TWINS);
            }
            return new StoreDatabase(postgres, databases, postgres.connect("bench"));
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** A connection of the role that the service works as, within transactions. */
    Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(databases.url(), databases.user(), databases.userPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    ServiceDatabases databases() {
        return databases;
    }

    int port() {
        return postgres.port();
    }

    /**
     * Before each turn: what the turn before left to be written is written, so that nobody pays for another, and the
     * twin's outbox is as empty as ours, which the sequencer empties.
     */
    void settle() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("truncate twin_outbox");
            statement.execute("checkpoint");
        }
    }

    void describe(Report report) throws SQLException {
        Machine.describe(report, superuser);
    }

    @Override
    public void close() {
        try {
            superuser.close();
        } catch (SQLException e) {
            // it goes down with the server
        }
        postgres.close();
    }
}
