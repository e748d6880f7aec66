package nl.gespreksopname.policy.audit;

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

/**
 * Finds conversations, the newest first, over one or more organisations. Each organisation gives its own first ones from an
 * index in order, so that a page costs about the same however much there is.
 */
@Singleton
class TrailSearch {

    private static final String FRAME = """
            select found.moment, found.conversation
            from unnest(?::text[]) as o (oin)
            cross join lateral ({first}
                limit ?) as found
            order by found.moment desc, found.conversation desc
            limit ?
            """;

    private static final String BY_TRAIL = """
                select t.moment, t.conversation from trail t
                where t.organisation = o.oin{where}
                order by t.moment desc, t.conversation desc""";

    private static final String BY_VERDICT = """
                select distinct v.moment, v.conversation from trail_verdict v
                where v.organisation = o.oin{where}
                order by v.moment desc, v.conversation desc""";

    private static final String HAS_VERDICT = """

                  and exists (select from trail_verdict v where v.conversation = t.conversation{where})""";

    /** A place in what is found, to go on after. */
    record Place(Instant moment, UUID conversation) {}

    /** A statement and what goes into it, in order. */
    record Query(String sql, List<Object> values) {}

    /** The places of at most {@code most} conversations after another. */
    List<Place> find(Connection connection, TrailCriteria criteria, @Nullable Place after, int most)
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
            List<Place> places = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(
                            row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)));
                }
            }
            return places;
        }
    }

    /** The statement for these criteria: by verdict when an outcome narrows it down, else by trail. */
    static Query query(TrailCriteria criteria, @Nullable Place after, int most) {
        List<Object> values = new ArrayList<>();
        values.add(criteria.organisations().toArray(String[]::new));
        String inner;
        if (criteria.outcome() != null && !criteria.asksReference()) {
            StringBuilder where = new StringBuilder();
            verdict(criteria, where, values);
            period("v", criteria, after, where, values);
            inner = BY_VERDICT.replace("{where}", where);
        } else {
            StringBuilder where = new StringBuilder();
            if (criteria.reference() != null) {
                and("t.reference = ?", criteria.reference(), where, values);
            }
            if (criteria.caseReference() != null) {
                and("t.case_reference = ?", criteria.caseReference(), where, values);
            }
            period("t", criteria, after, where, values);
            if (criteria.asksVerdict()) {
                StringBuilder verdict = new StringBuilder();
                verdict(criteria, verdict, values);
                where.append(HAS_VERDICT.replace("{where}", verdict));
            }
            inner = BY_TRAIL.replace("{where}", where);
        }
        values.add(most);
        values.add(most);
        return new Query(FRAME.replace("{first}", inner), List.copyOf(values));
    }

    private static void verdict(TrailCriteria criteria, StringBuilder where, List<Object> values) {
        if (criteria.rule() != null) {
            and("v.rule = ?", criteria.rule().term(), where, values);
        }
        if (criteria.outcome() != null) {
            and("v.baseline = ?", criteria.outcome().term(), where, values);
        }
        if (criteria.dutyOn() != null) {
            and("v.duty_on = ?", criteria.dutyOn().term(), where, values);
        }
    }

    private static void period(
            String table, TrailCriteria criteria, @Nullable Place after, StringBuilder where, List<Object> values) {
        Instant begins = criteria.begins();
        if (begins != null) {
            and(table + ".moment >= ?", begins.atOffset(ZoneOffset.UTC), where, values);
        }
        Instant ends = criteria.ends();
        if (ends != null) {
            and(table + ".moment < ?", ends.atOffset(ZoneOffset.UTC), where, values);
        }
        if (after != null) {
            and(
                    "(" + table + ".moment, " + table + ".conversation) < (?, ?)",
                    after.moment().atOffset(ZoneOffset.UTC),
                    where,
                    values);
            values.add(after.conversation());
        }
    }

    private static void and(String condition, Object value, StringBuilder where, List<Object> values) {
        where.append("\n                  and ").append(condition);
        values.add(value);
    }
}
