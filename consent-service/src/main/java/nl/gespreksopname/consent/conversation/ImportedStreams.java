package nl.gespreksopname.consent.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.consent.person.ImportedPersons;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.recovery.StreamFollower;

/**
 * Brings conversations, participants and persons up to date with events that come back from the own topic. Who the person
 * behind a participant is stands in the vault alone: a participant who was named after the backup becomes somebody new,
 * until their organisation names them again.
 */
@ApplicationScoped
class ImportedStreams implements StreamFollower {

    private final Clock clock;

    @Inject
    ImportedStreams(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) throws SQLException {
        String stream = all.getFirst().stream();
        String organisation = all.getFirst().envelope().organisation();
        int slash = stream.indexOf('/');
        switch (stream.substring(0, slash)) {
            case "conversation" -> {
                Map<UUID, UUID> persons = ImportedPersons.behind(connection, organisation, added);
                UUID id = UUID.fromString(stream.substring(slash + 1));
                ConversationWork.follow(connection, id, all, persons, clock.instant());
            }
            case "person" ->
                ImportedPersons.follow(
                        connection, UUID.fromString(stream.substring(slash + 1)), organisation, all.size(), added);
            default -> {
                // the log's own stream has no table
            }
        }
    }

    @Override
    public boolean tellOfRefusal(List<StoredEvent> added) {
        return false;
    }
}
