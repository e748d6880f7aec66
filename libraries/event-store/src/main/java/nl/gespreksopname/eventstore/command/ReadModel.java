package nl.gespreksopname.eventstore.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.gespreksopname.eventstore.append.StoredEvent;

/** The service's own tables, which follow in the transaction of the append, so that a caller reads its own writes. */
@FunctionalInterface
public interface ReadModel {

    /**
     * Follows what was just appended. Not called when nothing was.
     *
     * @param all the whole stream after the append, in version order
     * @param added its last events, those of this command
     */
    void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) throws SQLException;
}
