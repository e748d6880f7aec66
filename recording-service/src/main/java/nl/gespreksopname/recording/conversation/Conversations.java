package nl.gespreksopname.recording.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.envelope.Basis;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.Waiting;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;
import nl.gespreksopname.recording.conversation.domain.Act;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationDecider;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.destruction.domain.Destruction;

/** Carries commands out on the stream of a conversation, and tells what came of them. */
@ApplicationScoped
public class Conversations {

    private static final Sealed UNSEALED = new Sealed("", "");

    private final CommandExecutor executor;
    private final Transactions transactions;
    private final ConsentReader consent;
    private final Vault vault;
    private final Following following;

    /** Made by the container. */
    @Inject
    public Conversations(
            CommandExecutor executor,
            Transactions transactions,
            ConsentReader consent,
            Vault vault,
            Following following) {
        this.following = following;
        this.executor = executor;
        this.transactions = transactions;
        this.consent = consent;
        this.vault = vault;
    }

    /**
     * Carries a command out, or tells again what came of it before.
     *
     * @param precondition is given the stream's version, and throws what is to end the request
     * @throws Problem when it is refused or not possible
     */
    public Told execute(
            CommandKey key,
            String conversation,
            Cause cause,
            IntConsumer precondition,
            Intent intent,
            Alongside alongside) {
        CommandResult<ActRefusal> result = executor.execute(
                key,
                ConsentReader.stream(conversation),
                (connection, history) -> {
                    precondition.accept(
                            OwnStream.of(history, cause.organisation()).version());
                    return decide(connection, key.id(), conversation, history, cause, intent);
                },
                (connection, all, added) -> {
                    following.follow(connection, all, added);
                    alongside.write(connection);
                });
        return switch (result) {
            case CommandResult.Applied<ActRefusal> applied ->
                told(conversation, cause, applied.all(), applied.added(), false);
            case CommandResult.Replayed<ActRefusal> replayed -> {
                if (replayed.refused()) {
                    throw forbidden(refusalIn(replayed.added()), conversation, cause, replayed.all(), replayed.added());
                }
                yield told(conversation, cause, replayed.all(), replayed.added(), true);
            }
            case CommandResult.Rejected<ActRefusal> rejected ->
                throw forbidden(rejected.reason(), conversation, cause, rejected.all(), rejected.added());
            case CommandResult.KeyReused<ActRefusal> _ -> throw Idempotency.reused();
        };
    }

    /** A refused destruction says for what it waits, as that was when it was refused. */
    private Problem forbidden(
            ActRefusal reason, String conversation, Cause cause, List<StoredEvent> all, List<StoredEvent> added) {
        Optional<ActRefused> refused = added.stream()
                .flatMap(e -> OwnStream.decoded(e.envelope()).stream())
                .filter(ActRefused.class::isInstance)
                .map(ActRefused.class::cast)
                .filter(e -> e.act().equals(Act.DESTROY.term()))
                .findFirst();
        if (refused.isEmpty()) {
            return RecordingProblems.forbidden(reason);
        }
        Heard heard = heardThen(conversation, cause, added.getFirst().envelope());
        String recording = refused.get().recording();
        List<Waiting> waiting = recording == null
                ? List.of()
                : OwnStream.of(all, cause.organisation())
                        .state()
                        .recording(recording)
                        .map(r -> Destruction.inTheWay(r, heard.conversation(), heard.now()))
                        .orElse(List.of());
        return RecordingProblems.forbidden(reason, waiting);
    }

    private Heard heardThen(String conversation, Cause cause, EventEnvelope first) {
        int version = first.basis().isEmpty() ? 0 : first.basis().getFirst().version();
        Instant then = first.loggedAt();
        return transactions.call(
                connection -> consent.heardThen(connection, conversation, cause.organisation(), version, then));
    }

    /** What is written in the transaction of what is taken down, if anything is. */
    @FunctionalInterface
    public interface Alongside {

        /** Nothing more. */
        Alongside NOTHING = _ -> {};

        /** Writes it. */
        void write(Connection connection) throws SQLException;
    }

    private Decided<ActRefusal> decide(
            Connection connection,
            UUID command,
            String conversation,
            List<StoredEvent> history,
            Cause cause,
            Intent intent)
            throws SQLException {
        ConversationState state = OwnStream.of(history, cause.organisation()).state();
        Heard heard = consent.heard(connection, conversation, cause.organisation(), cause.basedOn());
        // Decided first without the texts, so that nothing is sealed for what is not taken down.
        Trial trial = new Trial(command);
        Decision decision = ConversationDecider.decide(intent.command(trial), state, heard);
        if (decision instanceof Decision.Accepted && !trial.values.isEmpty()) {
            RecordingCommand complete = intent.command(new Final(command, sealed(connection, trial.values)));
            decision = ConversationDecider.decide(complete, state, heard);
        }
        return switch (decision) {
            case Decision.Accepted(List<Fact> facts) ->
                new Decided.Accepted<>(events(facts, conversation, cause, heard));
            case Decision.Refused refused ->
                switch (refused.refusal()) {
                    case Refusal.Forbidden forbidden ->
                        new Decided.Refused<>(forbidden.reason(), events(refused.facts(), conversation, cause, heard));
                    case Refusal.Unknown _,
                            Refusal.NotFresh _,
                            Refusal.OtherContentStored _,
                            Refusal.AlreadyDestroyed _,
                            Refusal.NotCorrectable _ -> throw RecordingProblems.of(refused.refusal());
                };
        };
    }

    private List<Sealed> sealed(Connection connection, List<ValueToSeal> values) throws SQLException {
        return vault.seal(connection, values).stream()
                .map(s -> new Sealed(s.id().toString(), s.commitment()))
                .toList();
    }

    private static List<NewEvent> events(List<Fact> facts, String conversation, Cause cause, Heard heard) {
        List<Basis> basis = heard.conversation() == null
                ? List.of()
                : List.of(new Basis(
                        ConsentReader.CONSENT,
                        ConsentReader.stream(conversation),
                        heard.conversation().version()));
        return facts.stream()
                .map(fact -> {
                    EventType<RecordingEvent> type = RecordingEventTypes.CODEC.type(fact.event());
                    return new NewEvent(
                            type.name(),
                            type.schemaVersion(),
                            cause.organisation(),
                            conversation,
                            fact.occurredAt(),
                            cause.actor(),
                            cause.channel(),
                            basis,
                            RecordingEventTypes.CODEC.encode(fact.event()));
                })
                .toList();
    }

    private Told told(
            String conversation, Cause cause, List<StoredEvent> all, List<StoredEvent> added, boolean replayed) {
        OwnStream own = OwnStream.of(all, cause.organisation());
        ConversationState state = own.state();
        List<Told.Added> events = new ArrayList<>();
        List<Concern> concerns = new ArrayList<>();
        if (!added.isEmpty()) {
            Heard heard = heardThen(conversation, cause, added.getFirst().envelope());
            for (OwnStream.Entry entry :
                    OwnStream.of(added, cause.organisation()).entries()) {
                events.add(new Told.Added(
                        entry.event(),
                        entry.envelope().version(),
                        entry.envelope().id()));
                concerns.addAll(ConversationDecider.concerns(entry.event(), state, heard, entry.at()));
            }
            concerns.addAll(ConversationDecider.standing(
                    events.stream().map(Told.Added::event).toList(), state, heard));
        }
        return new Told(
                conversation,
                own.version(),
                events,
                concerns.stream().distinct().toList(),
                state,
                replayed);
    }

    private static ActRefusal refusalIn(List<StoredEvent> added) {
        return added.stream()
                .flatMap(e -> OwnStream.decoded(e.envelope()).stream())
                .filter(ActRefused.class::isInstance)
                .map(ActRefused.class::cast)
                .flatMap(e -> ActRefusal.ofTerm(e.reason()).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Notes what would have to be sealed. */
    private static final class Trial implements Intent.Means {

        private final UUID command;
        private final List<ValueToSeal> values = new ArrayList<>();

        private Trial(UUID command) {
            this.command = command;
        }

        @Override
        public UUID id(int ordinal) {
            return NameBasedUuid.made(command, ordinal);
        }

        @Override
        public Sealed seal(String kind, Set<String> about, String text) {
            Set<String> subjects = new HashSet<>(about);
            if (subjects.isEmpty()) {
                // Nobody is known whom it is about: found by what it belongs to.
                subjects.add(id(0).toString());
            }
            values.add(new ValueToSeal(kind, subjects, text));
            return UNSEALED;
        }
    }

    /** Hands out what was sealed, in the order in which it was asked for. */
    private static final class Final implements Intent.Means {

        private final UUID command;
        private final List<Sealed> sealed;
        private int next;

        private Final(UUID command, List<Sealed> sealed) {
            this.command = command;
            this.sealed = sealed;
        }

        @Override
        public UUID id(int ordinal) {
            return NameBasedUuid.made(command, ordinal);
        }

        @Override
        public Sealed seal(String kind, Set<String> about, String text) {
            return sealed.get(next++);
        }
    }
}
