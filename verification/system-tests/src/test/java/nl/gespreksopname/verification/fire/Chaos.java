package nl.gespreksopname.verification.fire;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import nl.gespreksopname.local.Instance;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.RunningSuite;

/**
 * Breaks the suite at moments that a seed decides: every instance of every service, the database and the broker are killed as
 * by a power cut and started again, and instances are frozen for longer and shorter than it takes others to notice. What is
 * down is started again as an operator's supervisor does it: until it is up.
 */
final class Chaos {

    private static final Duration UP_WITHIN = Duration.ofMinutes(5);
    private static final int LONGEST_FREEZE_MILLIS = 13_000;

    private final RunningSuite suite;
    private final Random random;
    private final Map<Part, ReentrantLock> busy = new ConcurrentHashMap<>();
    private final Queue<String> diary = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> done = new TreeMap<>();

    private enum Kind {
        KILL,
        FREEZE
    }

    /** What is done to whom, when, and how long it is down or frozen. */
    private record Fault(Kind kind, Instance instance, Duration at, Duration lasts) {}

    Chaos(RunningSuite suite, Random random) {
        this.suite = suite;
        this.random = random;
    }

    /**
     * Breaks things for some time; every kind of fault at least once. Returns when all is up again.
     *
     * @param rounds how often each kind is done
     */
    void rage(Duration during, int rounds) {
        List<Fault> faults = plan(during, rounds);
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Fault fault : faults) {
                LockSupport.parkNanos(fault.at().toNanos() - (System.nanoTime() - began));
                all.add(CompletableFuture.runAsync(() -> carryOut(fault), threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        }
    }

    private List<Fault> plan(Duration during, int rounds) {
        List<Fault> faults = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Fault> unplaced = new ArrayList<>();
            for (Part part : List.of(Part.CONSENT, Part.RECORDING, Part.POLICY, Part.POSTGRESQL, Part.KAFKA)) {
                for (Instance instance : suite.instances(part)) {
                    unplaced.add(
                            new Fault(Kind.KILL, instance, Duration.ZERO, Duration.ofMillis(random.nextInt(1500))));
                }
            }
            List<Instance> services = new ArrayList<>();
            Part.SERVICES.forEach(service -> services.addAll(suite.instances(service)));
            Collections.shuffle(services, random);
            // one so long that the others take over its work, one that is over before they notice
            unplaced.add(new Fault(
                    Kind.FREEZE,
                    services.getFirst(),
                    Duration.ZERO,
                    Duration.ofMillis(LONGEST_FREEZE_MILLIS - random.nextInt(1000))));
            unplaced.add(new Fault(
                    Kind.FREEZE, services.getLast(), Duration.ZERO, Duration.ofMillis(1000L + random.nextInt(4000))));
            Collections.shuffle(unplaced, random);
            // spread over the round, each somewhere in its part of it: all at once would break the suite only once
            long part = during.toMillis() / rounds / unplaced.size();
            for (int i = 0; i < unplaced.size(); i++) {
                Fault fault = unplaced.get(i);
                long at = during.toMillis() / rounds * round + part * i + random.nextLong(part);
                faults.add(new Fault(fault.kind(), fault.instance(), Duration.ofMillis(at), fault.lasts()));
            }
        }
        faults.sort(Comparator.comparing(Fault::at));
        return faults;
    }

    private void carryOut(Fault fault) {
        // one instance of a part at a time: while both are down there is nobody to go on
        ReentrantLock lock = busy.computeIfAbsent(fault.instance().part(), _ -> new ReentrantLock());
        lock.lock();
        try {
            switch (fault.kind()) {
                case KILL -> {
                    note("killed " + fault.instance());
                    suite.process(fault.instance()).kill();
                    LockSupport.parkNanos(fault.lasts().toNanos());
                    startAgain(fault.instance());
                }
                case FREEZE -> {
                    note("froze " + fault.instance() + " for " + fault.lasts().toMillis() + " ms");
                    suite.process(fault.instance()).freeze();
                    LockSupport.parkNanos(fault.lasts().toNanos());
                    suite.process(fault.instance()).thaw();
                    note("thawed " + fault.instance());
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void startAgain(Instance instance) {
        long deadline = System.nanoTime() + UP_WITHIN.toNanos();
        while (true) {
            try {
                suite.restart(instance);
                note(instance + " is up again");
                return;
            } catch (IllegalStateException e) {
                note(instance + " did not come up: " + firstLine(e));
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void note(String what) {
        diary.add(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS) + " " + what);
        synchronized (done) {
            done.merge(what.replaceAll("[ :].*", ""), 1, Integer::sum);
        }
    }

    /** What happened when. */
    List<String> diary() {
        return List.copyOf(diary);
    }

    /** How often what was done: {@code killed}, {@code froze}. */
    Map<String, Integer> done() {
        synchronized (done) {
            return Map.copyOf(done);
        }
    }
}
