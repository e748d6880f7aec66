package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * What the database of one service holds, as its superuser reads it.
 *
 * @param service {@code consent}
 * @param events in no particular order
 * @param log by sequence
 * @param commands those that came to an end
 * @param tiles of its own log and of the logs that it hears, by origin, level and index
 * @param received by origin and sequence
 * @param waiting rows that should not be there once all is quiet, by where they are: {@code outbox}, {@code parked}
 */
public record Store(
        String service,
        List<Event> events,
        List<Entry> log,
        List<Command> commands,
        List<Tile> tiles,
        List<Head> heads,
        List<Received> received,
        List<Progress> progress,
        List<String> sealed,
        List<String> waiting) {

    /**
     * An event's row. What it says beside the bytes is absent where the database does not work with it.
     *
     * @param idBeside the id as the row says it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Event(
            String stream,
            int version,
            @Nullable String idBeside,
            String type,
            @Nullable String organisationBeside,
            @Nullable String conversationBeside,
            byte[] bytes,
            byte[] hash) {

        /** What the bytes say. */
        public JsonNode json() {
            return CanonicalJson.parse(bytes);
        }

        /** The id that the bytes say. */
        public String id() {
            return json().path("id").asText();
        }

        /** The organisation that the bytes say. */
        public String organisation() {
            return json().path("organisation").asText();
        }
    }

    /** A row of the log: which event has which number. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(long sequence, String stream, int version, byte[] hash) {}

    /** A command that came to an end, and the events that it made: from first up to and including last. */
    public record Command(String status, String stream, int first, int last) {}

    /** A piece of a Merkle tree. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Tile(String origin, int level, long index, byte[] hashes) {}

    /** A signed tree head that the service keeps. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Head(String origin, long size, byte[] root, String note) {}

    /** An event of another service, as it was heard. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Received(String origin, long sequence, byte[] hash, byte[] bytes) {}

    /** How far a consumer has come. */
    public record Progress(
            String consumer,
            String origin,
            long sequence,
            @Nullable String stoppedBecause) {}

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads all of it, as the connection's transaction sees it. */
    public static Store read(String service, Connection connection) throws SQLException {
        return new Store(
                service,
                rows(
                        connection,
                        "select stream, version, id, type, organisation, conversation, bytes, hash from event",
                        row -> new Event(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getBytes(7),
                                row.getBytes(8))),
                rows(
                        connection,
                        "select sequence, stream, version, hash from log_entry order by sequence",
                        row -> new Entry(row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4))),
                rows(
                        connection,
                        "select status, stream, first_version, last_version from command",
                        row -> new Command(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4))),
                rows(
                        connection,
                        "select origin, level, index, hashes from tile order by origin, level, index",
                        row -> new Tile(row.getString(1), row.getInt(2), row.getLong(3), row.getBytes(4))),
                rows(
                        connection,
                        "select origin, tree_size, root, note from checkpoint order by origin, tree_size",
                        row -> new Head(row.getString(1), row.getLong(2), row.getBytes(3), row.getString(4))),
                rows(
                        connection,
                        "select origin, sequence, hash, bytes from received order by origin, sequence",
                        row -> new Received(row.getString(1), row.getLong(2), row.getBytes(3), row.getBytes(4))),
                rows(
                        connection,
                        "select consumer, origin, sequence, stopped_because from consumer_progress",
                        row -> new Progress(row.getString(1), row.getString(2), row.getLong(3), row.getString(4))),
                rows(connection, "select id::text from vault_value where erased_at is null", row -> row.getString(1)),
                waiting(connection));
    }

    /** The ids of the secrets in a service's keys database. */
    public static List<String> secrets(Connection connection) throws SQLException {
        return rows(connection, "select id::text from secret", row -> row.getString(1));
    }

    private static List<String> waiting(Connection connection) throws SQLException {
        List<String> waiting = new ArrayList<>(rows(connection, """
                select 'outbox: ' || stream || ' ' || version from outbox
                union all select 'parked: ' || origin || ' ' || sequence || ', ' || reason from parked
                union all select 'command left open: ' || stream from command where status = 'open'
                """, row -> row.getString(1)));
        if (!rows(connection, "select to_regclass('follow_up') is not null", row -> row.getBoolean(1))
                .equals(List.of(false))) {
            waiting.addAll(rows(
                    connection, "select 'follow-up: ' || id || ' ' || work from follow_up", row -> row.getString(1)));
        }
        return waiting;
    }

    private static <T> List<T> rows(Connection connection, String query, Row<T> reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return List.copyOf(found);
        }
    }
}
