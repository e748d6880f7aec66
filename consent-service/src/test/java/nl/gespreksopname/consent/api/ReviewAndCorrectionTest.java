package nl.gespreksopname.consent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What is said of what was taken down: contested, looked at again, disputed, corrected, hidden, handed over. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReviewAndCorrectionTest {

    private static String made(Response response, String type) {
        return response.path("made.find { it.type == '" + type + "' }.id");
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given().header("Authorization", Tokens.of(role)).contentType(ContentType.JSON);
    }

    /** An announcement by the young person that the professional refuses. */
    private static String refused(Api.Planned planned) {
        Response response = planned.post("/facts", """
                {"facts": [
                  {"type": "announcement", "ref": "a", "by": "YOUNG"},
                  {"type": "response", "announcement": "a", "participants": ["PARENT"], "answer": "agreed"},
                  {"type": "response", "ref": "r", "announcement": "a", "participants": ["PROFESSIONAL"],
                   "answer": "refused", "ground": "never-allowed", "explanation": "beleid"}]}
                """);
        response.then().statusCode(201);
        return response.path("made.find { it.ref == 'r' }.id");
    }

    @Test
    void aRefusalIsContestedAndOverturnedByAReviewerAndThenNoLongerStandsInTheWay() {
        Api.Planned planned = Api.planned();
        String refusal = "/refusals/" + refused(planned);
        planned.get("/clearance").then().body("items[0].outcome", equalTo("allowed-with-warnings"));

        Response contested =
                planned.post(refusal + "/contestations", "{\"by\": \"YOUNG\", \"explanation\": \"later lezen\"}");
        contested
                .then()
                .statusCode(201)
                .body("concerns.code", hasItem("refusal-contested"))
                .body("nextSteps.href", hasItem(endsWith("/reviews")));
        String contestation = made(contested, "refusal-contestation");

        Response reviewed =
                Api.post(as("refusal-reviewer"), planned.path() + refusal + "/reviews", """
                {"contestation": "%s", "outcome": "overturned", "explanation": "geen reden"}
                """.formatted(contestation));
        reviewed.then().statusCode(201).body("concerns.code", hasItem("refusal-overturned"));

        planned.get("/clearance").then().body("items[0].outcome", equalTo("allowed"));
        planned.get(refusal + "/contestations?reveal=texts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].explanation.text", equalTo("later lezen"));
        planned.get(refusal + "/contestations/" + contestation)
                .then()
                .body("by", equalTo(planned.participant("young")))
                .body("explanation.state", equalTo("sealed"));
        as("refusal-reviewer")
                .get(planned.path() + refusal + "/reviews/" + made(reviewed, "refusal-review"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("overturned"))
                .body("reviewer", nullValue());
        as("refusal-reviewer").get(planned.path()).then().statusCode(403);
        planned.get("/refusals/" + UUID.randomUUID() + "/reviews").then().statusCode(404);
        planned.post("/refusals/" + UUID.randomUUID() + "/reviews", "{\"outcome\": \"upheld\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void aReviewByWhoRefusedIsTakenDownWithAConcernAndChangesNothing() {
        Api.Planned planned = Api.planned();
        String refusal = refused(planned);

        planned.post(
                        "/refusals/" + refusal + "/reviews",
                        "{\"outcome\": \"overturned\", \"reviewer\": \"PROFESSIONAL\"}")
                .then()
                .statusCode(201)
                .body("concerns.code", hasItem("reviewed-by-refuser"));

        planned.get("/clearance").then().body("items[0].outcome", equalTo("allowed-with-warnings"));
    }

    @Test
    void aReportIsDeliveredJudgedDisputedAndTheDisputeSettled() {
        Api.Planned planned = Api.planned();
        String refusal = refused(planned);
        String alternative = made(
                planned.post("/alternatives", "{\"refusal\": \"" + refusal + "\", \"kind\": \"report\"}"),
                "alternative");
        String path = "/alternatives/" + alternative;
        planned.post(path + "/deliveries", "{}")
                .then()
                .statusCode(201)
                .body("nextSteps.href", hasItem(endsWith("/acceptances")));

        Response accepted = planned.post(path + "/acceptances", "{\"by\": \"YOUNG\", \"accepted\": false}");
        accepted.then().statusCode(201).body("concerns.code", hasItem("alternative-not-accepted"));
        Response disputed = planned.post(path + "/disputes", "{\"by\": \"YOUNG\", \"explanation\": \"klopt niet\"}");
        disputed.then().statusCode(201).body("concerns.code", hasItem("report-disputed"));
        String dispute = made(disputed, "alternative-dispute");
        Response settled = planned.post(path + "/disputes/" + dispute + "/settlements", "{\"how\": \"view-added\"}");
        settled.then().statusCode(201).body("concerns", empty());

        planned.get(path + "/acceptances/" + made(accepted, "alternative-acceptance"))
                .then()
                .body("accepted", equalTo(false));
        planned.get(path + "/disputes/" + dispute).then().body("explanation.state", equalTo("sealed"));
        planned.get(path + "/disputes/" + dispute + "/settlements").then().body("items.how", contains("view-added"));
        planned.get("/alternatives/" + UUID.randomUUID() + "/disputes/" + dispute + "/settlements")
                .then()
                .statusCode(404);
        planned.post(
                        "/alternatives/" + UUID.randomUUID() + "/disputes/" + dispute + "/settlements",
                        "{\"how\": \"upheld\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void aFactIsCorrectedStaysInTheListAndTheClearanceFollows() {
        Api.Planned planned = Api.planned();
        Response facts = planned.post("/facts", """
                {"facts": [
                  {"type": "announcement", "ref": "a", "by": "PROFESSIONAL"},
                  {"type": "response", "announcement": "a", "participants": ["PARENT"], "answer": "agreed"},
                  {"type": "response", "announcement": "a", "participants": ["YOUNG"], "answer": "agreed"}]}
                """);
        planned.get("/clearance").then().body("items[0].outcome", equalTo("allowed"));
        // 1 to 4 planned, 5 announced, 6 and 7 answered, 8 cleared
        facts.then().body("version", equalTo(8));

        Response corrected = planned.post("/facts/7/corrections", """
                {"explanation": "zij zei nee",
                 "fact": {"type": "response", "participants": ["YOUNG"], "answer": "not-agreed",
                          "occurredAt": "2026-11-23T09:00:00Z"}}
                """);
        corrected
                .then()
                .statusCode(201)
                .header("Location", endsWith("/facts/9"))
                .body("version", equalTo(11))
                .body("made", hasSize(1))
                .body("concerns.code", hasItem("corrected-earlier-verdict-stays"))
                .body("concerns.code", hasItem("recording-blocked"));

        planned.get("/clearance")
                .then()
                .body("items[0].outcome", equalTo("blocked"))
                .body("items[0].missing[0].neededAs", contains("self"))
                .body("items[0].missing[0].text", equalTo("jeugdige: stemt niet in"))
                .body("items[0].text", not(containsString("jaar")));
        planned.get("/facts/7").then().body("fact.noted.correctedBy", equalTo(9));
        planned.get("/facts/10")
                .then()
                .body("fact.answer", equalTo("not-agreed"))
                .body("fact.noted.correctedBy", nullValue());
        planned.get("/facts/7/corrections")
                .then()
                .body("items", hasSize(1))
                .body("items[0].corrects", equalTo(7))
                .body("items[0].replacedBy", equalTo(10));
        planned.get("/facts/7/corrections/" + made(corrected, "fact-correction") + "?reveal=texts")
                .then()
                .body("explanation.text", equalTo("zij zei nee"));

        planned.post("/facts/9/corrections", "{}").then().statusCode(201);
        planned.get("/clearance").then().body("items[0].outcome", equalTo("allowed"));
    }

    @Test
    void whatCannotBeCorrectedIsRefusedWithAReason() {
        Api.Planned planned = Api.planned();
        planned.post("/announcements", "{\"by\": \"YOUNG\"}");

        planned.post("/facts/1/corrections", "{}").then().statusCode(404);
        planned.post("/facts/99/corrections", "{}").then().statusCode(404);
        planned.get("/facts/1/corrections").then().statusCode(404);
        planned.post("/facts/99/disputes", "{\"by\": \"YOUNG\"}").then().statusCode(404);
        planned.post("/facts/5/corrections", "{\"fact\": {\"type\": \"departure\", \"participant\": \"YOUNG\"}}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("other-type"));
        planned.post("/facts/5/corrections", "{\"fact\": {\"type\": \"transfer\", \"to\": \"00000001234567890000\"}}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-in-a-correction"));
        planned.post("/facts/2/corrections", """
                        {"fact": {"type": "participant", "ref": "x", "role": "parent", "person": {"name": "Sam Akker"}}}
                        """)
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-in-a-correction", "not-in-a-correction"));
        planned.post("/facts", "{\"facts\": [{\"type\": \"fact-correction\"}]}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("required"));
        planned.post("/facts", "{\"facts\": [{\"type\": \"fact-correction\", \"version\": 99}]}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-reference"));
    }

    @Test
    void aFactThatIsDisputedSaysSoUntilTheDisputeIsTakenBack() {
        Api.Planned planned = Api.planned();
        planned.post("/announcements", "{\"by\": \"YOUNG\"}");

        Response disputed =
                planned.post("/facts/5/disputes", "{\"by\": \"PARENT\", \"explanation\": \"nooit gezegd\"}");
        disputed.then()
                .statusCode(201)
                .body("concerns.code", contains("fact-disputed"))
                .body("nextSteps.href", hasItem(endsWith("/facts/5/corrections")));
        int version = disputed.path("version");
        planned.get("/facts/5").then().body("fact.noted.disputed", equalTo(true));
        planned.get("/facts/5/disputes/" + made(disputed, "fact-dispute"))
                .then()
                .body("by", equalTo(planned.participant("parent")));

        planned.post("/facts/" + version + "/corrections", "{}").then().statusCode(201);
        planned.get("/facts/5").then().body("fact.noted.disputed", nullValue());
    }

    @Test
    void aWithdrawalAwaitsADecisionWhatBecomesOfWhatWasRecorded() {
        Api.Planned planned = Api.planned();
        Response facts = planned.post("/facts", """
                {"facts": [
                  {"type": "status-change", "status": "started", "occurredAt": "2026-11-23T09:00:00Z"},
                  {"type": "announcement", "ref": "a", "by": "PROFESSIONAL", "occurredAt": "2026-11-23T09:00:00Z"},
                  {"type": "response", "announcement": "a", "participants": ["PARENT", "YOUNG"], "answer": "agreed"},
                  {"type": "response", "ref": "no", "announcement": "a", "participants": ["YOUNG"],
                   "answer": "withdrawn", "occurredAt": "2026-11-23T09:20:00Z"}]}
                """);
        facts.then()
                .body("concerns.code", hasItem("keep-decision-awaited"))
                .body("nextSteps.href", hasItem(endsWith("/keep-decisions")));
        String withdrawal = facts.path("made.find { it.ref == 'no' }.id");
        planned.get("")
                .then()
                .body("awaits.kind", contains("keep-decision"))
                .body("awaits.withdrawal", contains(withdrawal))
                .body("awaits.since", contains("2026-11-23T09:20:00Z"));

        String recording = UUID.randomUUID().toString();
        Response decided = planned.post("/keep-decisions", """
                {"withdrawal": "%s", "recording": "%s", "by": "YOUNG", "choice": "destroy"}
                """.formatted(withdrawal, recording));
        decided.then()
                .statusCode(201)
                .body("concerns.code", contains("destroy-decided"))
                .body("nextSteps.href", contains("/recording/v1/recordings/" + recording + "/destructions"));
        planned.get("").then().body("awaits", empty());
        planned.get("/keep-decisions/" + made(decided, "keep-decision"))
                .then()
                .body("choice", equalTo("destroy"))
                .body("recording", equalTo(recording));
        planned.post("/keep-decisions", """
                        {"withdrawal": "%s", "by": "YOUNG", "choice": "keep"}
                        """.formatted(UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-reference"));
    }

    @Test
    void aSafetyMarkIsPlacedAndLiftedByAPrivacyOfficer() {
        Api.Planned planned = Api.planned();
        String event = "consent/conversation/" + planned.id() + "/2";

        Response placed = Api.post(
                as("privacy-officer"), planned.path() + "/safety-marks", planned.filled("""
                {"hiddenFrom": "PARENT", "facts": ["%s", "%s"], "explanation": "gevaar"}
                """.formatted(event, event)));
        placed.then().statusCode(201);
        String mark = made(placed, "safety-mark");
        planned.get("/safety-marks/" + mark)
                .then()
                .body("hiddenFrom", equalTo(planned.participant("parent")))
                .body("facts", contains(event));

        Response lifted = planned.post("/safety-marks/" + mark + "/liftings", "{}");
        lifted.then().statusCode(201);
        planned.get("/safety-marks/" + mark + "/liftings").then().body("items", hasSize(1));
        planned.post("/safety-marks/" + UUID.randomUUID() + "/liftings", "{}")
                .then()
                .statusCode(404);
        planned.post("/safety-marks", "{\"hiddenFrom\": \"PARENT\", \"facts\": [\"../../etc\"]}")
                .then()
                .statusCode(400);
        as("privacy-officer").get(planned.path() + "/facts").then().statusCode(403);
    }

    @Test
    void theIdUnderWhichAConversationGoesOnCannotBeToldFromWhatWhoHandsItOverKnows() {
        Api.Planned planned = Api.planned();
        String key = UUID.randomUUID().toString();
        RequestSpecification request = Api.caseSystem().header("Idempotency-Key", key);
        String body = "{\"to\": \"" + Tokens.ANDERDORP + "\"}";

        Response transferred = request.body(body).post(planned.path() + "/transfers");
        String transfer = made(transferred, "transfer");
        String successor = planned.get("/transfers/" + transfer).path("successor");

        // All that is known outside: the id of the transfer, which follows from the key of who sends it.
        for (String name : List.of("successor", "successor/" + Tokens.ANDERDORP, "conversation", "0", "")) {
            assertThat(successor)
                    .isNotEqualTo(
                            NameBasedUuid.of(UUID.fromString(transfer), name).toString());
        }
        Api.caseSystem()
                .header("Idempotency-Key", key)
                .body(body)
                .post(planned.path() + "/transfers")
                .then()
                .statusCode(201);
        planned.get("/transfers").then().body("items.successor", contains(successor));
    }

    @Test
    void aConversationGoesOnAtAnotherOrganisationOfTheInstallation() {
        Api.Planned planned = Api.planned();

        Response transferred = planned.post("/transfers", "{\"to\": \"" + Tokens.ANDERDORP + "\"}");
        transferred.then().statusCode(201).body("concerns", empty());
        String successor =
                planned.get("/transfers/" + made(transferred, "transfer")).path("successor");

        Eventually.holds(() -> Api.another()
                .get(Api.CONVERSATIONS + "/" + successor)
                .then()
                .statusCode(200)
                .body("channel", equalTo("in-person"))
                .body("planned", equalTo(true))
                .body("participants", empty())
                .body("receivedFrom.organisation", equalTo(Tokens.VOORBEELDSTAD))
                .body("receivedFrom.conversation", equalTo(planned.id())));
        Api.get(Api.CONVERSATIONS + "/" + successor).then().statusCode(404);
        Api.another().get(planned.path()).then().statusCode(404);
        planned.get("")
                .then()
                .body("transferredTo.organisation", equalTo(Tokens.ANDERDORP))
                .body("transferredTo.conversation", equalTo(successor));

        planned.post("/possibility-mentions", "{\"by\": \"PROFESSIONAL\"}")
                .then()
                .statusCode(201)
                .body("concerns.code", contains("transferred"));
    }

    @Test
    void aConversationGoesOnAtAnOrganisationElsewhereAndNeverAtTheOwn() {
        Api.Planned planned = Api.planned();

        Response transferred = planned.post("/transfers", "{\"to\": \"00000001234567890000\"}");
        planned.get("/transfers/" + made(transferred, "transfer"))
                .then()
                .body("to", equalTo("00000001234567890000"))
                .body("successor", nullValue());

        planned.post("/transfers", "{\"to\": \"" + Tokens.VOORBEELDSTAD + "\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("own-organisation"));
        planned.post("/transfers", "{\"to\": \"ons\"}").then().statusCode(400);
    }

    @Test
    void shareRequestsNameWhoIsMissingAndWhyWithoutAnAge() {
        Api.Planned planned = Api.planned("2014-03-02");
        planned.post("/share-requests", """
                {"recording": "%s", "requestedBy": "PROFESSIONAL", "recipient": "een school", "purpose": "other",
                 "scope": "listen"}
                """.formatted(UUID.randomUUID()));

        Response requests = planned.get("/share-requests");
        requests.then()
                .body("items[0].standing", equalTo("requested"))
                .body("items[0].missing", hasSize(2))
                .body("items[0].missing.text", hasItem("ouder, vanwege het gezag: nog niet geantwoord"))
                .body("items[0].missing.text", hasItem("jeugdige: nog niet geantwoord"))
                .body(
                        "items[0].text",
                        equalTo("Nog niet delen: "
                                + String.join("; ", requests.<List<String>>path("items[0].missing.text")) + "."));
    }
}
