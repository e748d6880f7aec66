package nl.gespreksopname.consent.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.person.PersonItem;
import nl.gespreksopname.consent.person.PersonRevealing;
import nl.gespreksopname.consent.person.Purpose;
import nl.gespreksopname.consent.person.RevealPerson;
import org.jspecify.annotations.Nullable;

/** Lists who is in a conversation, with their details when asked for. */
@RequestScoped
public class ParticipantListing {

    private final PersonRevealing revealing;

    /** Made by the container. */
    @Inject
    public ParticipantListing(PersonRevealing revealing) {
        this.revealing = revealing;
    }

    /** Everybody, in the order in which they were named. */
    public List<ParticipantItem> of(
            Connection connection,
            UUID id,
            Conversation conversation,
            @Nullable RevealPerson reveal,
            @Nullable Purpose purpose)
            throws SQLException {
        Map<UUID, UUID> persons = new HashMap<>();
        ParticipantView.in(id).forEach(row -> persons.put(row.id(), row.person()));
        Map<UUID, PersonItem.Details> details =
                reveal == null ? Map.of() : revealing.reveal(connection, persons.values(), reveal, id, purpose);
        List<ParticipantItem> items = new ArrayList<>();
        for (Conversation.Participant participant : conversation.participants().values()) {
            UUID person = persons.get(UUID.fromString(participant.id()));
            if (person != null) {
                items.add(ParticipantItem.of(participant, person, details.get(person)));
            }
        }
        return items;
    }
}
