package nl.gespreksopname.conventions.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.consume.SourceHealth;
import nl.gespreksopname.eventstore.log.Backlog;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * How far the own log and what is heard are, as gauges. {@code docs/observing.md} says what each is for; a test compares.
 * Two queries serve them all, by primary keys. What can't be known now is not a number.
 */
@Singleton
public class SuiteMetrics implements MeterBinder {

    private final Transactions transactions;
    private final ConsumerProgress progress;
    private final LogReader log;
    private final Sequencer sequencer;
    private final Publisher publisher;
    private final CheckpointPublisher checkpoints;
    private final EventConsumer consumer;
    private final Settings settings;
    private final Clock clock;
    private final Sampled<Now> sampled = new Sampled<>(this::ask);

    private record Now(Instant at, Backlog backlog, Map<String, SourceHealth> sources) {}

    /** Made by the container. */
    @Inject
    public SuiteMetrics(
            Transactions transactions,
            ConsumerProgress progress,
            LogReader log,
            Sequencer sequencer,
            Publisher publisher,
            CheckpointPublisher checkpoints,
            EventConsumer consumer,
            Settings settings,
            Clock clock) {
        this.transactions = transactions;
        this.progress = progress;
        this.log = log;
        this.sequencer = sequencer;
        this.publisher = publisher;
        this.checkpoints = checkpoints;
        this.consumer = consumer;
        this.settings = settings;
        this.clock = clock;
    }

    private @Nullable Now ask() {
        try {
            return transactions.call(connection -> new Now(
                    clock.instant(),
                    log.backlog(connection, publisher.published()),
                    progress.health(connection).stream()
                            .collect(Collectors.toMap(SourceHealth::origin, Function.identity()))));
        } catch (DatabaseFailure e) {
            return null;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        own(
                registry,
                "outbox",
                "events",
                "Events without a number, at most 100,000",
                now -> now.backlog().unnumbered());
        own(
                registry,
                "log",
                "events",
                "Events with a number",
                now -> now.backlog().size());
        own(
                registry,
                "publish.lag",
                "events",
                "Events with a number that Kafka has not confirmed",
                now -> publisher.published() < 0
                        ? Double.NaN
                        : Math.max(0, now.backlog().size() - publisher.published()));
        own(registry, "publish.lag", "seconds", "Since the oldest of these was logged", now -> {
            Instant oldest = now.backlog().oldestUnsent();
            return oldest == null ? 0 : seconds(oldest, now.at());
        });
        gauge(registry, "checkpoint.age", "seconds", "Since the newest checkpoint that was told was signed", () -> {
            Instant told = checkpoints.toldLast();
            return told == null ? Double.NaN : seconds(told, clock.instant());
        });
        gauge(
                registry,
                "hearing",
                null,
                "1 on the instance that hears the other services, 0 on those that stand by",
                () -> consumer.isActive() ? 1 : 0);
        FunctionCounter.builder("gespreksopname.heard.unreadable", consumer, EventConsumer::unreadable)
                .baseUnit("messages")
                .description("Messages on the topics that held no event at a place in a log")
                .register(registry);
        loop(registry, "sequencer", sequencer::failure);
        loop(registry, "publisher", publisher::failure);
        loop(registry, "checkpoints", checkpoints::failure);
        loop(registry, "consumer", consumer::failure);
        for (String origin : settings.hears().orElse(List.of())) {
            heard(registry, origin, "lag", "events", "Events known to be there and not applied", (source, now) ->
                    (double) source.lag());
            heard(
                    registry,
                    origin,
                    "lag",
                    "seconds",
                    "0 when all is applied; else since the newest checkpoint of which all is",
                    (source, now) -> source.lag() == 0 ? 0 : age(source, now));
            heard(
                    registry,
                    origin,
                    "checkpoint.age",
                    "seconds",
                    "Since the newest checkpoint of which all is applied: how old what is known of it can be",
                    SuiteMetrics::age);
            heard(
                    registry,
                    origin,
                    "parked",
                    "events",
                    "Events that could not be handled, and those that wait for them",
                    (source, now) -> (double) source.parked());
            heard(
                    registry,
                    origin,
                    "stopped",
                    null,
                    "1 when nothing is applied any more: its log shows two histories",
                    (source, now) -> source.stoppedBecause() == null ? 0 : 1);
        }
    }

    private static double age(SourceHealth source, Instant now) {
        Instant at = source.checkpointAt();
        return at == null ? Double.NaN : seconds(at, now);
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
    }

    private void own(
            MeterRegistry registry, String what, String unit, String description, Function<Now, Number> value) {
        gauge(registry, what, unit, description, () -> {
            Now now = sampled.get();
            return now == null ? Double.NaN : value.apply(now);
        });
    }

    private void heard(
            MeterRegistry registry,
            String origin,
            String what,
            @Nullable String unit,
            String description,
            BiFunction<SourceHealth, Instant, Number> value) {
        Gauge.builder(name("heard." + what, unit), () -> {
                    Now now = sampled.get();
                    SourceHealth source = now == null ? null : now.sources().get(origin);
                    return now == null || source == null ? Double.NaN : value.apply(source, now.at());
                })
                .description(description)
                .tag("origin", origin)
                .register(registry);
    }

    private static void loop(MeterRegistry registry, String name, Supplier<@Nullable String> failure) {
        Gauge.builder("gespreksopname.loop.failing", () -> failure.get() == null ? 0 : 1)
                .description("1 while this part fails and tries again")
                .tag("loop", name)
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry, String what, @Nullable String unit, String description, Supplier<Number> value) {
        Gauge.builder(name(what, unit), value).description(description).register(registry);
    }

    /** With the unit in the name, and not as Micrometer's own: two gauges of one name would be one there. */
    private static String name(String what, @Nullable String unit) {
        return "gespreksopname." + what + (unit == null ? "" : "." + unit);
    }
}
