package nl.gespreksopname.consent.followup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import nl.gespreksopname.eventstore.Gate;
import org.jboss.logging.Logger;

/** Does what commands left to be done in other streams: at once where it can, later where it must. */
@ApplicationScoped
public class FollowUpRunner {

    private static final Logger LOG = Logger.getLogger(FollowUpRunner.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final FollowUps followUps;
    private final Instance<Worker> worker;
    private final Clock clock;
    private final Gate gate;

    /** Made by the container. */
    @Inject
    public FollowUpRunner(FollowUps followUps, Instance<Worker> worker, Clock clock, Gate gate) {
        this.followUps = followUps;
        this.worker = worker;
        this.clock = clock;
        this.gate = gate;
    }

    /** Does one piece of work; what that in turn leaves to be done is given back. */
    public interface Worker {
        /** Does it. Doing it again does nothing. */
        List<FollowUps.FollowUp> work(FollowUps.FollowUp followUp);
    }

    /** Does this work now, and what follows from it. What fails is kept for later and doesn't trouble the caller. */
    public void carryOut(Collection<FollowUps.FollowUp> first) {
        Deque<FollowUps.FollowUp> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            FollowUps.FollowUp next = open.poll();
            try {
                open.addAll(worker.get().work(next));
                followUps.done(next.id());
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "work %s of %s failed and is kept",
                        next.work().getClass().getSimpleName(),
                        next.id());
                postpone(next);
            }
        }
    }

    private void postpone(FollowUps.FollowUp followUp) {
        try {
            followUps.postpone(followUp.id(), clock.instant().plus(AFTER_A_FAILURE));
        } catch (RuntimeException e) {
            LOG.warnf(e, "work %s could not be postponed; it is due again soon", followUp.id());
        }
    }

    /** Does what was left lying, as after a crash. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void carryOutDue() {
        if (!gate.isOpen()) {
            return;
        }
        carryOut(followUps.due(AT_ONCE));
    }
}
