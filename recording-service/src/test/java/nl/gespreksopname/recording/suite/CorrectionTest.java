package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.DIGEST;
import static nl.gespreksopname.recording.suite.RecordingApi.OTHER_DIGEST;
import static nl.gespreksopname.recording.suite.RecordingApi.get;
import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class CorrectionTest {

    private final HeardConversation conversation = HeardConversation.planned();

    @Test
    void aStatusThatWasOtherwiseIsShownAsCorrectedAndCountsAsItWas() {
        String recording = RecordingApi.registered(conversation);
        int number = post(
                        "/" + recording + "/status-changes",
                        Map.of("status", "ended", "occurredAt", "2026-11-03T10:47:00+01:00"))
                .statusCode(201)
                .extract()
                .path("number");
        String path = "/" + recording + "/facts/" + number + "/corrections";

        String correction = post(
                        path,
                        Map.of(
                                "explanation",
                                "Het was een onderbreking.",
                                "fact",
                                Map.of("type", "status-change", "status", "paused", "reason", "break")))
                .statusCode(201)
                .body("replacedBy", equalTo(number + 2))
                .body("concerns", empty())
                .extract()
                .path("correctionId");

        get("/" + recording).body("status", equalTo("paused"));
        get("?conversation=" + conversation.id).body("items.status", contains("paused"));
        get("/" + recording + "/status-changes")
                .body("items.status", contains("ended", "paused"))
                .body("items[0].noted.correctedBy", equalTo(correction))
                .body("items[1].noted.correctedBy", nullValue())
                .body("items[1].noted.occurredAt", equalTo("2026-11-03T09:47:00Z"));
        get(path).body("items.explanation", contains("Het was een onderbreking."));
        get(path + "/" + correction).body("corrects", equalTo(number));

        // Taken back, it is as it was.
        post("/" + recording + "/facts/" + (number + 1) + "/corrections", Map.of())
                .statusCode(201)
                .body("replacedBy", nullValue());
        get("/" + recording).body("status", equalTo("ended"));
        get("?conversation=" + conversation.id).body("items.status", contains("ended"));
    }

    @Test
    void aRegistrationCanBeCorrectedOrTakenBack() {
        String recording = RecordingApi.registered(conversation);
        post("/" + recording + "/fingerprints", Map.of("digest", DIGEST, "size", 3));

        post(
                        "/" + recording + "/facts/1/corrections",
                        Map.of("fact", Map.of("type", "recording", "keptBy", "organisation")))
                .statusCode(201);
        get("/" + recording).body("keptBy", equalTo("organisation")).body("digest", equalTo(DIGEST));

        post("/" + recording + "/facts/1/corrections", Map.of())
                .statusCode(201)
                .body("concerns.code", contains("corrected-again"));
        get("/" + recording).statusCode(200).body("retracted", equalTo(true));
        get("?conversation=" + conversation.id).body("items.retracted", contains(true));
    }

    @Test
    void whatWasNotReportedOrIsOfAnotherKindIsRefused() {
        String recording = RecordingApi.registered(conversation);
        post("/" + recording + "/fingerprints", Map.of("digest", DIGEST, "size", 3));
        post("/" + recording + "/holds", Map.of("ground", "court"));

        post("/" + recording + "/facts/3/corrections", Map.of())
                .statusCode(409)
                .body("type", endsWith("fact-not-correctable"));
        post("/" + recording + "/facts/2/corrections", Map.of("fact", Map.of("type", "share", "side", "citizen")))
                .statusCode(409);
        post("/" + recording + "/facts/2/corrections", Map.of("fact", Map.of("type", "fingerprint", "by", "x")))
                .statusCode(400)
                .body("errors.pointer", contains("/fact/by"));
        post("/" + recording + "/facts/99/corrections", Map.of()).statusCode(404);
        get("/" + recording + "/facts/99/corrections").statusCode(404);
        post("/" + recording + "/facts/2/disputes", Map.of("by", conversation.father))
                .statusCode(201)
                .body("concerns.code", contains("fact-disputed"));
        get("/" + recording + "/fingerprints").body("items[0].noted.disputedBy", contains(conversation.father));
        get("/" + recording + "/facts/2/disputes").body("items.by", contains(conversation.father));
    }

    @Test
    void aDifferenceIsExplainedAndAPublicationTakenDown() {
        String recording = RecordingApi.registered(conversation);
        post("/" + recording + "/fingerprints", Map.of("digest", DIGEST, "size", 3));
        String verification = post("/" + recording + "/verifications", Map.of("digest", OTHER_DIGEST))
                .body("nextSteps.href", hasItem(endsWith("/explanations")))
                .extract()
                .path("verificationId");
        String explanations = "/" + recording + "/verifications/" + verification + "/explanations";
        post(explanations, Map.of("text", "Omgezet."))
                .statusCode(201)
                .body("concerns.code", contains("explanation-is-no-disclosure"));
        get(explanations).body("items.text", contains("Omgezet."));

        String publication = post(
                        "/" + recording + "/publications", Map.of("side", "citizen", "platform", "videoplatform"))
                .extract()
                .path("publicationId");
        String takeDowns = "/" + recording + "/publications/" + publication + "/take-downs";
        String takeDown = post(takeDowns, Map.of("status", "declined"))
                .statusCode(201)
                .body("concerns.code", contains("take-down-declined"))
                .extract()
                .path("takeDownId");
        get(takeDowns + "/" + takeDown).body("status", equalTo("declined"));
        post("/" + recording + "/publications/" + UUID.randomUUID() + "/take-downs", Map.of("status", "asked"))
                .statusCode(404);
    }

    @Test
    void theRecordingsOfBothSidesNameEachOther() {
        String girls = RecordingApi.registered(conversation);
        String organisations = post(
                        "", Map.of("conversation", conversation.id, "side", "organisation", "medium", "audio"))
                .statusCode(201)
                .body("linked", contains(girls))
                .extract()
                .path("recordingId");

        get("/" + girls).body("linked", contains(organisations));
        get("/" + organisations).body("linked", contains(girls));
    }
}
