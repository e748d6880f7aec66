package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.RECORDINGS;
import static nl.gespreksopname.recording.suite.RecordingApi.anotherOrganisation;
import static nl.gespreksopname.recording.suite.RecordingApi.get;
import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Another organisation's recordings are as if they did not exist. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TenantTest {

    @Test
    void everyOperationOnAnothersRecordingIsNotFoundLikeOneOnARecordingThatDoesNotExist() throws IOException {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String copyRequest = post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.professional))
                .extract()
                .path("copyRequestId");
        JsonNode api = new ObjectMapper()
                .readTree(RestAssured.get("/recording/v1/openapi.json").asString());
        List<String> tried = new ArrayList<>();

        for (var path : api.get("paths").properties()) {
            if (!path.getKey().contains("{recordingId}")) {
                continue;
            }
            for (var operation : path.getValue().properties()) {
                if (!List.of("get", "post", "put").contains(operation.getKey())) {
                    continue;
                }
                JsonNode examples = operation.getValue().at("/requestBody/content/application~1json/examples");
                JsonNode example = examples.isEmpty()
                        ? examples
                        : timeless(examples.iterator().next().get("value"));
                Response anothers = call(operation.getKey(), filled(path.getKey(), recording, copyRequest), example);
                Response nothing = call(
                        operation.getKey(),
                        filled(path.getKey(), UUID.randomUUID().toString(), copyRequest),
                        example);

                tried.add(operation.getKey() + " " + path.getKey());
                assertThat(anothers.statusCode())
                        .as(operation.getKey() + " " + path.getKey() + " " + anothers.asString())
                        .isEqualTo(404);
                assertThat(anothers.<String>path("type")).isEqualTo("urn:gespreksopname:problem:not-found");
                assertThat(anothers.<String>path("detail")).isEqualTo(nothing.path("detail"));
            }
        }
        assertThat(tried).hasSizeGreaterThan(25);
    }

    @Test
    void aRecordingOnAnothersConversationIsTakenDownAsOnOneThatNobodyKnows() {
        HeardConversation theirs = HeardConversation.plannedElsewhere();
        Eventually.holds(() -> assertThat(anotherOrganisation()
                        .get(RECORDINGS + "?conversation=" + theirs.id)
                        .statusCode())
                .isEqualTo(200));
        anotherOrganisation()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("conversation", theirs.id, "side", "citizen", "medium", "audio"))
                .post(RECORDINGS)
                .then()
                .statusCode(201)
                .body("matched", equalTo(true));
        get("?conversation=" + theirs.id).statusCode(404);

        Map<String, Object> onTheirs = registered(theirs.id);
        Map<String, Object> onNothing = registered(UUID.randomUUID().toString());

        assertThat(onTheirs.get("matched")).isEqualTo(false);
        assertThat(onTheirs.keySet()).isEqualTo(onNothing.keySet());
        for (String same : List.of("matched", "version", "concerns")) {
            assertThat(onTheirs.get(same)).as(same).isEqualTo(onNothing.get(same));
        }
        get("?conversation=" + theirs.id).body("items.recordingId", equalTo(List.of(onTheirs.get("recordingId"))));
        anotherOrganisation()
                .get(RECORDINGS + "?conversation=" + theirs.id)
                .then()
                .body("items", hasSize(1))
                .body("items.matched", equalTo(List.of(true)));
    }

    @Test
    void anActOnAnothersConversationIsAnsweredAsOnOneThatNobodyKnows() {
        HeardConversation theirs = HeardConversation.plannedElsewhere();
        Eventually.holds(() -> assertThat(anotherOrganisation()
                        .get(RECORDINGS + "?conversation=" + theirs.id)
                        .statusCode())
                .isEqualTo(200));
        for (String conversation : List.of(theirs.id, UUID.randomUUID().toString())) {
            Map<String, Object> act =
                    Map.of("conversation", conversation, "basis", "act", "side", "citizen", "medium", "audio");
            post("", act).statusCode(404);
            Map<String, Object> knowing = new HashMap<>(act);
            knowing.put("basedOn", Map.of("consent", 1));
            post("", knowing).statusCode(503);
        }
    }

    private static Map<String, Object> registered(String conversation) {
        return post("", Map.of("conversation", conversation, "side", "citizen", "medium", "audio"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    @Test
    void aRecordingUnderAnIdThatTurnsOutToBeAnothersIsNeverMatchedAndSeenByItsOwnOrganisationAlone() {
        HeardConversation conversation = HeardConversation.unknown();
        anotherOrganisation()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("conversation", conversation.id, "side", "citizen", "medium", "audio"))
                .post(RECORDINGS)
                .then()
                .statusCode(201);
        conversation.plan();

        String recording = RecordingApi.registered(conversation);

        get("?conversation=" + conversation.id).body("items.recordingId", equalTo(List.of(recording)));
        anotherOrganisation()
                .get(RECORDINGS + "?conversation=" + conversation.id)
                .then()
                .body("items.matched", equalTo(List.of(false)));
    }

    /** An example's times may be yet to come, or long past, when this runs. */
    private static JsonNode timeless(JsonNode example) {
        ObjectNode copy = example.deepCopy();
        copy.remove(List.of("occurredAt", "startedAt"));
        return copy;
    }

    private static Response call(String method, String path, JsonNode example) {
        RequestSpecification request = anotherOrganisation()
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return switch (method) {
            case "get" -> request.get(path);
            case "put" ->
                request.contentType("audio/mp4").body(new byte[] {1, 2, 3}).put(path);
            default ->
                request.contentType(ContentType.JSON).body(example.toString()).post(path);
        };
    }

    private static String filled(String path, String recording, String copyRequest) {
        return "/recording/v1"
                + path.replace("{recordingId}", recording)
                        .replace("{copyRequestId}", copyRequest)
                        .replace("{number}", "1")
                        .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }
}
