package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes late, never, or in another order from consent-service: acts wait or are refused, facts never. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FreshnessTest {

    private static final String AUNT = "tante Klaproos";

    @Inject
    SearchKey searchKey;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @AfterEach
    void letConsentSpeak() {
        Peer.of("consent").release();
        Peer.of("consent").speak();
    }

    @Test
    void aCheckpointThatComesBeforeItsEventsMakesNothingFresher() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String permission = permitted(conversation, recording);
        int known = conversation.version();
        share(recording, conversation, permission, known).statusCode(201);

        Peer.of("consent").withhold();
        int ended = conversation.append(new SharePermissionEnded(permission, EndCause.REVOKED));

        // Until then what it does crosses the revocation, and says on what it rested.
        Eventually.holds(() -> share(recording, conversation, permission, known)
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("urn:gespreksopname:problem:clearance-not-fresh")));
        report(recording, conversation).statusCode(201);
        assertThat(shares(conversation)).isNotEmpty().allSatisfy(shared -> {
            assertThat(shared.envelope().basis()).hasSize(1);
            assertThat(shared.envelope().basis().getFirst().service()).isEqualTo("consent");
            assertThat(shared.envelope().basis().getFirst().version())
                    .isEqualTo(known)
                    .isLessThan(ended);
        });

        Peer.of("consent").release();
        Eventually.holds(() -> share(recording, conversation, permission, ended)
                .statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:permission-ended")));
    }

    @Test
    void anEventThatComesBeforeItsCheckpointCounts() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String permission = permitted(conversation, recording);
        share(recording, conversation, permission, conversation.version()).statusCode(201);

        Peer.of("consent").fallSilent();
        int ended = conversation.append(new SharePermissionEnded(permission, EndCause.REVOKED));

        int status = share(recording, conversation, permission, ended).extract().statusCode();
        assertThat(status).as("refused for what is known, or for what may be").isIn(403, 503);
        assertThat(shares(conversation)).hasSize(1);
    }

    @Test
    void cutOffAltogetherActsAreRefusedFactsAreTakenDownAndAfterwardsActsGoOn() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String permission = permitted(conversation, recording);
        int known = conversation.version();
        Peer.of("consent").withhold();
        Peer.of("consent").fallSilent();

        Eventually.holds(() -> share(recording, conversation, permission, known).statusCode(503));
        report(recording, conversation).statusCode(201);
        post("", Map.of("conversation", UUID.randomUUID().toString(), "side", "citizen", "medium", "audio"))
                .statusCode(201)
                .body("matched", equalTo(false));

        Peer.of("consent").release();
        Peer.of("consent").speak();
        Eventually.holds(() -> share(recording, conversation, permission, known).statusCode(201));
    }

    @Test
    void aRecordingThatComesBeforeItsConversationIsTakenDownAndAnActWaitsForIt() {
        HeardConversation conversation = HeardConversation.unknown();
        Peer.of("consent").withhold();
        conversation.plan();
        Map<String, Object> act = conversation.recordedAsAnAct(conversation.version());
        String key = UUID.randomUUID().toString();

        post(key, "", act).statusCode(503);
        post("", Map.of("conversation", conversation.id, "side", "citizen", "medium", "audio"))
                .statusCode(201)
                .body("matched", equalTo(false));

        Peer.of("consent").release();
        Eventually.holds(() -> post(key, "", act).statusCode(201).body("matched", equalTo(true)));
        Eventually.holds(() -> RecordingApi.get("?conversation=" + conversation.id)
                .body("items.matched", equalTo(List.of(true, true))));
    }

    @Test
    void aVersionThatArrivesWhileItIsWaitedForIsActedOn() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        Peer.of("consent").withhold();
        String permission = permitted(conversation, recording);
        int granted = conversation.version();

        CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() ->
                share(recording, conversation, permission, granted).extract().statusCode());
        Peer.of("consent").release();

        assertThat(asked.join()).isEqualTo(201);
    }

    private String permitted(HeardConversation conversation, String recording) {
        return conversation.permitted(
                recording,
                searchKey.ofRecipient(Tokens.VOORBEELDSTAD, conversation.id, AUNT),
                SharePurpose.PERSONAL_SUPPORT,
                Scope.LISTEN);
    }

    private static ValidatableResponse share(
            String recording, HeardConversation conversation, String permission, int basedOn) {
        Map<String, Object> body = new HashMap<>(body(conversation, "act"));
        body.put("permissionId", permission);
        body.put("basedOn", Map.of("consent", basedOn));
        return post("/" + recording + "/shares", body);
    }

    private static ValidatableResponse report(String recording, HeardConversation conversation) {
        return post("/" + recording + "/shares", body(conversation, "report"));
    }

    private static Map<String, Object> body(HeardConversation conversation, String basis) {
        return Map.of(
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
                "listen");
    }

    /** What the suite itself shared. */
    private List<StoredEvent> shares(HeardConversation conversation) {
        return transactions.call(connection -> store.load(connection, "conversation/" + conversation.id)).stream()
                .filter(event -> event.envelope().type().endsWith("recording-shared"))
                .filter(event ->
                        event.envelope().data().get("basis").textValue().equals("act"))
                .toList();
    }
}
