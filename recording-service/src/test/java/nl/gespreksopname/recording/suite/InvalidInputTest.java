package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.DIGEST;
import static nl.gespreksopname.recording.suite.RecordingApi.RECORDINGS;
import static nl.gespreksopname.recording.suite.RecordingApi.caseSystem;
import static nl.gespreksopname.recording.suite.RecordingApi.get;
import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request: its right status, a problem that says what to do, and nothing stored. */
@QuarkusTest
@WithTestResource(RealParts.class)
class InvalidInputTest {

    private static final String COUNT = """
            select (select count(*) from event) + (select count(*) from command) + (select count(*) from vault_value)
                + (select count(*) from recording)
            """;

    @Inject
    Transactions transactions;

    private String recording = "";
    private long before;

    @BeforeEach
    void aRecording() {
        recording = post("", Map.of("side", "citizen", "medium", "audio"))
                .statusCode(201)
                .extract()
                .path("recordingId");
        before = rows();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"side": "citizen"                                              | malformed-json
                    {"side": "citizen", "side": "citizen", "medium": "audio"}       | invalid-input
                    {"side": "citizen", "medium": "audio", "colour": "red"}         | invalid-input
                    {"side": "citizen"}                                             | invalid-input
                    {"side": 1, "medium": "audio"}                                  | invalid-input
                    {"side": "left", "medium": "audio"}                             | invalid-input
                    {"side": "citizen", "medium": "audio", "conversation": "x"}     | invalid-input
                    {"side": "citizen", "medium": "audio", "undisclosed": "yes"}    | invalid-input
                    {"side": "citizen", "medium": "audio", "occurredAt": "2026-11-24"} | invalid-input
                    {"side": "citizen", "medium": "audio", "startedAt": "2099-01-01T00:00:00Z"} | invalid-input
                    {"side": "citizen", "medium": "audio", "basis": "act", "when": "during"} | invalid-input
                    {"side": "citizen", "medium": "audio", "basedOn": {"consent": 0}} | invalid-input
                    {"side": "citizen", "medium": "audio", "device": " "}           | invalid-input
                    []                                                              | invalid-input
                    """)
    void aRegistrationThatCannotBeRead(String body, String problem) {
        send("", body).statusCode(400).body("type", equalTo("urn:gespreksopname:problem:" + problem));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        send("/" + recording + "/shares", """
                {"side": "left", "purpose": 3, "scope": "publish", "recipient": "", "digest": "ABC", "extra": 1}""")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/side", "/purpose", "/recipient", "/digest", "/extra"));
    }

    @Test
    void publishingIsNoScopeOfAShare() {
        send("/" + recording + "/shares", """
                {"side": "citizen", "purpose": "media", "scope": "publish", "recipient": "iedereen"}""").statusCode(400).body("errors.code", hasItem("publication-is-apart"));
    }

    @Test
    void aRecordingThatTheSuiteMakesHasNotBegunAlready() {
        send("", """
                {"side": "citizen", "medium": "audio", "basis": "act", "startedAt": "2026-11-03T10:02:00+01:00"}""")
                .statusCode(400)
                .body("errors.pointer", hasItem("/startedAt"))
                .body("errors.code", hasItem("act-happens-now"));
    }

    @Test
    void whatHasYetToHappenIsNoFact() {
        Instant soon = Instant.now().plusSeconds(300);
        post("/" + recording + "/status-changes", Map.of("status", "ended", "occurredAt", soon.toString()))
                .statusCode(400)
                .body("errors.pointer", hasItem("/occurredAt"))
                .body("errors.code", hasItem("occurred-at-in-the-future"));
    }

    @Test
    void aReasonBelongsToAPauseAndAFingerprintToTheEnd() {
        send("/" + recording + "/status-changes", """
                {"status": "started", "reason": "break",
                 "fingerprint": {"digest": "%s", "size": 1}}""".formatted(DIGEST))
                .statusCode(400)
                .body("errors.code", hasItems("only-with-pause", "only-at-the-end"));
    }

    @Test
    void anUnknownRecordingOrRequestIsNotFound() {
        String unknown = UUID.randomUUID().toString();
        post("/" + unknown + "/fingerprints", Map.of("digest", DIGEST, "size", 1))
                .statusCode(404)
                .body("type", equalTo("urn:gespreksopname:problem:not-found"));
        post("/" + recording + "/copy-requests/" + unknown + "/deliveries", Map.of())
                .statusCode(404);
        post("/" + recording + "/copy-requests/" + unknown + "/impossibilities", Map.of("reason", "lost"))
                .statusCode(404);
        post("/" + recording + "/verifications", Map.of("digest", DIGEST, "delivery", unknown))
                .statusCode(404);
        post("/not-a-uuid/fingerprints", Map.of("digest", DIGEST, "size", 1)).statusCode(404);
        get("?conversation=" + unknown).statusCode(404);
        get("/" + recording + "/fingerprints/" + unknown).statusCode(404);
        get("/" + recording + "/status-changes/7").statusCode(404);
        get("/" + recording + "/content").statusCode(404);
    }

    @Test
    void aListWantsOneOfTwoFilters() {
        get("").statusCode(400).body("errors.parameter", hasItem("conversation"));
        get("?unmatched=true&conversation=" + UUID.randomUUID()).statusCode(400);
        get("?unmatched=perhaps").statusCode(400);
        get("?unmatched=true&limit=1000").statusCode(400);
        get("?unmatched=true&cursor=made-up").statusCode(400);
    }

    @Test
    void aStaleVersionIsRefused() {
        caseSystem()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"9\"")
                .contentType(ContentType.JSON)
                .body(Map.of("digest", DIGEST, "size", 1))
                .post(RECORDINGS + "/" + recording + "/fingerprints")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:gespreksopname:problem:changed-meanwhile"));
    }

    @Test
    void aKeyIsForOneRequestAlone() {
        String key = UUID.randomUUID().toString();
        post(key, "/" + recording + "/fingerprints", Map.of("digest", DIGEST, "size", 1))
                .statusCode(201);
        before = rows();
        post(key, "/" + recording + "/fingerprints", Map.of("digest", DIGEST, "size", 2))
                .statusCode(409)
                .body("type", equalTo("urn:gespreksopname:problem:idempotency-key-reused"));
        caseSystem()
                .contentType(ContentType.JSON)
                .body(Map.of("digest", DIGEST, "size", 2))
                .post(RECORDINGS + "/" + recording + "/fingerprints")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gespreksopname:problem:idempotency-key-missing"));
    }

    @Test
    void aSizeThatNoEventCanHoldIsTooLarge() {
        send("/" + recording + "/fingerprints", """
                {"digest": "%s", "size": 9007199254740992}""".formatted(DIGEST))
                .statusCode(400)
                .body("errors.code", hasItem("out-of-range"));
    }

    @Test
    void aMediaTypeIsOneType() {
        for (String type : new String[] {"audio/*", "audio/mp4!x", "video/" + "x".repeat(100)}) {
            caseSystem()
                    .header("Content-Type", type)
                    .body(new byte[] {1})
                    .put(RECORDINGS + "/" + recording + "/content")
                    .then()
                    .statusCode(415);
        }
    }

    @Test
    void otherKindsOfBodyAreNotTaken() {
        caseSystem()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/xml")
                .body("<recording/>")
                .post(RECORDINGS)
                .then()
                .statusCode(415);
        caseSystem()
                .contentType("text/html")
                .body("<p>")
                .put(RECORDINGS + "/" + recording + "/content")
                .then()
                .statusCode(415);
    }

    @Test
    void whoMayNotWriteDoesNot() {
        for (String role : new String[] {"participant", "policy-officer", "operator", "peer", "privacy-officer"}) {
            RestAssured.given()
                    .header("Authorization", Tokens.of(role))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(ContentType.JSON)
                    .body(Map.of("side", "citizen", "medium", "audio"))
                    .post(RECORDINGS)
                    .then()
                    .statusCode(403);
        }
        RestAssured.given()
                .header("Authorization", Tokens.ofAuditor())
                .get(RECORDINGS + "/" + recording)
                .then()
                .statusCode(403);
        RestAssured.given()
                .header("Authorization", Tokens.of("operator"))
                .get(RECORDINGS + "/" + recording)
                .then()
                .statusCode(403);
        RestAssured.given().get(RECORDINGS + "/" + recording).then().statusCode(401);
    }

    @Test
    void aHundredMegabytesOfJsonAreRefusedBeforeTheyAreRead() throws IOException {
        URI address = URI.create(RestAssured.baseURI);
        String head =
                "POST " + RECORDINGS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Tokens.of("case-system")
                        + "\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n{\"device\": \"";
        try (Socket socket = new Socket(address.getHost(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[12];
            assertThat(in.readNBytes(answer, 0, answer.length)).isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    private static ValidatableResponse send(String path, String body) {
        return caseSystem()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(RECORDINGS + path)
                .then();
    }

    private long rows() {
        return transactions.call(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(COUNT)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
