package nl.gespreksopname.policy.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import nl.gespreksopname.eventstore.Loop;

/** Works on rebuilds in the background: those asked for here, those that another instance left, those that a crash broke off. */
@ApplicationScoped
class RebuildWorkers {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final List<Loop> workers;

    /** Made by the container. Two: while one waits for the database, the other reckons. */
    @Inject
    RebuildWorkers(Rebuilds rebuilds) {
        this.workers = List.of(worker("rebuild-1", rebuilds), worker("rebuild-2", rebuilds));
    }

    private static Loop worker(String name, Rebuilds rebuilds) {
        return new Loop(name, () -> rebuilds.step() ? Duration.ZERO : LOOK_EVERY);
    }

    /** A rebuild was asked for. */
    void wake() {
        workers.forEach(Loop::wake);
    }

    void start(@Observes @Priority(10_000) StartupEvent event) {
        workers.forEach(Loop::start);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Loop::close);
    }
}
