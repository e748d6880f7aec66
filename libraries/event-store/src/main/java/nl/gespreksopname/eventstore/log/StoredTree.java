package nl.gespreksopname.eventstore.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.TileGrowth;

/** A Merkle tree in the database: the service's own, or its mirror of the log of a service that it hears. */
public final class StoredTree {

    private static final String MAKE = """
            insert into log_head (origin, tree_size) values (?, 0) on conflict do nothing
            """;

    /**
     * A process that is frozen keeps its transactions open, and with them this lock: the database ends the session of
     * whoever sits on it, so that another instance goes on.
     */
    private static final String LOCK = """
            select tree_size, set_config('idle_in_transaction_session_timeout', '5s', true)
            from log_head where origin = ? for update
            """;

    private static final String SIZE = """
            select tree_size from log_head where origin = ?
            """;

    private static final String MOVE = """
            update log_head set tree_size = ? where origin = ?
            """;

    private static final String GROW = """
            insert into tile (origin, level, index, hashes) values (?, ?, ?, ?)
            on conflict (origin, level, index) do update set hashes = tile.hashes || excluded.hashes
            """;

    private static final String TILE = """
            select hashes from tile where origin = ? and level = ? and index = ?
            """;

    private final String origin;

    /** The tree of the log of this service. */
    public StoredTree(String origin) {
        this.origin = origin;
    }

    /** Number of leaves; 0 when there is no tree yet. */
    public long size(Connection connection) throws SQLException {
        return size(connection, SIZE).orElse(0);
    }

    /**
     * The number of leaves, which no other transaction can change until this one ends. From here on the transaction may
     * not idle for five seconds, or the database ends it.
     */
    public long lock(Connection connection) throws SQLException {
        OptionalLong size = size(connection, LOCK);
        if (size.isPresent()) {
            return size.getAsLong();
        }
        try (PreparedStatement insert = connection.prepareStatement(MAKE)) {
            insert.setString(1, origin);
            insert.executeUpdate();
        }
        return size(connection, LOCK).orElseThrow();
    }

    /**
     * Adds leaves at the end.
     *
     * @param size number of leaves now, as {@link #lock} gave it in this transaction
     * @param entries the entries (hashes of events) that become leaves
     */
    public void add(Connection connection, long size, List<byte[]> entries) throws SQLException {
        List<byte[]> leaves = entries.stream().map(MerkleHash::leaf).toList();
        try (PreparedStatement upsert = connection.prepareStatement(GROW);
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            for (TileGrowth growth : at(connection).grow(size, leaves)) {
                upsert.setString(1, origin);
                upsert.setInt(2, growth.level());
                upsert.setLong(3, growth.index());
                upsert.setBytes(4, growth.added());
                upsert.addBatch();
            }
            upsert.executeBatch();
            move.setLong(1, size + entries.size());
            move.setString(2, origin);
            move.executeUpdate();
        }
    }

    /** The tree, for roots and proofs within this transaction. */
    public MerkleTree at(Connection connection) {
        return new MerkleTree((level, index) -> {
            try {
                return tile(connection, level, index);
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        });
    }

    /** The hashes of a tile, as many as there are; none when there is no such tile. */
    public byte[] tile(Connection connection, int level, long index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TILE)) {
            select.setString(1, origin);
            select.setInt(2, level);
            select.setLong(3, index);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    private OptionalLong size(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, origin);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
