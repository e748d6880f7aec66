package nl.gespreksopname.eventstore.conformance;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come about, and calls it a fault when it does not in time. */
record Patience(Duration atMost) {

    private static final long LOOKS_EVERY = Duration.ofMillis(5).toNanos();

    void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOKS_EVERY);
        }
    }
}
