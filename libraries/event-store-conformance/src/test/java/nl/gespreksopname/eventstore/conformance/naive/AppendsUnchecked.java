package nl.gespreksopname.eventstore.conformance.naive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.conformance.HeldTransaction;
import nl.gespreksopname.eventstore.conformance.own.OwnStore;
import nl.gespreksopname.eventstore.conformance.own.Texts;

/** The version that is expected is believed: no predecessor is looked up, and no key keeps two events apart. */
final class AppendsUnchecked extends OwnStore {

    private static final String APPEND = """
        with appended as (
            insert into event (stream, version, id, type, organisation, conversation, logged_at, bytes, hash)
            values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)
            returning stream, version, hash)
        insert into outbox (stream, version, hash) select stream, version, hash from appended
        """;

    AppendsUnchecked() {
        database.change("alter table event drop constraint event_pkey");
        database.change("alter table log_entry drop constraint log_entry_stream_version_key");
    }

    @Override
    public void append(String stream, int expectedVersion, List<String> texts) {
        database.transactions().call(connection -> {
            append(connection, stream, expectedVersion, texts);
            return stream;
        });
    }

    @Override
    protected HeldTransaction transaction(Connection connection) {
        HeldTransaction checked = super.transaction(connection);
        return new HeldTransaction() {
            @Override
            public void writeSomethingElse() {
                checked.writeSomethingElse();
            }

            @Override
            public int version(String stream) {
                return checked.version(stream);
            }

            @Override
            public void append(String stream, int expectedVersion, List<String> texts) {
                try {
                    AppendsUnchecked.this.append(connection, stream, expectedVersion, texts);
                } catch (SQLException e) {
                    throw new DatabaseFailure(e);
                }
            }

            @Override
            public void commit() {
                checked.commit();
            }

            @Override
            public void close() {
                checked.close();
            }
        };
    }

    private void append(Connection connection, String stream, int expectedVersion, List<String> texts)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            for (StoredEvent event : Texts.stored(service, stream, expectedVersion, texts)) {
                insert.setString(1, stream);
                insert.setInt(2, event.version());
                insert.setString(3, event.envelope().id());
                insert.setString(4, event.envelope().type());
                insert.setString(5, event.envelope().organisation());
                insert.setString(6, event.envelope().conversation());
                insert.setString(7, event.envelope().loggedAt().toString());
                insert.setBytes(8, event.bytes());
                insert.setBytes(9, event.hash());
                insert.executeUpdate();
            }
        }
    }
}
