package nl.gespreksopname.consent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.Conversations;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrdinaryPathTest {

    @Inject
    Transactions transactions;

    @Inject
    Conversations conversations;

    @Test
    void aConversationIsPlannedAndShownWithoutNamesUnlessAskedFor() {
        Api.Planned planned = Api.planned();
        planned.response()
                .then()
                .header("Location", endsWith(planned.path()))
                .header("ETag", "\"4\"")
                .body("reference", matchesPattern("GO-[0-9B-Z]{4}-[0-9B-Z]{4}"))
                .body("version", equalTo(4))
                .body("made.type", contains("participant", "participant", "participant"))
                .body("concerns", empty())
                .body("nextSteps.href", hasItem(planned.path() + "/possibility-mentions"));

        Response shown = planned.get("");
        shown.then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("channel", equalTo("in-person"))
                .body("plannedStart", equalTo("2026-11-24T09:00:00Z"))
                .body("status", nullValue())
                .body("participants.role", contains("young-person", "parent", "professional"))
                .body("participants.person", contains(nullValue(), nullValue(), nullValue()));
        assertThat(shown.asString()).doesNotContain("Lindeboom").doesNotContain("2011");

        planned.get("?reveal=names")
                .then()
                .body("participants.person.name", contains("Noor Lindeboom", "Bas Lindeboom", "Iris van Dam"))
                .body("participants[0].person.birthDate", nullValue());
        planned.get("?reveal=details&purpose=data-subject-request")
                .then()
                .body("participants[0].person.birthDate", equalTo("2011-03-02"));

        Api.get("/consent/v1/persons/" + planned.person("young") + "/accesses")
                .then()
                .statusCode(200)
                .body("items.what", contains("details", "names"))
                .body("items.purpose", contains("data-subject-request", "case-handling"))
                .body("items.conversation", contains(planned.id(), planned.id()))
                .body("items.client", contains("zaaksysteem", "zaaksysteem"));
    }

    @Test
    void theConversationGoesAsItShouldInAFewCalls() {
        Api.Planned planned = Api.planned();
        Response facts = planned.post("/facts", """
                {"facts": [
                  {"type": "possibility-mention", "ref": "said", "by": "PROFESSIONAL", "when": "at-start"},
                  {"type": "announcement", "ref": "recording", "by": "YOUNG", "inAnswerTo": "said"},
                  {"type": "status-change", "status": "started", "occurredAt": "2026-11-23T09:03:00Z"},
                  {"type": "response", "announcement": "recording", "participants": ["PARENT"], "answer": "agreed"},
                  {"type": "response", "announcement": "recording", "participants": ["PROFESSIONAL"], "answer": "allowed"},
                  {"type": "arrangement", "ref": "arranged", "purpose": "to listen again", "listeners": "the family",
                   "copies": "the father", "sharing": "with nobody", "keeping": "a year", "promiseNotToShare": true},
                  {"type": "arrangement-confirmation", "arrangement": "arranged",
                   "participants": ["YOUNG", "PARENT", "PROFESSIONAL"], "reportedBy": "PROFESSIONAL"}]}
                """);
        facts.then()
                .statusCode(201)
                .body("concerns", empty())
                .body("made.type", hasItems("announcement", "response", "arrangement", "arrangement-confirmation"))
                .body("made.findAll { it.type == 'arrangement-confirmation' }.participant", hasSize(3));

        planned.get("/clearance")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].outcome", equalTo("allowed"))
                .body("items[0].needed", contains(planned.participant("parent")))
                .body("items[0].text", equalTo("Opnemen mag."));
        planned.get("").then().body("status", equalTo("started"));
        String announcement = facts.path("made.find { it.type == 'announcement' }.id");
        planned.get("/announcements")
                .then()
                .body("items.announcementId", contains(announcement))
                .body("items[0].side", equalTo("citizen"));
        planned.get("/announcements/" + announcement + "/responses")
                .then()
                .body("items.answer", contains("agreed", "allowed"));
        planned.get("/arrangements").then().body("items[0].purpose.state", equalTo("sealed"));
        planned.get("/arrangements?reveal=texts").then().body("items[0].purpose.text", equalTo("to listen again"));
        String arrangement = facts.path("made.find { it.type == 'arrangement' }.id");
        planned.get("/arrangements/" + arrangement + "/confirmations?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("items.noted.reportedBy", hasItem(planned.participant("professional")))
                .body("next", notNullValue());
        planned.get("/possibility-mentions").then().body("items.mentioned", contains(true));
        planned.get("/status-changes").then().body("items.status", contains("started"));
        planned.get("/facts")
                .then()
                .body("items.type", hasItems("participant", "announcement", "arrangement-confirmation"));
        planned.get("/facts/" + facts.path("version")).then().statusCode(404);
        Api.get(facts.header("Location").replaceFirst("^http://[^/]+", ""))
                .then()
                .statusCode(200)
                .body("type", equalTo("possibility-mention"));
    }

    @Test
    void aRefusalIsTakenDownWhateverIsWrongWithIt() {
        Api.Planned planned = Api.planned();
        String announcement =
                planned.post("/announcements", "{\"by\": \"YOUNG\"}").path("made[0].id");

        Response refused = planned.post(
                "/announcements/" + announcement + "/responses",
                "{\"participants\": [\"PROFESSIONAL\"], \"answer\": \"refused\"}");
        refused.then()
                .statusCode(201)
                .body("concerns.code", hasItems("ground-not-recognised", "explanation-missing", "alternative-missing"))
                .body("concerns.rule", hasItems("allow-unless", "alternative-offered"))
                .body("concerns.outcome", hasItems("breached", "pending"));
        String refusal = refused.path("made[0].id");
        planned.get("/announcements/" + announcement + "/responses")
                .then()
                .body("items[0].ground", equalTo("none-given"));

        planned.post("/refusals/" + refusal + "/explanations", "{\"ground\": \"safety\", \"text\": \"because\"}")
                .then()
                .statusCode(201)
                .body("concerns.code", contains("explanation-afterwards"));
        planned.get("/refusals/" + refusal + "/explanations?reveal=texts")
                .then()
                .body("items.text.text", contains("because"));

        Response alternative = planned.post(
                "/alternatives",
                "{\"refusal\": \"" + refusal + "\", \"kind\": \"report\", \"promisedBy\": \"2026-12-08\"}");
        alternative.then().statusCode(201).body("concerns.code", contains("report-promised"));
        String alternativeId = alternative.path("made[0].id");
        planned.post("/alternatives/" + alternativeId + "/deliveries", "{}")
                .then()
                .statusCode(201);
        planned.get("/alternatives/" + alternativeId + "/deliveries").then().body("items", hasSize(1));
        planned.get("/alternatives").then().body("items.kind", contains("report"));
        planned.get("/clearance").then().body("items[0].outcome", equalTo("allowed-with-warnings"));
    }

    @Test
    void permissionToShareIsGrantedWhenAllWhoAreNeededGaveIt() {
        Api.Planned planned = Api.planned();
        Response asked = planned.post("/share-requests", """
                {"recording": "%s", "requestedBy": "YOUNG", "recipient": "Tante Fleur", "purpose": "personal-support",
                 "scope": "listen"}
                """.formatted(UUID.randomUUID()));
        asked.then().statusCode(201).body("concerns.code", contains("permission-pending"));
        String request = asked.path("made[0].id");
        planned.get("/share-requests")
                .then()
                .body("items[0].standing", equalTo("requested"))
                .body("items[0].undecided", hasSize(2))
                .body("items[0].request.recipient.state", equalTo("sealed"))
                .body(
                        "items[0].request.needed",
                        containsInAnyOrder(planned.participant("parent"), planned.participant("professional")));

        planned.post(
                        "/share-requests/" + request + "/decisions",
                        "{\"participants\": [\"PARENT\", \"PROFESSIONAL\"], \"decision\": \"granted\"}")
                .then()
                .statusCode(201)
                .body("concerns", empty());
        planned.get("/share-requests").then().body("items[0].standing", equalTo("granted"));

        planned.post("/share-requests/" + request + "/revocations", "{\"participant\": \"PROFESSIONAL\"}")
                .then()
                .statusCode(201)
                .body("concerns.code", contains("permission-ended"));
        planned.get("/share-requests").then().body("items[0].standing", equalTo("ended"));
        planned.get("/share-requests/" + request + "/decisions").then().body("items", hasSize(2));
        planned.get("/share-requests/" + request + "/revocations").then().body("items", hasSize(1));
    }

    @Test
    void anInterpreterWhoJoinsLateBlocksTheOrganisationsRecordingUntilAsked() {
        Api.Planned planned = Api.planned();
        String announcement =
                planned.post("/announcements", "{\"by\": \"PROFESSIONAL\"}").path("made[0].id");
        planned.post(
                        "/announcements/" + announcement + "/responses",
                        "{\"participants\": [\"YOUNG\", \"PARENT\"], \"answer\": \"agreed\"}")
                .then()
                .body("concerns", empty());

        Response joined = planned.post("/participants", "{\"role\": \"interpreter\"}");
        joined.then().statusCode(201).body("concerns.code", contains("recording-blocked"));
        String interpreter = joined.path("made[0].id");
        planned.get("/clearance")
                .then()
                .body("items[0].outcome", equalTo("blocked"))
                .body("items[0].missing.participant", contains(interpreter));

        planned.post("/departures", "{\"participant\": \"" + interpreter + "\"}")
                .then()
                .statusCode(201);
        planned.get("/clearance").then().body("items[0].outcome", equalTo("allowed"));
        planned.get("/departures").then().body("items.participant", contains(interpreter));
        planned.get("/participants").then().body("items", hasSize(4)).body("items[3].present", equalTo(false));
    }

    @Test
    void conversationsAreFoundByReferenceCaseAndPeriodAndInTheOwnOrganisationOnly() {
        String caseReference = "Z-" + UUID.randomUUID();
        Response planned = Api.post(Api.CONVERSATIONS, """
                {"caseReference": "%s", "channel": "video", "plannedStart": "2031-05-06T07:08:09Z",
                 "participants": [{"role": "professional"}]}
                """.formatted(caseReference));
        String id = planned.path("conversationId");
        String reference = planned.path("reference");

        Api.post(
                        Api.CONVERSATIONS + "/searches",
                        "{\"caseReference\": \"  " + caseReference.toLowerCase(java.util.Locale.ROOT) + " \"}")
                .then()
                .statusCode(200)
                .body("items.conversationId", contains(id));
        Api.post(
                        Api.CONVERSATIONS + "/searches",
                        "{\"reference\": \"" + reference.replace("-", "").toLowerCase(java.util.Locale.ROOT) + "\"}")
                .then()
                .body("items.conversationId", contains(id));
        Api.post(
                        Api.CONVERSATIONS + "/searches",
                        "{\"from\": \"2031-05-06T00:00:00Z\", \"until\": \"2031-05-07T00:00:00Z\"}")
                .then()
                .body("items.conversationId", hasItem(id));
        Api.post(Api.another(), Api.CONVERSATIONS + "/searches", "{\"reference\": \"" + reference + "\"}")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.another().get(Api.CONVERSATIONS).then().statusCode(200).body("items.conversationId", not(hasItem(id)));
        Api.get(Api.CONVERSATIONS + "?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void aPersonIsTheSameOneInEveryConversationOfTheOrganisation() {
        String reference = "P-" + UUID.randomUUID();
        String first = plannedWith(reference, "Noor Lindeboom");
        String second = plannedWith(reference, "Noor Lindeboom-Akker");
        assertThat(second).isEqualTo(first);

        Api.post("/consent/v1/persons/searches", "{\"reference\": \"" + reference + "\"}")
                .then()
                .statusCode(200)
                .body("items.personId", contains(first))
                .body("items[0].nameKnown", equalTo(true));
        Api.get("/consent/v1/persons/" + first + "?reveal=names")
                .then()
                .body("person.name", equalTo("Noor Lindeboom-Akker"))
                .body("person.reference", equalTo(reference))
                .body("version", equalTo(2));
        Api.another().get("/consent/v1/persons/" + first).then().statusCode(404);
    }

    private static String plannedWith(String reference, String name) {
        return Api.post(Api.CONVERSATIONS, """
                        {"channel": "phone", "planned": false, "participants": [
                          {"role": "young-person", "person": {"reference": "%s", "name": "%s"}}]}
                        """.formatted(reference, name)).path("made[0].person");
    }

    @Test
    void aTextOfWhichNobodyKnowsWhomItIsAboutIsNotReadUnseen() {
        UUID id = UUID.randomUUID();
        conversations.openUnplanned(new CommandKey(UUID.randomUUID(), new byte[0]), Tokens.VOORBEELDSTAD, id);
        String conversation = id.toString();
        String path = Api.CONVERSATIONS + "/" + conversation;
        Api.post(path + "/arrangements", "{\"purpose\": \"to listen again\", \"promiseNotToShare\": true}")
                .then()
                .statusCode(201);

        Api.get(path + "/arrangements?reveal=texts").then().body("items[0].purpose.text", equalTo("to listen again"));
        assertThat(readings(conversation)).containsExactly("texts of nobody");

        Api.post(
                        path + "/participants",
                        "{\"role\": \"professional\", \"person\": {\"reference\": \"M-" + UUID.randomUUID()
                                + "\", \"name\": \"Iris van Dam\"}}")
                .then()
                .statusCode(201);
        Api.get(path + "/arrangements?reveal=texts").then().statusCode(200);
        assertThat(readings(conversation)).hasSize(2);
        String person = readings(conversation).getLast().substring("texts of ".length());
        Api.get("/consent/v1/persons/" + person + "/accesses").then().body("items.what", contains("texts"));
    }

    private List<String> readings(String conversation) {
        return transactions.call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select what, coalesce(person::text, 'nobody') from access where conversation = '"
                                    + conversation + "' order by place")) {
                List<String> readings = new ArrayList<>();
                while (row.next()) {
                    readings.add(row.getString(1) + " of " + row.getString(2));
                }
                return readings;
            }
        });
    }

    @Test
    void custodyThatBecomesKnownChangesWhatIsPending() {
        Api.Planned planned = Api.planned("2017-01-01");
        String recording = UUID.randomUUID().toString();
        planned.post("/share-requests", """
                {"recording": "%s", "requestedBy": "PROFESSIONAL", "recipient": "a school", "purpose": "treatment",
                 "scope": "listen"}
                """.formatted(recording));
        String request = planned.get("/share-requests").path("items[0].request.shareRequestId");

        String absent = Api.post(
                        "/consent/v1/persons",
                        "{\"reference\": \"R-" + UUID.randomUUID() + "\", \"name\": \"Joris Akker\"}")
                .path("personId");
        Api.post(
                        "/consent/v1/persons/" + planned.person("young") + "/custody",
                        "{\"holder\": \"" + absent + "\", \"from\": \"2018-01-01\"}")
                .then()
                .statusCode(201)
                .body("version", greaterThan(0))
                .body("concerns", empty())
                .body("nextSteps.text", contains("Bekijk wie gezag over dit kind heeft."));
        planned.post(
                        "/share-requests/" + request + "/decisions",
                        "{\"participants\": [\"PARENT\"], \"decision\": \"granted\"}")
                .then()
                .statusCode(201)
                .body("concerns.code", hasItem("permission-pending"));
        Api.get("/consent/v1/persons/" + planned.person("young") + "/custody")
                .then()
                .body("items.holder", containsInAnyOrder(absent, planned.person("parent")));
        Api.post("/consent/v1/persons/" + planned.person("young") + "/capacities", "{\"capable\": true}")
                .then()
                .statusCode(201);
        Api.get("/consent/v1/persons/" + planned.person("young") + "/capacities")
                .then()
                .body("items.capable", contains(true));
    }
}
