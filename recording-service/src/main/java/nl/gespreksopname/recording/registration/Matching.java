package nl.gespreksopname.recording.registration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.recording.conversation.Cause;
import nl.gespreksopname.recording.conversation.Conversations;
import nl.gespreksopname.recording.conversation.RecordingRow;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Match;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Matches recordings with their conversation once that is heard of, within one organisation only.
 */
@ApplicationScoped
public class Matching {

    private static final Logger LOG = Logger.getLogger(Matching.class);
    private static final int AT_ONCE = 500;
    private static final UUID NAMESPACE = NameBasedUuid.of(new UUID(0, 0), "urn:gespreksopname:recording:matching");

    private final Conversations conversations;
    private final Transactions transactions;
    private final Gate gate;
    private final ConcurrentLinkedQueue<UUID> begun = new ConcurrentLinkedQueue<>();

    /** Made by the container. */
    @Inject
    public Matching(Conversations conversations, Transactions transactions, Gate gate) {
        this.conversations = conversations;
        this.transactions = transactions;
        this.gate = gate;
    }

    /** Notes a conversation that begins; its recordings are matched once what is heard is committed. */
    public void begun(UUID conversation) {
        begun.add(conversation);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void matchBegun() {
        if (!gate.isOpen()) {
            return;
        }
        Set<UUID> noticed = new HashSet<>();
        for (UUID next = begun.poll(); next != null; next = begun.poll()) {
            noticed.add(next);
        }
        noticed.forEach(this::match);
    }

    /** Finds what was registered while its conversation was on its way here, or what a stop left undone. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void matchAll() {
        if (gate.isOpen()) {
            match(null);
        }
    }

    private void match(@Nullable UUID conversation) {
        List<RecordingRow> matchable = transactions.call(_ -> RecordingRow.matchable(conversation, AT_ONCE));
        for (RecordingRow row : matchable) {
            String recording = row.id().toString();
            try {
                conversations.execute(
                        new CommandKey(NameBasedUuid.of(NAMESPACE, recording), new byte[0]),
                        row.conversation(),
                        new Cause(row.organisation(), new Actor("recording-service", null, null), "internal", null),
                        _ -> {},
                        _ -> new Match(recording),
                        Conversations.Alongside.NOTHING);
            } catch (Problem e) {
                LOG.warnf(
                        "Recording %s could not be matched: %s",
                        recording, e.type().slug());
            }
        }
    }
}
