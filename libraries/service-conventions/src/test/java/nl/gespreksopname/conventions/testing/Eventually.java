package nl.gespreksopname.conventions.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until something holds, as long as it takes and no longer than is sensible. */
public final class Eventually {

    private static final Duration SENSIBLE = Duration.ofSeconds(30);

    /** An assertion that may fail at first. */
    @FunctionalInterface
    public interface Assertion {
        /** Throws when it does not hold yet. */
        void run() throws Exception;
    }

    private Eventually() {}

    /** Tries an assertion until it passes; after 30 seconds it fails with what the assertion said last. */
    public static void holds(Assertion assertion) {
        long until = System.nanoTime() + SENSIBLE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (Exception | AssertionError e) {
                if (System.nanoTime() > until) {
                    throw new AssertionError("still not so after " + SENSIBLE.toSeconds() + " s: " + e.getMessage(), e);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
