package nl.gespreksopname.conventions.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.eventstore.DataSourceTransactions;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.log.CheckpointWriter;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Another service of the suite, as the service under test hears it: a real event store on a database of its own, a real
 * log, real messages on Kafka and signed checkpoints. What it lacks is a domain: a test says which events it has.
 */
public final class Peer {

    private static final Map<String, Peer> PEERS = new HashMap<>();

    private final String service;
    private final Transactions transactions;
    private final EventStore store;
    private final LogReader log;
    private final Sequencer sequencer;
    private final NoteSigner signer;
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", property("testing.kafka"));
    private Publisher publisher;
    private boolean withholds;
    private @Nullable CheckpointPublisher checkpoints;

    private Peer(String service) {
        this.service = service;
        String key = "testing.peer." + service + ".";
        Flyway.configure(Peer.class.getClassLoader())
                .dataSource(property(key + "url"), property(key + "owner"), property(key + "owner-password"))
                .locations("classpath:db/event-store")
                .placeholders(Map.of("appRole", property(key + "user")))
                .load()
                .migrate();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(property(key + "url"));
        dataSource.setUser(property(key + "user"));
        dataSource.setPassword(property(key + "password"));
        this.transactions = new DataSourceTransactions(dataSource);
        this.store = new EventStore(service, Clock.systemUTC());
        this.log = new LogReader(service);
        this.publisher = publisher();
        this.sequencer = new Sequencer(transactions, service, () -> publisher.wake());
        this.signer = NoteSigner.of(
                RealParts.HOST + "/" + service + "-service", Base64.getDecoder().decode(property(key + "seed")));
        sequencer.start();
        speak();
    }

    /** The service of a name under {@code gespreksopname.hears}, at work. */
    public static synchronized Peer of(String service) {
        return PEERS.computeIfAbsent(service, Peer::new);
    }

    /**
     * Appends events to a stream and publishes them.
     *
     * @return what was appended
     */
    public List<StoredEvent> append(String stream, NewEvent... events) {
        List<StoredEvent> added = transactions.call(
                connection -> store.append(connection, stream, store.load(connection, stream), List.of(events)));
        sequencer.wake();
        return added;
    }

    /** Appends an event of Voorbeeldstad about a conversation to that conversation's stream, reported by its case system. */
    public StoredEvent append(String conversation, String type, @Nullable Instant occurredAt, ObjectNode data) {
        return append(
                        "conversation/" + conversation,
                        new NewEvent(
                                type,
                                1,
                                Tokens.VOORBEELDSTAD,
                                conversation,
                                occurredAt,
                                new Actor("zaaksysteem", null, null),
                                "api",
                                List.of(),
                                data))
                .getFirst();
    }

    /** The events of a stream. */
    public List<StoredEvent> events(String stream) {
        return new ArrayList<>(transactions.call(connection -> store.load(connection, stream)));
    }

    /** Sends no checkpoints any more, as a service that is away: after some seconds what it said last is stale. */
    public synchronized void fallSilent() {
        if (checkpoints != null) {
            checkpoints.close();
            checkpoints = null;
        }
    }

    /** Sends checkpoints again. */
    public synchronized void speak() {
        if (checkpoints == null) {
            CheckpointPublisher started = new CheckpointPublisher(
                    transactions,
                    log,
                    new CheckpointWriter(transactions, sequencer, service, List.of(signer), Clock.systemUTC()),
                    publisher,
                    kafka);
            started.start();
            checkpoints = started;
        }
    }

    /** Publishes no events any more: what is appended comes later, after the checkpoints that count it. */
    public synchronized void withhold() {
        if (!withholds) {
            publisher.close();
            withholds = true;
        }
    }

    /** Publishes what was withheld, and events again. */
    public synchronized void release() {
        if (withholds) {
            publisher = publisher();
            withholds = false;
        }
    }

    private Publisher publisher() {
        Publisher started = new Publisher(transactions, log, RealParts.HOST, kafka);
        started.start();
        return started;
    }

    private static String property(String key) {
        String value = System.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(
                    "RealParts prepares a peer when application.properties names it under gespreksopname.hears, and Kafka is on: "
                            + key);
        }
        return value;
    }
}
