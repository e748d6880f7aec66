package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.DIGEST;
import static nl.gespreksopname.recording.suite.RecordingApi.RECORDINGS;
import static nl.gespreksopname.recording.suite.RecordingApi.get;
import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrdinaryPathTest {

    @Inject
    SearchKey searchKey;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Test
    void aGirlsRecordingFromItsBeginToAVideoPlatform() {
        HeardConversation conversation = HeardConversation.planned();
        RecordingApi.awaitHeard(conversation);
        Instant start = Instant.now().minus(Duration.ofDays(4)).truncatedTo(ChronoUnit.SECONDS);
        Instant asked = start.plus(Duration.ofDays(1));

        ExtractableResponse<Response> registered = post(
                        "",
                        Map.of(
                                "conversation",
                                conversation.id,
                                "announcement",
                                conversation.announcement,
                                "recordedBy",
                                conversation.girl,
                                "side",
                                "citizen",
                                "medium",
                                "audio",
                                "mediaType",
                                "audio/mp4",
                                "device",
                                "haar eigen telefoon",
                                "startedAt",
                                start.toString()))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("conversationId", equalTo(conversation.id))
                .body("matched", equalTo(true))
                .body("concerns", empty())
                .body("nextSteps", hasSize(1))
                .extract();
        String recording = registered.path("recordingId");
        assertThat(registered.header("Location")).endsWith(RECORDINGS + "/" + recording);

        post(
                        "/" + recording + "/status-changes",
                        Map.of(
                                "status", "ended",
                                "occurredAt", start.plus(Duration.ofMinutes(45)).toString(),
                                "fingerprint", Map.of("digest", DIGEST, "size", 21504000, "durationSeconds", 2700)))
                .statusCode(201)
                .body("number", equalTo(3))
                .body("fingerprintId", notNullValue())
                .body("version", equalTo(4));

        String copyRequest = post(
                        "/" + recording + "/copy-requests",
                        Map.of("requestedBy", conversation.professional, "occurredAt", asked.toString()))
                .statusCode(201)
                .body("concerns.code", contains("copy-pending"))
                .body("concerns[0].rule", equalTo("copy-delivered"))
                .body("concerns[0].outcome", equalTo("pending"))
                .body(
                        "concerns[0].until",
                        equalTo(asked.atZone(ZoneId.of("Europe/Amsterdam"))
                                .toLocalDate()
                                .plusDays(15)
                                .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                                .toInstant()
                                .toString()))
                .extract()
                .path("copyRequestId");

        String delivery = post(
                        "/" + recording + "/copy-requests/" + copyRequest + "/deliveries",
                        Map.of(
                                "digest",
                                DIGEST,
                                "occurredAt",
                                asked.plus(Duration.ofDays(1)).toString()))
                .statusCode(201)
                .body("concerns", empty())
                .extract()
                .path("deliveryId");

        post(
                        "/" + recording + "/verifications",
                        Map.of("digest", DIGEST, "by", conversation.professional, "delivery", delivery))
                .statusCode(201)
                .body("outcome", equalTo("identical"))
                .body("concerns", empty());

        String aunt = searchKey.ofRecipient(Tokens.VOORBEELDSTAD, conversation.id, "Tante Klaproos");
        String permission = conversation.permitted(recording, aunt, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN);
        post(
                        "/" + recording + "/shares",
                        Map.of(
                                "basis", "act",
                                "sharedBy", conversation.girl,
                                "side", "citizen",
                                "recipient", "tante  klaproos",
                                "purpose", "personal-support",
                                "scope", "listen",
                                "basedOn", Map.of("consent", conversation.version())))
                .statusCode(201)
                .body("permissionId", equalTo(permission))
                .body("concerns", empty());

        post("/" + recording + "/publications", Map.of("side", "citizen", "platform", "videoplatform Voorbeeld"))
                .statusCode(201)
                .body("concerns.code", contains("publisher-not-known", "shared-without-permission"));

        get("/" + recording)
                .statusCode(200)
                .header("ETag", "\"9\"")
                .body("status", equalTo("ended"))
                .body("device", equalTo("haar eigen telefoon"))
                .body("digest", equalTo(DIGEST))
                .body("contentStored", equalTo(false));
        get("?conversation=" + conversation.id)
                .statusCode(200)
                .body("items.recordingId", contains(recording))
                .body("items[0].status", equalTo("ended"));
        get("/" + recording + "/status-changes").body("items.status", contains("started", "ended"));
        get("/" + recording + "/fingerprints").body("items.digest", contains(DIGEST));
        get("/" + recording + "/copy-requests").body("items.copyRequestId", contains(copyRequest));
        get("/" + recording + "/copy-requests/" + copyRequest + "/deliveries")
                .body("items.deliveryId", contains(delivery));
        get("/" + recording + "/copy-requests/" + copyRequest + "/impossibilities")
                .body("items", empty());
        get("/" + recording + "/verifications").body("items.outcome", contains("identical"));
        get("/" + recording + "/edits").body("items", empty());
        get("/" + recording + "/shares").body("items.recipient", contains("tante  klaproos"));
        get("/" + recording + "/publications").body("items.platform", contains("videoplatform Voorbeeld"));
    }

    @Test
    void anActRecordsWhatItRestedOn() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = post("", conversation.recordedAsAnAct(6))
                .statusCode(201)
                .extract()
                .path("recordingId");

        StoredEvent event = stream(conversation.id).getFirst();
        assertThat(event.envelope().basis()).singleElement().satisfies(basis -> {
            assertThat(basis.service()).isEqualTo("consent");
            assertThat(basis.stream()).isEqualTo("conversation/" + conversation.id);
            assertThat(basis.version()).isEqualTo(6);
        });
        assertThat(event.envelope().data().get("recording").textValue()).isEqualTo(recording);
    }

    @Test
    void theSameRequestAgainIsAnsweredTheSameAndDoneOnce() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("requestedBy", conversation.professional);

        String first = post(key, "/" + recording + "/copy-requests", body)
                .statusCode(201)
                .header("Idempotent-Replay", nullValue())
                .extract()
                .asString();
        post("/" + recording + "/fingerprints", Map.of("digest", DIGEST, "size", 1))
                .statusCode(201);
        String again = post(key, "/" + recording + "/copy-requests", body)
                .statusCode(201)
                .header("Idempotent-Replay", equalTo("true"))
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        get("/" + recording + "/copy-requests").body("items", hasSize(1));
    }

    @Test
    void aRecordingWithoutAKnownConversationIsKeptAndMatchedOnceTheConversationIsThere() {
        HeardConversation conversation = HeardConversation.unknown();
        String recording = post("", Map.of("conversation", conversation.id, "side", "citizen", "medium", "audio"))
                .statusCode(201)
                .body("matched", equalTo(false))
                .body(
                        "concerns.code",
                        contains("conversation-not-known", "recorder-not-known", "announcement-not-named"))
                .extract()
                .path("recordingId");
        assertThat(get("?unmatched=true&limit=200").statusCode(200).extract().<List<String>>path("items.recordingId"))
                .contains(recording);

        conversation.plan();

        Eventually.holds(() -> assertThat(RecordingApi.caseSystem()
                        .get(RECORDINGS + "/" + recording)
                        .<Boolean>path("matched"))
                .isTrue());
        assertThat(get("?unmatched=true&limit=200").extract().<List<String>>path("items.recordingId"))
                .doesNotContain(recording);
        assertThat(stream(conversation.id).getLast().envelope()).satisfies(matched -> {
            assertThat(matched.type()).isEqualTo("nl.gespreksopname.recording.recording-matched");
            assertThat(matched.channel()).isEqualTo("internal");
            assertThat(matched.actor().client()).isEqualTo("recording-service");
        });
    }

    @Test
    void aRecordingWithoutAnyConversationGetsOneOfItsOwn() {
        String conversation = post("", Map.of("side", "organisation", "medium", "video"))
                .statusCode(201)
                .body("matched", equalTo(false))
                .extract()
                .path("conversationId");

        get("?conversation=" + conversation).statusCode(200).body("items", hasSize(1));
    }

    @Test
    void whoWritesAtTheSameTimeLosesNothing() throws Exception {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        List<Callable<Integer>> writers = Collections.nCopies(
                8,
                () -> post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.professional))
                        .extract()
                        .statusCode());

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(writers)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        get("/" + recording + "/copy-requests").body("items", hasSize(8));
        get("/" + recording).header("ETag", "\"9\"");
    }

    @Test
    void aListComesInPagesThatFollowEachOther() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        for (int i = 0; i < 3; i++) {
            post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.professional));
        }

        ExtractableResponse<Response> first =
                get("/" + recording + "/copy-requests?limit=2").statusCode(200).extract();
        assertThat(first.<List<String>>path("items.copyRequestId")).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        List<String> second = get("/" + recording + "/copy-requests?limit=2&cursor=" + first.path("next"))
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .path("items.copyRequestId");
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first.path("items.copyRequestId"));
        get("?conversation=" + conversation.id + "&limit=1").statusCode(200).body("next", nullValue());
    }

    @Test
    void editsAndImpossibilitiesKeepTheirExplanationInTheVault() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String explanation = "Het deel over haar school is eruit geknipt";

        post(
                        "/" + recording + "/edits",
                        Map.of(
                                "what",
                                "cut",
                                "editedBy",
                                conversation.girl,
                                "toldTo",
                                List.of(conversation.professional),
                                "digest",
                                DIGEST,
                                "explanation",
                                explanation))
                .statusCode(201)
                .body("kind", equalTo("content"))
                .body("concerns", empty());
        String copyRequest = post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.professional))
                .extract()
                .path("copyRequestId");
        post(
                        "/" + recording + "/copy-requests/" + copyRequest + "/impossibilities",
                        Map.of("reason", "other", "explanation", explanation))
                .statusCode(201)
                .body("concerns", empty());

        get("/" + recording + "/edits").body("items.explanation", contains(explanation));
        get("/" + recording + "/copy-requests/" + copyRequest + "/impossibilities")
                .body("items.explanation", contains(explanation));
        assertThat(stream(conversation.id))
                .allSatisfy(event -> assertThat(new String(event.bytes(), StandardCharsets.UTF_8))
                        .doesNotContain("school"));
    }

    private List<StoredEvent> stream(String conversation) {
        return transactions.call(connection -> store.load(connection, "conversation/" + conversation));
    }
}
