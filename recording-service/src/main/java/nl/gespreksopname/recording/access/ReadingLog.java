package nl.gespreksopname.recording.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.gespreksopname.conventions.caller.Caller;

/** Takes down who reads what, in the transaction of the reading: what can't be taken down can't be read. */
@ApplicationScoped
public class ReadingLog {

    private static final String INSERT = """
            insert into reading (id, organisation, conversation, recording, what, purpose, issuer, client, reader, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Clock clock;

    /** Made by the container. */
    @Inject
    public ReadingLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is read.
     *
     * @param what {@code content} or {@code revealed-value}
     */
    public record Reading(String conversation, UUID recording, String what, Purpose purpose) {}

    /** Takes a reading down. */
    public void record(Connection connection, Caller caller, Reading reading) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, caller.organisation());
            insert.setObject(3, UUID.fromString(reading.conversation()));
            insert.setObject(4, reading.recording());
            insert.setString(5, reading.what());
            insert.setString(6, reading.purpose().term());
            insert.setString(7, caller.issuer());
            insert.setString(8, caller.client());
            insert.setString(9, caller.user());
            insert.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
