package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.DIGEST;
import static nl.gespreksopname.recording.suite.RecordingApi.RECORDINGS;
import static nl.gespreksopname.recording.suite.RecordingApi.caseSystem;
import static nl.gespreksopname.recording.suite.RecordingApi.get;
import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the suite itself does: only where consent-service's decisions allow it, and only on fresh knowledge of them. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ActTest {

    private static final String AUNT = "tante Klaproos";

    @Inject
    SearchKey searchKey;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Test
    void aRecordingThatIsNotClearedIsRefusedAndTheRefusalIsTakenDown() {
        HeardConversation conversation = HeardConversation.planned();
        int version = conversation.cleared(ClearanceOutcome.BLOCKED);
        Map<String, Object> body = conversation.recordedAsAnAct(version);
        String key = UUID.randomUUID().toString();

        post(key, "", body)
                .statusCode(409)
                .body("type", equalTo("urn:gespreksopname:problem:clearance-blocked"))
                .body("detail", containsString("instemming"));
        // Said again: the refusal is final for this key.
        conversation.cleared(ClearanceOutcome.ALLOWED);
        post(key, "", body).statusCode(409).body("type", equalTo("urn:gespreksopname:problem:clearance-blocked"));

        assertThat(stream(conversation.id)).singleElement().satisfies(refused -> {
            assertThat(refused.envelope().type()).isEqualTo("nl.gespreksopname.recording.act-refused");
            assertThat(refused.envelope().data().get("act").textValue()).isEqualTo("record");
            assertThat(refused.envelope().data().get("reason").textValue()).isEqualTo("clearance-blocked");
            assertThat(refused.envelope().basis().getFirst().version()).isEqualTo(version);
        });
        post("", conversation.recordedAsAnAct(version + 1)).statusCode(201);
        get("?conversation=" + conversation.id).body("items", hasSize(1));
    }

    @Test
    void aVersionThatIsYetToComeIsWaitedForAndThenThereIsNoTelling() {
        HeardConversation conversation = HeardConversation.planned();
        RecordingApi.awaitHeard(conversation);

        post("", conversation.recordedAsAnAct(99))
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("urn:gespreksopname:problem:clearance-not-fresh"));
        assertThat(stream(conversation.id)).isEmpty();
    }

    @Test
    void onStaleKnowledgeNothingIsDoneAndEverythingIsTakenDown() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String key = UUID.randomUUID().toString();
        Peer.of("consent").fallSilent();
        try {
            Eventually.holds(() -> assertThat(
                            post("", conversation.recordedAsAnAct(1)).extract().statusCode())
                    .isEqualTo(503));
            post(key, "", conversation.recordedAsAnAct(1)).statusCode(503);
            post("/" + recording + "/shares", share(conversation, "act", null)).statusCode(503);
            post("/" + recording + "/shares", share(conversation, "report", null))
                    .statusCode(201);
            post(
                            "",
                            Map.of(
                                    "conversation",
                                    conversation.id,
                                    "announcement",
                                    conversation.announcement,
                                    "side",
                                    "citizen",
                                    "medium",
                                    "audio"))
                    .statusCode(201);
        } finally {
            Peer.of("consent").speak();
        }
        // Nothing had happened, so the same key may try again.
        Eventually.holds(() -> assertThat(
                        post(key, "", conversation.recordedAsAnAct(1)).extract().statusCode())
                .isEqualTo(201));
    }

    @Test
    void onAnEventThatCannotBeUnderstoodNothingIsDoneAndEverythingIsTakenDown() {
        HeardConversation conversation = HeardConversation.planned();
        Peer.of("consent")
                .append(
                        conversation.id,
                        "nl.gespreksopname.consent.clearance-changed",
                        null,
                        JsonNodeFactory.instance.objectNode());

        post("", conversation.recordedAsAnAct(7)).statusCode(503);
        Map<String, Object> report = new HashMap<>(conversation.recordedAsAnAct(7));
        report.put("basis", "report");
        post("", report).statusCode(201).body("matched", equalTo(true));
    }

    @Test
    void aShareNeedsAPermissionThatCoversItUntilItIsTakenBack() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);

        refused(post("/" + recording + "/shares", share(conversation, "act", null)), "permission-missing");
        String key = searchKey.ofRecipient(Tokens.VOORBEELDSTAD, conversation.id, AUNT);
        String permission = conversation.permitted(recording, key, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN);
        Map<String, Object> other = new HashMap<>(share(conversation, "act", permission));
        other.put("recipient", "oom Distel");
        refused(post("/" + recording + "/shares", other), "permission-for-another-recipient");
        Map<String, Object> wider = new HashMap<>(share(conversation, "act", permission));
        wider.put("scope", "copy");
        refused(post("/" + recording + "/shares", wider), "permission-too-narrow");
        post("/" + recording + "/shares", share(conversation, "act", permission))
                .statusCode(201);
        conversation.append(new SharePermissionEnded(permission, EndCause.REVOKED));
        refused(post("/" + recording + "/shares", share(conversation, "act", permission)), "permission-ended");

        get("/" + recording + "/shares").body("items", hasSize(1));
        assertThat(stream(conversation.id).stream()
                        .filter(event -> event.envelope().type().endsWith("act-refused")))
                .hasSize(4);
        assertThat(vaultValues("recipient", conversation.girl)).isEqualTo(1);
    }

    @Test
    void aCopyOfStoredContentIsHandedOutToWhoAskedForIt() {
        HeardConversation conversation = HeardConversation.planned();
        RecordingApi.awaitHeard(conversation);
        String recording = post(
                        "",
                        Map.of(
                                "conversation",
                                conversation.id,
                                "recordedBy",
                                conversation.professional,
                                "side",
                                "organisation",
                                "medium",
                                "audio"))
                .extract()
                .path("recordingId");
        String asked = post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.girl))
                .extract()
                .path("copyRequestId");
        String deliveries = "/" + recording + "/copy-requests/" + asked + "/deliveries";

        post(deliveries, Map.of("basis", "act"))
                .statusCode(409)
                .body("type", equalTo("urn:gespreksopname:problem:content-not-stored"));
        byte[] content = "geluid van het gesprek".repeat(1000).getBytes(StandardCharsets.UTF_8);
        caseSystem()
                .contentType("audio/mp4")
                .body(content)
                .put(RECORDINGS + "/" + recording + "/content")
                .then()
                .statusCode(201);
        refused(post(deliveries, Map.of("basis", "act", "to", conversation.father)), "not-the-requester");
        String delivery = post(deliveries, Map.of("basis", "act"))
                .statusCode(201)
                .extract()
                .path("deliveryId");

        byte[] copy = caseSystem()
                .get(RECORDINGS + "/" + recording + "/content?delivery=" + delivery)
                .then()
                .statusCode(200)
                .contentType("audio/mp4")
                .extract()
                .asByteArray();
        assertThat(copy).isEqualTo(content);
        get("/" + recording + "/content?delivery=" + UUID.randomUUID()).statusCode(404);
        caseSystem()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.BINARY)
                .body(copy)
                .post(RECORDINGS + "/" + recording + "/verifications?by=" + conversation.girl + "&delivery=" + delivery)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("identical"));
        caseSystem()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.BINARY)
                .body("iets anders".getBytes(StandardCharsets.UTF_8))
                .post(RECORDINGS + "/" + recording + "/verifications")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("different"))
                .body("concerns.code", equalTo(List.of("digest-differs")));
        assertThat(readings(recording, "copy-delivery")).isEqualTo(1);
    }

    @Test
    void aPublicationThroughTheSuiteNeedsItsOwnPermission() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String platform = searchKey.ofRecipient(Tokens.VOORBEELDSTAD, conversation.id, "videoplatform Voorbeeld");
        conversation.permitted(recording, platform, SharePurpose.MEDIA, Scope.COPY);
        refused(post("/" + recording + "/publications", publication(conversation)), "permission-too-narrow");
        conversation.permitted(recording, platform, SharePurpose.MEDIA, Scope.PUBLISH);
        post("/" + recording + "/publications", publication(conversation)).statusCode(201);
    }

    private static Map<String, Object> publication(HeardConversation conversation) {
        return Map.of(
                "basis",
                "act",
                "publishedBy",
                conversation.girl,
                "side",
                "citizen",
                "platform",
                "videoplatform Voorbeeld",
                "digest",
                DIGEST,
                "basedOn",
                Map.of("consent", conversation.version()));
    }

    private static void refused(ValidatableResponse answer, String problem) {
        answer.statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:" + problem))
                .body("detail", containsString("De weigering is vastgelegd"));
    }

    private static Map<String, Object> share(
            HeardConversation conversation, String basis, @Nullable String permission) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "basis",
                basis,
                "sharedBy",
                conversation.girl,
                "side",
                "citizen",
                "recipient",
                AUNT,
                "purpose",
                "personal-support",
                "scope",
                "listen"));
        if (permission != null) {
            body.put("permissionId", permission);
            body.put("basedOn", Map.of("consent", conversation.version()));
        }
        return body;
    }

    private List<StoredEvent> stream(String conversation) {
        return transactions.call(connection -> store.load(connection, "conversation/" + conversation));
    }

    private long readings(String recording, String purpose) {
        return count(
                "select count(*) from reading where recording = '" + recording + "' and purpose = '" + purpose + "'");
    }

    private long vaultValues(String kind, String subject) {
        return count(
                "select count(*) from vault_value where kind = '" + kind + "' and '" + subject + "' = any (subjects)");
    }

    private long count(String sql) {
        return transactions.call(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
