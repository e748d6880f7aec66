package nl.gespreksopname.consent.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.consent.followup.FollowUps;
import nl.gespreksopname.consent.followup.Work;
import nl.gespreksopname.consent.keeping.SealedValues;
import nl.gespreksopname.consent.person.domain.PersonCommand;
import nl.gespreksopname.consent.person.domain.PersonDecider;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;

/**
 * Carries out commands on persons. What becomes known about a person is looked at again in each open conversation that they
 * are in, by follow-ups.
 */
@ApplicationScoped
public class PersonCommands {

    private static final String VERSION = """
            update person set version = ? where id = ?
            """;

    private static final String CAPACITY = """
            insert into capacity (id, person, capable, valid_from) values (?, ?, ?, ?) on conflict (id) do nothing
            """;

    private static final String CUSTODY_AS_LOGGED = """
            insert into custody (id, child, holder, held, valid_from) values (?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    /** Conversations on which something is still to be decided and in which a person is. */
    private static final String OPEN_WITH = """
            select distinct p.conversation from participant p
            join look_again l on l.conversation = p.conversation where p.person = ?
            """;

    private final CommandExecutor executor;
    private final Vault vault;
    private final Persons persons;
    private final FollowUps followUps;

    /** Made by the container. */
    @Inject
    public PersonCommands(CommandExecutor executor, Vault vault, Persons persons, FollowUps followUps) {
        this.executor = executor;
        this.vault = vault;
        this.persons = persons;
        this.followUps = followUps;
    }

    /**
     * What a command came to.
     *
     * @param work what it left to be done in conversations
     */
    public record Done(CommandResult<Void> result, List<FollowUps.FollowUp> work) {}

    /** Who asks for it. */
    public record By(String organisation, Actor actor, String channel) {}

    /** Looks at the stream before anything is decided. */
    public interface Check {
        /** Ends the request when the caller may not go on. */
        void look(int version);
    }

    private interface Sealer {
        PersonCommand command(Connection connection) throws SQLException;
    }

    /** Makes a person known, or takes down what is new about them. */
    Done describe(CommandKey key, By by, UUID person, String referenceKey, PersonBody details) {
        return carryOut(key, by, person, true, version -> {}, connection -> {
            List<Persons.News> news = persons.news(
                    connection, by.organisation(), List.of(new Persons.Named(person, referenceKey, details)));
            List<ValueToSeal> values = news.stream()
                    .flatMap(one -> one.details().stream())
                    .map(Persons.Detail::value)
                    .toList();
            List<Sealed> sealed = vault.seal(connection, values).stream()
                    .map(one -> new Sealed(one.id().toString(), one.commitment()))
                    .toList();
            Work.DescribePerson described = persons.put(connection, person, news, sealed);
            return new PersonCommand.Describe(
                    person.toString(), described.reference(), described.name(), described.birthDate());
        });
    }

    /** Takes custody down. */
    Done custody(CommandKey key, By by, UUID child, UUID holder, boolean held, LocalDate from, Check check) {
        return carryOut(key, by, child, false, check, connection -> {
            requireOwn(by.organisation(), child);
            if (holder.equals(child) || PersonView.of(by.organisation(), holder).isEmpty()) {
                throw Problem.invalidInput(
                        "/holder",
                        "unknown-reference",
                        new Text(
                                "Deze persoon is bij uw organisatie niet bekend, of is het kind zelf. Gebruik het id van de ouder of voogd.",
                                "This person is not known in your organisation, or is the child. Use the id of the parent or guardian."));
            }
            return new PersonCommand.RecordCustody(
                    NameBasedUuid.made(key.id(), 0).toString(), child.toString(), holder.toString(), held, from);
        });
    }

    /** Takes down whether somebody can judge for themselves. */
    Done capacity(CommandKey key, By by, UUID person, boolean capable, LocalDate from, Check check) {
        return carryOut(key, by, person, false, check, connection -> {
            requireOwn(by.organisation(), person);
            return new PersonCommand.RecordCapacity(
                    NameBasedUuid.made(key.id(), 0).toString(), person.toString(), capable, from);
        });
    }

    /** Does what a conversation's command left to be done in a person's stream; the values are sealed already. */
    public Done follow(CommandKey key, By by, Work.DescribePerson work) {
        var command =
                new PersonCommand.Describe(work.person().toString(), work.reference(), work.name(), work.birthDate());
        return carryOut(key, by, work.person(), true, version -> {}, connection -> command);
    }

    /** Does what a conversation's command left to be done in a child's stream. */
    public Done follow(CommandKey key, By by, Work.RecordCustody work) {
        var command = new PersonCommand.RecordCustody(
                work.custody().toString(),
                work.child().toString(),
                work.holder().toString(),
                work.held(),
                work.from());
        return carryOut(key, by, work.child(), true, version -> {}, connection -> command);
    }

    /** Destroys the details of a person, unless they are in a conversation again of which the values are kept. */
    public Done follow(CommandKey key, By by, Work.ForgetPerson work) {
        CommandResult<Void> result = executor.execute(
                key,
                "person/" + work.person(),
                (connection, history) -> {
                    Set<UUID> sealed = SealedValues.in(history);
                    if (sealed.isEmpty() || Persons.stays(connection, work.person())) {
                        return new Decided.Accepted<>(List.of());
                    }
                    vault.erase(connection, sealed);
                    return new Decided.Accepted<>(
                            List.of(event(by, new ConsentEvent.PersonalValuesDestroyed(work.due(), sealed.size()))));
                },
                (connection, all, added) -> {
                    follow(connection, work.person(), all.size(), read(added));
                    Persons.forget(connection, work.person());
                });
        return new Done(result, List.of());
    }

    /** Ends the request, as if there were no such person, when they are another organisation's. */
    static PersonView requireOwn(String organisation, UUID person) {
        return PersonView.of(organisation, person)
                .orElseThrow(() -> Problem.notFound(new Text("Deze persoon", "This person")));
    }

    private Done carryOut(CommandKey key, By by, UUID person, boolean known, Check check, Sealer command) {
        List<FollowUps.FollowUp> work = new ArrayList<>();
        CommandResult<Void> result = executor.execute(
                key,
                "person/" + person,
                (connection, history) -> {
                    work.clear();
                    if (!known) {
                        requireOwn(by.organisation(), person);
                    }
                    check.look(history.size());
                    return new Decided.Accepted<>(
                            PersonDecider.decide(command.command(connection), read(history)).stream()
                                    .map(event -> event(by, event))
                                    .toList());
                },
                (connection, all, added) -> {
                    follow(connection, person, all.size(), read(added));
                    work.addAll(reassess(connection, by.organisation(), person, key.id()));
                });
        return new Done(result, List.copyOf(work));
    }

    static List<ConsentEvent> read(List<StoredEvent> stored) {
        List<ConsentEvent> events = new ArrayList<>();
        for (StoredEvent event : stored) {
            ConsentEventTypes.CODEC
                    .decode(
                            event.envelope().type(),
                            event.envelope().schemaVersion(),
                            event.envelope().data())
                    .ifPresent(events::add);
        }
        return events;
    }

    private static NewEvent event(By by, ConsentEvent event) {
        EventType<ConsentEvent> type = ConsentEventTypes.CODEC.type(event);
        return new NewEvent(
                type.name(),
                type.schemaVersion(),
                by.organisation(),
                null,
                null,
                by.actor(),
                by.channel(),
                List.of(),
                ConsentEventTypes.CODEC.encode(event));
    }

    static void follow(Connection connection, UUID person, int version, List<ConsentEvent> added) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(VERSION)) {
            update.setInt(1, version);
            update.setObject(2, person);
            update.executeUpdate();
        }
        for (ConsentEvent event : added) {
            if (event instanceof ConsentEvent.CustodyRecorded custody) {
                try (PreparedStatement insert = connection.prepareStatement(CUSTODY_AS_LOGGED)) {
                    insert.setObject(1, UUID.fromString(custody.custody()));
                    insert.setObject(2, UUID.fromString(custody.child()));
                    insert.setObject(3, UUID.fromString(custody.holder()));
                    insert.setBoolean(4, custody.held());
                    insert.setObject(5, custody.from());
                    insert.executeUpdate();
                }
            } else if (event instanceof ConsentEvent.CapacityRecorded capacity) {
                try (PreparedStatement insert = connection.prepareStatement(CAPACITY)) {
                    insert.setObject(1, UUID.fromString(capacity.capacity()));
                    insert.setObject(2, UUID.fromString(capacity.person()));
                    insert.setBoolean(3, capacity.capable());
                    insert.setObject(4, capacity.from());
                    insert.executeUpdate();
                }
            }
        }
    }

    private List<FollowUps.FollowUp> reassess(Connection connection, String organisation, UUID person, UUID command)
            throws SQLException {
        List<FollowUps.FollowUp> work = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OPEN_WITH)) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID conversation = row.getObject(1, UUID.class);
                    work.add(new FollowUps.FollowUp(
                            NameBasedUuid.of(command, "reassess/" + conversation),
                            organisation,
                            new Work.Reassess(conversation)));
                }
            }
        }
        followUps.keep(connection, work);
        return work;
    }
}
