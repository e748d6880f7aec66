package nl.gespreksopname.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.eventstore.observe.Measurements;
import nl.gespreksopname.eventstore.observe.Step;
import nl.gespreksopname.eventstore.observe.Traces;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one service. Only their owner appends; nobody changes or removes an event, and the service's database
 * role could not.
 */
public final class EventStore {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String LOAD = """
            select version, bytes, hash from event where stream = ? order by version
            """;

    private static final String LOAD_UNTIL = """
            select version, bytes, hash from event where stream = ? and version <= ? order by version
            """;

    private static final String HASH = """
            select hash from event where stream = ? and version = ?
            """;

    /**
     * Tests the first event's predecessor and inserts all events with their outbox rows, or inserts nothing. The rows are
     * parameters of their own and not arrays to take apart: that took the database as long as the insert.
     */
    private static final String APPEND = """
            with appended as (
                insert into event (stream, version, type, bytes, hash, trace)
                select * from (values
            """;

    private static final String OUTBOX = """
                returning stream, version, hash)
            insert into outbox (stream, version, hash)
            select stream, version, hash from appended order by version
            """;

    private static final String ROW = "(?::text, ?::integer, ?::text, ?::bytea, ?::bytea, ?::text)";

    private static final String AFTER = """
                where exists (select from event p where p.stream = ? and p.version = ? and p.hash = ?)
            """;

    private static final String APPEND_FIRST = appendOf(1, "");
    private static final String APPEND_NEXT = appendOf(1, AFTER);

    private final String service;
    private final Clock clock;
    private final Measurements measurements;
    private final Traces traces;

    /** A store at which nobody looks. */
    public EventStore(String service, Clock clock) {
        this(service, clock, Measurements.NONE, Traces.NONE);
    }

    /**
     * A store on the tables of {@code db/event-store}.
     *
     * @param service the owning service, the first part of every event id: {@code consent}, {@code recording}, {@code policy}
     * @param clock what {@code loggedAt} is read from
     */
    public EventStore(String service, Clock clock, Measurements measurements, Traces traces) {
        this.service = service;
        this.clock = clock;
        this.measurements = measurements;
        this.traces = traces;
    }

    /** The owning service. */
    public String service() {
        return service;
    }

    /** The whole stream in version order; empty when there is none. */
    public List<StoredEvent> load(Connection connection, String stream) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOAD)) {
            select.setString(1, stream);
            return read(select, stream);
        }
    }

    /** The stream as it was when it had {@code lastVersion} events. */
    public List<StoredEvent> load(Connection connection, String stream, int lastVersion) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOAD_UNTIL)) {
            select.setString(1, stream);
            select.setInt(2, lastVersion);
            return read(select, stream);
        }
    }

    /**
     * Appends all events or none, in one statement. Not more than some thousands at once: PostgreSQL takes 65,535 parameters.
     *
     * @param expectedVersion the version that the stream ended at when it was decided; 0 for a stream that does not exist
     * @return the events as they stand now; empty when {@code events} is
     * @throws AppendConflict when the stream ends elsewhere; the transaction is then of no more use
     * @throws IllegalArgumentException when the data has no canonical bytes (a null, a fraction)
     */
    public List<StoredEvent> append(Connection connection, String stream, int expectedVersion, List<NewEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        return append(connection, stream, expectedVersion, hashAt(connection, stream, expectedVersion), null, events);
    }

    /** Appends after a history that is at hand, which saves the look-up of its last hash. */
    public List<StoredEvent> append(
            Connection connection, String stream, List<StoredEvent> history, List<NewEvent> events)
            throws SQLException {
        return append(connection, stream, history, null, events);
    }

    /**
     * Appends what a command comes to, after a history that is at hand.
     *
     * @param command the command's id, which the events carry; null when no command makes them
     */
    public List<StoredEvent> append(
            Connection connection,
            String stream,
            List<StoredEvent> history,
            @Nullable UUID command,
            List<NewEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        return history.isEmpty()
                ? append(connection, stream, 0, null, command, events)
                : append(
                        connection,
                        stream,
                        history.getLast().version(),
                        history.getLast().hash(),
                        command,
                        events);
    }

    private List<StoredEvent> append(
            Connection connection,
            String stream,
            int expectedVersion,
            byte @Nullable [] previousHash,
            @Nullable UUID command,
            List<NewEvent> events)
            throws SQLException {
        try (Traces.Span span = traces.begin(new Step.Append(stream, expectedVersion + 1, events.size()))) {
            long begin = System.nanoTime();
            try {
                List<StoredEvent> stored =
                        insert(connection, stream, expectedVersion, previousHash, command, events, span.traceparent());
                measurements.appended(stored.size(), Duration.ofNanos(System.nanoTime() - begin));
                return stored;
            } catch (SQLException | RuntimeException e) {
                span.failed(e);
                throw e;
            }
        }
    }

    private List<StoredEvent> insert(
            Connection connection,
            String stream,
            int expectedVersion,
            byte @Nullable [] previousHash,
            @Nullable UUID command,
            List<NewEvent> events,
            @Nullable String trace)
            throws SQLException {
        Instant loggedAt = Timestamps.truncate(clock.instant());
        List<StoredEvent> stored = chain(stream, expectedVersion, previousHash, loggedAt, command, events);
        try (PreparedStatement insert = connection.prepareStatement(append(stored.size(), previousHash == null))) {
            int parameter = 0;
            for (StoredEvent event : stored) {
                insert.setString(++parameter, stream);
                insert.setInt(++parameter, event.version());
                insert.setString(++parameter, event.envelope().type());
                insert.setBytes(++parameter, event.bytes());
                insert.setBytes(++parameter, event.hash());
                insert.setString(++parameter, trace);
            }
            if (previousHash != null) {
                insert.setString(++parameter, stream);
                insert.setInt(++parameter, expectedVersion);
                insert.setBytes(++parameter, previousHash);
            }
            if (insert.executeUpdate() != stored.size()) {
                throw new AppendConflict(stream, expectedVersion);
            }
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new AppendConflict(stream, expectedVersion);
            }
            throw e;
        }
        return stored;
    }

    private static String append(int events, boolean first) {
        if (events > 1) {
            return appendOf(events, first ? "" : AFTER);
        }
        return first ? APPEND_FIRST : APPEND_NEXT;
    }

    private static String appendOf(int events, String after) {
        return APPEND + String.join(", ", Collections.nCopies(events, ROW)) + ") as e " + after + OUTBOX;
    }

    private List<StoredEvent> chain(
            String stream,
            int expectedVersion,
            byte @Nullable [] previousHash,
            Instant loggedAt,
            @Nullable UUID command,
            List<NewEvent> events) {
        List<StoredEvent> stored = new ArrayList<>(events.size());
        int version = expectedVersion;
        byte @Nullable [] previous = previousHash;
        for (NewEvent event : events) {
            version++;
            var envelope = new EventEnvelope(
                    service + "/" + stream + "/" + version,
                    event.type(),
                    event.schemaVersion(),
                    event.organisation(),
                    event.conversation(),
                    stream,
                    version,
                    previous == null ? null : HexFormat.of().formatHex(previous),
                    event.occurredAt(),
                    loggedAt,
                    event.actor(),
                    event.channel(),
                    command,
                    event.basis(),
                    event.data());
            byte[] bytes = envelope.bytes();
            byte[] hash = CanonicalJson.sha256(bytes);
            stored.add(new StoredEvent(stream, version, envelope, bytes, hash));
            previous = hash;
        }
        return List.copyOf(stored);
    }

    private static byte @Nullable [] hashAt(Connection connection, String stream, int version) throws SQLException {
        if (version == 0) {
            return null;
        }
        try (PreparedStatement select = connection.prepareStatement(HASH)) {
            select.setString(1, stream);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new AppendConflict(stream, version);
                }
                return row.getBytes(1);
            }
        }
    }

    private static List<StoredEvent> read(PreparedStatement select, String stream) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                byte[] bytes = row.getBytes(2);
                events.add(new StoredEvent(stream, row.getInt(1), EventEnvelope.parse(bytes), bytes, row.getBytes(3)));
            }
        }
        return List.copyOf(events);
    }
}
