package nl.gespreksopname.consent.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.consent.participation.ParticipantView;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.Vault;

/** What decisions on a conversation need to know of the people in it. Nobody reads it, so it is not logged as a reading. */
@ApplicationScoped
public class PeopleReading {

    private final Vault vault;

    /** Made by the container. */
    @Inject
    public PeopleReading(Vault vault) {
        this.vault = vault;
    }

    /** What is known about the people of a conversation as it stands. */
    public People read(Connection connection, UUID id, Conversation conversation) throws SQLException {
        Map<UUID, UUID> persons = new LinkedHashMap<>();
        List<ParticipantView> rows = ParticipantView.in(id);
        rows.stream().filter(ParticipantView::tookPart).forEach(row -> persons.put(row.id(), row.person()));
        rows.forEach(row -> persons.putIfAbsent(row.id(), row.person()));
        Set<UUID> children = new HashSet<>();
        for (Conversation.Participant participant : conversation.participants().values()) {
            if (participant.role() == Role.YOUNG_PERSON) {
                children.add(UUID.fromString(participant.id()));
            }
        }
        return read(connection, id, persons, children);
    }

    /**
     * What is known.
     *
     * @param persons the person behind each participant; of several for one person the first names them
     * @param children participants whose age counts
     */
    public People read(Connection connection, UUID conversation, Map<UUID, UUID> persons, Set<UUID> children)
            throws SQLException {
        Map<UUID, UUID> childPersons = new LinkedHashMap<>();
        children.forEach(child -> {
            UUID person = persons.get(child);
            if (person != null) {
                childPersons.put(child, person);
            }
        });
        Map<UUID, LocalDate> birthDates = birthDates(connection, childPersons.values());
        Map<String, LocalDate> byParticipant = new HashMap<>();
        childPersons.forEach((child, person) -> {
            LocalDate date = birthDates.get(person);
            if (date != null) {
                byParticipant.put(child.toString(), date);
            }
        });

        Map<UUID, UUID> pseudonyms = new HashMap<>();
        persons.forEach((participant, person) -> pseudonyms.putIfAbsent(person, participant));
        Map<String, String> personOf = new HashMap<>();
        persons.forEach((participant, person) -> personOf.put(participant.toString(), person.toString()));

        Map<String, List<People.Custody>> custody = new HashMap<>();
        for (CustodyView one : CustodyView.of(new HashSet<>(childPersons.values()))) {
            UUID holder = pseudonyms.computeIfAbsent(one.holder(), person -> pseudonym(conversation, person));
            personOf.put(holder.toString(), one.holder().toString());
            childPersons.forEach((child, person) -> {
                if (person.equals(one.child())) {
                    custody.computeIfAbsent(child.toString(), c -> new ArrayList<>())
                            .add(new People.Custody(holder.toString(), one.held(), one.validFrom()));
                }
            });
        }

        Map<String, List<People.Capacity>> capacities = new HashMap<>();
        for (CapacityView one : CapacityView.of(new HashSet<>(persons.values()))) {
            persons.forEach((participant, person) -> {
                if (person.equals(one.person())) {
                    capacities
                            .computeIfAbsent(participant.toString(), p -> new ArrayList<>())
                            .add(new People.Capacity(one.capable(), one.validFrom()));
                }
            });
        }
        return new People(byParticipant, custody, capacities, personOf);
    }

    /** The pseudonym of somebody who is not in a conversation but whose permission may be needed: always the same one. */
    static UUID pseudonym(UUID conversation, UUID person) {
        return NameBasedUuid.of(conversation, "absentee/" + person);
    }

    private Map<UUID, LocalDate> birthDates(Connection connection, Collection<UUID> persons) throws SQLException {
        Map<UUID, UUID> values = new HashMap<>();
        for (PersonView person : PersonView.among(new HashSet<>(persons))) {
            UUID value = person.birthDateValue();
            if (value != null) {
                values.put(person.id(), value);
            }
        }
        Map<UUID, Revealed> revealed = vault.reveal(connection, values.values());
        Map<UUID, LocalDate> dates = new HashMap<>();
        values.forEach((person, value) -> {
            if (revealed.get(value) instanceof Revealed.Value date) {
                dates.put(person, LocalDate.parse(date.text()));
            }
        });
        return dates;
    }
}
