package nl.gespreksopname.policy.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.eventstore.Transactions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** However many conversations there are, a trail reads its own events and the due ones are found by an index. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailPlanTest {

    private static final String MANY = "00000009999999994000";

    @Inject
    Transactions transactions;

    @Inject
    TrailTable trails;

    @BeforeAll
    void thousandsOfConversationsAndTheirEvents() throws SQLException {
        run("""
                insert into trail (conversation, organisation, status, moment, consent_version, recording_version,
                    logged_at, judged_at, next_due, untold, verdicts)
                select gen_random_uuid(), '%s', 'ended', now(), 1, 0, now() - make_interval(mins => i), now(),
                    now() + interval '10 years' + make_interval(mins => i), false, '[]'
                from generate_series(1, 20000) as i
                """.formatted(MANY));
        run("""
                insert into trail_verdict (conversation, rule, subject_kind, subject, organisation, moment, duty_on,
                    source, baseline, own_policy)
                select conversation, 'copy-delivered', 'conversation', conversation::text, organisation, moment,
                    'organisation', 'ombudsman', 'pending', 'pending'
                from trail where organisation = '%s'
                """.formatted(MANY));
        run("""
                insert into received (origin, sequence, hash, bytes, stream, version, conversation, organisation, received_at)
                select 'elsewhere', i, sha256(convert_to('' || i, 'UTF8')), convert_to('' || i, 'UTF8'),
                    'conversation/' || (i / 20), i % 20 + 1, '' || (i / 20), '00000009999999994000', now()
                from generate_series(1, 60000) as i
                """);
        run("analyze trail, trail_verdict, received");
    }

    @AfterAll
    void putAway() throws SQLException {
        run("delete from trail_verdict where organisation = '" + MANY + "'");
        run("delete from trail where organisation = '" + MANY + "'");
        run("delete from received where origin = 'elsewhere'");
    }

    @Test
    void aTrailReadsTheEventsOfItsConversationOnly() throws SQLException {
        assertThat(plan(HeardEvents.OF_CONVERSATIONS, texts("77")))
                .contains("received_conversation")
                .doesNotContain("Seq Scan");
        assertThat(plan(HeardEvents.OF_CONVERSATION, "77", "77", MANY))
                .contains("received_conversation")
                .doesNotContain("Seq Scan");
        assertThat(plan(HeardEvents.OF_TRANSFERRED, "77", "77", MANY))
                .contains("received_conversation")
                .doesNotContain("Seq Scan");
        assertThat(plan(HeardEvents.OF_ORGANISATIONS, texts("organisation/" + MANY)))
                .contains("received_stream")
                .doesNotContain("Seq Scan on received");
        assertThat(plan(HeardEvents.VERSION, "elsewhere", "conversation/77", MANY))
                .contains("received_stream")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whatIsDueOrUntoldIsFoundByAnIndex() throws SQLException {
        assertThat(plan(TrailTable.DUE, OffsetDateTime.now(ZoneOffset.UTC), uuids(), 100))
                .contains("trail_due")
                .doesNotContain("Seq Scan");
        assertThat(plan(TrailTable.UNTOLD, OffsetDateTime.now(ZoneOffset.UTC), uuids(), 100))
                .contains("trail_untold")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aPolicyTouchesTheNewestConversationsOfItsOrganisationOnly() throws SQLException {
        assertThat(plan(
                        TrailTable.AGAIN_AFTER_POLICY,
                        OffsetDateTime.now(ZoneOffset.UTC),
                        MANY,
                        OffsetDateTime.now(ZoneOffset.UTC)))
                .contains("trail_by_logged")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aLookAtAWebsiteTouchesTheConversationsOfAWeekOnly() throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);

        assertThat(plan(TrailTable.AGAIN_AFTER_WEBSITE_CHECK, now, MANY, now.plusDays(30), now.plusDays(37)))
                .contains("trail_by_moment")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aLookAtAWebsiteHasThoseFoldedOnceMoreThatStartedWithinAWeekAfterIt() throws SQLException {
        Instant at = Instant.parse("2019-11-11T09:00:00Z");
        UUID before = started(at.minusSeconds(1));
        UUID first = started(at);
        UUID last = started(at.plus(7, ChronoUnit.DAYS));
        UUID later = started(at.plus(8, ChronoUnit.DAYS));

        transactions.call(connection -> {
            trails.refoldAfterWebsiteCheck(connection, MANY, at);
            return true;
        });

        assertThat(due(first)).isEqualTo(at);
        assertThat(due(last)).isEqualTo(at);
        assertThat(due(before)).isNull();
        assertThat(due(later)).isNull();
    }

    private static UUID started(Instant at) throws SQLException {
        UUID conversation = UUID.randomUUID();
        run("""
                insert into trail (conversation, organisation, status, started_at, moment, consent_version,
                    recording_version, logged_at, judged_at, untold, verdicts)
                values ('%s', '%s', 'started', '%s', '%s', 1, 0, '%s', '%s', false, '[]')
                """.formatted(conversation, MANY, at, at, at, at));
        return conversation;
    }

    private static @Nullable Instant due(UUID conversation) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select next_due from trail where conversation = '" + conversation + "'")) {
            assertThat(row.next()).isTrue();
            @Nullable OffsetDateTime due = row.getObject(1, OffsetDateTime.class);
            return due == null ? null : due.toInstant();
        }
    }

    @Test
    void rowsOfConversationsAreReadByTheirKey() throws SQLException {
        assertThat(plan(TrailTable.LOCK, uuids())).contains("trail_pkey").doesNotContain("Seq Scan");
        assertThat(plan(TrailTable.VERDICTS, uuids()))
                .contains("trail_verdict_pkey")
                .doesNotContain("Seq Scan");
    }

    private static Object texts(String text) {
        return new String[] {text};
    }

    private static Object uuids() {
        return new UUID[] {UUID.randomUUID(), UUID.randomUUID()};
    }

    private static String plan(String sql, Object... values) throws SQLException {
        try (Connection connection = asOwner();
                PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 0; i < values.length; i++) {
                switch (values[i]) {
                    case String[] texts -> explain.setArray(i + 1, connection.createArrayOf("text", texts));
                    case UUID[] uuids -> explain.setArray(i + 1, connection.createArrayOf("uuid", uuids));
                    default -> explain.setObject(i + 1, values[i]);
                }
            }
            var plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(setting("url"), setting("owner"), setting("owner-password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("gespreksopname.database." + name, String.class);
    }
}
