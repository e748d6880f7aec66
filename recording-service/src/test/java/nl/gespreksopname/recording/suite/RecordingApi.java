package nl.gespreksopname.recording.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Tokens;

/** Calls on the service. */
final class RecordingApi {

    static final String RECORDINGS = "/recording/v1/recordings";
    static final String DIGEST = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    static final String OTHER_DIGEST = "486ea46224d1bb4fb680f34f7c9ad96a8f24ec88be73ea8e5a6c65260e9cb8a7";

    private RecordingApi() {}

    static RequestSpecification caseSystem() {
        return given().header("Authorization", Tokens.of("case-system"));
    }

    static RequestSpecification anotherOrganisation() {
        return given().header("Authorization", Tokens.ofAnother("case-system"));
    }

    static ValidatableResponse post(String path, Map<String, ?> body) {
        return post(UUID.randomUUID().toString(), path, body);
    }

    static ValidatableResponse post(String key, String path, Map<String, ?> body) {
        return caseSystem()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(RECORDINGS + path)
                .then();
    }

    static ValidatableResponse get(String path) {
        return caseSystem().get(RECORDINGS + path).then();
    }

    /** Waits until the service has heard of a conversation. */
    static void awaitHeard(HeardConversation conversation) {
        Eventually.holds(() -> assertThat(caseSystem()
                        .get(RECORDINGS + "?conversation=" + conversation.id)
                        .statusCode())
                .isEqualTo(200));
    }

    /** A conversation that was heard of, with the girl's recording; answers the recording's id. */
    static String registered(HeardConversation conversation) {
        awaitHeard(conversation);
        String recording = post(
                        "",
                        Map.of(
                                "conversation", conversation.id,
                                "announcement", conversation.announcement,
                                "recordedBy", conversation.girl,
                                "side", "citizen",
                                "medium", "audio"))
                .statusCode(201)
                .extract()
                .path("recordingId");
        assertThat(recording).isNotNull();
        return recording;
    }
}
