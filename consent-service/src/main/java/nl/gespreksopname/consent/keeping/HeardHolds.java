package nl.gespreksopname.consent.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.gespreksopname.consent.keeping.domain.Holds;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.eventstore.Reason;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import org.jboss.logging.Logger;

/** What was heard from recording-service about holds, read from its events as they came. */
@ApplicationScoped
public class HeardHolds {

    private static final Logger LOG = Logger.getLogger(HeardHolds.class);
    private static final String RECORDING = "recording";

    /** What was heard longer ago is no ground to destroy anything on: as for an act. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String TOLD = """
            select bytes from received
            where origin = 'recording' and stream = ? and organisation = ? order by version
            """;

    private final ConsumerProgress progress;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public HeardHolds(ConsumerProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** Whether all that recording-service told until a few seconds ago was heard. */
    public boolean areFresh(Connection connection) throws SQLException {
        return progress.freshness(connection, RECORDING).isWithin(FRESH, clock.instant());
    }

    /**
     * The holds on recordings of a conversation, by what its own organisation had taken down; unknown when something about
     * the conversation can't be understood.
     *
     * @param now at which they are to be in force
     */
    public Optional<List<Holds.Hold>> inForce(
            Connection connection, String organisation, UUID conversation, Instant now) throws SQLException {
        SortedMap<Integer, RecordingEvent> told = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(TOLD)) {
            select.setString(1, "conversation/" + conversation);
            select.setString(2, organisation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    EventEnvelope envelope = EventEnvelope.parse(row.getBytes(1));
                    RecordingEventTypes.CODEC
                            .decode(envelope.type(), envelope.schemaVersion(), envelope.data())
                            .ifPresent(event -> told.put(envelope.version(), event));
                }
            }
        } catch (IllegalArgumentException e) {
            LOG.warnf("What was heard about recordings of %s can't be understood: %s", conversation, Reason.of(e));
            return Optional.empty();
        }
        return Optional.of(Holds.inForce(told, now));
    }
}
