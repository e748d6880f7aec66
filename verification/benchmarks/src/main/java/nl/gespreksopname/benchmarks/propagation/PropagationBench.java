package nl.gespreksopname.benchmarks.propagation;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.benchmarks.frame.Bench;
import nl.gespreksopname.benchmarks.frame.Limit;
import nl.gespreksopname.benchmarks.frame.Machine;
import nl.gespreksopname.benchmarks.frame.Report;
import nl.gespreksopname.benchmarks.frame.Series;
import nl.gespreksopname.benchmarks.frame.Settings;
import nl.gespreksopname.benchmarks.frame.Table;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.Suite;
import nl.gespreksopname.local.SuiteOptions;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.process.TemporaryFolder;

/**
 * From the commit to Kafka and to the trail, in the whole suite as processes: commands over HTTP to consent-service at a
 * fixed rate, whether or not the ones before are answered. Beside it, at the same moments and on the same broker, messages
 * of the same size straight over Kafka.
 */
public final class PropagationBench implements Bench {

    private static final double P50 = 15;
    private static final double P99 = 100;
    private static final int CALM = 50;
    private static final int AT_ONCE = 64;
    private static final int COMMANDS_IN_A_CONVERSATION = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "propagation";
    }

    @Override
    public String summary() {
        return "from the commit to Kafka and to the trail, in the whole suite, beside raw Kafka end to end";
    }

    @Override
    public List<String> limits() {
        return List.of(
                "at 50 commands a second: in the trail with p50 at most " + P50 + " ms and p99 at most " + P99 + " ms",
                "at 500 a second: that rate is kept up, and what the trail lacks does not grow");
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("rates", "50,500", "commands a second"),
                new Option("seconds", "60", "length of the measurement at each rate"));
    }

    @Override
    public Report run(Settings settings) throws Exception {
        Report report = new Report();
        int seconds = settings.number("seconds");
        try (TemporaryFolder folder = TemporaryFolder.create("gespreksopname-bench");
                RunningSuite suite = Suite.start(SuiteOptions.onFreePorts(folder.path()));
                Connection policy = suite.postgres().connect("policy");
                CaseSystem callers =
                        new CaseSystem(suite.addresses().consent(), () -> suite.token(DemoCaller.CASE_SYSTEM));
                Watch watch = new Watch(Part.CONSENT.label(), suite.addresses().kafka(), policy);
                RawKafka raw = new RawKafka(suite.addresses().kafka())) {
            Machine.describe(report, policy);
            // The launcher of a trial saves the compiler that a service in production has.
            Part.SERVICES.forEach(service -> suite.restart(service, List.of("-XX:TieredStopAtLevel=4")));
            for (int rate : settings.numbers("rates")) {
                measure(report, callers, watch, raw, rate, seconds);
            }
        }
        return report;
    }

    private static void measure(Report report, CaseSystem callers, Watch watch, RawKafka raw, int rate, int seconds)
            throws Exception {
        int commands = rate * (int) (seconds + WARM_UP.toSeconds());
        List<CaseSystem.Conversation> conversations =
                plan(callers, Math.max(AT_ONCE, commands / COMMANDS_IN_A_CONVERSATION));
        watch.awaitTrail(Duration.ofMinutes(2));
        Latencies answered = new Latencies("answered (201)");
        Latencies onKafka = new Latencies("on Kafka");
        Latencies inTrail = new Latencies("in the trail");
        Latencies overKafka = new Latencies("raw Kafka, end to end");
        List<Double> behind = new ArrayList<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        int delayed = 0;
        Semaphore free = new Semaphore(AT_ONCE);
        long step = 1_000_000_000L / rate;
        long took;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            long measuredFrom = 0;
            int warmUp = rate * (int) WARM_UP.toSeconds();
            for (int i = 0; i < commands && failure.get() == null; i++) {
                if (i == warmUp) {
                    watch.measure(onKafka, inTrail);
                    raw.measure(overKafka);
                    measuredFrom = System.nanoTime();
                }
                long due = began + i * step;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                if (!free.tryAcquire()) {
                    delayed++;
                    free.acquire();
                }
                CaseSystem.Conversation conversation = conversations.get(i % conversations.size());
                boolean counts = i >= warmUp;
                threads.execute(() -> {
                    try {
                        long sent = System.nanoTime();
                        callers.mention(conversation);
                        if (counts) {
                            answered.add(Duration.ofNanos(System.nanoTime() - sent));
                        }
                    } catch (Exception e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        free.release();
                    }
                });
                raw.send();
                if (counts && (i - warmUp) % rate == rate - 1) {
                    behind.add((double) watch.behind());
                }
            }
            free.acquire(AT_ONCE);
            took = System.nanoTime() - measuredFrom;
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        watch.awaitTrail(Duration.ofMinutes(1));
        tell(report, rate, List.of(answered, onKafka, inTrail, overKafka), behind, delayed, took);
    }

    private static void tell(
            Report report, int rate, List<Latencies> latencies, List<Double> behind, int delayed, long took) {
        Latencies inTrail = latencies.get(2);
        report.table(new Table(
                "At " + rate + " commands a second",
                List.of("", "count", "p50", "p90", "p99", "longest"),
                latencies.stream().map(Latencies::row).toList()));
        report.rounds(
                "at " + rate + " commands a second", List.of(new Series("events behind, each second", "", behind)));
        double kept = latencies.getFirst().count() / (took / 1e9) / rate;
        String at = " at " + rate + " a second";
        if (rate <= CALM) {
            report.limit(Limit.atMost("commit to trail, p50" + at, inTrail.millis(0.5), P50, "ms"))
                    .limit(Limit.atMost("commit to trail, p99" + at, inTrail.millis(0.99), P99, "ms"));
        }
        List<Double> end = behind.subList(Math.max(0, behind.size() - 10), behind.size());
        report.limit(Limit.atLeast("rate kept up" + at, kept, 0.95, "×"))
                .limit(Limit.atMost(
                        "events on Kafka that the trail lacks, median of the last 10 s" + at,
                        new Series("", "", end).median(),
                        rate,
                        "events"));
        if (delayed > 0) {
            report.note(delayed + " commands" + at + " left late: " + AT_ONCE + " were under way.");
        }
    }

    private static List<CaseSystem.Conversation> plan(CaseSystem callers, int count) throws Exception {
        System.err.println("planning " + count + " conversations");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<CaseSystem.Conversation>> planned = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                planned.add(threads.submit(callers::plan));
            }
            List<CaseSystem.Conversation> conversations = new ArrayList<>();
            for (Future<CaseSystem.Conversation> each : planned) {
                conversations.add(each.get());
            }
            return conversations;
        }
    }
}
