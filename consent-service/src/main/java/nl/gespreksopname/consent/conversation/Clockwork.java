package nl.gespreksopname.consent.conversation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import org.jboss.logging.Logger;

/** Decides again on conversations when their time has come, though nobody reports anything. */
@ApplicationScoped
class Clockwork {

    private static final Logger LOG = Logger.getLogger(Clockwork.class);
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final Conversations conversations;
    private final Clock clock;
    private final Gate gate;

    @Inject
    Clockwork(Transactions transactions, Conversations conversations, Clock clock, Gate gate) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.clock = clock;
        this.gate = gate;
    }

    /** Looks at the conversations that are due. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!gate.isOpen()) {
            return;
        }
        for (LookAgain.Due due : transactions.call(connection -> LookAgain.due(connection, clock.instant(), AT_ONCE))) {
            try {
                var key = new CommandKey(NameBasedUuid.of(due.conversation(), "look-again/" + due.at()), new byte[32]);
                conversations.reassess(key, due.organisation(), due.conversation());
            } catch (RuntimeException e) {
                LOG.warnf(e, "conversation %s could not be looked at again; it stays due", due.conversation());
            }
        }
    }
}
