package nl.gespreksopname.benchmarks.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The peer: the same rows into twins of the same tables by plain JDBC, in as many round trips, with ready-made bytes of the
 * same length; it makes no JSON, takes no hash, checks nothing and numbers nothing.
 */
final class PlainWriter {

    private static final String COMMAND = """
            insert into twin_command (id, request_mac, status, stream, first_version, last_version, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LOAD = """
            select version, bytes, hash from twin_event where stream = ? order by version
            """;

    private static final String EVENT = """
            with appended as (
                insert into twin_event (stream, version, type, bytes, hash, trace) values (?, ?, ?, ?, ?, ?))
            insert into twin_outbox (stream, version, hash) values (?, ?, ?)
            """;

    private static final String PROJECT = """
            insert into twin_projection (conversation, organisation, version, announcements, last_type, changed_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (conversation) do update set version = excluded.version,
                announcements = excluded.announcements, last_type = excluded.last_type,
                changed_at = excluded.changed_at
            """;

    private static final String SETTLE = """
            update twin_command set status = ?, stream = ?, first_version = ?, last_version = ? where id = ?
            """;

    private final Connection connection;
    private final byte[] mac = new byte[32];
    private final byte[] hash = new byte[32];
    private final byte[] bytes;
    private final String type;
    private final String organisation;
    private UUID conversation = UUID.randomUUID();
    private int appended;

    PlainWriter(Connection connection) {
        this.connection = connection;
        var sample = SampleEvents.envelope(Clock.systemUTC());
        this.bytes = sample.bytes();
        this.type = sample.type();
        this.organisation = sample.organisation();
    }

    /** The command's row and the event's, with its outbox row. */
    void append() throws SQLException {
        startAnewWhenLong();
        String stream = "conversation/" + conversation;
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        int version = appended + 1;
        command(UUID.randomUUID(), "applied", stream, version, version, now);
        event(stream, version);
        connection.commit();
        appended++;
    }

    /** All that a command does to its tables. */
    void command() throws SQLException {
        startAnewWhenLong();
        String stream = "conversation/" + conversation;
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        command(id, "open", stream, 1, 0, now);
        int version = load(stream) + 1;
        event(stream, version);
        project(version, now);
        settle(id, stream, version);
        connection.commit();
        appended++;
    }

    private void startAnewWhenLong() {
        if (appended == StoreWriter.EVENTS_IN_A_STREAM) {
            conversation = UUID.randomUUID();
            appended = 0;
        }
    }

    private void command(UUID id, String status, String stream, int first, int last, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COMMAND)) {
            insert.setObject(1, id);
            insert.setBytes(2, mac);
            insert.setString(3, status);
            insert.setString(4, stream);
            insert.setInt(5, first);
            insert.setInt(6, last);
            insert.setObject(7, now);
            insert.executeUpdate();
        }
    }

    private int load(String stream) throws SQLException {
        int last = 0;
        try (PreparedStatement select = connection.prepareStatement(LOAD)) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getInt(1);
                    if (row.getBytes(2).length + row.getBytes(3).length == 0) {
                        throw new IllegalStateException("an event without bytes");
                    }
                }
            }
        }
        return last;
    }

    private void event(String stream, int version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
            insert.setString(1, stream);
            insert.setInt(2, version);
            insert.setString(3, type);
            insert.setBytes(4, bytes);
            insert.setBytes(5, hash);
            insert.setString(6, null);
            insert.setString(7, stream);
            insert.setInt(8, version);
            insert.setBytes(9, hash);
            insert.executeUpdate();
        }
    }

    private void project(int version, OffsetDateTime now) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(PROJECT)) {
            upsert.setObject(1, conversation);
            upsert.setString(2, organisation);
            upsert.setInt(3, version);
            upsert.setInt(4, version);
            upsert.setString(5, type);
            upsert.setObject(6, now);
            upsert.executeUpdate();
        }
    }

    private void settle(UUID id, String stream, int version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, "applied");
            update.setString(2, stream);
            update.setInt(3, version);
            update.setInt(4, version);
            update.setObject(5, id);
            update.executeUpdate();
        }
    }
}
