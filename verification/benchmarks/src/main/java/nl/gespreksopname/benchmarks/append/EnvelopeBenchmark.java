package nl.gespreksopname.benchmarks.append;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an event costs in Java: to become bytes, to be hashed, to be read again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnvelopeBenchmark {

    private final EventEnvelope envelope = SampleEvents.envelope(Clock.systemUTC());
    private final byte[] bytes = envelope.bytes();

    /** The canonical bytes of an envelope. */
    @Benchmark
    public byte[] bytes() {
        return envelope.bytes();
    }

    /** Their hash. */
    @Benchmark
    public byte[] hash() {
        return CanonicalJson.sha256(bytes);
    }

    /** The envelope of its bytes. */
    @Benchmark
    public EventEnvelope parse() {
        return EventEnvelope.parse(bytes);
    }
}
