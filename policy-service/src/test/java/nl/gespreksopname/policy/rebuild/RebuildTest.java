package nl.gespreksopname.policy.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.trail.Told;
import nl.gespreksopname.policy.trail.TrailTable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class RebuildTest {

    private static final String REBUILDS = "/policy/v1/rebuilds";

    /** All that is made of events, but when it was last judged: a row that stands as it should is not judged once more. */
    private static final String ROWS = """
            select 'trail ' || (to_jsonb(t) - 'judged_at')::text from trail t where conversation = ?
            union all select 'verdict ' || to_jsonb(v)::text from trail_verdict v where conversation = ?
            union all select 'counted ' || to_jsonb(c)::text from trail_counted c where conversation = ?
            union all select 'access ' || to_jsonb(a)::text from access_entry a where ? = any (found)
            union all select 'policy ' || to_jsonb(p)::text from policy_version p
            order by 1
            """;

    private static @Nullable Told shared;

    @Inject
    Transactions transactions;

    @Inject
    TrailTable trails;

    @Inject
    Totals totals;

    @Inject
    AccessLog accessLog;

    @Inject
    PolicyRegister policies;

    @Test
    void whatWasLostComesBackAsItWasAndNothingIsToldOrTakenDownOnceMore() throws SQLException {
        Told told = toldOfToTheEnd();
        List<String> before = rows(told.id);
        assertThat(before).anyMatch(row -> row.startsWith("access")).anyMatch(row -> row.startsWith("trail"));
        long notices = count("select count(*) from event where stream = 'notice/" + told.id + "'");
        long readings = count("select count(*) from event where stream like 'access/%'");
        UUID nobodys = UUID.randomUUID();
        asOwner("delete from trail_verdict where conversation = '" + told.id + "'");
        asOwner("delete from trail where conversation = '" + told.id + "'");
        asOwner("delete from trail_counted where conversation = '" + told.id + "'");
        asOwner("delete from access_entry where '" + told.id + "' = any (found)");
        asOwner(
                "insert into trail (conversation, organisation, status, moment, consent_version, recording_version, logged_at,"
                        + " judged_at, untold, verdicts) values ('" + nobodys
                        + "', '0', 'ended', now(), 1, 0, now(), now(), false, '[]')");

        String rebuild = begin("first").then().statusCode(201).extract().path("rebuild");

        done(rebuild)
                .then()
                .body("failed", equalTo(0))
                .body("finishedAt", notNullValue())
                .body("logs.agrees", equalTo(List.of(true, true, true)));
        assertThat(rows(told.id)).isEqualTo(before);
        assertThat(rows(nobodys)).noneMatch(row -> row.startsWith("trail"));
        assertThat(count("select count(*) from event where stream = 'notice/" + told.id + "'"))
                .isEqualTo(notices);
        assertThat(count("select count(*) from event where stream like 'access/%'"))
                .isEqualTo(readings);
        assertThat(transactions.call(totals::putRight)).isZero();
    }

    @Test
    void aRowThatSaysSomethingElseThanTheEventsIsPutRightAndCounted() throws SQLException {
        Told told = toldOfToTheEnd();
        List<String> before = rows(told.id);
        asOwner("update trail set status = 'planned', verdicts = '[]' where conversation = '" + told.id + "'");
        asOwner("update trail_verdict set baseline = 'met' where rule = 'announced-beforehand' and conversation = '"
                + told.id + "'");

        Response rebuilt = done(begin("second").path("rebuild"));

        assertThat(rows(told.id)).isEqualTo(before);
        assertThat(rebuilt.<Integer>path("changed")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoIsKilledInTheMiddleIsFollowedByWhoGoesOnThere() throws SQLException {
        Told told = toldOfToTheEnd();
        List<String> before = rows(told.id);
        asOwner("delete from trail_verdict where conversation = '" + told.id + "'");
        asOwner("delete from trail where conversation = '" + told.id + "'");
        long conversations =
                count("select count(distinct conversation) from received where origin in ('consent', 'recording')");
        var key = new CommandKey(UUID.randomUUID(), new byte[32]);
        transactions.call(connection -> mine().begin(connection, key));

        boolean more = true;
        while (more) {
            try {
                // Every instance does one batch, and of every two batches one is lost with its instance.
                more = mine().step();
            } catch (Killed e) {
                more = true;
            }
        }

        Eventually.holds(() -> assertThat(read(key).status()).isEqualTo("done"));
        assertThat(rows(told.id)).isEqualTo(before);
        assertThat(read(key).conversations()).isEqualTo(conversations);
        assertThat(read(key).failed()).isZero();
    }

    @Test
    void aConversationThatCannotBeFoldedIsPassedOverAndCounted() throws SQLException {
        Told told = toldOfToTheEnd();
        List<String> before = rows(told.id);
        asOwner(
                "insert into received (origin, sequence, hash, bytes, stream, version, conversation, organisation, received_at)"
                        + " values ('recording', 900000000, sha256('{'), '{', 'conversation/0', 1, '"
                        + "0000000" + told.id.toString().substring(7) + "', '0', now())");
        try {
            Response rebuilt = done(begin("third").path("rebuild"));

            assertThat(rebuilt.<Integer>path("failed")).isEqualTo(1);
            assertThat(rows(told.id)).isEqualTo(before);
        } finally {
            asOwner("delete from received where sequence = 900000000");
        }
    }

    @Test
    void keptBytesThatDoNotGiveTheSignedRootAreReported() throws SQLException {
        toldOfToTheEnd();
        asOwner("create table aside as select * from received where origin = 'consent' and sequence = 1");
        asOwner("update received set bytes = '{}', hash = sha256('{}') where origin = 'consent' and sequence = 1");
        try {
            done(begin("fourth").path("rebuild"))
                    .then()
                    .body("logs.find { it.service == 'consent' }.agrees", equalTo(false))
                    .body("logs.find { it.service == 'recording' }.agrees", equalTo(true));
        } finally {
            asOwner("update received r set bytes = a.bytes, hash = a.hash from aside a"
                    + " where r.origin = a.origin and r.sequence = a.sequence");
            asOwner("drop table aside");
        }
    }

    @Test
    void aMirrorThatDoesNotFollowFromTheKeptBytesIsReported() {
        toldOfToTheEnd();

        assertThat(agrees("recording", "select 1")).isTrue();
        assertThat(agrees("recording", """
                update tile set hashes = sha256('another') || substring(hashes from 33)
                where origin = 'recording' and level = 0 and index = 0
                """)).isFalse();
    }

    /** What the check of a log says after something happened to its mirror, all of which is undone. */
    private boolean agrees(String service, String happening) {
        var agrees = new AtomicBoolean();
        try {
            unwrapped(() -> transactions.call(connection -> {
                mine().begin(connection, new CommandKey(UUID.randomUUID(), new byte[32]));
                Progress progress = taken(connection);
                while (!progress.part.name().equals("log:" + service)) {
                    progress.finished = true;
                    progress.write(connection, Instant.now());
                    progress = taken(connection);
                }
                try (PreparedStatement statement = connection.prepareStatement(happening)) {
                    statement.execute();
                }
                new MirrorCheck().step(connection, progress);
                assertThat(progress.finished).isTrue();
                agrees.set(Boolean.TRUE.equals(progress.agrees));
                throw new Killed();
            }));
        } catch (Killed e) {
            return agrees.get();
        }
        return false;
    }

    private static Progress taken(Connection connection) throws SQLException {
        return Objects.requireNonNull(Progress.takeAny(connection));
    }

    @Test
    void theSameRequestBeginsNoSecondOneAndOnlyTheOperatorMayAsk() {
        String rebuild = begin("sixth").path("rebuild");

        begin("sixth")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", equalTo("true"))
                .body("rebuild", equalTo(rebuild));
        given().header("Authorization", Tokens.of("operator"))
                .get(REBUILDS)
                .then()
                .statusCode(200)
                .body("items.rebuild", hasItem(rebuild));
        given().header("Authorization", Tokens.of("professional"))
                .header("Idempotency-Key", "sixth")
                .post(REBUILDS)
                .then()
                .statusCode(403);
        given().header("Authorization", Tokens.of("operator"))
                .get(REBUILDS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    /** A conversation of which every term ran out and all was told, and that somebody read; the same for every test. */
    private static Told toldOfToTheEnd() {
        Told known = shared;
        if (known == null) {
            known = tellToTheEnd();
            shared = known;
        }
        return known;
    }

    private static Told tellToTheEnd() {
        Instant start = Instant.now().minus(40, ChronoUnit.DAYS);
        Told told = Told.planned(start)
                .started()
                .ended()
                .recordedByTheProfessional(14)
                .copyAsked(start.plus(2, ChronoUnit.HOURS));
        Eventually.holds(() -> assertThat(rows(told.id))
                .anyMatch(row -> row.startsWith("trail")
                        && row.contains("\"untold\": false")
                        && row.contains("\"next_due\": null")
                        && row.contains("\"recording_version\": 3")));
        given().header("Authorization", Tokens.of("professional"))
                .get("/policy/v1/conversations/" + told.id + "/trail")
                .then()
                .statusCode(200);
        Eventually.holds(() -> assertThat(count("""
                        select count(*) from event e
                        where stream like 'access/%' and not exists (
                            select from received where origin = 'policy' and stream = e.stream)
                        """)).isZero());
        return told;
    }

    private Rebuilds mine() {
        Transactions killed = new Transactions() {
            private int transactionsSoFar = count++;

            @Override
            public <T> T call(Work<T> work) {
                return unwrapped(() -> transactions.call(connection -> {
                    T result = work.run(connection);
                    if (transactionsSoFar++ % 2 == 1) {
                        throw new Killed();
                    }
                    return result;
                }));
            }
        };
        return new Rebuilds(killed, trails, totals, accessLog, policies, Clock.systemUTC());
    }

    private int count;

    private static <T> T unwrapped(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof Killed killed) {
                throw killed;
            }
            throw e;
        }
    }

    private Rebuild read(CommandKey key) {
        return transactions
                .call(connection -> mine().read(connection, List.of(key.id())))
                .getFirst();
    }

    private static Response begin(String key) {
        return given().header("Authorization", Tokens.of("operator"))
                .header("Idempotency-Key", "rebuild-test-" + key)
                .post(REBUILDS);
    }

    private static Response done(String rebuild) {
        Eventually.holds(() -> given().header("Authorization", Tokens.of("operator"))
                .get(REBUILDS + "/" + rebuild)
                .then()
                .statusCode(200)
                .body("status", equalTo("done")));
        return given().header("Authorization", Tokens.of("operator")).get(REBUILDS + "/" + rebuild);
    }

    private static List<String> rows(UUID conversation) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = asOwner();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            for (int i = 1; i <= 4; i++) {
                select.setObject(i, conversation);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = asOwner();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = asOwner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(setting("url"), setting("owner"), setting("owner-password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("gespreksopname.database." + name, String.class);
    }

    /** The process ended before the transaction did. */
    private static final class Killed extends Error {}
}
