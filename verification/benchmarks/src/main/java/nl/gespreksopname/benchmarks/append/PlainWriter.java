package nl.gespreksopname.benchmarks.append;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The peer: the same rows into twins of the same tables by plain JDBC, in as many round trips. It takes no hash, makes no
 * canonical bytes, checks nothing and numbers nothing. What it appends alone are ready-made bytes; a whole command of it reads the
 * stream's events and writes its own with Jackson, as whoever does without the store would.
 */
final class PlainWriter {

    private static final String COMMAND = """
            insert into twin_command (id, request_mac, status, stream, first_version, last_version, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String TAKE = """
            with taken as (
                insert into twin_command (id, request_mac, status, stream, first_version, last_version, at)
                values (?, ?, ?, ?, ?, ?, ?)
                returning id)
            select e.version, e.bytes, e.hash
            from taken left join twin_event e on e.stream = ?
            order by e.version
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

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

    private static final String EVENT_AND_SETTLE = """
            with appended as (
                insert into twin_event (stream, version, type, bytes, hash, trace) values (?, ?, ?, ?, ?, ?)),
            handed_on as (
                insert into twin_outbox (stream, version, hash) values (?, ?, ?))
            update twin_command set status = ?, stream = ?, first_version = ?, last_version = ? where id = ?
            """;

    private final Connection connection;
    private final byte[] mac = new byte[32];
    private final byte[] hash = new byte[32];
    private final byte[] bytes;
    private final ObjectNode template;
    private final String type;
    private final String organisation;
    private UUID conversation = UUID.randomUUID();
    private int appended;

    PlainWriter(Connection connection) {
        this.connection = connection;
        var sample = SampleEvents.envelope(Clock.systemUTC());
        this.bytes = sample.bytes();
        try {
            this.template = (ObjectNode) JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
        int version = decide(take(id, stream, now)) + 1;
        eventAndSettle(id, stream, version, written(stream, version));
        project(version, now);
        connection.commit();
        appended++;
    }

    private static int decide(List<JsonNode> history) {
        long announced = history.stream()
                .filter(event -> event.path("data").has("announcementId"))
                .count();
        if (announced != history.size()) {
            throw new IllegalStateException("something else is in the stream");
        }
        return history.size();
    }

    private byte[] written(String stream, int version) {
        ObjectNode event = template.deepCopy();
        event.put("id", "bench/" + stream + "/" + version);
        event.put("stream", stream);
        event.put("version", version);
        event.put("occurredAt", Instant.now().toString());
        event.put("loggedAt", Instant.now().toString());
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

    private List<JsonNode> take(UUID id, String stream, OffsetDateTime now) throws SQLException {
        List<JsonNode> history = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
            insert.setObject(1, id);
            insert.setBytes(2, mac);
            insert.setString(3, "open");
            insert.setString(4, stream);
            insert.setInt(5, 1);
            insert.setInt(6, 0);
            insert.setObject(7, now);
            insert.setString(8, stream);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    if (row.getInt(1) > 0) {
                        history.add(JSON.readTree(row.getBytes(2)));
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return history;
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

    private void eventAndSettle(UUID id, String stream, int version, byte[] written) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EVENT_AND_SETTLE)) {
            insert.setString(1, stream);
            insert.setInt(2, version);
            insert.setString(3, type);
            insert.setBytes(4, written);
            insert.setBytes(5, hash);
            insert.setString(6, null);
            insert.setString(7, stream);
            insert.setInt(8, version);
            insert.setBytes(9, hash);
            insert.setString(10, "applied");
            insert.setString(11, stream);
            insert.setInt(12, version);
            insert.setInt(13, version);
            insert.setObject(14, id);
            insert.executeUpdate();
        }
    }
}
