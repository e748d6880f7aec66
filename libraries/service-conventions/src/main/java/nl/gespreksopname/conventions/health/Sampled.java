package nl.gespreksopname.conventions.health;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked a moment ago, for gauges that are read one after the other: the database is asked once a scrape, and when
 * it does not answer, not once for each of them either.
 */
public final class Sampled<T> {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Supplier<@Nullable T> ask;
    private @Nullable T last;
    private long at;
    private boolean asked;

    /** Asks by this; null means that there is no answer. */
    public Sampled(Supplier<@Nullable T> ask) {
        this.ask = ask;
    }

    /** What is so now, or was so at most five seconds ago. */
    public synchronized @Nullable T get() {
        if (!asked || System.nanoTime() - at >= KEPT.toNanos()) {
            last = ask.get();
            at = System.nanoTime();
            asked = true;
        }
        return last;
    }
}
