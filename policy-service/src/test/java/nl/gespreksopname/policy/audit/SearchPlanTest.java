package nl.gespreksopname.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.policy.access.AccessListing;
import nl.gespreksopname.policy.audit.TrailSearch.Place;
import nl.gespreksopname.policy.audit.TrailSearch.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However much there is, a page of a search reads an index in order and never a whole table. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {

    private static final String MANY = "00000009999999995000";
    private static final LocalDate FROM = LocalDate.parse("2024-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");

    @BeforeAll
    void thousandsOfConversations() throws SQLException {
        run("""
                insert into trail (conversation, organisation, reference, case_reference, status, moment,
                    consent_version, recording_version, logged_at, judged_at, untold, verdicts)
                select gen_random_uuid(), '%s', 'GO-' || i, 'case' || i / 3, 'ended',
                    timestamptz '2026-11-24' - make_interval(mins => i), 1, 0, now(), now(), false, '[]'
                from generate_series(1, 40000) as i
                """.formatted(MANY));
        run("""
                insert into trail_verdict (conversation, rule, subject_kind, subject, organisation, moment, duty_on,
                    source, baseline, own_policy)
                select t.conversation, r.rule, 'conversation', t.conversation::text, t.organisation, t.moment,
                    'organisation', 'ombudsman', o.outcome, o.outcome
                from trail t
                cross join (values ('allow-unless'), ('announced-beforehand'), ('copy-delivered')) as r (rule)
                cross join lateral (select case when hashtext(t.conversation::text || r.rule) %% 50 = 0
                    then 'breached' else 'not-applicable' end) as o (outcome)
                where t.organisation = '%s'
                """.formatted(MANY));
        run("""
                insert into access_entry (access, organisation, at, kind, issuer, client, purpose, found)
                select gen_random_uuid(), '%s', timestamptz '2026-11-24' - make_interval(secs => i), 'trail',
                    'municipality', 'zaaksysteem', 'case-handling', array[gen_random_uuid()]
                from generate_series(1, 40000) as i
                """.formatted(MANY));
        run("analyze trail, trail_verdict, access_entry");
    }

    @AfterAll
    void putAway() throws SQLException {
        run("delete from trail_verdict where organisation = '" + MANY + "'");
        run("delete from trail where organisation = '" + MANY + "'");
        run("delete from access_entry where organisation = '" + MANY + "'");
    }

    static Stream<TrailCriteria> searches() {
        List<String> one = List.of(MANY);
        List<String> more = List.of(MANY, Tokens.VOORBEELDSTAD, Tokens.ANDERDORP);
        return Stream.of(
                new TrailCriteria(one, null, null, null, null, null, null, null),
                new TrailCriteria(more, null, null, null, FROM, TO, null, null),
                new TrailCriteria(one, RuleId.COPY_DELIVERED, Outcome.BREACHED, null, FROM, TO, null, null),
                new TrailCriteria(more, RuleId.ALLOW_UNLESS, Outcome.BREACHED, Side.ORGANISATION, FROM, TO, null, null),
                new TrailCriteria(one, null, Outcome.BREACHED, null, null, null, null, null),
                new TrailCriteria(one, null, Outcome.BREACHED, Side.ORGANISATION, FROM, TO, null, null),
                new TrailCriteria(one, RuleId.ALLOW_UNLESS, null, Side.ORGANISATION, FROM, TO, null, null),
                new TrailCriteria(one, null, null, null, FROM, TO, "GO-777", null),
                new TrailCriteria(one, null, Outcome.BREACHED, null, null, null, null, "case99"));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void aSearchReadsNoMoreThanItsPage(TrailCriteria criteria) throws SQLException {
        var middle = new Place(Instant.parse("2026-11-10T00:00:00Z"), UUID.randomUUID());
        for (@Nullable Place after : new @Nullable Place[] {null, middle}) {
            Query query = TrailSearch.query(criteria, after, 51);

            String plan = plan(query.sql(), query.values());

            assertThat(plan).doesNotContain("Seq Scan on trail");
            assertThat(rowsRead(plan)).as(plan).isLessThan(2000);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void aPageOfTheAccessLogReadsNoMoreThanItself(AccessListing.Criteria criteria, AccessListing.@Nullable Place after)
            throws SQLException {
        AccessListing.Query query = AccessListing.query(criteria, after, 51);

        String plan = plan(query.sql(), query.values());

        assertThat(plan).doesNotContain("Seq Scan on access_entry");
        assertThat(rowsRead(plan)).as(plan).isLessThan(2000);
    }

    static Stream<Arguments> listings() {
        var all = new AccessListing.Criteria(List.of(MANY, Tokens.ANDERDORP), null, null, null);
        var from = new AccessListing.Criteria(List.of(MANY), Instant.parse("2026-01-01T00:00:00Z"), null, null);
        var one = new AccessListing.Criteria(List.of(MANY), null, null, UUID.randomUUID());
        var middle = new AccessListing.Place(Instant.parse("2026-11-23T20:00:00Z"), UUID.randomUUID(), MANY);
        return Stream.of(
                Arguments.of(all, null),
                Arguments.of(all, middle),
                Arguments.of(from, middle),
                Arguments.of(one, null));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = StoredTrails.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String plan(String sql, List<Object> values) throws SQLException {
        try (Connection connection = StoredTrails.asOwner();
                PreparedStatement explain = connection.prepareStatement("explain (analyze, timing off) " + sql)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof String[] texts) {
                    explain.setArray(i + 1, connection.createArrayOf("text", texts));
                } else {
                    explain.setObject(i + 1, values.get(i));
                }
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    /** The most rows that a step of the plan gave or threw away. */
    private static double rowsRead(String plan) {
        return plan.lines()
                .flatMap(line -> Pattern.compile(
                                "actual rows=([0-9.]+) loops=([0-9]+)|Rows Removed by [A-Za-z ]+: ([0-9]+)")
                        .matcher(line)
                        .results())
                .mapToDouble(match -> match.group(3) == null
                        ? Double.parseDouble(match.group(1)) * Double.parseDouble(match.group(2))
                        : Double.parseDouble(match.group(3)))
                .max()
                .orElseThrow();
    }
}
