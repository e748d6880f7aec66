package nl.gespreksopname.eventstore.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Takes events of the own topic back into the database, a batch in each transaction: the events, their places in the log,
 * the tree, the commands that made them, the service's own tables. The lock on the tree makes it one at a time; a batch
 * that another instance took already is passed over. An event that the database has, but no number for, gets the number
 * that it was published with. What stands in the database by now is held against the topic once more: another instance,
 * which does not know yet that the database was put back, may have added to it.
 */
final class Import {

    private static final Pattern COMMITMENT = Pattern.compile("[0-9a-f]{64}");

    private static final String STANDING = """
            select e.stream, e.version, e.hash
            from unnest(?::text[], ?::integer[]) as asked (stream, version)
            join event e on e.stream = asked.stream and e.version = asked.version
            """;

    private static final String INSERT = """
            insert into event (stream, version, type, bytes, hash) values (?, ?, ?, ?, ?)
            """;

    private static final String NO_LONGER_WAITS = """
            delete from outbox where stream = ? and version = ?
            """;

    private static final String NUMBERED = """
            select sequence, hash from log_entry where sequence between ? and ?
            """;

    private static final String NUMBER = """
            insert into log_entry (sequence, stream, version, hash) values (?, ?, ?, ?)
            """;

    /**
     * A command whose events came in two batches is completed by the second; one that the database has stays as it is, unless
     * it was refused without an event there, which decides nothing: tried again after the backup, it has its effect here.
     */
    private static final String COMMAND = """
            insert into command (id, request_mac, status, stream, first_version, last_version, at)
            values (?, null, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                status = excluded.status,
                stream = excluded.stream,
                first_version = case
                    when command.last_version < command.first_version then excluded.first_version
                    else command.first_version end,
                last_version = excluded.last_version
            where command.status = 'rejected' and command.last_version < command.first_version
                or command.request_mac is null and command.stream = excluded.stream
                    and command.last_version = excluded.first_version - 1
            """;

    private static final String ACCOUNT = """
            update log_import set last_sequence = ?, values_lost = values_lost + ? where told_at is null
            """;

    private static final String NEW_ACCOUNT = """
            insert into log_import (first_sequence, last_sequence, values_lost, began_at) values (?, ?, ?, ?)
            """;

    private static final String UNTOLD = """
            select first_sequence, last_sequence, values_lost from log_import where told_at is null for update
            """;

    private static final String TOLD = """
            update log_import set told_at = ? where first_sequence = ?
            """;

    private final EventStore store;
    private final StoredTree tree;
    private final Vault vault;
    private final StreamFollower follower;

    private record Place(String stream, int version) {}

    private record Command(UUID id, String stream) {}

    Import(EventStore store, Vault vault, StreamFollower follower) {
        this.store = store;
        this.tree = new StoredTree(store.service());
        this.vault = vault;
        this.follower = follower;
    }

    /**
     * Takes a batch, in order, of events that were looked at before; passes over what the log has by now.
     *
     * @throws Diverging when the database has another event at the place of one
     */
    void take(Connection connection, List<LogEvent> events, Instant now) throws SQLException {
        long size = tree.lock(connection);
        List<LogEvent> batch =
                events.stream().filter(event -> event.sequence() > size).toList();
        requireNumbered(connection, events, size);
        if (batch.isEmpty()) {
            return;
        }
        if (batch.getFirst().sequence() != size + 1) {
            throw new IllegalStateException("an import goes on where the log ends");
        }
        List<StoredEvent> stored = batch.stream().map(Import::stored).toList();
        Map<Place, byte[]> standing = standing(connection, stored);
        requireSame(batch, stored, standing);
        List<StoredEvent> added = stored.stream()
                .filter(event -> !standing.containsKey(new Place(event.stream(), event.version())))
                .toList();
        insert(connection, added);
        noLongerWait(connection, standing.keySet());
        number(connection, batch, stored);
        tree.add(connection, size, batch.stream().map(LogEvent::hash).toList());
        commands(connection, added);
        int lost = vault.markLost(connection, sealedIn(added));
        follow(connection, added);
        account(connection, batch, lost, now);
    }

    /** What was imported and not told of yet, which from now on only this transaction can tell of. */
    static Optional<Recovered> untold(Connection connection, @Nullable Long checkpointSize) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNTOLD);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Recovered(row.getLong(1), row.getLong(2), row.getLong(3), checkpointSize))
                    : Optional.empty();
        }
    }

    /** Notes that it was told. */
    static void told(Connection connection, Recovered recovered, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TOLD)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setLong(2, recovered.firstSequence());
            update.executeUpdate();
        }
    }

    private static StoredEvent stored(LogEvent event) {
        EventEnvelope envelope = EventEnvelope.parse(event.bytes());
        return new StoredEvent(envelope.stream(), envelope.version(), envelope, event.bytes(), event.hash());
    }

    private static void requireNumbered(Connection connection, List<LogEvent> events, long size) throws SQLException {
        Map<Long, byte[]> here = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(NUMBERED)) {
            select.setLong(1, events.getFirst().sequence());
            select.setLong(2, size);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    here.put(row.getLong(1), row.getBytes(2));
                }
            }
        }
        for (LogEvent event : events) {
            byte[] numbered = here.getOrDefault(event.sequence(), event.hash());
            if (!MessageDigest.isEqual(numbered, event.hash())) {
                throw new Diverging(
                        "the log got another event at sequence " + event.sequence() + " than the own topic has there",
                        Runbook.FORK);
            }
        }
    }

    private static void requireSame(List<LogEvent> batch, List<StoredEvent> stored, Map<Place, byte[]> standing) {
        for (int i = 0; i < batch.size(); i++) {
            StoredEvent event = stored.get(i);
            byte[] here = standing.getOrDefault(new Place(event.stream(), event.version()), event.hash());
            if (!MessageDigest.isEqual(here, event.hash())) {
                throw new Diverging(
                        "the database got another event at " + event.envelope().id()
                                + " than the own topic has at sequence "
                                + batch.get(i).sequence(),
                        Runbook.FORK);
            }
        }
    }

    private static Map<Place, byte[]> standing(Connection connection, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STANDING)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", events.stream().map(StoredEvent::stream).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", events.stream().map(StoredEvent::version).toArray()));
            Map<Place, byte[]> standing = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    standing.put(new Place(row.getString(1), row.getInt(2)), row.getBytes(3));
                }
            }
            return standing;
        }
    }

    private static void insert(Connection connection, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoredEvent event : events) {
                insert.setString(1, event.stream());
                insert.setInt(2, event.version());
                insert.setString(3, event.envelope().type());
                insert.setBytes(4, event.bytes());
                insert.setBytes(5, event.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void noLongerWait(Connection connection, Set<Place> places) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(NO_LONGER_WAITS)) {
            for (Place place : places) {
                delete.setString(1, place.stream());
                delete.setInt(2, place.version());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void number(Connection connection, List<LogEvent> batch, List<StoredEvent> stored)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NUMBER)) {
            for (int i = 0; i < batch.size(); i++) {
                insert.setLong(1, batch.get(i).sequence());
                insert.setString(2, stored.get(i).stream());
                insert.setInt(3, stored.get(i).version());
                insert.setBytes(4, batch.get(i).hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void commands(Connection connection, List<StoredEvent> added) throws SQLException {
        Map<Command, List<StoredEvent>> made = new LinkedHashMap<>();
        for (StoredEvent event : added) {
            UUID command = event.envelope().command();
            if (command != null) {
                made.computeIfAbsent(new Command(command, event.stream()), first -> new ArrayList<>())
                        .add(event);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(COMMAND)) {
            for (Map.Entry<Command, List<StoredEvent>> each : made.entrySet()) {
                List<StoredEvent> events = each.getValue();
                insert.setObject(1, each.getKey().id());
                insert.setString(2, follower.tellOfRefusal(events) ? "rejected" : "applied");
                insert.setString(3, each.getKey().stream());
                insert.setInt(4, events.getFirst().version());
                insert.setInt(5, events.getLast().version());
                insert.setObject(6, events.getFirst().envelope().loggedAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void follow(Connection connection, List<StoredEvent> added) throws SQLException {
        Map<String, List<StoredEvent>> streams = new LinkedHashMap<>();
        added.forEach(event -> streams.computeIfAbsent(event.stream(), first -> new ArrayList<>())
                .add(event));
        for (Map.Entry<String, List<StoredEvent>> each : streams.entrySet()) {
            List<StoredEvent> all = store.load(
                    connection, each.getKey(), each.getValue().getLast().version());
            follower.follow(connection, all, List.copyOf(each.getValue()));
        }
    }

    /** Every reference to the vault, by its shape: an object of just {@code id} and {@code commitment}. */
    static Collection<UUID> sealedIn(List<StoredEvent> events) {
        Set<UUID> sealed = new LinkedHashSet<>();
        events.forEach(event -> sealedIn(event.envelope().data(), sealed));
        return sealed;
    }

    private static void sealedIn(JsonNode value, Set<UUID> into) {
        JsonNode id = value.get("id");
        JsonNode commitment = value.get("commitment");
        if (value.size() == 2
                && id != null
                && commitment != null
                && COMMITMENT.matcher(commitment.asText()).matches()) {
            into.add(UUID.fromString(id.asText()));
            return;
        }
        value.forEach(child -> sealedIn(child, into));
    }

    private static void account(Connection connection, List<LogEvent> batch, int lost, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ACCOUNT);
                PreparedStatement insert = connection.prepareStatement(NEW_ACCOUNT)) {
            update.setLong(1, batch.getLast().sequence());
            update.setLong(2, lost);
            if (update.executeUpdate() == 0) {
                insert.setLong(1, batch.getFirst().sequence());
                insert.setLong(2, batch.getLast().sequence());
                insert.setLong(3, lost);
                insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
    }
}
