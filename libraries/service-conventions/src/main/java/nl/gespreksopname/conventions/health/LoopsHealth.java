package nl.gespreksopname.conventions.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the process works: no thread of what runs beside the requests has ended. Kafka or a database that is away is no
 * reason to start the process anew; a thread that ended is, as nothing else brings it back.
 */
@Liveness
@ApplicationScoped
public class LoopsHealth implements HealthCheck {

    private final Sequencer sequencer;
    private final Publisher publisher;
    private final CheckpointPublisher checkpoints;
    private final EventConsumer consumer;

    /** Made by the container. */
    @Inject
    public LoopsHealth(
            Sequencer sequencer, Publisher publisher, CheckpointPublisher checkpoints, EventConsumer consumer) {
        this.sequencer = sequencer;
        this.publisher = publisher;
        this.checkpoints = checkpoints;
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> dead = new ArrayList<>();
        if (sequencer.isDead()) {
            dead.add("numbering events");
        }
        if (publisher.isDead()) {
            dead.add("publishing events");
        }
        if (checkpoints.isDead()) {
            dead.add("publishing checkpoints");
        }
        if (consumer.isDead()) {
            dead.add("hearing other services");
        }
        return answer(dead);
    }

    static HealthCheckResponse answer(List<String> dead) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("threads").status(dead.isEmpty());
        return dead.isEmpty()
                ? answer.build()
                : answer.withData(
                                "reason",
                                "The thread for " + String.join(" and for ", dead)
                                        + " has ended. Start the process anew: nothing is lost by it; and look in the log for"
                                        + " the last error before now.")
                        .build();
    }
}
