package nl.gespreksopname.verification;

import static nl.gespreksopname.verification.http.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Request;
import nl.gespreksopname.verification.openapi.Operation;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** For Anderdorp, what is of Voorbeeldstad does not exist: the answer is the same as for an id that nobody has. */
@ExtendWith(SuiteExtension.class)
class TenantIsolationTest {

    private final SuiteUnderTest suite;
    private final Story story;

    TenantIsolationTest(SuiteUnderTest suite, Story story) {
        this.suite = suite;
        this.story = story;
    }

    /** Operations on something with an id, that the case system of another municipality may do on its own. */
    private Stream<Operation> onSomething() {
        return suite.operations().stream()
                .filter(operation -> !story.idParameters(operation).isEmpty())
                .filter(operation -> story.caller(operation) == DemoCaller.CASE_SYSTEM);
    }

    @Test
    void anothersIdsAreAnsweredLikeIdsThatNobodyHas() {
        onSomething().forEach(operation -> {
            Map<String, String> nobodys = new HashMap<>();
            story.idParameters(operation)
                    .forEach(parameter ->
                            nobodys.put(parameter, UUID.randomUUID().toString()));

            JsonNode another = assertRefused(request(operation, Map.of()), 404, "not-found");
            JsonNode nobody = assertRefused(request(operation, nobodys), 404, "not-found");

            assertThat(withoutAddress(another)).as(operation.toString()).isEqualTo(withoutAddress(nobody));
        });
    }

    @Test
    void anothersIdsWithinAnOwnConversationAreNotThere() {
        String own = suite.post(DemoCaller.OTHER_TENANT, "/consent/v1/conversations")
                .json("""
                        {"channel": "phone", "planned": false, "participants": [{"role": "parent"}]}""")
                .send()
                .expect(201)
                .text("/conversationId");

        onSomething()
                .filter(operation -> operation.pathParameters().contains("conversationId")
                        && story.idParameters(operation).size() > 1)
                .forEach(operation ->
                        assertRefused(request(operation, Map.of("conversationId", own)), 404, "not-found"));
    }

    @Test
    void aRecordingOnAnothersConversationIsKeptAsOnOneThatNobodyKnowsAndIsNoPartOfIt() {
        String theirs = suite.post(DemoCaller.CASE_SYSTEM, "/consent/v1/conversations")
                .json("""
                        {"channel": "phone", "planned": false, "participants": [{"role": "parent"}]}""")
                .send()
                .expect(201)
                .text("/conversationId");
        String trail = "/policy/v1/conversations/" + theirs + "/trail";
        Eventually.holds(
                "the conversation is known everywhere",
                () -> suite.get(DemoCaller.CASE_SYSTEM, trail).send().status() == 200
                        && suite.get(DemoCaller.CASE_SYSTEM, "/recording/v1/recordings?conversation=" + theirs)
                                        .send()
                                        .status()
                                == 200);
        List<String> conversations = List.of(theirs, UUID.randomUUID().toString());

        List<JsonNode> kept = conversations.stream()
                .map(conversation -> suite.post(DemoCaller.OTHER_TENANT, "/recording/v1/recordings")
                        .json("""
                                {"conversation": "%s", "side": "citizen", "medium": "audio"}""".formatted(conversation))
                        .send()
                        .expect(201)
                        .json())
                .toList();

        for (String same : List.of("matched", "version", "concerns")) {
            assertThat(kept.get(0).path(same)).as(same).isEqualTo(kept.get(1).path(same));
        }
        assertThat(suite.get(DemoCaller.CASE_SYSTEM, "/recording/v1/recordings?conversation=" + theirs)
                        .send()
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(suite.get(DemoCaller.CASE_SYSTEM, trail).send().expect(200).text())
                .doesNotContain(kept.get(0).path("recordingId").asText());
        suite.get(DemoCaller.OTHER_TENANT, trail).send().expect(404);
    }

    @Test
    void listsAndSearchesShowNothingOfAnother() {
        String conversation = story.the("conversation");
        String reference = suite.get(DemoCaller.CASE_SYSTEM, "/consent/v1/conversations/" + conversation)
                .send()
                .expect(200)
                .text("/reference");
        String period = "{\"from\": \"2020-01-01T00:00:00Z\", \"until\": \"2040-01-01T00:00:00Z\"}";
        String byReference = "{\"reference\": \"" + reference + "\"}";
        String days = "{\"from\": \"2020-01-01\", \"to\": \"2040-01-01\"}";
        String caseReference = "{\"caseReference\": \""
                + story.body(story.operation("planConversation"))
                        .path("caseReference")
                        .asText()
                + "\"}";

        for (DemoCaller caller : List.of(DemoCaller.CASE_SYSTEM, DemoCaller.OTHER_TENANT)) {
            boolean own = caller == DemoCaller.CASE_SYSTEM;
            for (String body : List.of(period, byReference, caseReference)) {
                shows(suite.post(caller, "/consent/v1/conversations/searches").json(body), conversation, own);
            }
            for (String body : List.of(days, byReference, caseReference)) {
                shows(suite.post(caller, "/policy/v1/conversations/searches").json(body), conversation, own);
            }
            shows(suite.get(caller, "/consent/v1/conversations"), conversation, own);
            shows(suite.get(caller, "/recording/v1/recordings?unmatched=true"), conversation, false);
        }
    }

    @Test
    void anothersPolicyIsNotShown() {
        assertRefused(
                suite.get(
                        DemoCaller.OTHER_TENANT,
                        "/policy/v1/organisations/" + SuiteUnderTest.VOORBEELDSTAD + "/policies"),
                404,
                "not-found");
        assertThat(suite.get(DemoCaller.OTHER_TENANT, "/policy/v1/policies")
                        .send()
                        .expect(200)
                        .text())
                .doesNotContain(SuiteUnderTest.VOORBEELDSTAD);
    }

    private static void shows(Request request, String conversation, boolean expected) {
        assertThat(request.send().expect(200).text().contains(conversation))
                .as(request.toString())
                .isEqualTo(expected);
    }

    private Request request(Operation operation, Map<String, String> others) {
        Request request = suite.call(DemoCaller.OTHER_TENANT, operation.method(), story.path(operation, others))
                .newKey();
        return operation.takesJson() ? request.json(story.body(operation)) : request;
    }

    private static JsonNode withoutAddress(JsonNode problem) {
        ObjectNode rest = problem.deepCopy();
        rest.remove("instance");
        return rest;
    }
}
