package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.DIGEST;
import static nl.gespreksopname.recording.suite.RecordingApi.RECORDINGS;
import static nl.gespreksopname.recording.suite.RecordingApi.get;
import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.recording.content.ContentSettings;
import nl.gespreksopname.recording.content.StoredContent;
import nl.gespreksopname.recording.conversation.ConsentReader;
import nl.gespreksopname.recording.conversation.Conversations;
import nl.gespreksopname.recording.conversation.Histories;
import nl.gespreksopname.recording.destruction.Finishing;
import nl.gespreksopname.recording.destruction.RetentionSweep;
import nl.gespreksopname.recording.retention.RetentionTable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class DestructionApiTest {

    private static final byte[] CONTENT = "wat er gezegd is".getBytes(StandardCharsets.UTF_8);

    @Inject
    RetentionTable retention;

    @Inject
    Histories histories;

    @Inject
    Finishing finishing;

    @Inject
    Conversations conversations;

    @Inject
    ConsentReader consent;

    @Inject
    Transactions transactions;

    @Inject
    StoredContent stored;

    @Inject
    ContentSettings settings;

    @Inject
    SearchKey searchKey;

    @Inject
    Gate gate;

    /** A sweep by a clock that is ahead. */
    private RetentionSweep sweepIn(Duration ahead) {
        return new RetentionSweep(
                retention,
                histories,
                finishing,
                conversations,
                consent,
                transactions,
                gate,
                Clock.offset(Clock.systemUTC(), ahead));
    }

    private static String storedRecording(HeardConversation conversation) {
        String recording = RecordingApi.registered(conversation);
        RecordingApi.caseSystem()
                .contentType("audio/mp4")
                .body(CONTENT)
                .put(RECORDINGS + "/" + recording + "/content")
                .then()
                .statusCode(201);
        return recording;
    }

    private static ResponseGiven withdrawal(HeardConversation conversation, String response) {
        return new ResponseGiven(
                response,
                conversation.announcement,
                conversation.father,
                Answer.WITHDRAWN,
                null,
                null,
                null,
                false,
                null);
    }

    private Path file(String recording) {
        return transactions.call(connection -> settings.folder()
                .resolve(stored.place(connection, UUID.fromString(recording))
                        .orElseThrow()
                        .name()));
    }

    @Test
    void whatTheSuiteDestroysIsGoneAndACopyOfItIsImpossibleByThat() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        Path file = file(recording);

        String event = post("/" + recording + "/destructions", Map.of("basis", "act", "cause", "agreed"))
                .statusCode(201)
                .body("concerns", empty())
                .extract()
                .path("eventId");

        assertThat(file).doesNotExist();
        get("/" + recording + "/content").statusCode(404);
        get("/" + recording).body("contentStored", equalTo(false)).body("destroyed.eventId", equalTo(event));
        get("?conversation=" + conversation.id).body("items.destroyed", contains(true));
        get("/" + recording + "/destructions").body("items.basis", contains("act"));
        RecordingApi.caseSystem()
                .contentType("audio/mp4")
                .body(CONTENT)
                .put(RECORDINGS + "/" + recording + "/content")
                .then()
                .statusCode(409)
                .body("type", endsWith("recording-destroyed"));
        String request = post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.father))
                .statusCode(201)
                .body("concerns.code", hasItem("recording-destroyed"))
                .body("nextSteps.href", contains(endsWith("/impossibilities")))
                .extract()
                .path("copyRequestId");
        post("/" + recording + "/copy-requests/" + request + "/impossibilities", Map.of("reason", "destroyed"))
                .statusCode(201);
        get("/" + recording + "/copy-requests/" + request + "/impossibilities")
                .body("items.destruction", contains(event));
        post("/" + recording + "/destructions", Map.of("basis", "act"))
                .statusCode(409)
                .body("type", endsWith("recording-destroyed"));
    }

    @Test
    void aRefusedDestructionSaysForWhatItWaitsAlsoWhenItIsRepeated() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        String hold = post("/" + recording + "/holds", Map.of("ground", "court"))
                .statusCode(201)
                .extract()
                .path("holdId");
        String request = post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.father))
                .extract()
                .path("copyRequestId");
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            post(key, "/" + recording + "/destructions", Map.of("basis", "act"))
                    .statusCode(409)
                    .body("type", endsWith("destruction-held"))
                    .body("waitsFor.what", contains("hold", "copy-request"))
                    .body("waitsFor.id", contains(hold, request));
            post("/" + recording + "/holds/" + hold + "/liftings", Map.of());
        }
        get("/" + recording + "/holds").body("items.inForce", contains(false));
        get("/" + recording + "/holds/" + hold + "/liftings").body("items", hasSize(2));
        get("/" + recording + "/content").statusCode(200);
    }

    @Test
    void aHoldOfAnOfficerIsNotLiftedByWhoWorksOnTheCase() {
        String recording = storedRecording(HeardConversation.planned());
        String hold = as("data-protection-officer", "/" + recording + "/holds", Map.of("ground", "ombudsman"))
                .statusCode(201)
                .extract()
                .path("holdId");
        String liftings = "/" + recording + "/holds/" + hold + "/liftings";

        for (String role : List.of("case-system", "professional")) {
            as(role, liftings, Map.of()).statusCode(403).body("type", endsWith("hold-placed-in-office"));
        }
        get("/" + recording + "/holds")
                .body("items.inForce", contains(true))
                .body("items.office", contains("data-protection-officer"));
        as("privacy-officer", liftings, Map.of()).statusCode(201);
        get("/" + recording + "/holds").body("items.inForce", contains(false));
    }

    private static ValidatableResponse as(String role, String path, Map<String, ?> body) {
        return RestAssured.given()
                .header("Authorization", Tokens.of(role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(RECORDINGS + path)
                .then();
    }

    @Test
    void whatIsToBeDestroyedIsNotPlayedAnyMore() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        String response = UUID.randomUUID().toString();
        conversation.append(withdrawal(conversation, response));
        conversation.append(new KeepDecided(
                UUID.randomUUID().toString(), response, null, conversation.father, KeepChoice.DESTROY, null, null));

        Eventually.holds(
                () -> get("/" + recording + "/content").statusCode(409).body("type", endsWith("destruction-decided")));
        post("/" + recording + "/destructions", Map.of("basis", "act")).statusCode(201);
    }

    @Test
    void aDestructionThatWasBrokenOffIsCompleted() throws Exception {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        Path file = file(recording);
        UUID id = UUID.fromString(recording);
        // As it stands when the service is stopped between the event and the key.
        transactions.call(connection -> {
            retention.contentDestroyed(connection, Tokens.VOORBEELDSTAD, id, Instant.now());
            return id;
        });

        sweepIn(Duration.ofMinutes(1)).sweep();

        assertThat(file).doesNotExist();
        boolean left =
                transactions.call(connection -> stored.find(connection, id).isPresent());
        assertThat(left).isFalse();
        // And between the key and the file, and after the file: done again it does no harm.
        finishing.content(Tokens.VOORBEELDSTAD, id, UUID.fromString(conversation.id));
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void theTimeOfWhatIsStoredRunsOutFromTheConversationsEnd() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        conversation.append(new ConversationEnded());
        Instant ended = Peer.of("consent")
                .events("conversation/" + conversation.id)
                .getLast()
                .envelope()
                .loggedAt();
        Eventually.holds(() -> get("/" + recording)
                .body("keptUntil", equalTo(ended.plus(Duration.ofDays(365)).toString())));

        sweepIn(Duration.ofDays(364)).sweep();
        get("/" + recording).body("destroyed", nullValue());
        assertThat(file(recording)).exists();
        sweepIn(Duration.ofDays(366)).sweep();

        get("/" + recording).body("destroyed.at", org.hamcrest.Matchers.notNullValue());
        get("/" + recording + "/destructions").body("items.cause", contains("retention-ended"));
        get("/" + recording + "/content").statusCode(404);
    }

    @Test
    void whatIsDueWaitsAndGoesOnWhenNothingIsInTheWayAnyMore() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        String request = post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.father))
                .extract()
                .path("copyRequestId");
        Duration later = Duration.ofDays(400);

        sweepIn(later).sweep();
        sweepIn(later.plusDays(2)).sweep();

        get("/" + recording)
                .body("destructionWaits.waitsFor.what", contains("copy-request"))
                .body("destructionWaits.waitsFor.id", contains(request));
        assertThat(events(recording, "destruction-waits")).hasSize(1);
        post("/" + recording + "/copy-requests/" + request + "/deliveries", Map.of("digest", DIGEST))
                .statusCode(201);
        sweepIn(later).sweep();
        get("/" + recording + "/destructions").body("items.cause", contains("retention-ended"));
    }

    @Test
    void anyNumberThatIsDueAtOnceIsDoneOnceByTwoThatSweepTogether() throws Exception {
        List<String> recordings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            recordings.add(storedRecording(HeardConversation.planned()));
        }
        List<Callable<Integer>> sweeps = List.of(
                () -> sweepIn(Duration.ofDays(370)).sweep(),
                () -> sweepIn(Duration.ofDays(370)).sweep());

        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : both.invokeAll(sweeps)) {
                done.get();
            }
        }

        for (String recording : recordings) {
            assertThat(events(recording, "recording-destroyed")).hasSize(1);
        }
    }

    @Test
    void aPolicyThatShortensTheTermsHoldsForWhatIsKeptAndOneThatLengthensThemToo() {
        String recording = storedRecording(HeardConversation.planned());
        Eventually.holds(() -> assertThat(keptUntil(recording)).isNotNull());
        Instant before = Instant.parse(keptUntil(recording));

        published(1, new PolicyEvent.Retention(30, 365, 20, 5));
        Eventually.holds(() -> assertThat(keptUntil(recording))
                .isEqualTo(before.minus(Duration.ofDays(335)).toString()));
        published(2, new PolicyEvent.Retention(7300, 7300, 20, 5));
        Eventually.holds(() -> assertThat(keptUntil(recording))
                .isEqualTo(before.plus(Duration.ofDays(6935)).toString()));
        sweepIn(Duration.ofDays(400)).sweep();
        get("/" + recording).body("destroyed", nullValue());

        published(3, new PolicyEvent.Retention(30, 7300, 20, 5));
        Eventually.holds(() -> assertThat(keptUntil(recording))
                .isEqualTo(before.minus(Duration.ofDays(335)).toString()));
        sweepIn(Duration.ofDays(29)).sweep();
        get("/" + recording).body("destroyed", nullValue());
        sweepIn(Duration.ofDays(31)).sweep();
        get("/" + recording + "/destructions").body("items.cause", contains("retention-ended"));

        published(4, PolicyEvent.Retention.BASELINE);
        String another = storedRecording(HeardConversation.planned());
        Eventually.holds(() -> assertThat(keptUntil(another))
                .isGreaterThan(Instant.now().plus(Duration.ofDays(364)).toString()));
    }

    private static String keptUntil(String recording) {
        return get("/" + recording).extract().path("keptUntil");
    }

    @Test
    void aCopyIsDueByTheTermOfTheOrganisationsOwnPolicy() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        published(5, PolicyEvent.Retention.BASELINE, 3);

        Eventually.holds(() -> assertThat(Instant.parse(
                        post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.professional))
                                .statusCode(201)
                                .extract()
                                .path("concerns[0].until")))
                .isBefore(Instant.now().plus(Duration.ofDays(5))));
        published(6, PolicyEvent.Retention.BASELINE, 14);
    }

    private static void published(int version, PolicyEvent.Retention terms) {
        published(version, terms, 14);
    }

    private static void published(int version, PolicyEvent.Retention terms, int copyDays) {
        String organisation = Tokens.VOORBEELDSTAD;
        PolicyEvent event = new PolicyEvent.PolicyPublished(
                UUID.randomUUID().toString(),
                version,
                Instant.now(),
                null,
                new PolicyEvent.Parameters(14, copyDays, 7, true),
                List.of(),
                terms);
        var type = PolicyEventTypes.CODEC.type(event);
        Peer.of("policy")
                .append(
                        "organisation/" + organisation,
                        new NewEvent(
                                type.name(),
                                type.schemaVersion(),
                                organisation,
                                null,
                                null,
                                new Actor("beleid", null, null),
                                "api",
                                List.of(),
                                PolicyEventTypes.CODEC.encode(event)));
    }

    @Test
    void whatWasRecordedBeforeAWithdrawalAwaitsADecision() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = storedRecording(conversation);
        String request = post("/" + recording + "/copy-requests", Map.of("requestedBy", conversation.father))
                .extract()
                .path("copyRequestId");
        String response = UUID.randomUUID().toString();
        int version = conversation.append(withdrawal(conversation, response));
        Map<String, Object> act = Map.of("basis", "act", "basedOn", Map.of("consent", version));

        post("/" + recording + "/copy-requests/" + request + "/deliveries", act)
                .statusCode(409)
                .body("type", endsWith("keep-decision-awaited"));
        post("/" + recording + "/destructions", act)
                .statusCode(409)
                .body("waitsFor.what", containsInAnyOrder("keep-decision", "copy-request"));
        get("/" + recording).body("awaitsKeepDecision", contains(response));

        int decided = conversation.append(new KeepDecided(
                UUID.randomUUID().toString(), response, null, conversation.father, KeepChoice.KEEP, null, null));
        post(
                        "/" + recording + "/copy-requests/" + request + "/deliveries",
                        Map.of("basis", "act", "basedOn", Map.of("consent", decided)))
                .statusCode(201);
        get("/" + recording).body("awaitsKeepDecision", nullValue());
    }

    @Test
    void theSharesOfWhichTheRecipientIsToBeToldAreListed() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        String permission = conversation.permitted(
                recording,
                searchKey.ofRecipient(Tokens.VOORBEELDSTAD, conversation.id, "tante Klaproos"),
                SharePurpose.PERSONAL_SUPPORT,
                Scope.LISTEN);
        Map<String, Object> share = Map.of(
                "basis",
                "act",
                "sharedBy",
                conversation.girl,
                "side",
                "citizen",
                "recipient",
                "tante Klaproos",
                "purpose",
                "personal-support",
                "scope",
                "listen",
                "basedOn",
                Map.of("consent", conversation.version()));
        String shared = post("/" + recording + "/shares", share)
                .statusCode(201)
                .body("permissionId", equalTo(permission))
                .extract()
                .path("shareId");
        get("/" + recording + "/shares").body("items[0].recipientNotice", nullValue());

        conversation.append(new SharePermissionEnded(permission, EndCause.REVOKED));

        Eventually.holds(
                () -> get("/" + recording + "/shares").body("items[0].recipientNotice.outcome", equalTo("awaited")));
        post("/" + recording + "/shares/" + shared + "/recipient-notices", Map.of("means", "letter"))
                .statusCode(201)
                .body("concerns", empty());
        get("/" + recording + "/shares/" + shared).body("recipientNotice.outcome", equalTo("given"));
        get("/" + recording + "/shares/" + shared + "/recipient-notices").body("items.means", contains("letter"));
        get("/" + recording + "/shares/" + UUID.randomUUID() + "/recipient-notices")
                .statusCode(404);
    }

    @Test
    void personalValuesRunOutToo() {
        HeardConversation conversation = HeardConversation.planned();
        String recording = RecordingApi.registered(conversation);
        post("/" + recording + "/edits", Map.of("what", "cut", "explanation", "De pauze is eruit."))
                .statusCode(201);
        get("/" + recording + "/edits").body("items.explanation", contains("De pauze is eruit."));

        sweepIn(Duration.ofDays(7301)).sweep();

        get("/" + recording + "/edits").body("items.explanation", contains(nullValue()));
        assertThat(events(recording, "personal-values-destroyed")).hasSize(1);
        post("/" + recording + "/edits", Map.of("what", "cut", "explanation", "Nog een."))
                .statusCode(201);
        get("/" + recording + "/edits").body("items[1].explanation", equalTo("Nog een."));
    }

    private List<String> events(String recording, String type) {
        return transactions.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select convert_from(bytes, 'UTF8') from event where stream = 'conversation/' || (select conversation"
                            + " from recording where id = ?)::text and convert_from(bytes, 'UTF8') like ?")) {
                select.setObject(1, UUID.fromString(recording));
                select.setString(2, "%\"nl.gespreksopname.recording." + type + "\"%");
                List<String> found = new ArrayList<>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
                return found;
            }
        });
    }
}
