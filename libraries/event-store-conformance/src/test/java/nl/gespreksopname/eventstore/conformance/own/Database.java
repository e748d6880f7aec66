package nl.gespreksopname.eventstore.conformance.own;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A service's database, migrated and empty, on the one PostgreSQL of this test run. */
public final class Database implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ConcurrentLinkedQueue<Database> FREE = new ConcurrentLinkedQueue<>();
    private static @Nullable LocalPostgres server;

    private final String name;
    private ServiceDatabases databases;
    private final Pool pool;
    private boolean changed;

    private Database(String name) {
        this.name = name;
        this.databases = server().createFor(name);
        this.pool = new Pool(databases.url(), databases.user(), databases.userPassword());
        Flyway.configure()
                .dataSource(databases.url(), databases.owner(), databases.ownerPassword())
                .locations("classpath:db/event-store")
                .placeholders(Map.of("appRole", databases.user()))
                .load()
                .migrate();
        asOwner("create table handled (place bigint generated always as identity primary key, sequence bigint,"
                + " text text, hash bytea)");
        asOwner("grant select, insert on handled to public");
    }

    /** One that an earlier test is done with, or else a new one, which takes longer. */
    public static Database create() {
        Database free = FREE.poll();
        if (free == null) {
            return new Database("kit" + "_a".repeat(COUNT.incrementAndGet()));
        }
        free.empty();
        return free;
    }

    /** Where the application's role reaches it. */
    public ServiceDatabases address() {
        return databases;
    }

    public Pool transactions() {
        return pool;
    }

    /** Changes the schema; no other test gets this database. */
    public void change(String sql) {
        changed = true;
        asOwner(sql);
    }

    /** Keeps the database as it is now, as a backup does. */
    public void backUp() {
        pool.close();
        asSuperuser("drop database if exists " + name + "_backup");
        asSuperuser("create database " + name + "_backup template " + name);
    }

    /** Puts it back as it was then. */
    public void putBack() {
        pool.close();
        asSuperuser("drop database " + name + " with (force)");
        asSuperuser("create database " + name + " template " + name + "_backup owner " + databases.owner());
        databases = server().createFor(name);
    }

    /** The first column of the first row. */
    public long number(String sql) {
        return pool.call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public void close() {
        pool.close();
        if (!changed) {
            FREE.add(this);
        }
    }

    private static synchronized LocalPostgres server() {
        if (server == null) {
            LocalPostgres started = LocalPostgres.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                // Nothing is worth an orderly end here, which takes seconds.
                started.process().kill();
                started.close();
            }));
            server = started;
        }
        return server;
    }

    private void empty() {
        try (Connection connection =
                        DriverManager.getConnection(databases.url(), databases.owner(), databases.ownerPassword());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            statement.execute("truncate " + String.join(", ", tables) + " restart identity");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private void asOwner(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(databases.url(), databases.owner(), databases.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void asSuperuser(String sql) {
        try (Connection connection = server().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
