package nl.gespreksopname.eventstore.conformance.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.append.AppendConflict;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.conformance.Conflict;
import nl.gespreksopname.eventstore.conformance.HeldTransaction;

/** A transaction on the service's database. */
final class OwnTransaction implements HeldTransaction {

    private final EventStore store;
    private final Connection connection;

    OwnTransaction(EventStore store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    @Override
    public void writeSomethingElse() {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into command (id, request_mac, status, stream, first_version, last_version, at)"
                        + " values (?, '', 'empty', '', 1, 0, now())")) {
            insert.setObject(1, UUID.randomUUID());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public int version(String stream) {
        try {
            return store.load(connection, stream).size();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public void append(String stream, int expectedVersion, List<String> texts) {
        try {
            store.append(connection, stream, expectedVersion, Texts.events(stream, texts));
        } catch (AppendConflict e) {
            throw new Conflict(stream, expectedVersion);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
