package nl.gespreksopname.eventstore;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service may add to its log. A database that was put back to a backup does not know what it published and
 * signed after it; a service that went on from there would write a second history. So at the start, and whenever the log
 * holds less than it did, nothing is decided, numbered, published, signed or heard until the log was compared with what
 * left the building.
 */
public final class Gate {

    private volatile State state;
    private final AtomicLong furthest = new AtomicLong();
    private final boolean someoneCompares;
    private volatile Runnable afterClosing = () -> {};

    /** A gate that is closed until the log is compared. */
    public Gate() {
        this(new Comparing(null), true);
    }

    private Gate(State state, boolean someoneCompares) {
        this.state = state;
        this.someoneCompares = someoneCompares;
    }

    /** A gate that is open and stays so, for a store beside which nothing compares: tests and tools. */
    public static Gate alwaysOpen() {
        return new Gate(new Open(), false);
    }

    /** How it stands. */
    public sealed interface State {}

    /**
     * The log is yet to be compared with its topic and its last checkpoint.
     *
     * @param because what was seen, when it was open before; null at the start
     */
    public record Comparing(@Nullable String because) implements State {}

    /** The log lacks these events of its own topic, and they are being imported. */
    public record Importing(long first, long last) implements State {}

    /** The log continues what was published and signed. */
    public record Open() implements State {}

    /**
     * The log does not continue what was published or signed.
     *
     * @param why what contradicts it: places and sizes, nothing personal
     * @param runbook id of the runbook in docs/operating.md that says what to do
     */
    public record Diverged(String why, String runbook) implements State {}

    /** How it stands now. */
    public State state() {
        return state;
    }

    /** Whether the log may be added to. */
    public boolean isOpen() {
        return state instanceof Open;
    }

    /**
     * Lets whoever wants to add to the log through.
     *
     * @throws GateClosed when the gate is not open
     */
    public void requireOpen() {
        State now = state;
        if (!(now instanceof Open)) {
            throw new GateClosed(now);
        }
    }

    /** Notes that the log held this many entries: from then on one with fewer was put back. */
    public void seen(long size) {
        furthest.accumulateAndGet(size, Math::max);
    }

    /** How many entries the log once held, as far as was seen here. */
    public long held() {
        return furthest.get();
    }

    /** Whether the log once held more entries than this. */
    public boolean heldMoreThan(long size) {
        return furthest.get() > size;
    }

    /**
     * Closes an open gate, until the log was compared again.
     *
     * @param because what was seen, nothing personal
     * @return false when nothing compares beside this gate; it then stays open
     */
    public synchronized boolean compareAgain(String because) {
        if (!someoneCompares) {
            return false;
        }
        if (state instanceof Open) {
            state = new Comparing(because);
            afterClosing.run();
        }
        return true;
    }

    /** What is to be woken when the gate closes; must return at once. */
    public void afterClosing(Runnable woken) {
        afterClosing = woken;
    }

    /** The events from one to another are being imported. */
    public synchronized void importing(long first, long last) {
        state = new Importing(first, last);
    }

    /** The log does not continue what left the building. */
    public synchronized void diverged(String why, String runbook) {
        state = new Diverged(why, runbook);
    }

    /**
     * The log continues what left the building.
     *
     * @param size how many entries it holds
     */
    public synchronized void open(long size) {
        furthest.set(size);
        state = new Open();
    }
}
