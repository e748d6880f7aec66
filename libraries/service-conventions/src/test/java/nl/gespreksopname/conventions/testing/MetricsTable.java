package nl.gespreksopname.conventions.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that {@code docs/observing.md} promises, and those that a service gives. */
public final class MetricsTable {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(gespreksopname_[a-z_]+)` \\| (histogram|summary|gauge|counter) \\|");
    private static final Pattern GIVEN = Pattern.compile("(?m)^# TYPE (gespreksopname_[a-z_]+) (\\w+)$");

    private MetricsTable() {}

    /** Those that each service gives, as name and type; those that only policy-service gives when asked for. */
    public static Set<String> promised(boolean withPolicys) {
        String text = read();
        String part = withPolicys ? text : text.substring(0, text.indexOf("Of policy-service only:"));
        Set<String> rows = new TreeSet<>();
        Matcher row = ROW.matcher(part);
        while (row.find()) {
            rows.add(row.group(1) + " " + row.group(2));
        }
        return rows;
    }

    /** Those of the suite in a scrape, as name and type. */
    public static Set<String> given(String scrape) {
        Set<String> given = new TreeSet<>();
        Matcher line = GIVEN.matcher(scrape);
        while (line.find()) {
            if (!line.group(1).endsWith("_max")) {
                // OpenMetrics names a counter's family without what each of its samples ends with
                boolean counter =
                        line.group(2).equals("counter") && !line.group(1).endsWith("_total");
                given.add(line.group(1) + (counter ? "_total " : " ") + line.group(2));
            }
        }
        return given;
    }

    private static String read() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("docs").resolve("observing.md");
            if (Files.exists(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("docs/observing.md is not above this folder");
    }
}
