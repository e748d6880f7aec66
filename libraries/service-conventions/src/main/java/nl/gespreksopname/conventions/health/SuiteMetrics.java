package nl.gespreksopname.conventions.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.SourceHealth;
import nl.gespreksopname.eventstore.publish.Publisher;

/** The log and what is heard, as gauges. */
@Singleton
public class SuiteMetrics implements MeterBinder {

    private final Transactions transactions;
    private final ConsumerProgress progress;
    private final Publisher publisher;
    private final Settings settings;

    /** Made by the container. */
    @Inject
    public SuiteMetrics(Transactions transactions, ConsumerProgress progress, Publisher publisher, Settings settings) {
        this.transactions = transactions;
        this.progress = progress;
        this.publisher = publisher;
        this.settings = settings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gespreksopname.log.published", publisher, Publisher::published)
                .description("The last sequence that Kafka confirmed")
                .register(registry);
        for (String origin : settings.hears().orElse(List.of())) {
            gauge(registry, origin, "lag", "Events known and not applied", SourceHealth::lag);
            gauge(registry, origin, "parked", "Events that could not be handled and wait", SourceHealth::parked);
            gauge(
                    registry,
                    origin,
                    "stopped",
                    "1 when the origin's log shows two histories",
                    source -> source.stoppedBecause() == null ? 0 : 1);
        }
    }

    private void gauge(
            MeterRegistry registry,
            String origin,
            String what,
            String description,
            ToDoubleFunction<SourceHealth> value) {
        Gauge.builder("gespreksopname.heard." + what, () -> read(origin, value))
                .description(description)
                .tag("origin", origin)
                .register(registry);
    }

    private double read(String origin, ToDoubleFunction<SourceHealth> value) {
        try {
            return transactions.call(progress::health).stream()
                    .filter(source -> source.origin().equals(origin))
                    .mapToDouble(value)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (DatabaseFailure e) {
            return Double.NaN;
        }
    }
}
