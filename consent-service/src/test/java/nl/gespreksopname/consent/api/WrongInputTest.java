package nl.gespreksopname.consent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class WrongInputTest {

    @Inject
    Transactions transactions;

    private long rows() {
        return transactions.call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select (select count(*) from event) + (select count(*) from command)
                                + (select count(*) from vault_value) + (select count(*) from person)
                                + (select count(*) from conversation) + (select count(*) from follow_up)
                            """)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:gespreksopname:problem:" + slug));
        assertThat(response.<String>path("detail")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"by\": | malformed-json",
                "{\"by\": \"YOUNG\", \"bye\": 1} | invalid-input",
                "{\"by\": 7} | invalid-input",
                "{} | invalid-input",
                "[] | invalid-input",
                "{\"by\": \"6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e\"} | invalid-input",
                "{\"by\": \"YOUNG\", \"medium\": \"hologram\"} | invalid-input",
                "{\"by\": \"YOUNG\", \"occurredAt\": \"yesterday\"} | invalid-input",
                "{\"by\": \"YOUNG\", \"occurredAt\": \"2126-01-01T00:00:00Z\"} | invalid-input"
            })
    void nothingIsStoredOfABodyThatIsWrong(String body, String slug) {
        Api.Planned planned = Api.planned();
        long before = rows();

        refused(planned.post("/announcements", body), 400, slug);

        assertThat(rows()).isEqualTo(before);
        planned.get("").then().body("version", equalTo(4));
    }

    @Test
    void aVeryLongCodeOfAGroundIsAFaultAndNoFailure() {
        Api.Planned planned = Api.planned();
        String announcement =
                planned.post("/announcements", "{\"by\": \"YOUNG\"}").path("made[0].id");

        refused(
                planned.post("/announcements/" + announcement + "/responses", """
                {"participants": ["PROFESSIONAL"], "answer": "refused", "ground": "safety", "ownGround": "a%s"}
                """.formatted("-a".repeat(200_000))),
                400,
                "invalid-input");
    }

    @Test
    void aPrivacyOfficerReadsAboutPersonsAndPutsNothingDown() {
        Api.Planned planned = Api.planned();
        RequestSpecification officer = RestAssured.given()
                .header("Authorization", Tokens.of("privacy-officer"))
                .contentType(ContentType.JSON);

        officer.get("/consent/v1/persons/" + planned.person("young")).then().statusCode(200);
        refused(Api.post(officer, "/consent/v1/persons", "{\"reference\": \"P-1\"}"), 403, "role-missing");
        refused(
                Api.post(
                        officer,
                        "/consent/v1/persons/" + planned.person("young") + "/capacities",
                        "{\"capable\": false}"),
                403,
                "role-missing");
    }

    @Test
    void allThatIsWrongWithABatchIsToldAtOnceAndNothingIsStored() {
        Api.Planned planned = Api.planned();
        long before = rows();

        Response response = planned.post("/facts", """
                {"facts": [
                  {"type": "announcement", "ref": "a", "by": "nobody"},
                  {"type": "response", "announcement": "b", "participants": ["PARENT", "nobody"], "answer": "refused",
                   "explanation": "because"},
                  {"type": "alternative", "refusal": "YOUNG", "kind": "report"},
                  {"type": "departure", "participant": "PARENT", "reportedBy": "nobody"},
                  {"type": "participant", "role": "carer", "custodyOf": ["nobody"],
                   "person": {"reference": "P-new", "name": "Sam Akker"}}]}
                """);

        refused(response, 400, "invalid-input");
        response.then()
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/facts/0/by",
                                "/facts/0/recorder",
                                "/facts/1/announcement",
                                "/facts/1/participants/1",
                                "/facts/2/refusal",
                                "/facts/3/reportedBy",
                                "/facts/4/custodyOf/0"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void faultsOfFormInABatchAreToldAtOnceToo() {
        refused(Api.planned().post("/facts", """
                {"facts": [
                  {"type": "departure"},
                  {"type": "holiday"},
                  {"type": "status-change", "status": "started", "occurredAt": "2126-01-01T00:00:00Z"},
                  {"type": "response", "participants": [], "answer": "agreed", "ground": "safety"}]}
                """), 400, "invalid-input");
        Api.planned()
                .post("/facts", "{\"facts\": [{\"type\": \"departure\"}, {\"type\": \"holiday\"}]}")
                .then()
                .body("errors.pointer", hasItems("/facts/0/participant", "/facts/1/type"));
        refused(Api.planned().post("/facts", "{\"facts\": []}"), 400, "invalid-input");
    }

    @Test
    void aPlanIsCheckedAsAWhole() {
        long before = rows();
        Response response = Api.post(Api.CONVERSATIONS, """
                {"channel": "in-person", "participants": [
                   {"ref": "a", "role": "young-person", "person": {"name": " ", "birthDate": "1850-01-01"}},
                   {"ref": "a", "role": "king"}]}
                """);
        refused(response, 400, "invalid-input");
        response.then().body("errors.pointer", hasItems("/participants/0/person/name", "/participants/1/role"));
        Api.post(Api.CONVERSATIONS, """
                {"channel": "in-person", "plannedStart": "2026-11-24T10:00:00Z", "participants": [
                   {"ref": "a", "role": "young-person", "person": {"birthDate": "2126-01-01"}},
                   {"ref": "a", "role": "parent", "represents": "b"}]}
                """)
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("in-the-future", "duplicate-ref"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aPlannedStartInAYearThatNobodyPlansForIsRefusedWithTheYearsThatAreTaken() {
        long before = rows();
        for (String far : List.of("9999-12-31T23:59:59Z", "9999-12-31T12:00:00+01:00", "0001-01-01T00:00:00Z")) {
            Response response = Api.post(
                    Api.CONVERSATIONS,
                    "{\"channel\": \"phone\", \"plannedStart\": \"" + far + "\", \"participants\": []}");
            refused(response, 400, "invalid-input");
            response.then()
                    .body("errors.find { it.pointer == '/plannedStart' }.code", equalTo("out-of-range"))
                    .body("errors.find { it.pointer == '/plannedStart' }.message", containsString("2200"));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatTheAddressNamesAndIsNotThereIsNotFound() {
        Api.Planned planned = Api.planned();
        String unknown = UUID.randomUUID().toString();
        String body = "{\"participants\": [\"YOUNG\"], \"answer\": \"agreed\"}";
        long before = rows();

        for (String list : List.of(
                "/announcements/%s/responses",
                "/refusals/%s/explanations",
                "/alternatives/%s/deliveries",
                "/arrangements/%s/confirmations",
                "/share-requests/%s/decisions",
                "/share-requests/%s/revocations")) {
            refused(planned.get(list.formatted(unknown)), 404, "not-found");
        }
        refused(planned.post("/announcements/" + unknown + "/responses", body), 404, "not-found");
        refused(planned.post("/refusals/" + unknown + "/explanations", "{\"text\": \"x\"}"), 404, "not-found");
        refused(planned.post("/alternatives/" + unknown + "/deliveries", "{}"), 404, "not-found");
        refused(
                planned.post("/arrangements/" + unknown + "/confirmations", "{\"participants\": [\"YOUNG\"]}"),
                404,
                "not-found");
        refused(
                planned.post("/share-requests/" + unknown + "/revocations", "{\"participant\": \"YOUNG\"}"),
                404,
                "not-found");
        refused(
                Api.post(Api.CONVERSATIONS + "/" + unknown + "/announcements", planned.filled("{\"by\": \"YOUNG\"}")),
                404,
                "not-found");
        refused(Api.get(Api.CONVERSATIONS + "/" + unknown), 404, "not-found");
        refused(Api.get(Api.CONVERSATIONS + "/no-id"), 404, "not-found");
        refused(Api.get("/consent/v1/persons/" + unknown), 404, "not-found");
        refused(Api.get(Api.CONVERSATIONS + "/"), 404, "address-unknown");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anotherOrganisationSeesAndAddsNothing() {
        Api.Planned planned = Api.planned();
        long before = rows();

        Response mine = Api.get(Api.CONVERSATIONS + "/" + UUID.randomUUID());
        Response anothers = Api.another().get(planned.path());
        refused(anothers, 404, "not-found");
        assertThat(anothers.<String>path("detail")).isEqualTo(mine.path("detail"));
        for (String path :
                new String[] {"/facts", "/clearance", "/participants", "/announcements", "/share-requests"}) {
            refused(Api.another().get(planned.path() + path), 404, "not-found");
        }
        refused(
                Api.post(Api.another(), planned.path() + "/announcements", planned.filled("{\"by\": \"YOUNG\"}")),
                404,
                "not-found");
        refused(
                Api.post(
                        Api.another(),
                        "/consent/v1/persons/" + planned.person("young") + "/capacities",
                        "{\"capable\": false}"),
                404,
                "not-found");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aStaleIfMatchIsToldAndNothingIsStored() {
        Api.Planned planned = Api.planned();
        planned.post("/status-changes", "{\"status\": \"started\"}");
        long before = rows();

        Response stale = Api.post(
                Api.caseSystem().header("If-Match", "\"4\""),
                planned.path() + "/status-changes",
                "{\"status\": \"ended\"}");

        refused(stale, 412, "changed-meanwhile");
        assertThat(rows()).isEqualTo(before);
        Api.post(
                        Api.caseSystem().header("If-Match", "\"5\""),
                        planned.path() + "/status-changes",
                        "{\"status\": \"ended\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatedCommandIsDoneOnceAndAnsweredAlike() {
        Api.Planned planned = Api.planned();
        String key = UUID.randomUUID().toString();
        String path = planned.path() + "/announcements";
        String body = planned.filled("{\"by\": \"YOUNG\", \"occurredAt\": \"" + Instant.now() + "\"}");

        Response first =
                Api.caseSystem().header("Idempotency-Key", key).body(body).post(path);
        Api.planned();
        planned.post("/status-changes", "{\"status\": \"started\"}");
        Response second =
                Api.caseSystem().header("Idempotency-Key", key).body(body).post(path);

        first.then().statusCode(201).header("Idempotent-Replay", (String) null);
        second.then().statusCode(201).header("Idempotent-Replay", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        planned.get("/announcements").then().body("items.announcementId", contains((String) first.path("made[0].id")));

        long before = rows();
        Response other = Api.caseSystem()
                .header("Idempotency-Key", key)
                .body(planned.filled("{\"by\": \"PARENT\"}"))
                .post(path);
        refused(other, 409, "idempotency-key-reused");
        refused(Api.caseSystem().body(body).post(path), 400, "idempotency-key-missing");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRepeatedPlanIsOneConversation() {
        String key = UUID.randomUUID().toString();
        String body = """
                {"channel": "phone", "planned": false, "participants": [
                  {"ref": "a", "role": "parent", "person": {"name": "Bas Lindeboom"}}]}
                """;
        Response first =
                Api.caseSystem().header("Idempotency-Key", key).body(body).post(Api.CONVERSATIONS);
        Response second =
                Api.caseSystem().header("Idempotency-Key", key).body(body).post(Api.CONVERSATIONS);
        assertThat(second.asString()).isEqualTo(first.asString());
        second.then().header("Idempotent-Replay", "true");
    }

    @Test
    void rolesAreAskedFor() {
        refused(io.restassured.RestAssured.given().get(Api.CONVERSATIONS), 401, "not-authenticated");
        refused(
                io.restassured.RestAssured.given()
                        .header("Authorization", Tokens.of("operator"))
                        .get(Api.CONVERSATIONS),
                403,
                "role-missing");
        refused(
                io.restassured.RestAssured.given()
                        .header("Authorization", Tokens.ofAuditor())
                        .get(Api.CONVERSATIONS),
                403,
                "role-missing");
    }
}
