package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Streams: versions from 1 without holes, a hash chain, and of those who append at one place one who does. */
public abstract class StreamsConformance extends StoreConformance {

    @Test
    void whatIsAppendedIsReadInOrderWithVersionsFromOne() {
        assertThat(store.stream("s")).isEmpty();
        store.append("s", 0, List.of("one", "two"));
        store.append("s", 2, List.of("three"));
        store.append("other", 0, List.of("elsewhere"));

        List<Entry> stream = store.stream("s");
        assertThat(texts(stream)).containsExactly("one", "two", "three");
        assertThat(stream).extracting(Entry::version).containsExactly(1, 2, 3);
    }

    @Test
    void everyEventHoldsTheHashOfTheOneBefore() throws Exception {
        store.append("s", 0, List.of("one", "two"));
        store.append("s", 2, List.of("three"));

        byte[] before = null;
        for (Entry entry : store.stream("s")) {
            assertThat(entry.hash())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(entry.bytes()));
            assertThat(entry.previous()).isEqualTo(before);
            before = entry.hash();
        }
    }

    @Test
    void anAppendBeforeTheEndIsAConflictAndAddsNothing() {
        store.append("s", 0, List.of("one", "two"));

        assertThatThrownBy(() -> store.append("s", 0, List.of("a", "b", "c"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> store.append("s", 1, List.of("d", "e"))).isInstanceOf(Conflict.class);
        assertThat(texts(store.stream("s"))).containsExactly("one", "two");
    }

    @Test
    void anAppendBeyondTheEndIsAConflictAndAddsNothing() {
        store.append("s", 0, List.of("one", "two"));

        assertThatThrownBy(() -> store.append("s", 3, List.of("a"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> store.append("none", 1, List.of("b"))).isInstanceOf(Conflict.class);
        assertThat(texts(store.stream("s"))).containsExactly("one", "two");
        assertThat(store.stream("none")).isEmpty();
    }

    @Test
    void ofTwoWritersWhoExpectTheSameVersionOneSucceeds() throws Exception {
        store.append("s", 0, List.of("before"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HeldTransaction first = store.begin()) {
            first.append("s", 1, List.of("first"));
            Future<?> second = threads.submit(() -> store.append("s", 1, List.of("second")));
            first.commit();

            assertThatThrownBy(() -> second.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(Conflict.class);
        }
        assertThat(texts(store.stream("s"))).containsExactly("before", "first");
    }

    @Test
    void whenTheFirstOfTwoWritersUndoesItTheSecondSucceeds() throws Exception {
        CompletableFuture<Void> second;
        try (HeldTransaction first = store.begin()) {
            first.append("s", 0, List.of("first"));
            second = CompletableFuture.runAsync(() -> store.append("s", 0, List.of("second")));
        }
        second.get(60, TimeUnit.SECONDS);

        assertThat(texts(store.stream("s"))).containsExactly("second");
    }

    @Test
    void whatIsNotCommittedIsSeenByNobodyAndWhatIsUndoneNeverWas() {
        try (HeldTransaction open = store.begin()) {
            open.append("s", 0, List.of("one"));
            open.append("s", 1, List.of("two"));
            assertThat(open.version("s")).isEqualTo(2);
            assertThat(store.stream("s")).isEmpty();
        }

        assertThat(store.stream("s")).isEmpty();
        assertThat(rest(store.follow())).isEmpty();
        store.append("s", 0, List.of("three"));
        assertThat(texts(store.stream("s"))).containsExactly("three");
    }

    @Test
    void aWriterWithAnOldSnapshotCanNotForkAStream() {
        store.append("s", 0, List.of("one"));
        try (HeldTransaction old = store.beginWithSnapshot()) {
            assertThat(old.version("s")).isEqualTo(1);
            store.append("s", 1, List.of("two"));

            assertThatThrownBy(() -> old.append("s", 1, List.of("other two"))).isInstanceOf(Conflict.class);
        }
        assertThat(texts(store.stream("s"))).containsExactly("one", "two");
    }

    @Test
    void ofManyWritersOnOneStreamEachGetsItsEventsIn() throws Exception {
        Ledger ledger = new Ledger();
        together(6, writer -> {
            for (int i = 0; i < 8; i++) {
                appendAtEnd("s", writer + "/" + i);
                ledger.confirm(List.of(writer + "/" + i));
            }
            return writer;
        });

        ledger.requireAllOf(store.stream("s"));
        ledger.requireAllOf(rest(store.follow()));
    }

    @Test
    void writersOnStreamsOfTheirOwnAreNotInEachOthersWay() throws Exception {
        Ledger ledger = new Ledger();
        together(8, writer -> {
            for (int i = 0; i < 20; i += 2) {
                List<String> texts = List.of(writer + "/" + i, writer + "/" + (i + 1));
                store.append("s" + writer, i, texts);
                ledger.confirm(texts);
            }
            return writer;
        });

        for (int writer = 0; writer < 8; writer++) {
            assertThat(store.stream("s" + writer)).hasSize(20);
        }
        ledger.requireAllOf(rest(store.follow()));
    }
}
