package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.eventstore.conformance.Sequencers.Part;
import org.junit.jupiter.api.Test;

/** Sequencers as processes that are killed and frozen: every event gets one number, whatever becomes of them. */
public abstract class SequencerConformance extends StoreConformance {

    private static final int KILLS = 3;

    private final Ledger ledger = new Ledger();

    @Test
    void sequencersThatAreKilledAtRandomMomentsLeaveNeitherHolesNorDoubles() throws Exception {
        SplittableRandom random = new SplittableRandom();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> {
                for (int i = 0; !done.get(); i++) {
                    append("s" + i, 5);
                }
            });
            Part working = store.sequencers().start();
            for (int kill = 0; kill < KILLS; kill++) {
                Part next = store.sequencers().start();
                long before = store.log().size();
                patience.until("events get numbers", () -> store.log().size() > before);
                LockSupport.parkNanos(random.nextLong(Duration.ofMillis(30).toNanos()));
                working.kill();
                working = next;
            }
            done.set(true);
            writing.get();
            requireAllNumbered();
            working.close();
        }
        LogAudit.of(store, ledger);
    }

    @Test
    void afterASequencerFrozeWithABatchTakenAnotherGoesOnAndNothingIsDoubleWhenItThaws() throws Exception {
        try (Part first = store.sequencers().start()) {
            append("before", 3);
            requireAllNumbered();
            first.freezeInATransaction(() -> append("taken", 3));
            append("after", 3);
            try (Part _ = store.sequencers().start()) {
                requireAllNumbered();
                first.thaw();
                append("thawed", 3);
                requireAllNumbered();
                LogAudit.of(store, ledger);
            }
            append("alone again", 3);
            requireAllNumbered();
        }
        LogAudit.of(store, ledger);
    }

    @Test
    void afterASequencerFrozeBetweenBatchesAnotherGoesOnAndNothingIsDoubleWhenItThaws() throws Exception {
        try (Part first = store.sequencers().start()) {
            append("before", 3);
            requireAllNumbered();
            first.freeze();
            append("frozen", 3);
            try (Part _ = store.sequencers().start()) {
                requireAllNumbered();
                first.thaw();
                append("thawed", 3);
                requireAllNumbered();
            }
            append("alone again", 3);
            requireAllNumbered();
        }
        LogAudit.of(store, ledger);
        assertThat(store.log().size()).isEqualTo(12);
    }

    private void append(String stream, int count) {
        List<String> texts = java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> stream + "/" + i)
                .toList();
        store.append(stream, 0, texts);
        ledger.confirm(texts);
    }

    private void requireAllNumbered() throws Exception {
        patience.until("all that is committed has a number", () -> store.log().waiting() == 0);
    }
}
