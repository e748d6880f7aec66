package nl.gespreksopname.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The command's row and the stream in one round trip: no row when the command is known, one without a version when the
     * stream has no events. Whoever waits here for the same command's other transaction sees the stream as it was before
     * that ended; what was appended meanwhile, the append finds out.
     */
    private static final String TAKE = """
            with taken as (
                insert into command (id, request_mac, status, stream, first_version, last_version, at)
                values (?, ?, 'open', ?, 1, 0, ?)
                on conflict (id) do nothing
                returning id)
            select (select tree_size from log_head where origin = ?), e.version, e.bytes, e.hash
            from taken left join event e on e.stream = ?
            order by e.version
            """;

    private static final String LOAD_ALL = """
            select stream, version, bytes, hash from event where stream = any (?) order by stream, version
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

    private static final String OUTBOX_AND_SETTLE = """
                returning stream, version, hash),
            handed_on as (
                insert into outbox (stream, version, hash)
                select stream, version, hash from appended order by version)
            update command set status = ?, stream = ?, first_version = ?, last_version = ?
            where id = ? and (select count(*) from appended) = ?
            """;

    private static final String ROW = "(?::text, ?::integer, ?::text, ?::bytea, ?::bytea, ?::text)";

    private static final String AFTER = """
                where exists (select from event p where p.stream = ? and p.version = ? and p.hash = ?)
            """;

    private static final String APPEND_FIRST = appendOf(1, "", OUTBOX);
    private static final String APPEND_NEXT = appendOf(1, AFTER, OUTBOX);
    private static final String SETTLE_FIRST = appendOf(1, "", OUTBOX_AND_SETTLE);
    private static final String SETTLE_NEXT = appendOf(1, AFTER, OUTBOX_AND_SETTLE);

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

    /**
     * Puts a command's row down, open, and reads the stream that it is about, in one round trip.
     *
     * @param requestMac as {@code CommandKey} has it
     * @return absent when the command is known already; nothing was written then
     */
    public Optional<Taken> take(Connection connection, UUID command, byte[] requestMac, String stream)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
            insert.setObject(1, command);
            insert.setBytes(2, requestMac);
            insert.setString(3, stream);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(5, service);
            insert.setString(6, stream);
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long size = row.getLong(1);
                List<StoredEvent> history = new ArrayList<>();
                if (row.getInt(2) > 0) {
                    do {
                        history.add(event(stream, row.getInt(2), row.getBytes(3), row.getBytes(4)));
                    } while (row.next());
                }
                return Optional.of(new Taken(size, List.copyOf(history)));
            }
        }
    }

    /**
     * A command that was put down.
     *
     * @param logSize how many events of this service had a number then
     * @param history the stream, in version order
     */
    public record Taken(long logSize, List<StoredEvent> history) {}

    /** The stream as it was when it had {@code lastVersion} events. */
    public List<StoredEvent> load(Connection connection, String stream, int lastVersion) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOAD_UNTIL)) {
            select.setString(1, stream);
            select.setInt(2, lastVersion);
            return read(select, stream);
        }
    }

    /** Several whole streams in one statement, each in version order; one that does not exist is absent. */
    public Map<String, List<StoredEvent>> loadAll(Connection connection, Collection<String> streams)
            throws SQLException {
        Map<String, List<StoredEvent>> loaded = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOAD_ALL)) {
            select.setArray(1, connection.createArrayOf("text", streams.toArray(String[]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String stream = row.getString(1);
                    byte[] bytes = row.getBytes(3);
                    loaded.computeIfAbsent(stream, first -> new ArrayList<>())
                            .add(new StoredEvent(
                                    stream, row.getInt(2), EventEnvelope.parse(bytes), bytes, row.getBytes(4)));
                }
            }
        }
        return loaded;
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
     * Appends what a command comes to, after a history that is at hand, and settles the command's row in the same statement.
     *
     * @param settlement null when no command makes the events
     */
    public List<StoredEvent> append(
            Connection connection,
            String stream,
            List<StoredEvent> history,
            @Nullable Settlement settlement,
            List<NewEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        return history.isEmpty()
                ? append(connection, stream, 0, null, settlement, events)
                : append(
                        connection,
                        stream,
                        history.getLast().version(),
                        history.getLast().hash(),
                        settlement,
                        events);
    }

    private List<StoredEvent> append(
            Connection connection,
            String stream,
            int expectedVersion,
            byte @Nullable [] previousHash,
            @Nullable Settlement settlement,
            List<NewEvent> events)
            throws SQLException {
        try (Traces.Span span = traces.begin(new Step.Append(stream, expectedVersion + 1, events.size()))) {
            long begin = System.nanoTime();
            try {
                List<StoredEvent> stored = insert(
                        connection, stream, expectedVersion, previousHash, settlement, events, span.traceparent());
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
            @Nullable Settlement settlement,
            List<NewEvent> events,
            @Nullable String trace)
            throws SQLException {
        Instant loggedAt = Timestamps.truncate(clock.instant());
        @Nullable UUID command = settlement == null ? null : settlement.command();
        List<StoredEvent> stored = chain(stream, expectedVersion, previousHash, loggedAt, command, events);
        String sql = append(stored.size(), previousHash == null, settlement != null);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
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
            if (settlement != null) {
                insert.setString(++parameter, settlement.status());
                insert.setString(++parameter, stream);
                insert.setInt(++parameter, expectedVersion + 1);
                insert.setInt(++parameter, expectedVersion + stored.size());
                insert.setObject(++parameter, settlement.command());
                insert.setInt(++parameter, stored.size());
            }
            if (insert.executeUpdate() != (settlement == null ? stored.size() : 1)) {
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

    private static String append(int events, boolean first, boolean settle) {
        if (events > 1) {
            return appendOf(events, first ? "" : AFTER, settle ? OUTBOX_AND_SETTLE : OUTBOX);
        }
        if (settle) {
            return first ? SETTLE_FIRST : SETTLE_NEXT;
        }
        return first ? APPEND_FIRST : APPEND_NEXT;
    }

    private static String appendOf(int events, String after, String rest) {
        return APPEND + String.join(", ", Collections.nCopies(events, ROW)) + ") as e " + after + rest;
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
                events.add(event(stream, row.getInt(1), row.getBytes(2), row.getBytes(3)));
            }
        }
        return List.copyOf(events);
    }

    private static StoredEvent event(String stream, int version, byte[] bytes, byte[] hash) {
        return new StoredEvent(stream, version, EventEnvelope.parse(bytes), bytes, hash);
    }
}
