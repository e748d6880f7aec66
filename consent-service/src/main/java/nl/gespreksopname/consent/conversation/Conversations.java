package nl.gespreksopname.consent.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.gespreksopname.consent.conversation.domain.ConversationCommand;
import nl.gespreksopname.consent.followup.FollowUpRunner;
import nl.gespreksopname.consent.followup.FollowUps;
import nl.gespreksopname.consent.followup.Work;
import nl.gespreksopname.consent.keeping.SealedValues;
import nl.gespreksopname.consent.keeping.ValuesWaiting;
import nl.gespreksopname.consent.person.PeopleReading;
import nl.gespreksopname.consent.person.Persons;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Carries out commands on conversations. */
@ApplicationScoped
public class Conversations {

    private static final String REFERENCE_TAKEN = """
            select from conversation where reference = ?
            """;

    private final CommandExecutor executor;
    private final ConversationWork.Parts parts;
    private final FollowUpRunner followUps;

    /** Made by the container. */
    @Inject
    public Conversations(
            CommandExecutor executor,
            Vault vault,
            Persons persons,
            PeopleReading people,
            FollowUps kept,
            FollowUpRunner followUps,
            Clock clock) {
        this.executor = executor;
        this.parts = new ConversationWork.Parts(vault, persons, people, kept, clock);
        this.followUps = followUps;
    }

    /** The moment, by the service's clock. */
    Instant now() {
        return parts.clock().instant();
    }

    /** The id of the conversation that a command opens. */
    static UUID opened(CommandKey key) {
        return NameBasedUuid.of(key.id(), "conversation");
    }

    /** Opens a conversation as a caller plans it. */
    CommandResult<Void> open(
            CommandKey key, Origin origin, UUID id, PlanBody plan, @Nullable String caseReference, Intake intake) {
        return carryOut(
                key,
                origin,
                id,
                connection -> new ConversationCommand.Open(
                        freeReference(connection, id),
                        caseReference,
                        plan.channel(),
                        !Boolean.FALSE.equals(plan.planned()),
                        plan.plannedStart(),
                        plan.commissionedBy(),
                        intake.facts()),
                intake,
                null,
                history -> {});
    }

    /** Takes facts down in a conversation of the caller's organisation. */
    CommandResult<Void> takeDown(
            CommandKey key,
            Origin origin,
            UUID id,
            Intake intake,
            FactReading.@Nullable InPath inPath,
            ConversationWork.Check check) {
        return carryOut(
                key,
                origin,
                id,
                connection -> new ConversationCommand.TakeDown(intake.facts()),
                intake,
                inPath,
                history -> {
                    requireOwn(history, origin.organisation());
                    check.look(history);
                });
    }

    /**
     * Opens a conversation that nobody planned, around a recording that was reported. Does nothing when it is there already,
     * whosever it is.
     */
    public void openUnplanned(CommandKey key, String organisation, UUID id) {
        openUnlessThere(
                key,
                organisation,
                id,
                connection -> new ConversationCommand.Open(
                        freeReference(connection, id), null, null, false, null, null, List.of()));
    }

    /** Opens a conversation that another organisation handed over. Does nothing when it is there already. */
    public void receive(CommandKey key, String organisation, Work.Receive receive) {
        openUnlessThere(
                key,
                organisation,
                receive.conversation(),
                connection -> new ConversationCommand.Receive(
                        freeReference(connection, receive.conversation()),
                        receive.channel(),
                        receive.planned(),
                        receive.plannedStart(),
                        new ConsentEvent.ConversationReceived(
                                receive.transfer(),
                                receive.from(),
                                receive.predecessor().toString())));
    }

    private void openUnlessThere(
            CommandKey key, String organisation, UUID id, Function<Connection, ConversationCommand> command) {
        var work = new ConversationWork(
                parts, Origin.internal(organisation), key.id(), id, command, null, null, history -> {});
        executor.<Void>execute(
                key,
                Stream.name(id),
                (connection, history) -> history.isEmpty()
                        ? work.decide(connection, history)
                        : new nl.gespreksopname.eventstore.command.Decided.Accepted<>(List.of()),
                work);
    }

    /** Decides again on what is open in a conversation. */
    public void reassess(CommandKey key, String organisation, UUID id) {
        carryOut(
                key,
                Origin.internal(organisation),
                id,
                connection -> new ConversationCommand.Reassess(),
                null,
                null,
                history -> requireOwn(history, organisation));
    }

    /**
     * Destroys the personal values of a conversation whose time ran out, and of the people in it who are in no other of which
     * the values are kept. Does nothing when something was reported since the conversation was found to be due.
     *
     * @param since from when the term ran
     * @param due when it ran out
     */
    public void forget(CommandKey key, String organisation, UUID id, Instant since, Instant due) {
        Origin origin = Origin.internal(organisation);
        int[] values = {0};
        List<FollowUps.FollowUp> people = new ArrayList<>();
        var work = new ConversationWork(
                parts,
                origin,
                key.id(),
                id,
                connection -> new ConversationCommand.Forget(due, values[0]),
                null,
                null,
                history -> requireOwn(history, organisation));
        executor.<Void>execute(
                key,
                Stream.name(id),
                (connection, history) -> {
                    if (!since.equals(Stream.of(history).conversation().valuesSince())) {
                        return new nl.gespreksopname.eventstore.command.Decided.Accepted<>(List.of());
                    }
                    Set<UUID> sealed = SealedValues.in(history);
                    parts.vault().erase(connection, sealed);
                    values[0] = sealed.size();
                    return work.decide(connection, history);
                },
                (connection, all, added) -> {
                    work.follow(connection, all, added);
                    ValuesWaiting.clear(connection, id);
                    people.clear();
                    people.addAll(parts.persons().leaving(connection, key.id(), organisation, id, due));
                });
        followUps.carryOut(people);
    }

    /** Ends the request, as if there were no conversation, when it is another organisation's. */
    static void requireOwn(List<StoredEvent> history, String organisation) {
        if (history.isEmpty() || !history.getFirst().envelope().organisation().equals(organisation)) {
            throw ConversationProblems.notFound();
        }
    }

    private CommandResult<Void> carryOut(
            CommandKey key,
            Origin origin,
            UUID id,
            Function<Connection, ConversationCommand> command,
            @Nullable Intake intake,
            FactReading.@Nullable InPath inPath,
            ConversationWork.Check check) {
        var work = new ConversationWork(parts, origin, key.id(), id, command, intake, inPath, check);
        CommandResult<Void> result = executor.execute(key, Stream.name(id), work, work);
        followUps.carryOut(work.followUps());
        return result;
    }

    /** A readable reference that no other conversation has: of the id, and on a clash the next. */
    private static String freeReference(Connection connection, UUID id) {
        try (PreparedStatement select = connection.prepareStatement(REFERENCE_TAKEN)) {
            for (int attempt = 0; ; attempt++) {
                String reference = ReadableReference.of(id, attempt);
                select.setString(1, reference);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return reference;
                    }
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
