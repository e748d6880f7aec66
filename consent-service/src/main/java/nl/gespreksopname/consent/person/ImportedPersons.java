package nl.gespreksopname.consent.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.eventstore.append.StoredEvent;
import org.jspecify.annotations.Nullable;

/** The list of persons, brought up to date with events that come back from the own topic. */
public final class ImportedPersons {

    private static final String ADD = """
            insert into person (id, organisation, version) values (?, ?, 0) on conflict do nothing
            """;

    private static final String DESCRIBE = """
            update person set reference_value = coalesce(?, reference_value), name_value = coalesce(?, name_value),
                birth_date_value = coalesce(?, birth_date_value) where id = ?
            """;

    private ImportedPersons() {}

    /**
     * Persons who stand for the participants whom events of a conversation name, of whom nobody remembers who they were.
     *
     * @return the person by participant
     */
    public static Map<UUID, UUID> behind(Connection connection, String organisation, List<StoredEvent> added)
            throws SQLException {
        Map<UUID, UUID> persons = new LinkedHashMap<>();
        for (ConsentEvent event : PersonCommands.read(added)) {
            if (event instanceof ConsentEvent.ParticipantJoined joined) {
                put(persons, organisation, joined.participant());
            } else if (event instanceof ConsentEvent.AbsenteeNamed named) {
                put(persons, organisation, named.participant());
            }
        }
        add(connection, organisation, persons.values());
        return persons;
    }

    /** Follows a person's stream. */
    public static void follow(
            Connection connection, UUID person, String organisation, int version, List<StoredEvent> added)
            throws SQLException {
        List<ConsentEvent> events = PersonCommands.read(added);
        List<UUID> persons = new ArrayList<>(List.of(person));
        for (ConsentEvent event : events) {
            if (event instanceof ConsentEvent.CustodyRecorded custody) {
                persons.add(UUID.fromString(custody.child()));
                persons.add(UUID.fromString(custody.holder()));
            }
        }
        add(connection, organisation, persons);
        for (ConsentEvent event : events) {
            if (event instanceof ConsentEvent.PersonDescribed described) {
                describe(connection, person, described);
            } else if (event instanceof ConsentEvent.PersonalValuesDestroyed) {
                Persons.forget(connection, person);
            }
        }
        PersonCommands.follow(connection, person, version, events);
    }

    private static void put(Map<UUID, UUID> persons, String organisation, String participant) {
        UUID pseudonym = UUID.fromString(participant);
        persons.put(pseudonym, Persons.idOf(organisation, null, pseudonym));
    }

    private static void describe(Connection connection, UUID person, ConsentEvent.PersonDescribed described)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DESCRIBE)) {
            update.setObject(1, id(described.reference()));
            update.setObject(2, id(described.name()));
            update.setObject(3, id(described.birthDate()));
            update.setObject(4, person);
            update.executeUpdate();
        }
    }

    private static @Nullable UUID id(@Nullable Sealed value) {
        return value == null ? null : UUID.fromString(value.id());
    }

    private static void add(Connection connection, String organisation, Collection<UUID> persons) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (UUID person : persons.stream().distinct().sorted().toList()) {
                insert.setObject(1, person);
                insert.setString(2, organisation);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
