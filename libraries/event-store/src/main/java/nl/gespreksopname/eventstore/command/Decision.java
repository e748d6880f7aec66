package nl.gespreksopname.eventstore.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.gespreksopname.eventstore.append.StoredEvent;

/**
 * What a command comes to, given all that its stream holds. Called again from the start, on the stream as it stands
 * then, when another writer was first: it must be repeatable (ids by UUIDv5 of the command) and must touch nothing
 * outside the connection's transaction, except the vault's secrets, of which the unused ones are swept.
 *
 * @param <R> the reasons for which this command can be refused
 */
@FunctionalInterface
public interface Decision<R> {

    /**
     * Decides.
     *
     * @param connection for what else the decision rests on in the service's own database, and for sealing values
     * @param history the stream in version order, empty when it does not exist yet
     */
    Decided<R> decide(Connection connection, List<StoredEvent> history) throws SQLException;
}
