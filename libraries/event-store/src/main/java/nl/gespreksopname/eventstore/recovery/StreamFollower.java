package nl.gespreksopname.eventstore.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.gespreksopname.eventstore.append.StoredEvent;

/**
 * A service's own tables, brought up to date with events of its own that come back from its topic. Deterministic: the
 * same events give the same rows, whenever and by whichever instance they are imported. Nothing follows from them: what had
 * followed is on the topic too, and what was yet to follow when the database was lost is lost with it (docs/operating.md,
 * What no event tells).
 */
public interface StreamFollower {

    /**
     * Follows events of one stream that were just imported, in the transaction of the import.
     *
     * @param all the stream as far as the last of them, in version order
     * @param added its last events: those that were imported
     */
    void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) throws SQLException;

    /** Whether these events, all of one command, tell that it was refused (see {@code Decided.Refused}). */
    boolean tellOfRefusal(List<StoredEvent> added);

    /** For a service that keeps no tables of its own streams, and refuses nothing. */
    StreamFollower NONE = new StreamFollower() {
        @Override
        public void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) {
            // nothing follows
        }

        @Override
        public boolean tellOfRefusal(List<StoredEvent> added) {
            return false;
        }
    };
}
