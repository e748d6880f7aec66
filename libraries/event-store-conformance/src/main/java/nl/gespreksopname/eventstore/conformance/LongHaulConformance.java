package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.eventstore.conformance.Commands.Command;
import nl.gespreksopname.eventstore.conformance.Commands.Decided;
import nl.gespreksopname.eventstore.conformance.Commands.Outcome;
import nl.gespreksopname.eventstore.conformance.Commands.Status;
import nl.gespreksopname.eventstore.conformance.Sequencers.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * All of it at once and for long: writers by command, some of which come in twice, transactions held open and undone, two
 * sequencers that are killed and frozen, two publishers, a broker that dies and comes back, a consumer that is killed.
 *
 * <p>System properties: {@code conformance.events}, how many events the writers write (20,000); {@code conformance.seed},
 * what chance is drawn from (printed).
 */
@Timeout(6 * 3600)
public abstract class LongHaulConformance extends StoreConformance {

    private static final int WRITERS = 6;
    private static final int HOLDERS = 2;
    private static final int MOST_AT_ONCE = 5;
    private static final long FAULTS = 200;
    private static final long EVENTS_BETWEEN_FAULTS = 2_000;
    private static final int STREAMS_AT_A_TIME = 60;
    private static final int EVENTS_ON_THOSE = 1_200;

    private final long wanted = Long.getLong("conformance.events", 20_000);
    private final long seed = Long.getLong("conformance.seed", System.nanoTime());
    private final Ledger ledger = new Ledger();
    private final AtomicLong written = new AtomicLong();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger undone = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private int kills;
    private int freezes;

    @Test
    void nothingIsLostDoubledOrInvertedAndAllRootsAreEqual() throws Exception {
        long began = System.nanoTime();
        Patience unhurried = new Patience(Duration.ofMinutes(2).plusMillis(wanted));
        List<AutoCloseable> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Part> sequencers = new ArrayList<>(
                    List.of(store.sequencers().start(), store.sequencers().start()));
            running.add(() -> sequencers.forEach(Part::close));
            running.add(store.topic().startPublisher());
            running.add(store.topic().startPublisher());
            Part consumer = store.listener().startProcess();
            running.add(consumer);
            running.add(store.listener().startProcess());

            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writing.add(threads.submit(write("w" + writer, new SplittableRandom(seed + writer))));
            }
            List<Future<?>> holding = new ArrayList<>();
            for (int holder = 0; holder < HOLDERS; holder++) {
                holding.add(threads.submit(hold("h" + holder, new SplittableRandom(seed - 1 - holder))));
            }
            SplittableRandom chance = new SplittableRandom(seed + 1_000);
            boolean brokerDied = false;
            while (!writing.stream().allMatch(Future::isDone)) {
                long next = written.get() + chance.nextLong(2 * Math.max(wanted / FAULTS, EVENTS_BETWEEN_FAULTS));
                unhurried.until(
                        "events are written",
                        () -> written.get() >= next || writing.stream().allMatch(Future::isDone));
                hurt(sequencers, chance);
                if (written.get() > wanted / 2 && !brokerDied) {
                    brokerDied = true;
                    consumer.kill();
                    kills++;
                    store.topic().killBroker();
                    hurt(sequencers, chance);
                    store.topic().startBroker();
                }
            }
            for (Future<?> each : writing) {
                each.get();
            }
            done.set(true);
            for (Future<?> each : holding) {
                each.get();
            }
            double seconds = seconds(began);
            unhurried.until(
                    "all that is committed has a number", () -> store.log().waiting() == 0);
            unhurried.until(
                    "all of it is in the mirror",
                    () -> store.listener().mirrorSize() == store.log().size());
            double caughtUp = seconds(began);
            audit(seconds, caughtUp);
        } finally {
            done.set(true);
            for (AutoCloseable each : running.reversed()) {
                each.close();
            }
        }
    }

    private void audit(double seconds, double caughtUp) {
        LogAudit log = LogAudit.of(store, ledger);
        TopicAudit topic = TopicAudit.of(store.topic());
        HandledAudit handled = HandledAudit.of(store.listener());
        System.out.printf(
                "conformance: %d events (seed %d) in %.1f s, handled after %.1f s; %d commands sent twice, %d transactions"
                        + " undone, %d processes killed, %d frozen, %d doubles on the topic%n",
                log.size(), seed, seconds, caughtUp, repeated.get(), undone.get(), kills, freezes, topic.doubles());
        assertThat(log.size()).isGreaterThanOrEqualTo(wanted).isEqualTo(ledger.size());
        assertThat(topic.size()).as("events on the topic").isEqualTo(log.size());
        assertThat(handled.size()).as("events handled").isEqualTo(log.size());
        assertThat(store.listener().mirrorSize()).as("the size of the mirror").isEqualTo(log.size());
        assertThat(store.listener().parked()).isZero();
        assertThat(List.of(
                        topic.root(),
                        handled.root(),
                        store.log().root(log.size()),
                        store.listener().mirrorRoot(log.size())))
                .as("roots of topic, handled, log and mirror, beside that of the bytes")
                .allSatisfy(root -> assertThat(root).isEqualTo(log.root()));
    }

    private Callable<Void> write(String name, SplittableRandom random) {
        return () -> {
            for (int number = 0; written.get() < wanted; number++) {
                // streams stay short: after so many events others take their place
                String stream = "s" + written.get() / EVENTS_ON_THOSE + "/" + random.nextInt(STREAMS_AT_A_TIME);
                List<String> texts = new ArrayList<>();
                for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
                    texts.add(name + "/" + number + "/" + i);
                }
                Command command =
                        new Command(name + "/" + number, "body", stream, history -> new Decided.Accepted(texts));
                require(store.commands().execute(command), Status.APPLIED, texts);
                ledger.confirm(texts);
                written.addAndGet(texts.size());
                if (random.nextInt(20) == 0) {
                    require(store.commands().execute(command), Status.REPEATED, texts);
                    repeated.incrementAndGet();
                }
            }
            return null;
        };
    }

    private static void require(Outcome outcome, Status status, List<String> texts) {
        if (!outcome.equals(new Outcome(status, texts))) {
            throw new AssertionError("a command came to " + outcome + " instead of " + status + " " + texts);
        }
    }

    /** Appends in transactions that stay open for a while, of which some are undone. */
    private Callable<Void> hold(String name, SplittableRandom random) {
        return () -> {
            for (int number = 0; !done.get(); number++) {
                String stream = name + "/" + number / 20;
                List<String> texts = List.of(name + "/" + number + "/a", name + "/" + number + "/b");
                try (HeldTransaction transaction = random.nextBoolean() ? store.begin() : store.beginWithSnapshot()) {
                    transaction.writeSomethingElse();
                    transaction.append(stream, transaction.version(stream), texts);
                    pause(random, 100);
                    if (random.nextInt(4) == 0) {
                        undone.incrementAndGet();
                    } else {
                        transaction.commit();
                        ledger.confirm(texts);
                        written.addAndGet(texts.size());
                    }
                }
            }
            return null;
        };
    }

    private void hurt(List<Part> sequencers, SplittableRandom chance) {
        pause(chance, 50);
        int which = chance.nextInt(sequencers.size());
        if (chance.nextInt(3) == 0) {
            Part frozen = sequencers.get(which);
            frozen.freeze();
            pause(chance, 500);
            frozen.thaw();
            freezes++;
        } else {
            sequencers.get(which).kill();
            sequencers.set(which, store.sequencers().start());
            kills++;
        }
    }

    /** The moment of each fault is chance. */
    private static void pause(SplittableRandom random, long mostMillis) {
        LockSupport.parkNanos(random.nextLong(Duration.ofMillis(mostMillis).toNanos()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
