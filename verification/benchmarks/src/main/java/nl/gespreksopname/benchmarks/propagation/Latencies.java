package nl.gespreksopname.benchmarks.propagation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.benchmarks.frame.Figures;

/** Times taken, by many threads. */
final class Latencies {

    private final String name;
    private long[] micros = new long[1024];
    private int count;

    Latencies(String name) {
        this.name = name;
    }

    synchronized void add(Duration taken) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = Math.max(0, taken.toNanos() / 1000);
    }

    synchronized int count() {
        return count;
    }

    /** In milliseconds: the value that this share of the times is not above; NaN when there are none. */
    synchronized double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, Math.round(Math.ceil(share * count)) - 1)] / 1000.0;
    }

    /** A row of a table: name, count, p50, p90, p99, longest. */
    List<String> row() {
        return List.of(
                name,
                String.valueOf(count()),
                Figures.text(millis(0.5), "ms"),
                Figures.text(millis(0.9), "ms"),
                Figures.text(millis(0.99), "ms"),
                Figures.text(millis(1), "ms"));
    }
}
