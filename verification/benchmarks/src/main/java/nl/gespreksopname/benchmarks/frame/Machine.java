package nl.gespreksopname.benchmarks.frame;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a figure depends on besides the code. */
public final class Machine {

    private static final List<String> POSTGRESQL_SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers");

    private Machine() {}

    /** Cores, memory, Java, system. */
    public static void describe(Report report) {
        Runtime runtime = Runtime.getRuntime();
        report.fact(
                "Machine",
                runtime.availableProcessors() + " cores, " + memory() + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        report.fact(
                "Java",
                System.getProperty("java.vm.name") + " " + Runtime.version() + ", "
                        + ManagementFactory.getGarbageCollectorMXBeans()
                                .getFirst()
                                .getName());
    }

    /** Version and settings of a PostgreSQL. */
    public static void describe(Report report, Connection connection) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            text.append(setting(statement, "server_version"));
            for (String name : POSTGRESQL_SETTINGS) {
                text.append(", ").append(name).append(' ').append(setting(statement, name));
            }
        }
        report.fact("PostgreSQL", text.toString());
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The load average over a minute, or -1 where the system has none. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String memory() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 / 1024 + " GiB")
                    .findFirst()
                    .orElse("memory unknown");
        } catch (IOException e) {
            return "memory unknown";
        }
    }
}
