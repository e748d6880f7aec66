package nl.gespreksopname.policy.deadlines;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.Basis;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.consume.Failures;
import nl.gespreksopname.policy.deadlines.domain.Notices;
import nl.gespreksopname.policy.trail.Settled;
import nl.gespreksopname.policy.trail.TrailRow;
import nl.gespreksopname.policy.trail.TrailTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the conversations in which a term ran out or a verdict may have changed, folds them anew and gives notice. Only
 * when every service's log is known past that moment: before that, what would meet the term could still be on its way.
 */
@Singleton
public class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private static final int BATCH = 100;

    /** For how long one that can't be judged is passed over: many of them must not stand before all others. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final TrailTable trails;
    private final Settled settled;
    private final EventStore store;
    private final Gate gate;
    private final Clock clock;
    private final Map<UUID, Instant> failing = new ConcurrentHashMap<>();

    /** Made by the container. */
    @Inject
    public Deadlines(
            Transactions transactions, TrailTable trails, Settled settled, EventStore store, Gate gate, Clock clock) {
        this.transactions = transactions;
        this.trails = trails;
        this.settled = settled;
        this.store = store;
        this.gate = gate;
        this.clock = clock;
    }

    /** Judges all that is due, a batch at a time. Every instance may do so: they pass over each other's rows. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void judge() {
        if (!gate.isOpen()) {
            return;
        }
        int judged;
        do {
            judged = batch();
        } while (judged >= BATCH);
    }

    private int batch() {
        try {
            return transactions.call(connection -> judge(connection, picked(connection)));
        } catch (RuntimeException e) {
            LOG.debug("a batch failed; its conversations are judged one by one", e);
            return oneByOne();
        }
    }

    /** One conversation that can't be judged must not keep the terms of all others from running out. */
    private int oneByOne() {
        int judged = 0;
        for (UUID conversation : transactions.call(this::picked)) {
            try {
                judged += transactions.call(connection -> judge(connection, Set.of(conversation)));
                failing.remove(conversation);
            } catch (RuntimeException e) {
                if (Failures.arePassing(e)) {
                    throw e;
                }
                passOver(conversation, e);
            }
        }
        return judged;
    }

    private void passOver(UUID conversation, @Nullable RuntimeException failure) {
        if (failing.put(conversation, clock.instant().plus(AGAIN_AFTER)) == null) {
            LOG.error("conversation {} can't be judged; it is tried again and again", conversation, failure);
        }
    }

    private Set<UUID> picked(Connection connection) throws SQLException {
        Instant now = clock.instant();
        List<UUID> except = failing.entrySet().stream()
                .filter(each -> each.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        Instant until = settled.until(connection);
        Set<UUID> conversations = new TreeSet<>(trails.due(connection, until, except, BATCH));
        conversations.addAll(trails.untold(connection, until, except, BATCH));
        return conversations;
    }

    private int judge(Connection connection, Set<UUID> conversations) throws SQLException {
        if (conversations.isEmpty()) {
            return 0;
        }
        List<TrailTable.Refolded> all = trails.refold(connection, conversations);
        Map<String, List<StoredEvent>> told = store.loadAll(
                connection, conversations.stream().map(Deadlines::stream).toList());
        Set<UUID> unknown = new TreeSet<>(conversations);
        for (TrailTable.Refolded refolded : all) {
            UUID conversation = refolded.row().conversation;
            unknown.remove(conversation);
            tell(connection, refolded, told.getOrDefault(stream(conversation), List.of()));
        }
        trails.told(connection, conversations);
        // A row that no event stands behind is for a rebuild; it would be due for ever.
        unknown.forEach(conversation -> passOver(conversation, null));
        return conversations.size();
    }

    private void tell(Connection connection, TrailTable.Refolded refolded, List<StoredEvent> history)
            throws SQLException {
        TrailRow row = refolded.row();
        List<NewEvent> notices = new Notices(
                        history.stream().map(Deadlines::read).toList())
                .toTell(refolded.verdicts()).stream()
                        .map(notice -> event(row, notice))
                        .toList();
        if (!notices.isEmpty()) {
            store.append(connection, stream(row.conversation), history, notices);
        }
    }

    private static String stream(UUID conversation) {
        return "notice/" + conversation;
    }

    private static PolicyEvent read(StoredEvent event) {
        return PolicyEventTypes.CODEC
                .decode(
                        event.envelope().type(),
                        event.envelope().schemaVersion(),
                        event.envelope().data())
                .orElseThrow(() -> new IllegalStateException("a notice of a kind that this version does not know"));
    }

    private static NewEvent event(TrailRow row, PolicyEvent notice) {
        String stream = "conversation/" + row.conversation;
        List<Basis> basis = new ArrayList<>();
        if (row.consentVersion > 0) {
            basis.add(new Basis("consent", stream, row.consentVersion));
        }
        if (row.recordingVersion > 0) {
            basis.add(new Basis("recording", stream, row.recordingVersion));
        }
        var type = PolicyEventTypes.CODEC.type(notice);
        return new NewEvent(
                type.name(),
                type.schemaVersion(),
                row.organisation,
                row.conversation.toString(),
                null,
                new Actor("policy-service", null, null),
                "internal",
                basis,
                PolicyEventTypes.CODEC.encode(notice));
    }
}
