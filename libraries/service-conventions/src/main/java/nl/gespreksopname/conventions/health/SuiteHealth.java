package nl.gespreksopname.conventions.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.consume.SourceHealth;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether all is well between the services ({@code /q/health/well}, and part of {@code /q/health}): a log that shows two
 * histories, events that wait, Kafka that is away. Not part of readiness: none of it is a reason to refuse a fact.
 */
@Wellness
@ApplicationScoped
public class SuiteHealth implements HealthCheck {

    private final Transactions transactions;
    private final ConsumerProgress progress;
    private final Publisher publisher;
    private final CheckpointPublisher checkpoints;
    private final EventConsumer consumer;

    /** Made by the container. */
    @Inject
    public SuiteHealth(
            Transactions transactions,
            ConsumerProgress progress,
            Publisher publisher,
            CheckpointPublisher checkpoints,
            EventConsumer consumer) {
        this.transactions = transactions;
        this.progress = progress;
        this.publisher = publisher;
        this.checkpoints = checkpoints;
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> reasons = new ArrayList<>();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("suite");
        if (publisher.failure() != null) {
            reasons.add("Events are not published (" + publisher.failure()
                    + "). Nothing is lost: commands go on and it catches up; see that Kafka runs and can be reached at"
                    + " gespreksopname.kafka.");
        }
        if (checkpoints.failure() != null) {
            reasons.add(
                    "Checkpoints are not published (" + checkpoints.failure()
                            + "). Other services soon take what they know of this one for stale, and refuse acts that rest on it.");
        }
        if (consumer.failure() != null) {
            reasons.add("Nothing is heard of other services (" + consumer.failure()
                    + "). What rests on them is stale; see that Kafka and the database run.");
        }
        try {
            for (SourceHealth source : transactions.call(progress::health)) {
                tell(source, answer, reasons);
            }
        } catch (DatabaseFailure e) {
            reasons.add("The database does not answer (SQLSTATE " + e.sqlState() + ").");
        }
        answer.withData("published", publisher.published());
        if (!reasons.isEmpty()) {
            answer.withData("reason", String.join(" ", reasons));
        }
        return answer.status(reasons.isEmpty()).build();
    }

    private static void tell(SourceHealth source, HealthCheckResponseBuilder answer, List<String> reasons) {
        String origin = source.origin();
        answer.withData(origin + ".applied", source.applied());
        answer.withData(origin + ".lag", source.lag());
        answer.withData(origin + ".parked", source.parked());
        answer.withData(origin + ".checkpoint", String.valueOf(source.checkpointAt()));
        if (source.stoppedBecause() != null) {
            reasons.add(
                    "Nothing of " + origin + "-service is applied any more: " + source.stoppedBecause()
                            + ". Find out why its log shows two histories before you let it go on: docs/operating.md, runbook source-stopped.");
        }
        if (source.parked() > 0) {
            reasons.add(source.parked() + " events of " + origin
                    + "-service wait, since one could not be handled. The rest goes on; their reasons are with the parked"
                    + " events: docs/operating.md, runbook parked-events.");
        }
    }
}
