package nl.gespreksopname.benchmarks.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writers at work at once, each as fast as it can. */
final class Writers {

    private Writers() {}

    /** One committed transaction. */
    @FunctionalInterface
    interface Writer {
        void write() throws Exception;
    }

    /**
     * What writers did.
     *
     * @param perSecond committed transactions a second
     * @param processorMicros processor time for each, of this process and of PostgreSQL
     */
    record Done(double perSecond, Optional<Double> processorMicros) {}

    /**
     * Lets them write for a while.
     *
     * @param afterwards what has to be done before the last transaction counts; its time counts too
     * @return what they did
     */
    static Done during(List<? extends Writer> writers, double seconds, Runnable afterwards)
            throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(writers.size());
        CountDownLatch go = new CountDownLatch(1);
        long[] until = new long[1];
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            List<Future<Long>> counts = new ArrayList<>();
            for (Writer writer : writers) {
                counts.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    long count = 0;
                    do {
                        writer.write();
                        count++;
                    } while (System.nanoTime() - until[0] < 0);
                    return count;
                }));
            }
            ready.await();
            Optional<ProcessorTime> before = ProcessorTime.now();
            long began = System.nanoTime();
            until[0] = began + (long) (seconds * 1e9);
            go.countDown();
            long total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            afterwards.run();
            double took = (System.nanoTime() - began) / 1e9;
            double count = total;
            return new Done(
                    count / took,
                    before.flatMap(earlier -> ProcessorTime.now().map(now -> now.since(earlier) / 1e3 / count)));
        }
    }
}
