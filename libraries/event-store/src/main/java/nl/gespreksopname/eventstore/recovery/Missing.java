package nl.gespreksopname.eventstore.recovery;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.TileGrowth;
import nl.gespreksopname.eventstore.merkle.TileSource;
import org.jspecify.annotations.Nullable;

/**
 * The events that the topic has and the log lacks, looked at before any of them is imported: that each continues its
 * stream, that none stands in the database otherwise, and that the tree which they make is the one that was signed.
 */
final class Missing {

    private static final String STANDING = """
            select e.stream, e.version, e.hash
            from unnest(?::text[], ?::integer[]) as asked (stream, version)
            join event e on e.stream = asked.stream and e.version between asked.version - 1 and asked.version
            """;

    private final long size;
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, Last> lasts = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual only
    private record Last(int version, byte[] hash) {}

    private record Place(String stream, int version) {}

    private record TileKey(int level, long index) {}

    /**
     * What is missing of a log.
     *
     * @param size how many entries the log has
     */
    Missing(long size) {
        this.size = size;
    }

    /** How many were looked at. */
    long count() {
        return leaves.size();
    }

    /**
     * Looks at the next events.
     *
     * @throws Diverging when one does not continue what is in the database, or what was looked at before
     */
    void look(Connection connection, List<LogEvent> events) throws SQLException {
        List<EventEnvelope> envelopes =
                events.stream().map(event -> EventEnvelope.parse(event.bytes())).toList();
        Map<Place, byte[]> standing = standing(connection, envelopes);
        for (int i = 0; i < events.size(); i++) {
            look(events.get(i), envelopes.get(i), standing);
            leaves.add(MerkleHash.leaf(events.get(i).hash()));
        }
    }

    /**
     * Holds the tree, with what is missing, against the checkpoint that was signed. Without the lock on the tree: the hashes of
     * some millions of events take longer than the database lets anybody sit on that.
     *
     * @return false when another instance imports meanwhile: then nothing can be said
     * @throws Diverging when its root is another
     */
    boolean isAsSigned(Connection connection, StoredTree tree, Checkpoint signed) throws SQLException {
        if (tree.size(connection) != size) {
            return false;
        }
        byte[] root = root(connection, tree, signed.size());
        // A tree only grows: when it is as large as it was, all its tiles were the same in between.
        if (tree.size(connection) != size) {
            return false;
        }
        if (!MessageDigest.isEqual(root, signed.root())) {
            throw new Diverging(
                    "the own topic holds another log than the one of which a checkpoint of " + signed.size()
                            + " entries was signed",
                    Runbook.FORK);
        }
        return true;
    }

    private byte[] root(Connection connection, StoredTree tree, long count) {
        Map<TileKey, byte[]> grown = new HashMap<>();
        TileSource stored = (level, index) -> {
            try {
                return tree.tile(connection, level, index);
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        };
        for (TileGrowth growth : new MerkleTree(stored).grow(size, leaves)) {
            byte[] before = stored.hashes(growth.level(), growth.index());
            byte[] whole = Arrays.copyOf(before, before.length + growth.added().length);
            System.arraycopy(growth.added(), 0, whole, before.length, growth.added().length);
            grown.put(new TileKey(growth.level(), growth.index()), whole);
        }
        return new MerkleTree((level, index) -> {
                    byte[] tile = grown.get(new TileKey(level, index));
                    return tile == null ? stored.hashes(level, index) : tile;
                })
                .root(count);
    }

    private void look(LogEvent event, EventEnvelope envelope, Map<Place, byte[]> standing) {
        String stream = envelope.stream();
        int version = envelope.version();
        byte @Nullable [] here = standing.get(new Place(stream, version));
        if (here != null && !MessageDigest.isEqual(here, event.hash())) {
            throw new Diverging(
                    "the database has another event at " + envelope.id() + " than the own topic has at sequence "
                            + event.sequence(),
                    Runbook.FORK);
        }
        byte @Nullable [] before = Optional.ofNullable(lasts.get(stream))
                .map(last -> last.version() == version - 1 ? last.hash() : null)
                .orElse(standing.get(new Place(stream, version - 1)));
        boolean continues = version == 1
                ? envelope.previous() == null
                : before != null && HexFormat.of().formatHex(before).equals(envelope.previous());
        if (!continues) {
            throw new Diverging(
                    "sequence " + event.sequence() + " of the own topic does not continue its stream here",
                    Runbook.FORK);
        }
        lasts.put(stream, new Last(version, event.hash()));
    }

    private static Map<Place, byte[]> standing(Connection connection, List<EventEnvelope> envelopes)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STANDING)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            envelopes.stream().map(EventEnvelope::stream).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "integer",
                            envelopes.stream().map(EventEnvelope::version).toArray()));
            Map<Place, byte[]> standing = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    standing.put(new Place(row.getString(1), row.getInt(2)), row.getBytes(3));
                }
            }
            return standing;
        }
    }
}
