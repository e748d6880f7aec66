package nl.gespreksopname.eventstore.consume;

import java.sql.Connection;
import java.util.List;

/**
 * What a service does with the events that it hears, in the transaction that moves its progress: either both happen or
 * neither.
 */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles one or more events of one origin, in the order of its log. An event of an unknown type is a fact too:
     * take it down as unknown, or pass over it; do not throw for it.
     *
     * @throws Exception when an event can't be handled: the transaction is rolled back, the events are offered again one
     *     by one, and the one that throws then is parked with what {@link nl.gespreksopname.eventstore.Reason} tells of it, after
     *     which only its own conversation waits
     */
    void handle(Connection connection, List<ReceivedEvent> events) throws Exception;
}
