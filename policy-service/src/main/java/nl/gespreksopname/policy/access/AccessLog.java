package nl.gespreksopname.policy.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.gespreksopname.policy.access.domain.Reading;

/** Takes readings down. What can't be taken down can't be read: both are in one transaction. */
public interface AccessLog {

    /**
     * Takes a reading down as {@code AccessLogged}, in a stream {@code access/<id>} of its own so that readings never
     * wait for each other, and lists it for those who review access.
     *
     * @param connection in the transaction that reads
     * @return the id of the access
     */
    UUID record(Connection connection, Reading reading) throws SQLException;
}
