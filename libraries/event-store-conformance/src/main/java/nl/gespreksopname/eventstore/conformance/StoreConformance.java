package nl.gespreksopname.eventstore.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What the themes have in common: a store for each test, and writers who begin together. */
@Timeout(300)
abstract class StoreConformance {

    private static final long LONGEST_REST = Duration.ofMillis(20).toNanos();

    StoreUnderTest store;
    Patience patience;

    /** A store with no events in it. The kit closes it. */
    protected abstract StoreUnderTest open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
        patience = new Patience(store.patience());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Reads a follower to the end of what is committed now. */
    static List<Entry> rest(Follower follower) {
        List<Entry> all = new ArrayList<>();
        for (List<Entry> next = follower.next(); !next.isEmpty(); next = follower.next()) {
            all.addAll(next);
        }
        return all;
    }

    static List<String> texts(List<Entry> entries) {
        return entries.stream().map(Entry::text).toList();
    }

    /** Appends one text at the end of a stream, again and again until no other writer is first. */
    void appendAtEnd(String stream, String text) {
        while (true) {
            try {
                store.append(stream, store.stream(stream).size(), List.of(text));
                return;
            } catch (Conflict e) {
                letOthersGo();
            }
        }
    }

    /** Whoever was not first comes back at a moment of chance, or the same writers would meet again. */
    static void letOthersGo() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_REST));
    }

    /** Lets writers begin at the same moment, and waits until all are done. */
    static <T> List<T> together(int writers, Writer<T> writer) throws Exception {
        CyclicBarrier start = new CyclicBarrier(writers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = IntStream.range(0, writers)
                    .mapToObj(number -> threads.submit((Callable<T>) () -> {
                        start.await(60, TimeUnit.SECONDS);
                        return writer.write(number);
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : all) {
                results.add(each.get());
            }
            return results;
        }
    }

    @FunctionalInterface
    interface Writer<T> {
        T write(int number) throws Exception;
    }
}
