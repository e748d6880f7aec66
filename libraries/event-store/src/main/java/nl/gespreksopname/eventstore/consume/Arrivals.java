package nl.gespreksopname.eventstore.consume;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes who waits for something from another service, once something of it is committed here. Only of what the consumer in
 * this process brings: who waits looks now and then as well, as another instance may be the active one.
 */
public final class Arrivals {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long count;

    /** How much has arrived so far; to be asked before one looks whether what is waited for is there. */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Something has: events, or a checkpoint. */
    public void tell() {
        lock.lock();
        try {
            count++;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more has arrived than that, or the time is over. */
    public void await(long than, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (count == than && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
