package nl.gespreksopname.eventstore.recovery;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.log.LogDiverged;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import nl.gespreksopname.eventstore.publish.OwnTopic;
import nl.gespreksopname.eventstore.publish.TopicIncomplete;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a service's gate: compares the log with the end of its own topic and with the last checkpoint that it signed,
 * imports what the topic has and the log lacks, and opens the gate when the log continues both. At the start, and again
 * whenever the gate was closed.
 *
 * <ul>
 *   <li>The topic ends within the log, at the same event: open. The publisher sends the rest.
 *   <li>The log ends within the topic, at the same event: the rest is imported, told in the log, and open.
 *   <li>Anything else is for an operator: another event at one place, a checkpoint over more than is left or over another
 *       tree. The gate says which, and what to do; it is compared again from time to time, as the database may be put
 *       right under the running service.
 * </ul>
 *
 * What is compared is read in the order checkpoint, topic, log, so that what another instance adds meanwhile is only ever
 * on the side of the log.
 */
public final class Recovery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration OPEN = Duration.ofHours(1);
    private static final Duration DIVERGED = Duration.ofSeconds(5);

    private final Gate gate;
    private final Transactions transactions;
    private final EventStore store;
    private final LogReader log;
    private final StoredTree tree;
    private final Import imports;
    private final Map<String, Object> kafka;
    private final List<NoteKey> keys;
    private final Function<Recovered, NewEvent> telling;
    private final Clock clock;
    private final Loop loop;
    private final CountDownLatch compared = new CountDownLatch(1);
    private @Nullable String reported;

    /**
     * The keeper of a gate, yet to start.
     *
     * @param vault where values that the backup lacks are marked lost
     * @param follower the service's own tables
     * @param kafka what every Kafka client takes: {@code bootstrap.servers} and how to log in
     * @param keys the keys under which this service signed its checkpoints
     * @param telling the event, in the stream {@code log/<service>}, that tells of an import
     */
    public Recovery(
            Gate gate,
            Transactions transactions,
            EventStore store,
            Vault vault,
            StreamFollower follower,
            Map<String, Object> kafka,
            List<NoteKey> keys,
            Function<Recovered, NewEvent> telling,
            Clock clock) {
        this.gate = gate;
        this.transactions = transactions;
        this.store = store;
        this.log = new LogReader(store.service());
        this.tree = new StoredTree(store.service());
        this.imports = new Import(store, vault, follower);
        this.kafka = Map.copyOf(kafka);
        this.keys = List.copyOf(keys);
        this.telling = telling;
        this.clock = clock;
        this.loop = new Loop("recovery-" + store.service(), this::step);
        gate.afterClosing(loop::wake);
    }

    /** The stream in which a service tells of its own log. */
    public static String stream(String service) {
        return "log/" + service;
    }

    /** Starts comparing on a thread of its own. */
    public void start() {
        loop.start();
    }

    /**
     * Waits until the log was compared for the first time, however that turned out.
     *
     * @return false when that takes longer
     */
    public boolean awaitFirst(Duration most) throws InterruptedException {
        return compared.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What keeps it from comparing, such as Kafka being away; null when nothing does. */
    public @Nullable String failure() {
        return loop.failure();
    }

    /** Ends after what is under way. */
    @Override
    public void close() {
        loop.close();
    }

    private Duration step() throws Exception {
        if (gate.isOpen()) {
            return OPEN;
        }
        try {
            return compare();
        } catch (Diverging e) {
            return diverged(String.valueOf(e.getMessage()), e.runbook());
        } catch (LogDiverged e) {
            return diverged(String.valueOf(e.getMessage()), Runbook.FORK);
        } catch (TopicIncomplete e) {
            return diverged(String.valueOf(e.getMessage()), Runbook.LOST);
        }
    }

    private Duration diverged(String why, String runbook) {
        if (!why.equals(reported)) {
            LOG.error(
                    "the log of {} does not continue what was published: {}; see {} in docs/operating.md",
                    store.service(),
                    why,
                    runbook);
            reported = why;
        }
        gate.diverged(why, runbook);
        compared.countDown();
        return DIVERGED;
    }

    private Duration compare() throws Exception {
        try (OwnTopic topic = new OwnTopic(kafka, store.service())) {
            Optional<Checkpoint> signed = topic.checkpoint(keys);
            Optional<LogEvent> end = topic.end(signed.map(Checkpoint::size).orElse(0L));
            long published = end.map(LogEvent::sequence).orElse(0L);
            long size = transactions.call(log::size);
            if (signed.isPresent() && signed.get().size() > Math.max(size, published)) {
                throw new Diverging(
                        "a checkpoint of " + signed.get().size() + " entries was signed; the log holds " + size
                                + " and the own topic " + published,
                        Runbook.LOST);
            }
            if (published > size) {
                recover(topic, size, published, signed);
                return Duration.ZERO;
            }
            transactions.call(connection -> {
                requireSame(connection, end, signed);
                return size;
            });
            tell(signed);
            return open();
        }
    }

    private Duration open() {
        long size = transactions.call(log::size);
        gate.open(size);
        compared.countDown();
        if (reported != null) {
            LOG.info("the log of {} continues what was published again", store.service());
            reported = null;
        }
        return OPEN;
    }

    private void requireSame(Connection connection, Optional<LogEvent> end, Optional<Checkpoint> signed)
            throws SQLException {
        if (end.isPresent()) {
            Optional<byte[]> here = log.hashAt(connection, end.get().sequence());
            if (here.isEmpty() || !MessageDigest.isEqual(here.get(), end.get().hash())) {
                throw new Diverging(
                        "the own topic ends with another event at sequence "
                                + end.get().sequence() + " than the log has there",
                        Runbook.FORK);
            }
        }
        if (signed.isPresent()
                && !MessageDigest.isEqual(
                        tree.at(connection).root(signed.get().size()),
                        signed.get().root())) {
            throw new Diverging(
                    "a checkpoint of " + signed.get().size() + " entries was signed over another log than this one",
                    Runbook.FORK);
        }
    }

    private void recover(OwnTopic topic, long size, long published, Optional<Checkpoint> signed) {
        LOG.warn(
                "the log of {} holds {} entries and its topic {}: the rest is looked at and imported",
                store.service(),
                size,
                published);
        gate.importing(size + 1, published);
        Missing missing = new Missing(size);
        topic.read(
                Math.max(size, 1),
                events -> transactions.call(connection -> {
                    List<LogEvent> beyond = events;
                    if (size > 0 && events.getFirst().sequence() == size) {
                        requireContinued(connection, events.getFirst());
                        beyond = events.subList(1, events.size());
                    }
                    missing.look(connection, beyond);
                    return events;
                }));
        boolean looked =
                signed.isEmpty() || transactions.call(connection -> missing.isAsSigned(connection, tree, signed.get()));
        if (looked) {
            // What came on the topic since then was not looked at: that is for the next comparison.
            long last = size + missing.count();
            topic.read(
                    size + 1,
                    events -> transactions.call(connection -> {
                        List<LogEvent> seen = events.stream()
                                .filter(event -> event.sequence() <= last)
                                .toList();
                        if (!seen.isEmpty()) {
                            imports.take(connection, seen, clock.instant());
                        }
                        return seen;
                    }));
        }
    }

    private void requireContinued(Connection connection, LogEvent last) throws SQLException {
        Optional<byte[]> here = log.hashAt(connection, last.sequence());
        if (here.isEmpty() || !MessageDigest.isEqual(here.get(), last.hash())) {
            throw new Diverging(
                    "the own topic has another event at sequence " + last.sequence() + ", where the log ends",
                    Runbook.FORK);
        }
    }

    /** Tells of an import in the log itself; of several instances one does. */
    private void tell(Optional<Checkpoint> signed) {
        transactions.call(connection -> {
            Optional<Recovered> untold =
                    Import.untold(connection, signed.map(Checkpoint::size).orElse(null));
            if (untold.isPresent()) {
                Recovered recovered = untold.get();
                String stream = stream(store.service());
                List<StoredEvent> history = store.load(connection, stream);
                store.append(connection, stream, history, List.of(telling.apply(recovered)));
                Import.told(connection, recovered, clock.instant());
                LOG.warn(
                        "{} imported {} events of its own topic, {} to {}; {} values of the vault are lost",
                        store.service(),
                        recovered.count(),
                        recovered.firstSequence(),
                        recovered.lastSequence(),
                        recovered.valuesLost());
            }
            return store;
        });
    }
}
