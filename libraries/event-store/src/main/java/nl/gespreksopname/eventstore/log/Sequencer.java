package nl.gespreksopname.eventstore.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.observe.Measurements;
import org.jspecify.annotations.Nullable;

/**
 * Gives the events of a service their numbers, from 1 without holes, and grows the Merkle tree over them.
 *
 * <p>A batch is one short transaction that holds the lock on the log's head: of several instances one at a time is at
 * work. It takes from the outbox what is committed, in the order in which it was inserted. An event that is committed
 * later than another which was inserted after it gets the later number; within a stream that can't be, since version
 * n + 1 is only inserted after version n is seen. So nothing is passed over and no stream is inverted, without a wait
 * for transactions that are under way.
 */
public final class Sequencer implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final Duration BUSY = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final int BUSY_STEPS = 100;

    private static final String IS_THERE_WORK = """
            select id from outbox order by id limit 1
            """;

    private static final String NUMBER = """
            with taken as (
                delete from outbox where id in (select id from outbox order by id limit ?)
                returning id, stream, version, hash)
            insert into log_entry (sequence, stream, version, hash)
            select ? + row_number() over (order by id), stream, version, hash from taken order by id
            returning hash
            """;

    private final Transactions transactions;
    private final StoredTree tree;
    private final Runnable afterBatch;
    private final Measurements measurements;
    private final Gate gate;
    private final Loop loop;
    private int quietSteps;
    private long numberedAt = System.nanoTime() - BUSY.toNanos();

    /**
     * The sequencer of a service, yet to start.
     *
     * @param service the owning service
     * @param afterBatch called after each committed batch, to wake the publisher; must return at once
     */
    public Sequencer(Transactions transactions, String service, Runnable afterBatch, Measurements measurements) {
        this(transactions, service, afterBatch, Gate.alwaysOpen(), measurements);
    }

    /**
     * The sequencer of a service, which gives no numbers while a gate is closed, and closes it when the log holds less
     * than it did.
     */
    public Sequencer(
            Transactions transactions, String service, Runnable afterBatch, Gate gate, Measurements measurements) {
        this.gate = gate;
        this.transactions = transactions;
        this.tree = new StoredTree(service);
        this.afterBatch = afterBatch;
        this.measurements = measurements;
        this.loop = new Loop("sequencer-" + service, this::step);
    }

    /** A sequencer at which nobody looks. */
    public Sequencer(Transactions transactions, String service, Runnable afterBatch) {
        this(transactions, service, afterBatch, Measurements.NONE);
    }

    /**
     * Starts numbering on a thread of its own: at a {@link #wake}, but not sooner than 10 ms after the batch before, so
     * that many writers share a batch and its commit; and else every 10 ms, or 50 ms when it is quiet.
     */
    public void start() {
        loop.start();
    }

    /** Says that something was appended. Returns at once. */
    public void wake() {
        loop.wake();
    }

    /**
     * Numbers all that is committed now; also for whoever doesn't want to wait for the thread.
     *
     * @return how many events got a number
     */
    public int drain() {
        int total = 0;
        int numbered;
        do {
            numbered = numberBatch();
            total += numbered;
        } while (numbered > 0);
        return total;
    }

    /** What keeps it from numbering; null when nothing does. */
    public @Nullable String failure() {
        return loop.failure();
    }

    /** Whether its thread ended though nobody asked for it. */
    public boolean isDead() {
        return loop.isDead();
    }

    /** Ends after the batch that is under way. */
    @Override
    public void close() {
        loop.close();
    }

    private Duration step() throws InterruptedException {
        Duration early = Duration.ofNanos(numberedAt + BUSY.toNanos() - System.nanoTime());
        if (early.isPositive()) {
            Thread.sleep(early);
        }
        long begin = System.nanoTime();
        int numbered = numberBatch();
        if (numbered == 0) {
            quietSteps = Math.min(quietSteps + 1, BUSY_STEPS);
            return quietSteps < BUSY_STEPS ? BUSY : IDLE;
        }
        quietSteps = 0;
        numberedAt = numbered == BATCH ? begin - BUSY.toNanos() : begin;
        return numbered == BATCH ? Duration.ZERO : BUSY;
    }

    private int numberBatch() {
        if (!gate.isOpen()) {
            return 0;
        }
        long begin = System.nanoTime();
        Batch batch = transactions.call(this::batch);
        if (batch.numbered() > 0) {
            gate.seen(batch.size());
            measurements.numbered(batch.numbered(), Duration.ofNanos(System.nanoTime() - begin));
            afterBatch.run();
        }
        return batch.numbered();
    }

    private record Batch(int numbered, long size) {}

    private Batch batch(Connection connection) throws SQLException {
        if (!isThereWork(connection)) {
            return new Batch(0, 0);
        }
        // Taken before the outbox is read: what the one before us took and committed is gone by then.
        long size = tree.lock(connection);
        if (gate.heldMoreThan(size)) {
            // The numbers beyond were given out before; the database was put back under us.
            gate.compareAgain("the log ends at " + size + ", and held more");
            return new Batch(0, size);
        }
        List<byte[]> hashes = number(connection, size);
        if (!hashes.isEmpty()) {
            tree.add(connection, size, hashes);
        }
        return new Batch(hashes.size(), size + hashes.size());
    }

    private static boolean isThereWork(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IS_THERE_WORK)) {
            return row.next();
        }
    }

    private static List<byte[]> number(Connection connection, long size) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NUMBER)) {
            statement.setInt(1, BATCH);
            statement.setLong(2, size);
            List<byte[]> hashes = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getBytes(1));
                }
            }
            return hashes;
        }
    }
}
