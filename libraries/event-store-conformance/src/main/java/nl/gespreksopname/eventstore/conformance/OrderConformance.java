package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The order in which a subscriber gets what is committed: everything once, a stream in version order, numbers without
 * holes, and nobody waits for a transaction that is still open.
 */
public abstract class OrderConformance extends StoreConformance {

    private static final int WRITERS = 5;
    private static final int APPENDS = 20;
    private static final int STREAMS = 4;

    @Test
    void whatIsCommittedLateComesLateAndIsNotSkipped() {
        Follower follower = store.follow();
        try (HeldTransaction late = store.begin()) {
            late.append("late", 0, List.of("late"));
            store.append("early", 0, List.of("early"));
            List<String> heard = new ArrayList<>(texts(rest(follower)));
            late.commit();
            heard.addAll(texts(rest(follower)));

            assertThat(heard).containsExactlyInAnyOrder("early", "late");
        }
    }

    @Test
    void whatOthersCommitIsHeardWhileATransactionIsHeldOpen() throws Exception {
        Follower follower = store.follow();
        try (HeldTransaction open = store.begin()) {
            open.writeSomethingElse();
            open.append("open", 0, List.of("open"));
            store.append("s", 0, List.of("one"));
            store.append("s", 1, List.of("two"));

            List<String> heard = new ArrayList<>();
            patience.until("what others committed is heard while a transaction is open", () -> {
                heard.addAll(texts(rest(follower)));
                return heard.size() >= 2;
            });
            assertThat(heard).containsExactly("one", "two");
        }
        assertThat(rest(follower)).isEmpty();
    }

    @Test
    void aSnapshotThatIsHeldOpenHoldsNobodyUpAndWhatItAppendsIsNotSkipped() throws Exception {
        store.append("s", 0, List.of("one"));
        Follower follower = store.follow();
        List<String> heard = new ArrayList<>();
        try (HeldTransaction old = store.beginWithSnapshot()) {
            assertThat(old.version("s")).isEqualTo(1);
            old.append("from the snapshot", 0, List.of("three"));
            store.append("s", 1, List.of("two"));
            patience.until("what others committed is heard while a snapshot is held", () -> {
                heard.addAll(texts(rest(follower)));
                return heard.size() >= 2;
            });
            assertThat(old.version("s")).as("in the snapshot").isEqualTo(1);
            old.commit();
        }
        heard.addAll(texts(rest(follower)));

        assertThat(heard).containsExactly("one", "two", "three");
    }

    @Test
    void aWriterWhoWroteSomethingElseFirstDoesNotComeBeforeItsPredecessor() {
        Follower follower = store.follow();
        try (HeldTransaction second = store.begin()) {
            second.writeSomethingElse();
            store.append("s", 0, List.of("one"));
            second.append("s", second.version("s"), List.of("two"));
            second.commit();
        }
        store.append("s", 2, List.of("three"));

        assertThat(texts(rest(follower))).containsExactly("one", "two", "three");
    }

    @Test
    void whatIsUndoneLeavesNoHoleInTheNumbers() {
        store.append("a", 0, List.of("one"));
        try (HeldTransaction undone = store.begin()) {
            undone.append("undone", 0, List.of("x", "y", "z"));
        }
        store.append("b", 0, List.of("two"));

        assertThat(rest(store.follow())).extracting(Entry::sequence).containsExactly(1L, 2L);
    }

    @Test
    void whileManyWriteAndHoldTransactionsOpenNothingIsSkippedAndNoStreamInverted() throws Exception {
        Ledger ledger = new Ledger();
        Follower follower = store.follow();
        List<Entry> heard = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> following = threads.submit(() -> {
                while (!done.get()) {
                    heard.addAll(follower.next());
                    letOthersGo();
                }
            });
            together(WRITERS, writer -> {
                SplittableRandom random = new SplittableRandom(writer);
                for (int i = 0; i < APPENDS; i++) {
                    appendHolding("s" + random.nextInt(STREAMS), writer + "/" + i, random, ledger);
                }
                return writer;
            });
            done.set(true);
            following.get();
        }
        heard.addAll(rest(follower));

        ledger.requireAllOf(heard);
        assertThat(heard)
                .extracting(Entry::sequence)
                .as("numbers without holes")
                .isEqualTo(LongStream.rangeClosed(1, heard.size()).boxed().toList());
    }

    private void appendHolding(String stream, String text, SplittableRandom random, Ledger ledger) {
        while (true) {
            try (HeldTransaction transaction = store.begin()) {
                if (random.nextBoolean()) {
                    transaction.writeSomethingElse();
                    hold(random);
                }
                transaction.append(stream, transaction.version(stream), List.of(text));
                hold(random);
                if (random.nextInt(8) > 0) {
                    transaction.commit();
                    ledger.confirm(List.of(text));
                    return;
                }
            } catch (Conflict e) {
                letOthersGo();
            }
        }
    }

    /** How long transactions stay open is chance here, so that every order of events gets its turn. */
    private static void hold(SplittableRandom random) {
        LockSupport.parkNanos(random.nextLong(Duration.ofMillis(4).toNanos()));
    }
}
