package nl.gespreksopname.conventions.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import nl.gespreksopname.conventions.operating.GateProblems;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.recovery.Recovery;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready for commands while the log is not known to continue what left the building. When it does not, that is unwell
 * as well, with what to do: it doesn't pass by itself.
 */
@ApplicationScoped
public class GateHealth {

    private final Gate gate;
    private final Recovery recovery;

    /** Made by the container. */
    @Inject
    public GateHealth(Gate gate, Recovery recovery) {
        this.gate = gate;
        this.recovery = recovery;
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck ready() {
        return () -> {
            Gate.State state = gate.state();
            String failure = recovery.failure();
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("log-continues").status(state instanceof Gate.Open);
            if (!(state instanceof Gate.Open)) {
                answer.withData(
                        "reason", GateProblems.reason(state) + (failure == null ? "" : "; that fails: " + failure));
            }
            return answer.build();
        };
    }

    @Produces
    @ApplicationScoped
    @Wellness
    HealthCheck well() {
        return () -> {
            Gate.State state = gate.state();
            HealthCheckResponseBuilder answer =
                    HealthCheckResponse.named("log-continues-well").status(!(state instanceof Gate.Diverged));
            return state instanceof Gate.Diverged
                    ? answer.withData("reason", GateProblems.reason(state)).build()
                    : answer.build();
        };
    }
}
