package nl.gespreksopname.consent.conversation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.gespreksopname.consent.conversation.domain.Circumstances;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.ConversationCommand;
import nl.gespreksopname.consent.conversation.domain.ConversationDecider;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.consent.followup.FollowUps;
import nl.gespreksopname.consent.followup.Work;
import nl.gespreksopname.consent.participation.ParticipantView;
import nl.gespreksopname.consent.person.PeopleReading;
import nl.gespreksopname.consent.person.Persons;
import nl.gespreksopname.consent.transfer.domain.Transfers;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.Decision;
import nl.gespreksopname.eventstore.command.ReadModel;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * One command on one conversation, at work in a transaction: from the stream to the decision, the vault, the new events and
 * the read model. Done again from the start when another writer was first.
 */
final class ConversationWork implements Decision<Void>, ReadModel {

    private final Parts parts;
    private final Origin origin;
    private final UUID command;
    private final UUID id;
    private final Function<Connection, ConversationCommand> asked;
    private final @Nullable Intake intake;
    private final FactReading.@Nullable InPath inPath;
    private final Check check;

    private final Map<UUID, UUID> persons = new LinkedHashMap<>();
    private final List<FollowUps.FollowUp> followUps = new ArrayList<>();

    /** What the work is done with. */
    record Parts(Vault vault, Persons persons, PeopleReading people, FollowUps followUps, Clock clock) {}

    /** Looks at the stream before anything is decided; ends the request when the caller may not go on. */
    interface Check {
        void look(List<StoredEvent> history);
    }

    /**
     * Work.
     *
     * @param asked the command, given the connection
     * @param intake where the facts of the command came from; absent when it has none
     */
    ConversationWork(
            Parts parts,
            Origin origin,
            UUID command,
            UUID id,
            Function<Connection, ConversationCommand> asked,
            @Nullable Intake intake,
            FactReading.@Nullable InPath inPath,
            Check check) {
        this.parts = parts;
        this.origin = origin;
        this.command = command;
        this.id = id;
        this.asked = asked;
        this.intake = intake;
        this.inPath = inPath;
        this.check = check;
    }

    /** What the work left to be done in other streams. */
    List<FollowUps.FollowUp> followUps() {
        return List.copyOf(followUps);
    }

    @Override
    public nl.gespreksopname.eventstore.command.Decided<Void> decide(Connection connection, List<StoredEvent> history)
            throws SQLException {
        persons.clear();
        followUps.clear();
        check.look(history);
        Conversation conversation = Stream.of(history).conversation();
        ConversationCommand wanted = asked.apply(connection);
        Instant now = parts.clock().instant();
        People people = people(connection, conversation);
        var sealing = new SealingInTwo();
        var circumstances = new Circumstances(now, people, sealing);
        List<InputError> unknownChildren = unknownChildren(conversation);
        switch (ConversationDecider.decide(wanted, conversation, circumstances)) {
            case Decided.ExistsAlready exists -> throw ConversationProblems.exists(id);
            case Decided.Faults(List<Decided.Fault> faults) ->
                throw ConversationProblems.faults(faults, pointers(), inPath, unknownChildren);
            case Decided.Events events -> {
                if (!unknownChildren.isEmpty()) {
                    throw ConversationProblems.faults(List.of(), pointers(), inPath, unknownChildren);
                }
            }
        }
        seal(connection, sealing);
        Decided again = ConversationDecider.decide(wanted, conversation, circumstances);
        if (!(again instanceof Decided.Events(List<Decided.Draft> drafts))) {
            throw new IllegalStateException("a decision that is taken again on the same is the same");
        }
        List<FollowUps.FollowUp> handedOver = Transfers.successors(conversation, drafts, now).stream()
                .map(this::receive)
                .toList();
        parts.followUps().keep(connection, handedOver);
        followUps.addAll(handedOver);
        if (drafts.isEmpty()) {
            // Nothing follows a decision without events, and yet it was looked at now: in one transaction with the
            // command, which is not carried out a second time.
            LookAgain.follow(connection, id, origin.organisation(), conversation, now);
        }
        people.persons()
                .forEach((participant, person) ->
                        persons.putIfAbsent(UUID.fromString(participant), UUID.fromString(person)));
        return new nl.gespreksopname.eventstore.command.Decided.Accepted<>(
                drafts.stream().map(this::event).toList());
    }

    /** What is to be opened where the conversation goes on. */
    private FollowUps.FollowUp receive(Transfers.Successor successor) {
        return new FollowUps.FollowUp(
                NameBasedUuid.of(command, "receive/" + successor.transfer()),
                successor.to(),
                new Work.Receive(
                        UUID.fromString(successor.id()),
                        successor.transfer(),
                        origin.organisation(),
                        id,
                        successor.channel(),
                        successor.planned(),
                        successor.plannedStart()));
    }

    private List<String> pointers() {
        return intake == null ? List.of() : intake.pointers();
    }

    private People people(Connection connection, Conversation conversation) throws SQLException {
        List<ParticipantView> rows = ParticipantView.in(id);
        if (intake != null) {
            intake.people().forEach(who -> persons.put(who.participant(), who.person()));
        }
        rows.forEach(row -> persons.put(row.id(), row.person()));
        if (nothingToDecide(conversation)) {
            return People.UNKNOWN;
        }
        Set<UUID> children = new HashSet<>();
        Map<String, LocalDate> birthDates = new HashMap<>();
        Map<String, List<People.Custody>> custody = new HashMap<>();
        for (Conversation.Participant participant : conversation.participants().values()) {
            if (participant.role() == Role.YOUNG_PERSON) {
                children.add(UUID.fromString(participant.id()));
            }
        }
        if (intake != null) {
            for (Intake.Who who : intake.people()) {
                if (who.details() != null && who.details().birthDate() != null) {
                    birthDates.put(who.participant().toString(), who.details().birthDate());
                }
            }
            for (Fact fact : intake.facts()) {
                if (fact instanceof Fact.Joining joining && joining.role() == Role.YOUNG_PERSON) {
                    children.add(UUID.fromString(joining.participant()));
                } else if (fact instanceof Fact.Correction) {
                    // Who turns out to be a child is only known by deciding.
                    children.addAll(persons.keySet());
                }
            }
            for (Intake.CustodyClaim claim : intake.custody()) {
                custody.computeIfAbsent(claim.child(), child -> new ArrayList<>())
                        .add(new People.Custody(claim.holder(), true, claim.from()));
            }
        }
        return parts.people()
                .read(connection, id, takingPartFirst(rows), children)
                .with(birthDates, custody);
    }

    /** Whether no clearance and no permission hangs on who people are, so that the vault can stay closed. */
    private boolean nothingToDecide(Conversation conversation) {
        boolean asked = intake != null
                && intake.facts().stream()
                        .anyMatch(fact -> fact instanceof Fact.Announcement
                                || fact instanceof Fact.ShareRequest
                                || fact instanceof Fact.Correction);
        return !asked
                && conversation.announcements().isEmpty()
                && conversation.permissions().isEmpty();
    }

    /** The person behind each participant; somebody who is in it as an absentee too is named by their taking part. */
    private Map<UUID, UUID> takingPartFirst(List<ParticipantView> rows) {
        Map<UUID, UUID> ordered = new LinkedHashMap<>();
        rows.stream().filter(ParticipantView::tookPart).forEach(row -> ordered.put(row.id(), row.person()));
        if (intake != null) {
            Set<String> absentees = new HashSet<>();
            for (Fact fact : intake.facts()) {
                if (fact instanceof Fact.Joining joining && !joining.takesPart()) {
                    absentees.add(joining.participant());
                }
            }
            intake.people().stream()
                    .filter(who -> !absentees.contains(who.participant().toString()))
                    .forEach(who -> ordered.put(who.participant(), who.person()));
        }
        persons.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private List<InputError> unknownChildren(Conversation conversation) {
        List<InputError> errors = new ArrayList<>();
        if (intake != null) {
            for (Intake.CustodyClaim claim : intake.custody()) {
                boolean known = conversation.participants().containsKey(claim.child())
                        || intake.people().stream()
                                .anyMatch(who -> who.participant().toString().equals(claim.child()));
                if (!known) {
                    errors.add(InputError.at(
                            claim.pointer(),
                            "unknown-reference",
                            ConversationProblems.unknown(Decided.Kind.PARTICIPANT)));
                }
            }
        }
        return errors;
    }

    /** Seals what the decision and the persons need, all at once. */
    private void seal(Connection connection, SealingInTwo sealing) throws SQLException {
        List<Persons.News> news = intake == null
                ? List.of()
                : parts.persons()
                        .news(
                                connection,
                                origin.organisation(),
                                intake.people().stream()
                                        .map(who -> new Persons.Named(who.person(), who.referenceKey(), who.details()))
                                        .toList());
        List<ValueToSeal> values = new ArrayList<>(sealing.gathered());
        int texts = values.size();
        news.forEach(one -> one.details().forEach(detail -> values.add(detail.value())));
        List<Sealed> sealed = parts.vault().seal(connection, values).stream()
                .map(one -> new Sealed(one.id().toString(), one.commitment()))
                .toList();
        sealing.give(sealed.subList(0, texts));
        followUps.addAll(parts.persons()
                .take(connection, command, origin.organisation(), news, sealed.subList(texts, sealed.size())));
        if (intake != null) {
            followUps.addAll(parts.persons()
                    .take(
                            connection,
                            origin.organisation(),
                            intake.custody().stream().map(this::custody).toList()));
        }
    }

    private Work.RecordCustody custody(Intake.CustodyClaim claim) {
        UUID child = persons.get(UUID.fromString(claim.child()));
        UUID holder = persons.get(UUID.fromString(claim.holder()));
        if (child == null || holder == null) {
            throw new IllegalStateException("every participant has a person");
        }
        return new Work.RecordCustody(claim.id(), child, holder, true, claim.from());
    }

    private NewEvent event(Decided.Draft draft) {
        EventType<ConsentEvent> type = ConsentEventTypes.CODEC.type(draft.event());
        Actor actor = draft.byService()
                ? Origin.SERVICE
                : new Actor(
                        origin.actor().client(),
                        origin.actor().user(),
                        draft.claim().reportedBy());
        return new NewEvent(
                type.name(),
                type.schemaVersion(),
                origin.organisation(),
                id.toString(),
                draft.claim().occurredAt(),
                actor,
                draft.byService() ? Origin.INTERNAL : origin.channel(),
                List.of(),
                ConsentEventTypes.CODEC.encode(draft.event()));
    }

    @Override
    public void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) throws SQLException {
        follow(connection, id, all, persons, parts.clock().instant());
    }

    /**
     * Brings the read model of a conversation up to its stream.
     *
     * @param persons the persons behind the participants who are not listed yet
     */
    static void follow(Connection connection, UUID id, List<StoredEvent> all, Map<UUID, UUID> persons, Instant now)
            throws SQLException {
        String organisation = all.getFirst().envelope().organisation();
        Stream stream = Stream.of(all);
        Conversation conversation = stream.conversation();
        ConversationView view = ConversationView.findById(id);
        if (view == null) {
            ConversationView opened = stream.entries().stream()
                    .filter(entry -> entry.event() instanceof ConsentEvent.ConversationPlanned)
                    .map(entry -> new ConversationView(
                            id,
                            organisation,
                            (ConsentEvent.ConversationPlanned) entry.event(),
                            entry.envelope().loggedAt()))
                    .findFirst()
                    .orElseThrow();
            opened.persist();
            view = opened;
        }
        view.follow(conversation, all.size());
        int place = 0;
        // Also whoever turned out to have nothing to do with it: that can turn out to be wrong again.
        for (Conversation.Participant named :
                conversation.asReported().participants().values()) {
            UUID pseudonym = UUID.fromString(named.id());
            Conversation.Participant participant = conversation.participants().get(named.id());
            ParticipantView row = ParticipantView.findById(pseudonym);
            boolean fresh = row == null;
            if (row == null) {
                UUID person = persons.get(pseudonym);
                if (person == null) {
                    throw new IllegalStateException("every participant has a person");
                }
                row = new ParticipantView(id, pseudonym, person, place);
            }
            if (participant == null) {
                row.wasNever(named);
            } else {
                row.follow(participant);
            }
            if (fresh) {
                row.persist();
            }
            place++;
        }
        LookAgain.follow(connection, id, organisation, conversation, now);
    }
}
