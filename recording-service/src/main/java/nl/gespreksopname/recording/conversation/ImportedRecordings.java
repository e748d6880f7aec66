package nl.gespreksopname.recording.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.recovery.StreamFollower;

/**
 * Brings the list of recordings up to date with events that come back from the own topic. Where the content of a recording
 * was kept is not in the events: content that was stored after the backup can't be found any more.
 */
@ApplicationScoped
class ImportedRecordings implements StreamFollower {

    private final Following following;

    @Inject
    ImportedRecordings(Following following) {
        this.following = following;
    }

    @Override
    public void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) throws SQLException {
        following.follow(connection, all, added);
    }

    @Override
    public boolean tellOfRefusal(List<StoredEvent> added) {
        return added.stream()
                .flatMap(stored -> OwnStream.decoded(stored.envelope()).stream())
                .anyMatch(ActRefused.class::isInstance);
    }
}
