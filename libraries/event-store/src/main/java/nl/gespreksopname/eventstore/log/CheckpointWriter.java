package nl.gespreksopname.eventstore.log;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.GateClosed;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.NoteSigner;

/**
 * Signs the head of the service's log. It never signs a head that does not continue the one that it signed before: a
 * log that shows two histories is worth nothing. Nor one that is shorter than the log once was: who hears that nothing came
 * after it would take what it knows for fresh.
 */
public final class CheckpointWriter {

    private static final String LAST = """
            select tree_size, root from checkpoint where origin = ? order by tree_size desc limit 1
            """;

    private static final String WRITE = """
            insert into checkpoint (origin, tree_size, root, note, at, verified_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (origin, tree_size) do update set note = excluded.note, at = excluded.at
            where excluded.at >= checkpoint.at
            """;

    private final Transactions transactions;
    private final Sequencer sequencer;
    private final String service;
    private final StoredTree tree;
    private final String origin;
    private final List<NoteSigner> signers;
    private final Gate gate;
    private final Clock clock;

    /** A writer of checkpoints beside which nothing compares the log with what was published. */
    public CheckpointWriter(
            Transactions transactions, Sequencer sequencer, String service, List<NoteSigner> signers, Clock clock) {
        this(transactions, sequencer, service, signers, Gate.alwaysOpen(), clock);
    }

    /**
     * A writer of checkpoints.
     *
     * @param sequencer drained before each checkpoint, so that all that was committed by its time is in it
     * @param service the owning service
     * @param signers the log's key first, whose name is the origin of the log; while keys are exchanged the other one too
     * @param gate the sequencer's: nothing is signed while it is closed, and it is closed when the log holds less than it did
     */
    public CheckpointWriter(
            Transactions transactions,
            Sequencer sequencer,
            String service,
            List<NoteSigner> signers,
            Gate gate,
            Clock clock) {
        this.gate = gate;
        this.transactions = transactions;
        this.sequencer = sequencer;
        this.service = service;
        this.tree = new StoredTree(service);
        this.origin = signers.getFirst().key().name();
        this.signers = List.copyOf(signers);
        this.clock = clock;
    }

    /**
     * Signs the log as it is now, with the time in whole seconds.
     *
     * @throws LogDiverged when the log does not continue what was signed before
     * @throws GateClosed when the log may not be added to, or holds less than it did
     */
    public LogHead write() {
        // What a signature can say; rounded down, so that all that was committed by then is in it.
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        sequencer.drain();
        gate.requireOpen();
        return transactions.call(connection -> write(connection, at));
    }

    private LogHead write(Connection connection, Instant at) throws SQLException {
        long size = tree.lock(connection);
        requireAll(size);
        MerkleTree leaves = tree.at(connection);
        requireContinuation(connection, leaves, size);
        byte[] root = leaves.root(size);
        String note = new Checkpoint(origin, size, root).sign(signers, at);
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setString(1, service);
            insert.setLong(2, size);
            insert.setBytes(3, root);
            insert.setString(4, note);
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return new LogHead(service, size, note, at);
    }

    /** A database that was put back agrees with its own last checkpoint, and yet lacks what was signed after it. */
    private void requireAll(long size) {
        if (gate.heldMoreThan(size)) {
            String what = "the log of " + service + " ends at " + size + ", and held more";
            if (gate.compareAgain(what)) {
                throw new GateClosed(gate.state());
            }
            throw new LogDiverged(what);
        }
    }

    private void requireContinuation(Connection connection, MerkleTree leaves, long size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    long signed = row.getLong(1);
                    if (signed > size || !MessageDigest.isEqual(leaves.root(signed), row.getBytes(2))) {
                        throw new LogDiverged("the log of " + service + " with " + size
                                + " entries does not continue its own checkpoint of " + signed);
                    }
                }
            }
        }
    }
}
