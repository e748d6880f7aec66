package nl.gespreksopname.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.gespreksopname.local.process.FreePort;
import nl.gespreksopname.local.process.GuardedProcess;
import nl.gespreksopname.local.process.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 18 as a process of its own, reachable on loopback only and with passwords. Unlike most embedded
 * databases it is durable: {@code fsync} and {@code synchronous_commit} are on, so that what tests see about a crash is
 * what production does. Works as root too.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    /** After a kill the server's own children need a moment to notice; until then a new server refuses to start. */
    private static final String LEFT_BEHIND = "pre-existing shared memory block";

    private static final Duration LEFT_BEHIND_END_WITHIN = Duration.ofSeconds(15);

    private final GuardedProcess process;
    private final int port;
    private final String password;
    private final @Nullable TemporaryFolder temporary;

    private LocalPostgres(GuardedProcess process, int port, String password, @Nullable TemporaryFolder temporary) {
        this.process = process;
        this.port = port;
        this.password = password;
        this.temporary = temporary;
    }

    /** One for a test: a free port, a folder that goes away on {@link #close()}. */
    public static LocalPostgres temporary() {
        TemporaryFolder folder = TemporaryFolder.create("gespreksopname-postgres");
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        try {
            String password = Base64.getUrlEncoder().encodeToString(random);
            return start(
                    folder.path().resolve("data"), 0, password, folder.path().resolve("postgres.log"), folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Starts it on a folder that keeps the data, made and filled the first time.
     *
     * @param data the data folder
     * @param port the port, or 0 for a free one
     * @param superuserPassword of the role {@code postgres}; must be the same each time
     * @param log file the server's output is appended to
     * @throws IllegalStateException with the end of the log, if it does not come up
     */
    public static LocalPostgres start(Path data, int port, String superuserPassword, Path log) {
        return start(data, port, superuserPassword, log, null);
    }

    private static LocalPostgres start(
            Path data, int port, String password, Path log, @Nullable TemporaryFolder temporary) {
        Path folder = data.toAbsolutePath().normalize();
        try {
            Path parent = folder.resolve("..").normalize();
            Files.createDirectories(parent);
            NonRoot nonRoot = NonRoot.forThisMachine(parent);
            PostgresBinaries binaries = PostgresBinaries.unpacked();
            if (!Files.exists(folder.resolve("PG_VERSION"))) {
                initialise(binaries, nonRoot, folder, password, temporary != null);
            }
            endLeftOver(folder);
            int chosen = FreePort.orGiven(port);
            List<String> command = nonRoot.command(serverCommand(binaries, folder, chosen));
            long patience = System.nanoTime() + LEFT_BEHIND_END_WITHIN.toNanos();
            while (true) {
                GuardedProcess process =
                        GuardedProcess.start("PostgreSQL", command, Map.of(), log, GuardedProcess.StopSignal.INT);
                LocalPostgres postgres = new LocalPostgres(process, chosen, password, temporary);
                try {
                    process.await(STARTS_WITHIN, postgres::answers);
                    return postgres;
                } catch (RuntimeException e) {
                    process.close();
                    if (!process.lastLines(1).contains(LEFT_BEHIND) || System.nanoTime() > patience) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started on " + folder + ": " + e.getMessage(), e);
        }
    }

    private static List<String> serverCommand(PostgresBinaries binaries, Path data, int port) {
        List<String> command = new ArrayList<>(
                List.of(binaries.program("postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                // the detail of an error quotes values of rows, which may be about people
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_line_prefix", "%m [%p] %u@%d "));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static void initialise(
            PostgresBinaries binaries, NonRoot nonRoot, Path data, String password, boolean temporary)
            throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Path secrets = Files.createTempDirectory(data.getParent(), "initialising-");
        Path passwordFile = secrets.resolve("password");
        Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(passwordFile, password + "\n");
        Path said = data.resolveSibling(data.getFileName() + "-initialised.log");
        try {
            nonRoot.handOver(data);
            nonRoot.handOver(secrets);
            run(
                    nonRoot.command(List.of(
                            binaries.program("initdb").toString(),
                            "--pgdata=" + data,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // the same order of text on every machine
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            // an empty folder that goes away need not survive a power cut
                            temporary ? "--no-sync" : "--sync-method=fsync")),
                    said);
        } catch (IllegalStateException e) {
            TemporaryFolder.delete(data);
            throw e;
        } finally {
            TemporaryFolder.delete(secrets);
        }
    }

    private static void run(List<String> command, Path output) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("PostgreSQL could not make its data folder:\n"
                        + Files.readString(output, StandardCharsets.ISO_8859_1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Interrupted while PostgreSQL made its data folder", e);
        }
    }

    /** A server that survived us, on the same data, would keep a new one from starting. */
    private static void endLeftOver(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(left -> left.info().command().orElse("").endsWith("postgres"))
                .ifPresent(left -> {
                    left.destroyForcibly();
                    left.onExit().orTimeout(10, TimeUnit.SECONDS).join();
                });
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // 28P01: it is up, and does not take our password; waiting won't help
            if ("28P01".equals(e.getSQLState())) {
                throw new IllegalStateException(
                        "PostgreSQL does not accept the password: its data folder was made with another one", e);
            }
            return false;
        }
    }

    /** Opens a connection as the superuser; for preparing and for looking, never for a service. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /**
     * Makes what a service needs, or brings what is there up to date: the roles {@code <service>_owner} and
     * {@code <service>_app} with these passwords, the databases {@code <service>} and {@code <service>_keys} that
     * belong to the first and that only these two may enter.
     *
     * @param service a plain name: lower-case letters and underscores
     */
    public ServiceDatabases createFor(String service, String ownerPassword, String appPassword) {
        if (!service.matches("[a-z][a-z_]{0,40}")) {
            throw new IllegalArgumentException("Not a plain name: " + service);
        }
        String owner = service + "_owner";
        String app = service + "_app";
        try (Connection connection = connect("postgres")) {
            role(connection, owner, ownerPassword);
            role(connection, app, appPassword);
            for (String database : List.of(service, service + "_keys")) {
                database(connection, database, owner, app);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The databases of " + service + " could not be made", e);
        }
        return databases(service, ownerPassword, appPassword);
    }

    /** What {@link #createFor(String, String, String)} made. */
    public ServiceDatabases databases(String service, String ownerPassword, String appPassword) {
        return new ServiceDatabases(
                url(service), url(service + "_keys"), service + "_owner", ownerPassword, service + "_app", appPassword);
    }

    /** As {@link #createFor(String, String, String)}, for tests that don't care for the passwords. */
    public ServiceDatabases createFor(String service) {
        return createFor(service, service + "-owner-in-a-test", service + "-app-in-a-test");
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        boolean there = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        try (Statement statement = connection.createStatement()) {
            statement.execute((there ? "alter" : "create") + " role " + role + " login password "
                    + statement.enquoteLiteral(password));
        }
    }

    private static void database(Connection connection, String database, String owner, String app) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + database + " owner " + owner);
            }
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to " + app);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The server process, to kill it in a fault test or to read its log. */
    public GuardedProcess process() {
        return process;
    }

    /** Stops it in an orderly way; a temporary one leaves nothing behind. */
    @Override
    public void close() {
        process.close();
        if (temporary != null) {
            temporary.close();
        }
    }
}
