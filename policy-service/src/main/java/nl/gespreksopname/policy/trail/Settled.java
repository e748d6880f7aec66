package nl.gespreksopname.policy.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * Until when everything is known here: each service signs checkpoints with a time, and all that it had taken down by then
 * has arrived. Nothing is judged by a term that ran out after that.
 */
@Singleton
public class Settled {

    private final ConsumerProgress progress;

    /** Made by the container. */
    @Inject
    public Settled(ConsumerProgress progress) {
        this.progress = progress;
    }

    /** Until when each service's log is wholly known here; null for one that never signed a checkpoint that is. */
    public Map<String, @Nullable Instant> byService(Connection connection) throws SQLException {
        Map<String, @Nullable Instant> until = new HashMap<>();
        for (String origin : HeardEvents.ORIGINS) {
            Freshness freshness = progress.freshness(connection, origin);
            until.put(origin, freshness.checkpointAt());
        }
        return until;
    }

    /** Until when all of them are; {@link Instant#EPOCH} when one never was. */
    public Instant until(Connection connection) throws SQLException {
        return until(byService(connection));
    }

    /** The earliest of what {@link #byService} gave. */
    static Instant until(Map<String, @Nullable Instant> byService) {
        Instant until = Instant.MAX;
        for (@Nullable Instant at : byService.values()) {
            if (at == null) {
                return Instant.EPOCH;
            }
            until = at.isBefore(until) ? at : until;
        }
        return until;
    }
}
