package nl.gespreksopname.policy.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PolicyApiTest {

    private static final String POLICIES = "/policy/v1/policies";

    @Test
    void aPolicyOfficerPublishesVersionsForTheOrganisationOfTheToken() {
        Response first = publish(Tokens.of("policy-officer"), "{\"parameters\": {\"copyTermDays\": 7}}");
        first.then()
                .statusCode(201)
                .body("policy.organisation", equalTo(Tokens.VOORBEELDSTAD))
                .body("policy.inForce", equalTo(true))
                .body("policy.parameters.copyTermDays", equalTo(7))
                .body("policy.parameters.reportTermDays", equalTo(14))
                .body("policy.informationAddress", nullValue())
                .body("concerns", empty())
                .body("nextSteps.href", hasItem("/information/" + Tokens.VOORBEELDSTAD));
        int version = first.path("policy.policyVersion");
        String later = Instant.now().plus(1, ChronoUnit.DAYS).toString();

        Response second = publish(Tokens.of("policy-officer"), """
                {"validFrom": "%s", "informationAddress": "https://www.voorbeeldstad.example/opnemen",
                 "ownGrounds": [{"code": "rust-in-de-groep", "kernel": "disturbance",
                                 "dutch": "rust in de groep", "english": "calm in the group"}]}
                """.formatted(later));

        second.then()
                .statusCode(201)
                .header("ETag", equalTo("\"" + (version + 1) + "\""))
                .body("policy.policyVersion", equalTo(version + 1))
                .body("policy.inForce", equalTo(false))
                .body("concerns.code", contains("not-yet-in-force"));
        as(Tokens.of("case-system"))
                .get(second.header("Location"))
                .then()
                .statusCode(200)
                .body("ownGrounds.code", contains("rust-in-de-groep"));
        as(Tokens.of("professional"))
                .get(POLICIES)
                .then()
                .statusCode(200)
                .body("items[0].policyVersion", equalTo(version + 1))
                .body("items.find { it.inForce }.policyVersion", equalTo(version));
        as(Tokens.of("professional"))
                .queryParam("at", Instant.now().plus(2, ChronoUnit.DAYS).toString())
                .get("/policy/v1/organisations/" + Tokens.VOORBEELDSTAD + "/policies")
                .then()
                .statusCode(200)
                .body("items.policyVersion", contains(version + 1));
        as(Tokens.of("professional"))
                .queryParam("at", "2020-01-01T00:00:00Z")
                .get("/policy/v1/organisations/" + Tokens.VOORBEELDSTAD + "/policies")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void versionsComeInPagesThatFollowEachOther() {
        publish(Tokens.ofAnother("policy-officer"), "{}");
        publish(Tokens.ofAnother("policy-officer"), "{}");
        publish(Tokens.ofAnother("policy-officer"), "{}");

        Response page =
                as(Tokens.ofAnother("policy-officer")).queryParam("limit", 2).get(POLICIES);

        page.then().statusCode(200).body("items", hasSize(2)).header("Link", containsString("rel=\"next\""));
        int last = page.path("items[1].policyVersion");
        as(Tokens.ofAnother("policy-officer"))
                .queryParam("limit", 2)
                .queryParam("cursor", (String) page.path("next"))
                .get(POLICIES)
                .then()
                .statusCode(200)
                .body("items[0].policyVersion", equalTo(last - 1));
    }

    @Test
    void aRepetitionGivesTheSameAnswerAndAnotherBodyUnderTheKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        String token = Tokens.of("policy-officer");
        Response first = publish(token, key, "{\"parameters\": {\"reportTermDays\": 9}}");

        Response again = publish(token, key, "{\"parameters\": {\"reportTermDays\": 9}}");

        again.then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .body("policy.id", equalTo(first.path("policy.id")))
                .body("policy.policyVersion", equalTo(first.<Integer>path("policy.policyVersion")));
        publish(token, key, "{\"parameters\": {\"reportTermDays\": 8}}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gespreksopname:problem:idempotency-key-reused"));
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsStored() {
        Response before = as(Tokens.of("policy-officer")).get(POLICIES);

        publish(Tokens.of("policy-officer"), """
                        {"validFrom": "2026-01-01T00:00:00Z", "informationAddress": "http://voorbeeldstad.example",
                         "parameters": {"reportTermDays": 15, "copyTermDays": 0, "everyoneAgrees": false}}
                        """)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:gespreksopname:problem:invalid-input"))
                .body("errors.code", hasItem("valid-from-in-the-past"))
                .body("errors.code", hasItem("information-address-not-public"))
                .body("errors.findAll { it.code == 'less-strict-than-baseline' }", hasSize(2))
                .body("errors.code", hasItem("term-too-short"));

        as(Tokens.of("policy-officer"))
                .get(POLICIES)
                .then()
                .body("items.size()", equalTo(before.<Integer>path("items.size()")));
    }

    @Test
    void aStaleVersionIsRefusedAndTheCurrentOneIsTaken() {
        Response published = publish(Tokens.of("policy-officer"), "{}");

        as(Tokens.of("policy-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{}")
                .post(POLICIES)
                .then()
                .statusCode(412);
        as(Tokens.of("policy-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", published.header("ETag"))
                .contentType("application/json")
                .body("{}")
                .post(POLICIES)
                .then()
                .statusCode(201);
    }

    @Test
    void onlyAPolicyOfficerPublishesAndAnAuditorIsNoneAnywhere() {
        publish(Tokens.of("professional", "case-system", "privacy-officer"), "{}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:role-missing"));
        publish(Tokens.ombudsman().token().roles("auditor", "policy-officer").bearer(), "{}")
                .then()
                .statusCode(403);
        given().header("Idempotency-Key", "k")
                .contentType("application/json")
                .body("{}")
                .post(POLICIES)
                .then()
                .statusCode(401);
    }

    @Test
    void anotherOrganisationsPolicyIsNotFoundButAnAuditorSeesIt() {
        publish(Tokens.of("policy-officer"), "{}");
        String address = "/policy/v1/organisations/" + Tokens.VOORBEELDSTAD + "/policies";

        as(Tokens.ofAnother("policy-officer"))
                .get(address)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:gespreksopname:problem:not-found"));
        as(Tokens.ofAnother("policy-officer")).get(address + "/1").then().statusCode(404);
        as(Tokens.of("policy-officer"))
                .get("/policy/v1/organisations/00000009999999999999/policies")
                .then()
                .statusCode(404);
        as(Tokens.ofAuditor()).get(address).then().statusCode(200).body("items", not(empty()));
        as(Tokens.ofAuditor())
                .get("/policy/v1/organisations/00000009999999999999/policies")
                .then()
                .statusCode(404);
    }

    @Test
    void rulesAndGroundsAreForEveryoneInBothLanguages() {
        given().get("/policy/v1/rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(11))
                .body("items.name.nl", everyItem(notNullValue()))
                .body("items.find { it.rule == 'edits-disclosed' }.duty", equalTo("who-edits"))
                .body("items.text.easy", everyItem(notNullValue()))
                .body("items.findAll { it.rule != 'copy-delivered' }.versions.version", everyItem(contains(1)))
                .body("items.find { it.rule == 'copy-delivered' }.versions.version", contains(1, 2))
                .body("items.find { it.rule == 'copy-delivered' }.parameters.name", contains("copyTermDays"))
                .body("items.find { it.rule == 'copy-delivered' }.parameters[0].baseline.days", contains(14))
                .body("items.find { it.rule == 'copy-delivered' }.parameters[0].own", empty())
                .body(
                        "items.find { it.rule == 'announced-beforehand' }.evidence",
                        hasItem("nl.gespreksopname.consent.recording-announced"))
                .body("baseline.copyTermDays", equalTo(14));
        given().get("/policy/v1/grounds")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.findAll { it.recognised }", hasSize(4))
                .body("ownGrounds", empty());
        publish(Tokens.ofAnother("policy-officer"), """
                {"ownGrounds": [{"code": "rust", "kernel": "safety", "dutch": "rust", "english": "calm"}]}
                """);
        as(Tokens.ofAnother("professional"))
                .get("/policy/v1/grounds")
                .then()
                .statusCode(200)
                .body("ownGrounds.code", contains("rust"));
    }

    @Test
    void forHowLongIsKeptWhatStandsInThePolicyAndOnThePublicPage() {
        publish(Tokens.of("policy-officer"), "{\"retention\": {\"contentDays\": 90}}")
                .then()
                .statusCode(201)
                .body("policy.retention.contentDays", equalTo(90))
                .body("policy.retention.personalValueDays", equalTo(7300))
                .body("policy.retention.trailYears", equalTo(20))
                .body("policy.retention.accessLogYears", equalTo(5));

        given().accept("application/json")
                .get("/information/" + Tokens.VOORBEELDSTAD)
                .then()
                .statusCode(200)
                .body("retention.contentDays", equalTo(90))
                .body(
                        "page.policy.facts.find { it.label == 'Een opname bewaren wij hoogstens' }.value",
                        equalTo("90 dagen"));
        publish(Tokens.of("policy-officer"), "{\"retention\": {\"contentDays\": 5, \"trailYears\": 1}}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("retention-too-short", "retention-too-short"))
                .body("errors.pointer", contains("/retention/contentDays", "/retention/trailYears"));
        publish(Tokens.of("policy-officer"), "{}")
                .then()
                .statusCode(201)
                .body("policy.retention.contentDays", equalTo(365));
        given().get("/policy/v1/rules").then().body("baselineRetention.contentDays", equalTo(365));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token);
    }

    private static Response publish(String token, String body) {
        return publish(token, UUID.randomUUID().toString(), body);
    }

    private static Response publish(String token, String key, String body) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(POLICIES);
    }
}
