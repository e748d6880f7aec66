package nl.gespreksopname.conventions.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.gespreksopname.eventstore.log.Sequencer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready to take commands: events get their number. Kafka being away is no reason to refuse facts, so that is for
 * {@link SuiteHealth}; the databases have checks of their own.
 */
@Readiness
@ApplicationScoped
public class LogHealth implements HealthCheck {

    private final Sequencer sequencer;

    /** Made by the container. */
    @Inject
    public LogHealth(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Override
    public HealthCheckResponse call() {
        String failure = sequencer.failure();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("log").status(failure == null);
        return failure == null
                ? answer.build()
                : answer.withData(
                                "reason",
                                "Events get no number (" + failure
                                        + "). What is taken down is kept, but nobody hears of it; see that the database"
                                        + " has room, connections and its own tables.")
                        .build();
    }
}
