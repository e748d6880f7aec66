package nl.gespreksopname.policy.statistics;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.gespreksopname.policy.statistics.domain.Counted;
import nl.gespreksopname.policy.statistics.domain.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Running totals of what conversations count for. Each conversation's share is kept beside them, and what changes in it is
 * added in the transaction of the refold; so the totals are always what all shares come to, whoever folds what in which
 * order and how often.
 */
@Singleton
public class Totals {

    static final String COUNTED = """
            select conversation, organisation, commissioned_by, month, measures from trail_counted where conversation = any (?)
            """;

    private static final String WRITE = """
            insert into trail_counted (conversation, organisation, commissioned_by, month, measures)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::text[])
            on conflict (conversation) do update set organisation = excluded.organisation,
                commissioned_by = excluded.commissioned_by, month = excluded.month, measures = excluded.measures
            """;

    private static final String CHANGE = """
            insert into statistic_change (organisation, month, commissioned_by, measure, change)
            select * from unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::integer[])
            """;

    private static final String REMOVE = """
            delete from trail_counted where conversation = any (?)
            """;

    /** In one order, so that of two who settle neither waits for the other in a circle. */
    static final String SETTLE = """
            with taken as (
                delete from statistic_change where id in (
                    select id from statistic_change order by id limit ? for update skip locked)
                returning organisation, month, commissioned_by, measure, change)
            insert into statistic (organisation, month, commissioned_by, measure, n)
            select organisation, month, commissioned_by, measure, sum(change) from taken
            group by organisation, month, commissioned_by, measure
            order by organisation, month, commissioned_by, measure
            on conflict (organisation, month, commissioned_by, measure) do update set n = statistic.n + excluded.n
            """;

    /** One statement sees one moment: what is folded meanwhile is in neither side of it. */
    private static final String PUT_RIGHT = """
            insert into statistic_change (organisation, month, commissioned_by, measure, change)
            select organisation, month, commissioned_by, measure, sum(n)
            from (
                select c.organisation, c.month, c.commissioned_by, m.measure, 1 as n
                from trail_counted c cross join lateral string_to_table(c.measures, e'\\n') as m (measure)
                union all select organisation, month, commissioned_by, measure, -n from statistic
                union all select organisation, month, commissioned_by, measure, -change from statistic_change) as shares
            group by organisation, month, commissioned_by, measure having sum(n) <> 0
            """;

    private static final String SUM = """
            select organisation, case when ? then month end, measure, sum(n)
            from (
                select organisation, month, measure, n from statistic where {which}
                union all select organisation, month, measure, change from statistic_change where {which}) as counted
            group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3
            """;

    /** By month or not, and twice: organisations, first and last month. */
    public static final String OF_ORGANISATIONS =
            SUM.replace("{which}", "organisation = any (?) and month between ? and ?");

    /** By month or not, and twice: the municipality, first and last month. */
    public static final String COMMISSIONED =
            SUM.replace("{which}", "commissioned_by = ? and commissioned_by <> '' and month between ? and ?");

    private record Cell(String organisation, YearMonth month, String commissionedBy, String measure) {}

    /**
     * A total.
     *
     * @param month absent when it is of the whole period
     */
    public record Total(String organisation, @Nullable YearMonth month, Measure measure, long n) {}

    /** Has conversations count for what they count for now, in a number of statements that does not depend on how many. */
    public void follow(Connection connection, Map<UUID, Counted> now) throws SQLException {
        if (now.isEmpty()) {
            return;
        }
        Map<UUID, Counted> before = counted(connection, now.keySet());
        Map<UUID, Counted> changed = new HashMap<>();
        Map<Cell, Integer> changes = new HashMap<>();
        now.forEach((conversation, counted) -> {
            @Nullable Counted counting = before.get(conversation);
            if (!counted.equals(counting)) {
                changed.put(conversation, counted);
                add(counted, 1, changes);
                if (counting != null) {
                    add(counting, -1, changes);
                }
            }
        });
        write(connection, changed);
        change(connection, changes);
    }

    /** Has conversations count for nothing any more. */
    public void remove(Connection connection, Collection<UUID> conversations) throws SQLException {
        Map<Cell, Integer> changes = new HashMap<>();
        counted(connection, conversations).values().forEach(counted -> add(counted, -1, changes));
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            delete.executeUpdate();
        }
        change(connection, changes);
    }

    /**
     * Settles changes into the totals, the oldest first.
     *
     * @return how many totals were touched; 0 when there was nothing to settle
     */
    public int settle(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            statement.setInt(1, most);
            return statement.executeUpdate();
        }
    }

    /**
     * Puts the totals right by what the conversations count for, while folding goes on.
     *
     * @return how many stood otherwise
     */
    public int putRight(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUT_RIGHT)) {
            return statement.executeUpdate();
        }
    }

    /** The totals of organisations over some months, both inclusive; by month, or of the period. */
    public List<Total> of(
            Connection connection, List<String> organisations, YearMonth from, YearMonth to, boolean byMonth)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_ORGANISATIONS)) {
            Object texts = connection.createArrayOf("text", organisations.toArray());
            return totals(select, byMonth, texts, from, to);
        }
    }

    /** The totals of what a municipality commissioned, by the organisation that it did so at. */
    public List<Total> commissionedBy(
            Connection connection, String municipality, YearMonth from, YearMonth to, boolean byMonth)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COMMISSIONED)) {
            return totals(select, byMonth, municipality, from, to);
        }
    }

    private static List<Total> totals(
            PreparedStatement select, boolean byMonth, Object which, YearMonth from, YearMonth to) throws SQLException {
        select.setBoolean(1, byMonth);
        for (int place = 2; place <= 5; place += 3) {
            select.setObject(place, which);
            select.setObject(place + 1, from.atDay(1));
            select.setObject(place + 2, to.atDay(1));
        }
        List<Total> totals = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                @Nullable LocalDate month = row.getObject(2, LocalDate.class);
                String organisation = row.getString(1);
                long n = row.getLong(4);
                Measure.parse(row.getString(3))
                        .ifPresent(measure -> totals.add(
                                new Total(organisation, month == null ? null : YearMonth.from(month), measure, n)));
            }
        }
        return totals;
    }

    private static void add(Counted counted, int change, Map<Cell, Integer> changes) {
        for (String measure : counted.measures()) {
            changes.merge(
                    new Cell(counted.organisation(), counted.month(), counted.commissionedBy(), measure),
                    change,
                    Integer::sum);
        }
    }

    private static Map<UUID, Counted> counted(Connection connection, Collection<UUID> conversations)
            throws SQLException {
        Map<UUID, Counted> counted = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(COUNTED)) {
            select.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counted.put(
                            row.getObject(1, UUID.class),
                            new Counted(
                                    row.getString(2),
                                    row.getString(3),
                                    YearMonth.from(Objects.requireNonNull(row.getObject(4, LocalDate.class))),
                                    row.getString(5).lines().toList()));
                }
            }
        }
        return counted;
    }

    private static void write(Connection connection, Map<UUID, Counted> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Counted>> rows = List.copyOf(changed.entrySet());
        try (PreparedStatement upsert = connection.prepareStatement(WRITE)) {
            upsert.setArray(1, texts(connection, rows, row -> row.getKey().toString()));
            upsert.setArray(2, texts(connection, rows, row -> row.getValue().organisation()));
            upsert.setArray(3, texts(connection, rows, row -> row.getValue().commissionedBy()));
            upsert.setArray(
                    4, texts(connection, rows, row -> date(row.getValue().month())));
            upsert.setArray(
                    5,
                    texts(
                            connection,
                            rows,
                            row -> String.join("\n", row.getValue().measures())));
            upsert.executeUpdate();
        }
    }

    private static void change(Connection connection, Map<Cell, Integer> changes) throws SQLException {
        List<Map.Entry<Cell, Integer>> real =
                changes.entrySet().stream().filter(each -> each.getValue() != 0).toList();
        if (real.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(CHANGE)) {
            insert.setArray(1, texts(connection, real, each -> each.getKey().organisation()));
            insert.setArray(
                    2, texts(connection, real, each -> date(each.getKey().month())));
            insert.setArray(3, texts(connection, real, each -> each.getKey().commissionedBy()));
            insert.setArray(4, texts(connection, real, each -> each.getKey().measure()));
            insert.setArray(5, texts(connection, real, each -> each.getValue().toString()));
            insert.executeUpdate();
        }
    }

    /** A column of rows, as text that the statement casts: an array of strings goes over the line as it is. */
    private static <T> Array texts(Connection connection, List<T> rows, Function<T, String> value) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new));
    }

    private static String date(YearMonth month) {
        return month.atDay(1).toString();
    }
}
