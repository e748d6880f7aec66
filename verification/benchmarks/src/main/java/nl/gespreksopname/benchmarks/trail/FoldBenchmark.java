package nl.gespreksopname.benchmarks.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.trail.domain.Standing;
import nl.gespreksopname.policy.trail.domain.Trail;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a trail of 200 events costs in Java, without a database: {@code script/bench micro FoldBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class FoldBenchmark {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(20));

    private final List<byte[]> bytes = new Conversations("00000009999999990000", START)
            .longOne(UUID.fromString("3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01")).stream()
                    .map(Conversations.Made::bytes)
                    .toList();
    private final List<Heard> heard = read(bytes);

    private static List<Heard> read(List<byte[]> bytes) {
        List<Heard> read = new ArrayList<>(bytes.size());
        for (byte[] each : bytes) {
            read.add(Heard.of(EventEnvelope.parse(each), ""));
        }
        return read;
    }

    /** Folded and judged by every rule, by the defaults and by the own policy, from events that were read. */
    @Benchmark
    public Optional<Standing> foldAndJudge() {
        return History.of(heard).knownAt(Instant.MAX).flatMap(known -> Standing.of(known, Policies.NONE, NOW, NOW));
    }

    /** The same from the kept bytes. */
    @Benchmark
    public Optional<Standing> readFoldAndJudge() {
        return History.of(read(bytes))
                .knownAt(Instant.MAX)
                .flatMap(known -> Standing.of(known, Policies.NONE, NOW, NOW));
    }

    /** The same as a trail, told in sentences in both languages. */
    @Benchmark
    public Optional<Trail> readAndTell() {
        return History.of(read(bytes))
                .knownAt(Instant.MAX)
                .flatMap(known -> Trail.tell(known, Policies.NONE, NOW, NOW));
    }
}
