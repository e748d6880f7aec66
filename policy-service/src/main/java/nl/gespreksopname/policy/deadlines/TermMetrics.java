package nl.gespreksopname.policy.deadlines;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.ToDoubleFunction;
import nl.gespreksopname.conventions.health.Sampled;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;
import org.jspecify.annotations.Nullable;

/** The terms that run and those that wait to be judged, as gauges; counted by an index, and not on for ever. */
@Singleton
public class TermMetrics implements MeterBinder {

    static final String COUNT = """
            select (select count(*) from (select from trail where next_due is not null limit 100000) counted),
                   (select count(*) from (select from trail where next_due <= now() limit 10000) counted),
                   (select extract(epoch from now() - min(next_due)) from trail where next_due <= now()),
                   (select count(*) from (select from trail where untold limit 10000) counted)
            """;

    private final Transactions transactions;
    private final Sampled<Terms> sampled = new Sampled<>(this::ask);

    private record Terms(long running, long overdue, double longestOverdue, long untold) {}

    /** Made by the container. */
    @Inject
    public TermMetrics(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "running", "Conversations in which a term runs, at most 100,000", Terms::running);
        gauge(registry, "overdue", "Those whose term ran out and was not judged yet, at most 10,000", Terms::overdue);
        gauge(registry, "overdue.seconds", "How long the first of these waits", Terms::longestOverdue);
        gauge(
                registry,
                "untold",
                "Conversations of which a changed verdict was not told yet, at most 10,000",
                Terms::untold);
    }

    private void gauge(MeterRegistry registry, String what, String description, ToDoubleFunction<Terms> value) {
        Gauge.builder("gespreksopname.terms." + what, () -> {
                    Terms terms = sampled.get();
                    return terms == null ? Double.NaN : value.applyAsDouble(terms);
                })
                .description(description)
                .register(registry);
    }

    private @Nullable Terms ask() {
        try {
            return transactions.call(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(COUNT)) {
                    row.next();
                    return read(row);
                }
            });
        } catch (DatabaseFailure e) {
            return null;
        }
    }

    private static Terms read(ResultSet row) throws SQLException {
        return new Terms(row.getLong(1), row.getLong(2), row.getDouble(3), row.getLong(4));
    }
}
