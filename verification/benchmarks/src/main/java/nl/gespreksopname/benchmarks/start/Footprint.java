package nl.gespreksopname.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process holds, as Linux tells it.
 *
 * @param resident MiB in memory, among them pages of files that processes share
 * @param own MiB in memory that no file backs
 */
record Footprint(double resident, double own) {

    private static final double KIB_IN_A_MIB = 1024;

    static Footprint of(long pid) throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"));
        return new Footprint(mebibytes(status, "VmRSS:"), mebibytes(status, "RssAnon:"));
    }

    private static double mebibytes(List<String> status, String field) {
        return status.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replaceAll("[^0-9]", ""))
                .mapToDouble(kibibytes -> Long.parseLong(kibibytes) / KIB_IN_A_MIB)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the kernel does not tell " + field));
    }
}
