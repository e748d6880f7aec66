package nl.gespreksopname.benchmarks.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.benchmarks.frame.OwnConnection;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.Decided;

/** A writer that uses the event store, on one conversation after the other, each until it has some events. */
final class StoreWriter {

    static final int EVENTS_IN_A_STREAM = 10;

    private static final String COMMAND = """
            insert into command (id, request_mac, status, stream, first_version, last_version, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PROJECT = """
            insert into projection (conversation, organisation, version, announcements, last_type, changed_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (conversation) do update set version = excluded.version,
                announcements = excluded.announcements, last_type = excluded.last_type,
                changed_at = excluded.changed_at
            """;

    private final Connection connection;
    private final EventStore store;
    private final CommandExecutor executor;
    private final Runnable afterAppend;
    private final byte[] mac = new byte[32];
    private String conversation = "";
    private List<StoredEvent> last = List.of();
    private int appended = EVENTS_IN_A_STREAM;

    StoreWriter(Connection connection, Runnable afterAppend) {
        this.connection = connection;
        this.store = new EventStore("bench", Clock.systemUTC());
        this.executor = new CommandExecutor(new OwnConnection(connection), store, afterAppend);
        this.afterAppend = afterAppend;
    }

    /** State and expected version at hand: the command's row and the append. */
    void append() throws SQLException {
        startAnewWhenLong();
        String stream = "conversation/" + conversation;
        Instant now = Instant.now();
        int version = appended + 1;
        try (PreparedStatement insert = connection.prepareStatement(COMMAND)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, mac);
            insert.setString(3, "applied");
            insert.setString(4, stream);
            insert.setInt(5, version);
            insert.setInt(6, version);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        last = store.append(connection, stream, last, List.of(SampleEvents.next(conversation, now)));
        connection.commit();
        afterAppend.run();
        appended++;
    }

    /** The whole of it: load, decide, append, project. */
    void command() {
        startAnewWhenLong();
        executor.<String>execute(
                new CommandKey(UUID.randomUUID(), mac),
                "conversation/" + conversation,
                (ignored, history) -> decide(history),
                StoreWriter::project);
        appended++;
    }

    private void startAnewWhenLong() {
        if (appended == EVENTS_IN_A_STREAM) {
            conversation = UUID.randomUUID().toString();
            last = List.of();
            appended = 0;
        }
    }

    private Decided<String> decide(List<StoredEvent> history) {
        long announced = history.stream()
                .filter(event -> event.envelope().data().has("announcementId"))
                .count();
        if (announced != history.size()) {
            return new Decided.Refused<>("something else is in the stream");
        }
        NewEvent event = SampleEvents.next(conversation, Instant.now());
        return new Decided.Accepted<>(List.of(event));
    }

    private static void project(Connection connection, List<StoredEvent> all, List<StoredEvent> added)
            throws SQLException {
        StoredEvent newest = added.getLast();
        try (PreparedStatement upsert = connection.prepareStatement(PROJECT)) {
            upsert.setObject(1, UUID.fromString(String.valueOf(newest.envelope().conversation())));
            upsert.setString(2, newest.envelope().organisation());
            upsert.setInt(3, newest.version());
            upsert.setInt(4, all.size());
            upsert.setString(5, newest.envelope().type());
            upsert.setObject(6, newest.envelope().loggedAt().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    /** How many events have no number yet. */
    static long unnumbered(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from outbox");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
