package nl.gespreksopname.policy.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.log.LogNotice;
import nl.gespreksopname.contracts.log.LogNoticeTypes;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.SourceHealth;

/**
 * The mirrors of the services' logs. Every checkpoint that is heard is held against the mirror: the root that was signed must
 * be that of the events that were sent, which also makes it continue the checkpoints before it. One that contradicts the
 * mirror stops its service's log here and turns health red; it is never shown as verified.
 */
@Singleton
public class MirroredLogs {

    private static final String NEWEST = """
            select note from checkpoint
            where origin = ? and verified_at is not null order by tree_size desc limit 1
            """;

    private static final String OF_THE_LOG_ITSELF = """
            select bytes from received where origin = ? and stream = ? order by version
            """;

    private final ConsumerProgress progress;

    /** Made by the container. */
    @Inject
    public MirroredLogs(ConsumerProgress progress) {
        this.progress = progress;
    }

    /** How it stands with each log. */
    public List<SourceHealth> all(Connection connection) throws SQLException {
        return progress.health(connection);
    }

    /** The newest checkpoint of a service that agrees with the mirror, as it was signed. */
    public Optional<String> checkpoint(Connection connection, String service) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** A recovery of a service's log, as that log tells of it. */
    public record Recovery(Instant at, LogNotice.LogRecovered recovered) {}

    /** When a service had to take its log back from its own topic, oldest first. */
    public List<Recovery> recoveries(Connection connection, String service) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_THE_LOG_ITSELF)) {
            select.setString(1, service);
            select.setString(2, "log/" + service);
            List<Recovery> recoveries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    EventEnvelope event = EventEnvelope.parse(row.getBytes(1));
                    LogNoticeTypes.CODEC
                            .decode(event.type(), event.schemaVersion(), event.data())
                            .filter(LogNotice.LogRecovered.class::isInstance)
                            .map(LogNotice.LogRecovered.class::cast)
                            .ifPresent(recovered -> recoveries.add(new Recovery(event.loggedAt(), recovered)));
                }
            }
            return List.copyOf(recoveries);
        }
    }
}
