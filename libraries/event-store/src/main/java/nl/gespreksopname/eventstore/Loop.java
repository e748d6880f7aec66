package nl.gespreksopname.eventstore;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing over and over on a thread of its own, until closed. A step that fails is done again after a pause,
 * which grows to five seconds; only the first failure of a row is logged.
 */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final Step step;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean closed;
    private volatile @Nullable String failure;
    private @Nullable Thread thread;

    /** What is done each time. */
    @FunctionalInterface
    public interface Step {

        /**
         * Does it once.
         *
         * @return how long to wait before the next time, if nobody wakes the loop before
         */
        Duration run() throws Exception;
    }

    /** A loop that is yet to start. */
    public Loop(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** Starts, once. */
    public synchronized void start() {
        if (thread == null && !closed) {
            thread = Thread.ofPlatform().name(name).daemon().start(this::run);
        }
    }

    /** Ends the wait between two steps, now or as soon as there is one. Returns at once. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** What went wrong the last time, without personal data; null when nothing did. */
    public @Nullable String failure() {
        return failure;
    }

    /** Whether its thread ended without anyone having asked for it, so that only a new start of the process helps. */
    public synchronized boolean isDead() {
        return thread != null && !closed && !thread.isAlive();
    }

    /** Ends after the step that is under way. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
        }
        wake();
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        try {
            running.join(ENDS_WITHIN);
            if (running.isAlive()) {
                running.interrupt();
                running.join(ENDS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!closed) {
            Duration wait;
            try {
                wait = step.run();
                if (failure != null) {
                    LOG.info("{} goes on", name);
                    failure = null;
                }
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (closed) {
                    return;
                }
                if (failure == null) {
                    LOG.warn("{} failed and tries again: {}", name, Reason.of(e));
                }
                failure = Reason.of(e);
                wait = pause;
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            if (!await(wait)) {
                return;
            }
        }
    }

    private boolean await(Duration wait) {
        try {
            if (wait.isPositive()) {
                woken.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
