package nl.gespreksopname.eventstore.consume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.eventstore.publish.Topics;
import org.jspecify.annotations.Nullable;

/** How far a consumer has come, read from the service's own database, whichever of its instances does the consuming. */
public final class ConsumerProgress {

    private static final String FRESHNESS = """
            select p.sequence, c.tree_size, c.at
            from consumer_progress p
            left join lateral (
                select tree_size, at from checkpoint
                where origin = p.origin and verified_at is not null and tree_size <= p.sequence
                order by tree_size desc limit 1) c on p.stopped_because is null
            where p.consumer = ? and p.origin = ?
            """;

    static final String HEALTH = """
            select p.origin, p.sequence, p.stopped_because,
                (select max(tree_size) from checkpoint where origin = p.origin),
                (select at from checkpoint
                    where origin = p.origin and verified_at is not null and tree_size <= p.sequence
                    order by tree_size desc limit 1),
                (select count(*) from parked where consumer = p.consumer and origin = p.origin)
            from consumer_progress p where p.consumer = ? and p.origin <> ? order by p.origin
            """;

    private static final String PARKED = """
            select sequence, waits_in, reason, attempts, parked_at, last_attempt_at from parked
            where consumer = ? and origin = ? and sequence > ? order by sequence limit ?
            """;

    private final String consumer;

    /** Progress of the consumer of this name. */
    public ConsumerProgress(String consumer) {
        this.consumer = consumer;
    }

    /** How up to date the service is with an origin, to be read in the transaction of what is decided on it. */
    public Freshness freshness(Connection connection, String origin) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FRESHNESS)) {
            select.setString(1, consumer);
            select.setString(2, origin);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return new Freshness(origin, 0, -1, null);
                }
                Instant at = instant(row, 3);
                return new Freshness(origin, row.getLong(1), at == null ? -1 : row.getLong(2), at);
            }
        }
    }

    /** How it stands with every origin that was ever heard. */
    public List<SourceHealth> health(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEALTH)) {
            select.setString(1, consumer);
            select.setString(2, Topics.CHECKPOINTS);
            List<SourceHealth> sources = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sources.add(new SourceHealth(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(4),
                            instant(row, 5),
                            row.getLong(6),
                            row.getString(3)));
                }
            }
            return List.copyOf(sources);
        }
    }

    /** The events of an origin that wait, in the order of its log, after a place in it. */
    public List<ParkedEvent> parked(Connection connection, String origin, long after, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PARKED)) {
            select.setString(1, consumer);
            select.setString(2, origin);
            select.setLong(3, after);
            select.setInt(4, most);
            List<ParkedEvent> parked = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parked.add(new ParkedEvent(
                            origin,
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return List.copyOf(parked);
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
