package nl.gespreksopname.conventions.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.observe.Measurements;

/** What the store does, as timers and counters: seconds, in buckets from a millisecond to ten seconds. */
@Singleton
public class StoreMeasurements implements Measurements {

    private static final Duration[] SECONDS = buckets(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);
    private static final Duration[] DELAYS =
            buckets(5, 10, 15, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000, 60_000, 300_000);

    private final MeterRegistry registry;
    private final Timer append;
    private final DistributionSummary appended;
    private final Map<Outcome, Timer> commands = new EnumMap<>(Outcome.class);
    private final Counter conflicts;
    private final Timer batch;
    private final DistributionSummary numbered;
    private final Timer published;
    private final Map<String, Timer> heard = new ConcurrentHashMap<>();

    /** Made by the container. */
    @Inject
    public StoreMeasurements(MeterRegistry registry, Settings settings) {
        this.registry = registry;
        this.append = timer("gespreksopname.append", "The statement that appends the events of a command", SECONDS)
                .register(registry);
        this.appended = DistributionSummary.builder("gespreksopname.append.events")
                .description("Events that one append added")
                .register(registry);
        for (Outcome outcome : Outcome.values()) {
            commands.put(
                    outcome,
                    timer("gespreksopname.command", "A command, with its transaction and its retries", SECONDS)
                            .tag(
                                    "outcome",
                                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .register(registry));
        }
        this.conflicts = Counter.builder("gespreksopname.command.conflicts")
                .description("Times that a command started over, since another writer was first")
                .register(registry);
        this.batch = timer("gespreksopname.sequencer.batch", "A transaction that numbers events", SECONDS)
                .register(registry);
        this.numbered = DistributionSummary.builder("gespreksopname.sequencer.batch.events")
                .description("Events that one such transaction numbered")
                .serviceLevelObjectives(1, 10, 100, 500, 1000)
                .register(registry);
        this.published = timer("gespreksopname.publish.delay", "From logged to confirmed by Kafka, each event", DELAYS)
                .register(registry);
        // there from the start, so that a rate can be taken of the first
        settings.hears().orElse(List.of()).forEach(this::heard);
    }

    @Override
    public void appended(int events, Duration took) {
        append.record(took);
        appended.record(events);
    }

    @Override
    public void commanded(Outcome outcome, Duration took) {
        Timer timer = commands.get(outcome);
        if (timer != null) {
            timer.record(took);
        }
    }

    @Override
    public void conflicted() {
        conflicts.increment();
    }

    @Override
    public void numbered(int events, Duration took) {
        batch.record(took);
        numbered.record(events);
    }

    @Override
    public void published(Duration sinceLogged) {
        published.record(positive(sinceLogged));
    }

    @Override
    public void heard(String origin, Duration sinceLogged) {
        heard(origin).record(positive(sinceLogged));
    }

    private Timer heard(String named) {
        return heard.computeIfAbsent(
                named,
                from -> timer(
                                "gespreksopname.heard.delay",
                                "From logged by its owner to applied here, each event, by both clocks",
                                DELAYS)
                        .tag("origin", from)
                        .register(registry));
    }

    /** Two clocks can differ; nothing is applied before it was logged. */
    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static Timer.Builder timer(String name, String description, Duration[] buckets) {
        return Timer.builder(name).description(description).serviceLevelObjectives(buckets);
    }

    private static Duration[] buckets(long... milliseconds) {
        Duration[] buckets = new Duration[milliseconds.length];
        for (int i = 0; i < milliseconds.length; i++) {
            buckets[i] = Duration.ofMillis(milliseconds[i]);
        }
        return buckets;
    }
}
