package nl.gespreksopname.recording.destruction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.PersonalValuesDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Reason;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.recording.conversation.Cause;
import nl.gespreksopname.recording.conversation.ConsentReader;
import nl.gespreksopname.recording.conversation.Conversations;
import nl.gespreksopname.recording.conversation.Histories;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Expire;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ExpireValues;
import nl.gespreksopname.recording.retention.RetentionTable;
import nl.gespreksopname.recording.retention.RetentionTable.Reminder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Destroys what was kept for as long as it was to be, unless something is in the way; and completes destructions that were
 * broken off. The term is counted from the conversation's end; where nobody told of that, from when the content was stored, or
 * the first value sealed. Several instances share the work: each takes what no other has.
 */
@ApplicationScoped
public class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);
    private static final int AT_ONCE = 200;

    /** For who takes something to look at it; after that somebody else may. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration NOT_FRESH = Duration.ofSeconds(5);

    /** What waits is looked at when something changes; and so often, should that have been missed. */
    private static final Duration AGAIN = Duration.ofDays(1);

    private final RetentionTable retention;
    private final Histories histories;
    private final Finishing finishing;
    private final Conversations conversations;
    private final ConsentReader consent;
    private final Transactions transactions;
    private final Gate gate;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public RetentionSweep(
            RetentionTable retention,
            Histories histories,
            Finishing finishing,
            Conversations conversations,
            ConsentReader consent,
            Transactions transactions,
            Gate gate,
            Clock clock) {
        this.retention = retention;
        this.histories = histories;
        this.finishing = finishing;
        this.conversations = conversations;
        this.consent = consent;
        this.transactions = transactions;
        this.gate = gate;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void often() {
        if (gate.isOpen()) {
            sweep();
        }
    }

    /**
     * Looks at all that is to be looked at by now.
     *
     * @return how many there were
     */
    public int sweep() {
        int looked = 0;
        Instant begun = clock.instant();
        transactions.call(connection -> {
            retention.lookAtShortened(connection, begun);
            return begun;
        });
        while (true) {
            Instant now = clock.instant();
            List<Reminder> claimed = transactions.call(connection -> retention.claim(connection, now, LEASE, AT_ONCE));
            for (Reminder reminder : claimed) {
                try {
                    look(reminder, now);
                } catch (Problem e) {
                    // What was heard is not fresh enough to destroy anything on: it mostly is in a moment.
                    transactions.call(connection -> {
                        retention.later(connection, reminder, now.plus(NOT_FRESH));
                        return reminder;
                    });
                } catch (RuntimeException e) {
                    // One that fails holds up no other, and is looked at again when the lease is over.
                    LOG.infof("What is kept under %s is looked at later: %s", reminder.id(), Reason.of(e));
                }
            }
            looked += claimed.size();
            if (claimed.size() < AT_ONCE) {
                return looked;
            }
        }
    }

    private void look(Reminder reminder, Instant now) {
        if (reminder.destroyed()) {
            finishing.finish(reminder);
            return;
        }
        Optional<Term> found = transactions.call(connection -> term(connection, reminder, now));
        if (found.isEmpty()) {
            transactions.call(connection -> {
                retention.forget(connection, reminder);
                return reminder;
            });
            return;
        }
        Term term = found.get();
        if (now.isBefore(term.due())) {
            reschedule(reminder, now, term, term.due());
            return;
        }
        Told told = conversations.execute(
                new CommandKey(UUID.randomUUID(), new byte[0]),
                reminder.conversation().toString(),
                new Cause(reminder.organisation(), new Actor("recording-service", null, null), "internal", null),
                _ -> {},
                means -> switch (reminder.kind()) {
                    case CONTENT -> new Expire(means.id(0), reminder.id().toString(), term.cause(), term.due(), now);
                    case PERSONAL_VALUES -> new ExpireValues(term.due(), now);
                },
                Conversations.Alongside.NOTHING);
        boolean destroyed = told.added().stream()
                .map(Told.Added::event)
                .anyMatch(event -> event instanceof RecordingDestroyed || event instanceof PersonalValuesDestroyed);
        if (destroyed) {
            finishing.finish(reminder);
        } else {
            reschedule(reminder, now, term, term.againBefore(now.plus(AGAIN), now));
        }
    }

    private void reschedule(Reminder reminder, Instant claimed, Term term, Instant lookAt) {
        transactions.call(connection -> {
            retention.reschedule(connection, reminder, claimed.plus(LEASE), term.countedFrom(), term.due(), lookAt);
            return reminder;
        });
    }

    /**
     * For how long something is kept.
     *
     * @param cause why it is destroyed then
     * @param holdsEnd when the first of the holds that are in force ends by itself, if one does
     */
    private record Term(
            Instant countedFrom,
            Instant due,
            DestructionCause cause,
            @Nullable Instant holdsEnd) {

        private Instant againBefore(Instant latest, Instant now) {
            return holdsEnd != null && holdsEnd.isAfter(now) && holdsEnd.isBefore(latest) ? holdsEnd : latest;
        }
    }

    /** What holds for something now; empty when there is nothing to keep any more. */
    private Optional<Term> term(Connection connection, Reminder reminder, Instant now) throws SQLException {
        List<Happened<RecordingEvent>> history =
                histories.of(connection, reminder.organisation(), reminder.conversation());
        ConversationState state = ConversationState.of(history);
        ConsentKnowledge known = consent.heard(
                        connection, reminder.conversation().toString(), reminder.organisation(), null)
                .conversation();
        Instant ended = known == null ? null : known.afterwards().ended();
        return switch (reminder.kind()) {
            case CONTENT -> {
                String id = reminder.id().toString();
                Recording recording = state.recording(id)
                        .or(() -> state.asTakenDown().recording(id))
                        .orElse(null);
                yield recording == null ? Optional.empty() : content(connection, reminder, recording, ended, now);
            }
            case PERSONAL_VALUES -> {
                if (history.isEmpty()) {
                    yield Optional.empty();
                }
                Instant from = ended == null ? history.getFirst().loggedAt() : ended;
                List<HoldPlaced> holds = state.recordings().values().stream()
                        .flatMap(recording -> recording.holdsInForce(now).stream())
                        .toList();
                yield Optional.of(new Term(
                        from,
                        retention
                                .terms(connection, reminder.organisation(), now)
                                .valuesDue(from),
                        DestructionCause.RETENTION_ENDED,
                        firstEnd(holds)));
            }
        };
    }

    private Optional<Term> content(
            Connection connection, Reminder reminder, Recording recording, @Nullable Instant ended, Instant now)
            throws SQLException {
        Happened<RecordingEvent> stored = recording.entries().stream()
                .filter(entry -> entry.event() instanceof ContentStored)
                .findFirst()
                .orElse(null);
        if (stored == null || recording.isContentDestroyed()) {
            return Optional.empty();
        }
        Instant from = ended == null ? stored.at() : ended;
        Instant holdsEnd = firstEnd(recording.holdsInForce(now));
        Happened<RecordingEvent> destruction = recording.destruction().orElse(null);
        if (destruction != null && destruction.event() instanceof RecordingDestroyed elsewhere) {
            // What was destroyed elsewhere is not to be kept here any longer.
            return Optional.of(new Term(from, destruction.loggedAt(), elsewhere.cause(), holdsEnd));
        }
        return Optional.of(new Term(
                from,
                retention.terms(connection, reminder.organisation(), now).contentDue(from),
                DestructionCause.RETENTION_ENDED,
                holdsEnd));
    }

    private static @Nullable Instant firstEnd(List<HoldPlaced> holds) {
        Instant first = null;
        for (HoldPlaced hold : holds) {
            Instant until = hold.until();
            if (until != null && (first == null || until.isBefore(first))) {
                first = until;
            }
        }
        return first;
    }
}
