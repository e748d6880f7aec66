package nl.gespreksopname.eventstore.consume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How far a consumer has come, read from the service's own database, whichever of its instances does the consuming. */
public final class ConsumerProgress {

    private static final String FRESHNESS = """
            select p.sequence, c.tree_size, c.at
            from consumer_progress p
            left join lateral (
                select tree_size, at from checkpoint
                where origin = p.origin and verified_at is not null and tree_size <= p.sequence
                order by tree_size desc limit 1) c on true
            where p.consumer = ? and p.origin = ?
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
                @Nullable OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
                return new Freshness(
                        origin, row.getLong(1), at == null ? -1 : row.getLong(2), at == null ? null : at.toInstant());
            }
        }
    }
}
