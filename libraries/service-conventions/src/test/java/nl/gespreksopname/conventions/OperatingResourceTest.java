package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.log.LogReader;
import org.junit.jupiter.api.Test;

/** What an operator sees and does, and what everyone is told while the log may not be added to. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OperatingResourceTest {

    private static final String SOURCE = "/sample/v1/log/sources/consent";

    @Inject
    Gate gate;

    @Inject
    Transactions transactions;

    @Inject
    LogReader log;

    @Inject
    EventConsumer consumer;

    @Test
    void whatIsHeardIsForOperatorsToSee() {
        heard();

        operator()
                .get("/sample/v1/log/sources")
                .then()
                .statusCode(200)
                .body("items.source", hasItem("consent"))
                .body("items.find { it.source == 'consent' }.parked", equalTo(0));
        given().header("Authorization", Tokens.of("case-system"))
                .get("/sample/v1/log/sources")
                .then()
                .statusCode(403);
        operator().get("/sample/v1/log/recoveries").then().statusCode(200).body("items.size()", equalTo(0));
        operator().get("/sample/v1/log/sources/nobody/parked-events").then().statusCode(404);
    }

    @Test
    void aSourceThatIsStoppedIsLetGoOnByAnOperatorAndThatIsTakenDown() {
        heard();
        operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(SOURCE + "/resumptions")
                .then()
                .statusCode(409)
                .body("type", containsString("source-not-stopped"));
        update("update consumer_progress set stopped_because = 'two events at sequence 1' where origin = 'consent'");
        Peer.of("consent")
                .append(
                        UUID.randomUUID().toString(),
                        "nl.gespreksopname.consent.something",
                        null,
                        JsonNodeFactory.instance.objectNode());
        Eventually.holds(() -> given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'suite' }.data.reason", containsString("runbook source-stopped")));
        operator()
                .get("/sample/v1/log/sources")
                .then()
                .body("items.find { it.source == 'consent' }.runbook", equalTo("source-stopped"));

        String key = UUID.randomUUID().toString();
        Response first = operator().header("Idempotency-Key", key).post(SOURCE + "/resumptions");
        Response again = operator().header("Idempotency-Key", key).post(SOURCE + "/resumptions");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith(SOURCE + "/resumptions");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        operator()
                .get(SOURCE + "/resumptions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].stoppedBecause", equalTo("two events at sequence 1"))
                .body("items[0].user", notNullValue());
        Eventually.holds(() -> operator()
                .get("/sample/v1/log/sources")
                .then()
                .body("items.find { it.source == 'consent' }.lag", equalTo(0))
                .body("items.find { it.source == 'consent' }", not(hasItem("stoppedBecause"))));
        Eventually.holds(() -> given().get("/q/health/well").then().statusCode(200));
    }

    @Test
    void whatWaitsIsTriedAgainWhenAnOperatorAsks() {
        heard();
        Eventually.holds(() -> assertThat(consumer.isActive()).isTrue());
        operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(SOURCE + "/retries")
                .then()
                .statusCode(409)
                .body("type", containsString("nothing-parked"));
        update("insert into parked (consumer, origin, sequence, waits_in, reason, attempts, parked_at, last_attempt_at)"
                + " select 'sample', 'consent', min(sequence), 'it', 'as if it failed', 1, now(), now()"
                + " from received where origin = 'consent'");
        operator()
                .get(SOURCE + "/parked-events")
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo("as if it failed"));

        operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(SOURCE + "/retries")
                .then()
                .statusCode(201)
                .body("waiting", equalTo(1));

        Eventually.holds(() -> operator().get(SOURCE + "/parked-events").then().body("items.size()", equalTo(0)));
        operator().get(SOURCE + "/retries").then().statusCode(200).body("items[0].waiting", equalTo(1));
    }

    @Test
    void whileTheLogMayNotBeAddedToCommandsAreToldWhyAndReadsGoOn() {
        heard();
        long size = transactions.call(log::size);
        try {
            gate.importing(3, 9);
            refused("recovering", "30");
            gate.diverged("a checkpoint of 9 entries was signed", "log-lost-events");
            refused("log-diverged", "300");

            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                            "checks.find { it.name == 'log-continues' }.data.reason",
                            containsString("runbook log-lost-events"));
            given().get("/q/health/well")
                    .then()
                    .statusCode(503)
                    .body(
                            "checks.find { it.name == 'log-continues-well' }.data.reason",
                            containsString("docs/operating.md"));
            operator().get("/sample/v1/log/sources").then().statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            gate.open(size);
        }
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static void refused(String slug, String retryAfter) {
        operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .post(SOURCE + "/retries")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo(retryAfter))
                .body("type", equalTo("urn:gespreksopname:problem:" + slug))
                .body("detail", containsString("with the same Idempotency-Key"));
    }

    /** Something was heard, so that the source is there. */
    private void heard() {
        Peer.of("consent")
                .append(
                        UUID.randomUUID().toString(),
                        "nl.gespreksopname.consent.something",
                        null,
                        JsonNodeFactory.instance.objectNode());
        Eventually.holds(() -> operator()
                .get("/sample/v1/log/sources")
                .then()
                .body("items.find { it.source == 'consent' }.lag", equalTo(0))
                .body("items.find { it.source == 'consent' }.applied", notNullValue()));
        Eventually.holds(() -> assertThat(count("select count(*) from received where origin = 'consent'"))
                .isPositive());
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().header("Authorization", Tokens.of("operator"));
    }

    private void update(String sql) {
        transactions.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return statement.executeUpdate();
            }
        });
    }

    private long count(String sql) {
        return transactions.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
