package nl.gespreksopname.recording.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.recording.conversation.domain.Happened;

/** What was taken down of a conversation's recordings within one organisation, for whoever looks at it without a request. */
@ApplicationScoped
public class Histories {

    private final EventStore store;

    /** Made by the container. */
    @Inject
    public Histories(EventStore store) {
        this.store = store;
    }

    /** All of it, in version order. */
    public List<Happened<RecordingEvent>> of(Connection connection, String organisation, UUID conversation)
            throws SQLException {
        return OwnStream.of(store.load(connection, ConsentReader.stream(conversation.toString())), organisation)
                .history();
    }
}
