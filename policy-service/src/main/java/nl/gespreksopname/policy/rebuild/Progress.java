package nl.gespreksopname.policy.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a part has come; changed while it is locked, and written in the same transaction. */
final class Progress {

    private static final String TAKE_ANY = """
            select rebuild, part, position, peaks, conversations, events, changed, failed
            from rebuild_part where finished_at is null order by rebuild, part limit 1 for update skip locked
            """;

    private static final String TAKE = """
            select rebuild, part, position, peaks, conversations, events, changed, failed
            from rebuild_part where rebuild = ? and part = ? for update
            """;

    private static final String WRITE = """
            update rebuild_part set position = ?, peaks = ?, conversations = ?, events = ?, changed = ?, failed = ?,
                size = ?, root = ?, agrees = ?, finished_at = ?
            where rebuild = ? and part = ?
            """;

    final UUID rebuild;
    final Part part;
    String position;
    byte[] peaks;
    long conversations;
    long events;
    long changed;
    long failed;

    @Nullable
    Long size;

    byte @Nullable [] root;

    @Nullable
    Boolean agrees;

    boolean finished;

    private Progress(ResultSet row) throws SQLException {
        rebuild = row.getObject(1, UUID.class);
        part = new Part(row.getString(2));
        position = row.getString(3);
        peaks = row.getBytes(4);
        conversations = row.getLong(5);
        events = row.getLong(6);
        changed = row.getLong(7);
        failed = row.getLong(8);
    }

    /** An unfinished part that nobody is at work on, locked; null when there is none. */
    static @Nullable Progress takeAny(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE_ANY);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Progress(row) : null;
        }
    }

    /** The same part once more, locked, as it is by now. */
    static Progress take(Connection connection, Progress before) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE)) {
            select.setObject(1, before.rebuild);
            select.setString(2, before.part.name());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("parts stay");
                }
                return new Progress(row);
            }
        }
    }

    void write(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(WRITE)) {
            update.setString(1, position);
            update.setBytes(2, peaks);
            update.setLong(3, conversations);
            update.setLong(4, events);
            update.setLong(5, changed);
            update.setLong(6, failed);
            update.setObject(7, size);
            update.setBytes(8, root);
            update.setObject(9, agrees);
            update.setObject(10, finished ? now.atOffset(ZoneOffset.UTC) : null);
            update.setObject(11, rebuild);
            update.setString(12, part.name());
            update.executeUpdate();
        }
    }
}
