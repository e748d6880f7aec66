package nl.gespreksopname.eventstore.log;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.Tile;

/** The service's own log, to be read: what it serves under {@code <base>/log}. */
public final class LogReader {

    private static final String EVENTS = """
            select l.sequence, e.bytes, l.hash, e.trace
            from log_entry l join event e on e.stream = l.stream and e.version = l.version
            where l.sequence >= ? order by l.sequence limit ?
            """;

    private static final String ENTRIES = """
            select hash from log_entry where sequence > ? order by sequence limit ?
            """;

    private static final String HASH = """
            select hash from log_entry where sequence = ?
            """;

    private static final String SEQUENCE = """
            select sequence from log_entry where stream = ? and version = ?
            """;

    private static final String CHECKPOINT = """
            select note from checkpoint where origin = ? order by tree_size desc limit 1
            """;

    private static final String CHECKPOINT_SIZE = """
            select max(tree_size) from checkpoint where origin = ?
            """;

    /** Bounded: whoever asks every few seconds must not count for long when numbering has stopped. */
    static final String BACKLOG = """
            select (select count(*) from (select from outbox limit 100000) counted),
                   (select tree_size from log_head where origin = ?),
                   (select e.bytes from log_entry l join event e on e.stream = l.stream and e.version = l.version
                        where l.sequence = ?)
            """;

    private static final String RECOVERED = """
            select exists (select from log_import where began_at > ?)
            """;

    private final String service;
    private final StoredTree tree;

    /** The log of this service. */
    public LogReader(String service) {
        this.service = service;
        this.tree = new StoredTree(service);
    }

    /** The owning service. */
    public String service() {
        return service;
    }

    /** How many events have a number. */
    public long size(Connection connection) throws SQLException {
        return tree.size(connection);
    }

    /** The tree, for roots and proofs; the leaf of an event is its sequence less one. */
    public MerkleTree tree(Connection connection) {
        return tree.at(connection);
    }

    /** The newest signed checkpoint ({@code /log/checkpoint}, text/plain); empty before the first. */
    public Optional<String> checkpoint(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHECKPOINT)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * A tile or an entry bundle ({@code /log/tile/…}, application/octet-stream).
     *
     * @return empty when the log as its newest checkpoint has it holds no such tile
     */
    public Optional<byte[]> tile(Connection connection, Tile tile) throws SQLException {
        if (!isInCheckpoint(connection, tile)) {
            return Optional.empty();
        }
        return switch (tile.kind()) {
            case HASHES -> {
                byte[] hashes = this.tree.tile(connection, tile.level(), tile.index());
                int length = tile.width() * MerkleHash.SIZE;
                yield hashes.length < length ? Optional.empty() : Optional.of(Arrays.copyOf(hashes, length));
            }
            case ENTRIES -> Optional.of(bundle(connection, tile));
        };
    }

    /**
     * Events in the order of the log ({@code /log/events?from=}).
     *
     * @param from the first sequence wanted, from 1
     * @param max how many at most
     */
    public List<LogEvent> events(Connection connection, long from, int max) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setLong(1, from);
            select.setInt(2, max);
            List<LogEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new LogEvent(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getString(4)));
                }
            }
            return List.copyOf(events);
        }
    }

    /**
     * What waits on its way to Kafka.
     *
     * @param published the last sequence that Kafka confirmed
     */
    public Backlog backlog(Connection connection, long published) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BACKLOG)) {
            select.setString(1, service);
            select.setLong(2, published + 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                byte[] oldest = row.getBytes(3);
                return new Backlog(
                        row.getLong(1),
                        row.getLong(2),
                        oldest == null ? null : EventEnvelope.parse(oldest).loggedAt());
            }
        }
    }

    /** The entry at a place in the log; empty beyond its end. */
    public Optional<byte[]> hashAt(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HASH)) {
            select.setLong(1, sequence);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The place of an event in the log; empty while it has none. */
    public OptionalLong sequenceOf(Connection connection, String stream, int version) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SEQUENCE)) {
            select.setString(1, stream);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Whether events were imported from the own topic since a moment. */
    public boolean wasRecoveredSince(Connection connection, Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RECOVERED)) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private boolean isInCheckpoint(Connection connection, Tile tile) throws SQLException {
        int shift = 8 * tile.level();
        if (shift > 56) {
            return false;
        }
        try (PreparedStatement select = connection.prepareStatement(CHECKPOINT_SIZE)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long hashes = row.getLong(1) >> shift;
                return tile.index() < hashes / Tile.WIDTH
                        || (tile.index() == hashes / Tile.WIDTH && tile.width() <= hashes % Tile.WIDTH);
            }
        }
    }

    private static byte[] bundle(Connection connection, Tile tile) throws SQLException {
        ByteBuffer bundle = ByteBuffer.allocate(tile.width() * (2 + MerkleHash.SIZE));
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setLong(1, tile.index() * Tile.WIDTH);
            select.setInt(2, tile.width());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bundle.putShort((short) MerkleHash.SIZE).put(row.getBytes(1));
                }
            }
        }
        return bundle.array();
    }
}
