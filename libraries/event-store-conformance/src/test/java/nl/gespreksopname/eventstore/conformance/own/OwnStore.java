package nl.gespreksopname.eventstore.conformance.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.append.AppendConflict;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.conformance.Commands;
import nl.gespreksopname.eventstore.conformance.Conflict;
import nl.gespreksopname.eventstore.conformance.Entry;
import nl.gespreksopname.eventstore.conformance.Follower;
import nl.gespreksopname.eventstore.conformance.HeldTransaction;
import nl.gespreksopname.eventstore.conformance.Log;
import nl.gespreksopname.eventstore.conformance.Sequencers;
import nl.gespreksopname.eventstore.conformance.StoreUnderTest;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import org.jspecify.annotations.Nullable;

/** The suite's store on a real PostgreSQL and a real Kafka, under a service name of its own. */
public class OwnStore implements StoreUnderTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int PAGE = 1_000;

    /** Under which name it keeps its log. */
    protected final String service = "trial" + COUNT.incrementAndGet();

    /** Where it keeps it. */
    protected final Database database = Database.create();

    /** Its streams. */
    protected final EventStore store = new EventStore(service, Clock.systemUTC());

    private final LogReader reader = new LogReader(service);
    private @Nullable OwnTopic topic;
    private @Nullable OwnListener listener;

    @Override
    public void append(String stream, int expectedVersion, List<String> texts) {
        try {
            database.transactions()
                    .call(connection -> store.append(connection, stream, expectedVersion, Texts.events(stream, texts)));
        } catch (AppendConflict e) {
            throw new Conflict(stream, expectedVersion);
        }
    }

    @Override
    public List<Entry> stream(String stream) {
        List<StoredEvent> events = database.transactions().call(connection -> store.load(connection, stream));
        return OwnCommands.entries(events);
    }

    @Override
    public HeldTransaction begin() {
        return begin(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Override
    public HeldTransaction beginWithSnapshot() {
        return begin(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private HeldTransaction begin(int isolation) {
        try {
            Connection connection = database.transactions().open();
            connection.setTransactionIsolation(isolation);
            return transaction(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** A transaction on a connection of its own. */
    protected HeldTransaction transaction(Connection connection) {
        return new OwnTransaction(store, connection);
    }

    @Override
    public Follower follow() {
        Sequencer sequencer = new Sequencer(database.transactions(), service, () -> {});
        return new Follower() {
            private long last;

            @Override
            public List<Entry> next() {
                sequencer.drain();
                List<Entry> next = log().read(last + 1, PAGE);
                last += next.size();
                return next;
            }
        };
    }

    @Override
    public Commands commands() {
        return new OwnCommands(database.transactions(), store);
    }

    @Override
    public Log log() {
        return new OwnLog(database, reader);
    }

    @Override
    public Sequencers sequencers() {
        ServiceDatabases address = database.address();
        return () -> new OwnPart(List.of("sequencer", address.url(), address.user(), address.userPassword(), service));
    }

    @Override
    public synchronized OwnTopic topic() {
        OwnTopic made = topic == null ? newTopic() : topic;
        topic = made;
        return made;
    }

    /** Where it is published. */
    protected OwnTopic newTopic() {
        return new OwnTopic(service, database);
    }

    /** Who hears it. */
    protected OwnListener newListener() {
        return new OwnListener(service, store, database);
    }

    @Override
    public synchronized OwnListener listener() {
        topic();
        OwnListener made = listener == null ? newListener() : listener;
        listener = made;
        return made;
    }

    @Override
    public synchronized void close() {
        if (listener != null) {
            listener.close();
        }
        database.close();
    }
}
