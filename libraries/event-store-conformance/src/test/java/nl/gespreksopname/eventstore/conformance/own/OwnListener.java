package nl.gespreksopname.eventstore.conformance.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.conformance.Entry;
import nl.gespreksopname.eventstore.conformance.Listener;
import nl.gespreksopname.eventstore.conformance.Sequencers.Part;
import nl.gespreksopname.eventstore.consume.ConsumerSettings;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.consume.EventHandler;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import nl.gespreksopname.local.postgres.ServiceDatabases;

/** A service with a database of its own that hears the store's topic. */
public class OwnListener implements Listener, AutoCloseable {

    private static final String RECORD = "insert into handled (sequence, text, hash) values (?, ?, ?)";

    private final String service;
    private final EventStore store;
    private final Database owner;
    private final Database database = Database.create();

    /** A listener to the log of a service. */
    public OwnListener(String service, EventStore store, Database owner) {
        this.service = service;
        this.store = store;
        this.owner = owner;
    }

    static EventConsumer consumer(
            String name,
            String origin,
            Transactions transactions,
            Transactions owner,
            String kafka,
            EventHandler handler) {
        LogReader log = new LogReader(origin);
        return new EventConsumer(
                new ConsumerSettings(
                        name,
                        Map.of("bootstrap.servers", kafka),
                        Map.of(
                                origin,
                                List.of(NoteSigner.of("example.test/" + origin, new byte[32])
                                        .key())),
                        Duration.ofMinutes(10)),
                transactions,
                handler,
                (service, from, max) -> owner.call(connection -> log.events(connection, from, max)),
                Clock.systemUTC());
    }

    static void record(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            for (ReceivedEvent event : events) {
                insert.setLong(1, event.sequence());
                insert.setString(2, event.envelope().data().get("text").asText());
                insert.setBytes(3, event.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public Consumer start(Handler handler) {
        return startWith(
                (connection, events) -> handler.handle(entries(events), new ConnectionEffects(connection, connection)));
    }

    /** Starts a consumer with a handler of the suite's own kind. */
    public Consumer startWith(EventHandler handler) {
        EventConsumer consumer = consumer(
                "listener-" + service,
                service,
                database.transactions(),
                owner.transactions(),
                Broker.get().address(),
                handler);
        consumer.start();
        return new Consumer() {
            @Override
            public void retryParked() {
                consumer.retryParked();
            }

            @Override
            public void close() {
                consumer.close();
            }
        };
    }

    /** Transactions on the listener's database. */
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Part startProcess() {
        ServiceDatabases own = database.address();
        ServiceDatabases theirs = owner.address();
        return new OwnPart(List.of(
                "consumer",
                own.url(),
                own.user(),
                own.userPassword(),
                "listener-" + service,
                service,
                theirs.url(),
                theirs.user(),
                theirs.userPassword(),
                Broker.get().address()));
    }

    @Override
    public void appendOfUnknownType(String stream, int expectedVersion, String text) {
        owner.transactions()
                .call(connection -> store.append(
                        connection,
                        stream,
                        expectedVersion,
                        List.of(Texts.event("nl.gespreksopname.later.unheard-of", stream, text))));
    }

    @Override
    public List<Handled> handled(long after, int max) {
        return database.transactions().call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select place, sequence, text, hash from handled where place > ? order by place limit ?")) {
                select.setLong(1, after);
                select.setInt(2, max);
                List<Handled> handled = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        handled.add(new Handled(row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4)));
                    }
                }
                return handled;
            }
        });
    }

    @Override
    public long parked() {
        return database.number("select count(*) from parked");
    }

    @Override
    public long mirrorSize() {
        return database.transactions().call(new StoredTree(service)::size);
    }

    @Override
    public byte[] mirrorRoot(long size) {
        return database.transactions()
                .call(connection -> new StoredTree(service).at(connection).root(size));
    }

    @Override
    public void backUp() {
        database.backUp();
    }

    @Override
    public void putBack() {
        database.putBack();
    }

    @Override
    public void close() {
        database.close();
    }

    /** The kit's view of events that were heard. */
    public static List<Entry> entries(List<ReceivedEvent> events) {
        return events.stream()
                .map(event -> Texts.entry(event.sequence(), event.bytes(), event.hash()))
                .toList();
    }

    /** What a handler brings about, in a transaction on a connection that can break. */
    public static final class ConnectionEffects implements Effects {

        private final Connection connection;
        private final Connection fragile;

        public ConnectionEffects(Connection connection, Connection fragile) {
            this.connection = connection;
            this.fragile = fragile;
        }

        @Override
        public void record(Entry event) {
            try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
                insert.setLong(1, event.sequence());
                insert.setString(2, event.text());
                insert.setBytes(3, event.hash());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }

        @Override
        public void breakConnection() {
            try {
                fragile.abort(Runnable::run);
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }
    }
}
