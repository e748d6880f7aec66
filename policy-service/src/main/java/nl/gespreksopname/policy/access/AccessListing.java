package nl.gespreksopname.policy.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The readings of one or more organisations' data, the newest first. */
@Singleton
public class AccessListing {

    private static final String FRAME = """
            select found.* from unnest(?::text[]) as o (oin)
            cross join lateral (
                select access, organisation, at, kind, issuer, client, reader, mandate, purpose, found
                from access_entry
                where organisation = o.oin{where}
                order by at desc, access desc
                limit ?) as found
            order by found.at desc, found.access desc, found.organisation desc
            limit ?
            """;

    /**
     * What readings are asked for.
     *
     * @param organisations OINs, one at least
     * @param from first instant
     * @param to first instant after
     * @param conversation only those that showed this one
     */
    public record Criteria(
            List<String> organisations,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID conversation) {
        public Criteria {
            organisations = List.copyOf(organisations);
        }
    }

    /** A place in the list, to go on after. */
    public record Place(Instant at, UUID access, String organisation) {}

    /** A statement and what goes into it, in order. */
    public record Query(String sql, List<Object> values) {}

    /** At most {@code most} readings after another. */
    public List<AccessEntry> find(Connection connection, Criteria criteria, @Nullable Place after, int most)
            throws SQLException {
        Query query = query(criteria, after, most);
        try (PreparedStatement select = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.values().size(); i++) {
                Object value = query.values().get(i);
                if (value instanceof String[] texts) {
                    select.setArray(i + 1, connection.createArrayOf("text", texts));
                } else {
                    select.setObject(i + 1, value);
                }
            }
            return read(select);
        }
    }

    /** The statement that finds them. */
    public static Query query(Criteria criteria, @Nullable Place after, int most) {
        StringBuilder where = new StringBuilder();
        List<Object> values = new ArrayList<>();
        values.add(criteria.organisations().toArray(String[]::new));
        if (criteria.from() != null) {
            and("at >= ?", criteria.from().atOffset(ZoneOffset.UTC), where, values);
        }
        if (criteria.to() != null) {
            and("at < ?", criteria.to().atOffset(ZoneOffset.UTC), where, values);
        }
        if (criteria.conversation() != null) {
            and("found @> array[?::uuid]", criteria.conversation(), where, values);
        }
        if (after != null) {
            // The first condition is what the index can begin at.
            and("at <= ?", after.at().atOffset(ZoneOffset.UTC), where, values);
            and("(at, access, organisation) < (?, ?, ?)", after.at().atOffset(ZoneOffset.UTC), where, values);
            values.add(after.access());
            values.add(after.organisation());
        }
        values.add(most);
        values.add(most);
        return new Query(FRAME.replace("{where}", where), List.copyOf(values));
    }

    private static List<AccessEntry> read(PreparedStatement select) throws SQLException {
        List<AccessEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new AccessEntry(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, UUID.class),
                        row.getString(9),
                        List.of((UUID[]) row.getArray(10).getArray())));
            }
        }
        return entries;
    }

    private static void and(String condition, Object value, StringBuilder where, List<Object> values) {
        where.append(" and ").append(condition);
        values.add(value);
    }
}
