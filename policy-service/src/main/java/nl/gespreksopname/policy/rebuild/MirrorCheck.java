package nl.gespreksopname.policy.rebuild;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.MerkleTree;

/**
 * Reckons the root of a log from the kept bytes themselves, and holds it against the mirror's tiles and against what the
 * service signed. Nothing is mended here: of two that contradict each other a person has to find out which is right.
 */
final class MirrorCheck {

    private static final int BATCH = 20_000;

    static final String SIGNED = """
            select tree_size, root from checkpoint
            where origin = ? and verified_at is not null order by tree_size desc limit 1
            """;

    private static final String OWN = "policy";

    static final String KEPT = """
            select sequence from received where origin = ? order by sequence desc limit 1
            """;

    static final String ENTRIES = """
            select sequence, sha256(bytes) from received
            where origin = ? and sequence > ? and sequence <= ? order by sequence limit ?
            """;

    /** The next batch of a log; after the last one the part is finished. */
    void step(Connection connection, Progress progress) throws SQLException {
        String service = progress.part.service();
        Signed signed = signed(connection, service);
        // Of the own log there is always a little that has yet to come back; of another's, what was verified was kept.
        long until = service.equals(OWN) ? Math.min(signed.size(), kept(connection, service)) : signed.size();
        GrowingRoot growing = GrowingRoot.from(Long.parseLong(progress.position), progress.peaks);
        long before = growing.size();
        boolean dense = grow(connection, service, growing, until);
        progress.events += growing.size() - before;
        progress.position = Long.toString(growing.size());
        progress.peaks = growing.peaks();
        if (!dense || growing.size() >= until) {
            MerkleTree mirror = new StoredTree(service).at(connection);
            progress.size = growing.size();
            progress.root = growing.root();
            progress.agrees = dense
                    && MessageDigest.isEqual(growing.root(), mirror.root(growing.size()))
                    && MessageDigest.isEqual(signed.root(), mirror.root(signed.size()));
            progress.finished = true;
        }
    }

    /** Whether the events that were asked for are there, without a hole. */
    private static boolean grow(Connection connection, String service, GrowingRoot growing, long until)
            throws SQLException {
        long end = Math.max(growing.size(), Math.min(until, growing.size() + BATCH));
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setString(1, service);
            select.setLong(2, growing.size());
            select.setLong(3, until);
            select.setInt(4, BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && row.getLong(1) == growing.size() + 1) {
                    growing.add(row.getBytes(2));
                }
            }
        }
        return growing.size() == end;
    }

    private static long kept(Connection connection, String service) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KEPT)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static Signed signed(Connection connection, String service) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SIGNED)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Signed(row.getLong(1), row.getBytes(2))
                        : new Signed(0, new GrowingRoot().root());
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of these
    private record Signed(long size, byte[] root) {}
}
