package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.gespreksopname.eventstore.conformance.Listener.Consumer;
import nl.gespreksopname.eventstore.conformance.Listener.Handled;
import nl.gespreksopname.eventstore.conformance.Listener.Handler;
import nl.gespreksopname.eventstore.conformance.Sequencers.Part;
import nl.gespreksopname.eventstore.conformance.Topic.Publisher;
import org.junit.jupiter.api.Test;

/** Consumers: every event handled once, in order, with its effects or not at all. */
public abstract class ConsumingConformance extends StoreConformance {

    private static final Handler RECORD_ALL = (events, effects) -> events.forEach(effects::record);

    private final Ledger ledger = new Ledger();

    @Test
    void everyEventIsHandledOnceAndInOrderByWhoeverIsAtWork() throws Exception {
        try (Publisher publisher = store.topic().startPublisher()) {
            append("a", 20);
            try (Consumer _ = store.listener().start(RECORD_ALL)) {
                awaitHandled();
            }
            append("b", 20);
            try (Consumer _ = store.listener().start(RECORD_ALL);
                    Consumer _ = store.listener().start(RECORD_ALL)) {
                append("c", 20);
                awaitHandled();
            }
            assertThat(publisher.published()).isEqualTo(60);
        }
        requireHandledIsTheLog();
    }

    @Test
    void eventsThatComeAgainAreHandledOnce() throws Exception {
        append("a", 5);
        store.topic().send(1, 2, 3, 2, 3, 1, 1, 4, 4);
        try (Consumer _ = store.listener().start(RECORD_ALL)) {
            awaitHandled(4);
            store.topic().send(3, 4, 5, 1);
            awaitHandled();
            store.topic().send(2, 5);
            append("b", 1);
            store.topic().send(6);
            awaitHandled();
        }
        requireHandledIsTheLog();
    }

    @Test
    void whatTheTopicLostIsFetchedFromItsOwner() throws Exception {
        try (Publisher publisher = store.topic().startPublisher()) {
            append("a", 30);
            patience.until("all is published", () -> publisher.published() == 30);
            store.topic().truncate();
            append("b", 5);
            try (Consumer _ = store.listener().start(RECORD_ALL)) {
                awaitHandled();
            }
        }
        requireHandledIsTheLog();
    }

    @Test
    void afterItsDatabaseWasPutBackEverythingIsHandledOnceFromThere() throws Exception {
        try (Publisher _ = store.topic().startPublisher()) {
            append("a", 20);
            try (Consumer _ = store.listener().start(RECORD_ALL)) {
                awaitHandled();
            }
            store.listener().backUp();
            append("b", 20);
            try (Consumer _ = store.listener().start(RECORD_ALL)) {
                awaitHandled();
            }
            store.listener().putBack();
            assertThat(handled()).as("after the database was put back").hasSize(20);
            append("c", 20);
            try (Consumer _ = store.listener().start(RECORD_ALL)) {
                awaitHandled();
            }
        }
        requireHandledIsTheLog();
    }

    @Test
    void whatAHandlerDidBeforeItFailedIsUndoneAndOnlyThatStreamWaitsUntilItIsHealed() throws Exception {
        Set<String> poison = ConcurrentHashMap.newKeySet();
        poison.add("a/2");
        append("a", 4);
        append("b", 4);
        store.topic().send(1, 2, 3, 4, 5, 6, 7, 8);
        try (Consumer consumer = store.listener().start((events, effects) -> {
            for (Entry event : events) {
                effects.record(event);
                if (poison.contains(event.text())) {
                    throw new IllegalStateException("poison");
                }
            }
        })) {
            patience.until("what can't be handled waits", () -> store.listener().parked() == 2);
            awaitHandled(6);
            assertThat(handledTexts()).containsExactly("a/0", "a/1", "b/0", "b/1", "b/2", "b/3");

            poison.clear();
            append("a later", 1);
            store.topic().send(9);
            consumer.retryParked();
            awaitHandled(9);
            assertThat(store.listener().parked()).isZero();
        }
        assertThat(handledTexts())
                .containsSubsequence("a/0", "a/1", "a/2", "a/3")
                .containsSubsequence("b/0", "b/1", "b/2", "b/3")
                .hasSize(9);
        requireMirrorIsTheLog();
    }

    @Test
    void whenTheConnectionBreaksUnderAHandlerNothingIsLostDoubledOrParked() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        append("a", 10);
        store.topic().send(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        try (Consumer _ = store.listener().start((events, effects) -> {
            for (Entry event : events) {
                if (event.text().equals("a/5") && broken.compareAndSet(false, true)) {
                    effects.breakConnection();
                }
                effects.record(event);
            }
        })) {
            awaitHandled();
            assertThat(broken).isTrue();
            assertThat(store.listener().parked()).isZero();
        }
        requireHandledIsTheLog();
    }

    @Test
    void anEventOfAnUnknownTypeIsKeptAndHoldsNobodyUp() throws Exception {
        append("a", 1);
        store.listener().appendOfUnknownType("a", 1, "unknown");
        ledger.confirm(List.of("unknown"));
        store.append("a", 2, List.of("after"));
        ledger.confirm(List.of("after"));
        append("b", 1);
        store.topic().send(1, 2, 3, 4);
        try (Consumer _ = store.listener().start(RECORD_ALL)) {
            awaitHandled();
            assertThat(store.listener().parked()).isZero();
        }
        requireHandledIsTheLog();
    }

    @Test
    void aConsumerThatFrozeInItsHandlerIsTakenOverAndNothingIsDoubleWhenItThaws() throws Exception {
        try (Publisher publisher = store.topic().startPublisher();
                Part first = store.listener().startProcess()) {
            append("before", 10);
            awaitHandled();
            first.freezeInATransaction(() -> append("taken", 10));
            try (Part _ = store.listener().startProcess()) {
                append("after", 10);
                awaitHandled();
                first.thaw();
                append("thawed", 10);
                awaitHandled();
                assertThat(store.listener().parked()).isZero();
            }
            assertThat(publisher.published()).isEqualTo(40);
        }
        requireHandledIsTheLog();
    }

    private void append(String stream, int count) {
        List<String> texts =
                IntStream.range(0, count).mapToObj(i -> stream + "/" + i).toList();
        store.append(stream, 0, texts);
        ledger.confirm(texts);
        // a follower gives numbers to what has none, where no sequencer runs
        rest(store.follow());
    }

    private void awaitHandled() throws Exception {
        rest(store.follow());
        awaitHandled(ledger.size());
        patience.until(
                ledger.size() + " events are in the mirror",
                () -> store.listener().mirrorSize() == ledger.size());
    }

    /** Waits until so many different events were handled; whether one was twice is for the audit to say. */
    private void awaitHandled(int events) throws Exception {
        patience.until(events + " events are handled", () -> new HashSet<>(handledTexts()).size() >= events);
    }

    private List<Handled> handled() {
        return store.listener().handled(Long.MIN_VALUE, Integer.MAX_VALUE);
    }

    private List<String> handledTexts() {
        return handled().stream().map(Handled::text).toList();
    }

    private void requireHandledIsTheLog() {
        LogAudit log = LogAudit.of(store, ledger);
        HandledAudit handled = HandledAudit.of(store.listener());
        assertThat(handled.size()).as("events handled").isEqualTo(log.size());
        assertThat(handled.root()).as("the root of what was handled").isEqualTo(log.root());
        requireMirrorIsTheLog();
    }

    private void requireMirrorIsTheLog() {
        long size = store.log().size();
        assertThat(store.listener().mirrorSize()).as("the size of the mirror").isEqualTo(size);
        assertThat(store.listener().mirrorRoot(size))
                .as("the root of the mirror")
                .isEqualTo(store.log().root(size));
    }
}
