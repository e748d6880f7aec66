package nl.gespreksopname.policy.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.AccessLogged;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.policy.access.domain.Reading;
import nl.gespreksopname.policy.facts.domain.Folding;

/** Takes readings down. What can't be taken down can't be read: both are in one transaction. */
@Singleton
public class AccessLog {

    private static final String LIST = """
            insert into access_entry (access, organisation, at, kind, issuer, client, reader, mandate, purpose, found)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST_ANEW = LIST + "on conflict (access, organisation) do nothing";

    private final EventStore store;

    /** A log in policy-service's event store. */
    @Inject
    public AccessLog(EventStore store) {
        this.store = store;
    }

    /**
     * Takes a reading down as {@code AccessLogged}, in a stream {@code access/<id>} of its own so that readings never
     * wait for each other, and lists it for those who review access.
     *
     * @param connection in the transaction that reads
     * @return the id of the access
     */
    public UUID record(Connection connection, Reading reading) throws SQLException {
        UUID access = UUID.randomUUID();
        var type = PolicyEventTypes.CODEC;
        List<NewEvent> events = new ArrayList<>();
        for (String organisation : reading.organisations()) {
            var event = new AccessLogged(
                    access.toString(),
                    reading.kind().term(),
                    reading.issuer(),
                    reading.mandate() == null ? null : reading.mandate().toString(),
                    reading.purpose().term(),
                    reading.foundIn(organisation).stream().map(UUID::toString).toList());
            events.add(new NewEvent(
                    type.type(event).name(),
                    type.type(event).schemaVersion(),
                    organisation,
                    null,
                    null,
                    reading.reader(),
                    "api",
                    List.of(),
                    type.encode(event)));
        }
        List<StoredEvent> stored = store.append(connection, "access/" + access, 0, events);
        list(connection, stored);
        return access;
    }

    /**
     * Lists readings once more, from their events.
     *
     * @param events of type {@code AccessLogged}
     * @return how many were missing
     */
    public int listAnew(Connection connection, List<EventEnvelope> events) throws SQLException {
        int missing = 0;
        try (PreparedStatement insert = connection.prepareStatement(LIST_ANEW)) {
            for (EventEnvelope event : events) {
                if (Folding.what(event) instanceof AccessLogged logged) {
                    fill(insert, event, logged);
                    insert.addBatch();
                }
            }
            for (int added : insert.executeBatch()) {
                missing += added;
            }
        }
        return missing;
    }

    private static void list(Connection connection, List<StoredEvent> stored) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LIST)) {
            for (StoredEvent event : stored) {
                if (Folding.what(event.envelope()) instanceof AccessLogged logged) {
                    fill(insert, event.envelope(), logged);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, EventEnvelope event, AccessLogged logged) throws SQLException {
        insert.setObject(1, UUID.fromString(logged.access()));
        insert.setString(2, event.organisation());
        insert.setObject(3, event.loggedAt().atOffset(ZoneOffset.UTC));
        insert.setString(4, logged.what());
        insert.setString(5, logged.issuer());
        insert.setString(6, event.actor().client());
        insert.setString(7, event.actor().user());
        insert.setObject(8, logged.mandate() == null ? null : UUID.fromString(logged.mandate()));
        insert.setString(9, logged.purpose());
        insert.setArray(
                10, insert.getConnection().createArrayOf("uuid", logged.found().toArray()));
    }
}
