package nl.gespreksopname.eventstore.consume;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.envelope.EventEnvelope;

/** The events that were heard, kept as they came. */
final class Received {

    private static final String KEEP = """
            insert into received
                (origin, sequence, hash, bytes, stream, version, conversation, organisation, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (origin, sequence) do nothing
            """;

    private static final String LIMIT_IDLING = """
            set local idle_in_transaction_session_timeout = '10s'
            """;

    private static final String HASH = """
            select hash from received where origin = ? and sequence = ?
            """;

    private static final String READ = """
            select bytes, hash from received where origin = ? and sequence = ?
            """;

    private Received() {}

    /**
     * Lets the database end this transaction when it stands still for ten seconds: whoever takes over from a process that
     * is frozen waits for the rows that it holds.
     */
    static void limitIdling(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMIT_IDLING);
        }
    }

    /**
     * Keeps events of one origin.
     *
     * @throws Fork when another event was kept at one of their places
     */
    static void keep(Connection connection, List<Incoming> events, Instant now) throws SQLException {
        int[] kept;
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (Incoming event : events) {
                EventEnvelope envelope = event.envelope();
                insert.setString(1, event.origin());
                insert.setLong(2, event.sequence());
                insert.setBytes(3, event.hash());
                insert.setBytes(4, event.bytes());
                insert.setString(5, envelope == null ? null : envelope.stream());
                insert.setObject(6, envelope == null ? null : envelope.version());
                insert.setString(7, envelope == null ? null : envelope.conversation());
                insert.setString(8, envelope == null ? null : envelope.organisation());
                insert.setObject(9, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            kept = insert.executeBatch();
        }
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == 0) {
                requireSame(connection, events.get(i));
            }
        }
    }

    /**
     * Compares with what was kept at the same place.
     *
     * @throws Fork when that was another event
     */
    static void requireSame(Connection connection, Incoming event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HASH)) {
            select.setString(1, event.origin());
            select.setLong(2, event.sequence());
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && !MessageDigest.isEqual(row.getBytes(1), event.hash())) {
                    HexFormat hex = HexFormat.of();
                    throw new Fork(
                            event.origin(),
                            event.origin() + " has two events at sequence " + event.sequence() + ": "
                                    + hex.formatHex(row.getBytes(1)) + " came before "
                                    + hex.formatHex(event.hash()));
                }
            }
        }
    }

    static Optional<Incoming> read(Connection connection, String origin, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, origin);
            select.setLong(2, sequence);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Incoming.of(origin, sequence, row.getBytes(1), row.getBytes(2), null))
                        : Optional.empty();
            }
        }
    }
}
