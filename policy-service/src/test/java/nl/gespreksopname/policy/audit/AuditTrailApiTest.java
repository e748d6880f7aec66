package nl.gespreksopname.policy.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.policy.trail.Told;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AuditTrailApiTest {

    @Test
    void anAuditorReadsTheTrailOfAConversationThatASearchFoundAndTheOrganisationSeesIt() {
        Told told = told(Tokens.VOORBEELDSTAD);
        String mandate = mandate(Tokens.VOORBEELDSTAD, today().minusDays(1), today());
        Response found = as(Tokens.ofAuditor())
                .contentType("application/json")
                .queryParam("limit", 200)
                .body("{\"mandate\": \"" + mandate + "\"}")
                .post("/policy/v1/audit/searches");
        found.then().statusCode(200).body("items.conversation", hasItem(told.id.toString()));

        as(Tokens.ofAuditor())
                .get(found.<String>path("items.find { it.conversation == '" + told.id + "' }.trail"))
                .then()
                .statusCode(200)
                .body("conversation", equalTo(told.id.toString()))
                .body("organisation", equalTo(Tokens.VOORBEELDSTAD))
                .body("verdicts.rule", hasItem("announced-beforehand"));

        as(Tokens.of("data-protection-officer"))
                .queryParam("conversation", told.id)
                .get("/policy/v1/audit/access-log")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("trail"))
                .body("items[0].purpose", equalTo("audit"))
                .body("items[0].mandate", equalTo(mandate));
    }

    @Test
    void anAuditorAsksWhatWasKnownThen() {
        Told told = told(Tokens.VOORBEELDSTAD);
        String mandate = mandate(Tokens.VOORBEELDSTAD, today().minusDays(1), today());
        String planned = trail(told.id, mandate).path("entries[0].loggedAt");

        as(Tokens.ofAuditor())
                .queryParam("mandate", mandate)
                .queryParam("knownAt", planned)
                .get("/policy/v1/audit/conversations/" + told.id)
                .then()
                .statusCode(200)
                .body("entries", hasSize(3))
                .body("knownAt", equalTo(planned));
        as(Tokens.ofAuditor())
                .queryParam("mandate", mandate)
                .queryParam("knownAt", "2020-01-01T00:00:00Z")
                .get("/policy/v1/audit/conversations/" + told.id)
                .then()
                .statusCode(404);
    }

    @Test
    void aConversationOutsideTheMandateIsNotFoundAndNothingIsLogged() {
        Told told = told(Tokens.VOORBEELDSTAD);
        String elsewhere = mandate(Tokens.ANDERDORP, today().minusDays(1), today());
        String earlier = mandate(Tokens.VOORBEELDSTAD, today().minusDays(9), today().minusDays(3));
        String covering = mandate(Tokens.VOORBEELDSTAD, today().minusDays(1), today());

        trail(told.id, elsewhere).then().statusCode(404);
        trail(told.id, earlier).then().statusCode(404);
        trail(UUID.randomUUID(), covering).then().statusCode(404);

        as(Tokens.of("data-protection-officer"))
                .queryParam("conversation", told.id)
                .get("/policy/v1/audit/access-log")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'trail' }", empty());
    }

    @Test
    void withoutAMandateOfOnesOwnThereIsNoTrail() {
        Told told = told(Tokens.VOORBEELDSTAD);
        String mandate = mandate(Tokens.VOORBEELDSTAD, today().minusDays(1), today());
        String address = "/policy/v1/audit/conversations/" + told.id;

        as(Tokens.ofAuditor()).get(address).then().statusCode(400).body("errors.parameter", contains("mandate"));
        as(Tokens.of("auditor", "policy-officer"))
                .queryParam("mandate", mandate)
                .get(address)
                .then()
                .statusCode(403)
                .body("type", not(equalTo("urn:gespreksopname:problem:mandate-not-valid")));
        as(Tokens.ofAuditor())
                .get("/policy/v1/conversations/" + told.id + "/trail")
                .then()
                .statusCode(403);
    }

    /** A conversation of two hours ago, with a trail. */
    private static Told told(String organisation) {
        Told told = Told.planned(organisation, Instant.now().minus(2, ChronoUnit.HOURS))
                .started()
                .recordedByTheProfessional(14);
        String mandate = mandate(organisation, today().minusDays(1), today());
        Eventually.holds(() -> as(Tokens.ofAuditor())
                .contentType("application/json")
                .queryParam("limit", 200)
                .body("{\"mandate\": \"" + mandate
                        + "\", \"rule\": \"announced-beforehand\", \"outcome\": \"breached\"}")
                .post("/policy/v1/audit/searches")
                .then()
                .body("items.conversation", hasItem(told.id.toString())));
        return told;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    private static Response trail(UUID conversation, String mandate) {
        return as(Tokens.ofAuditor())
                .queryParam("mandate", mandate)
                .get("/policy/v1/audit/conversations/" + conversation);
    }

    private static String mandate(String organisation, LocalDate from, LocalDate to) {
        return as(Tokens.ofAuditor())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"investigation": "2026-00417", "legalBasis": "Algemene wet bestuursrecht, artikel 9:31",
                         "purpose": "nagaan of opnames vooraf worden gezegd", "organisations": ["%s"],
                         "from": "%s", "to": "%s", "until": "%s"}
                        """.formatted(organisation, from, to, Instant.now().plus(1, ChronoUnit.DAYS)))
                .post("/policy/v1/audit/mandates")
                .path("id");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token);
    }
}
