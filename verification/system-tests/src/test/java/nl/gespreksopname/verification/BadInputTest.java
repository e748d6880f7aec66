package nl.gespreksopname.verification;

import static nl.gespreksopname.verification.http.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gespreksopname.conventions.testing.TokenIssuer;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.http.Request;
import nl.gespreksopname.verification.inspection.Stored;
import nl.gespreksopname.verification.openapi.Marks;
import nl.gespreksopname.verification.openapi.Operation;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is wrong with a request: the right status, a problem that says what to do, and nothing stored. */
@ExtendWith(SuiteExtension.class)
class BadInputTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SuiteUnderTest suite;
    private final Story story;
    private final Stored stored;
    private Map<String, Long> before = Map.of();

    BadInputTest(SuiteUnderTest suite, Story story) {
        this.suite = suite;
        this.story = story;
        this.stored = new Stored(suite.databases());
    }

    @BeforeEach
    void countWhatIsStored() {
        Eventually.holds("all that was done before is heard everywhere", stored::isSettled);
        before = stored.counts();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(stored.counts()).isEqualTo(before);
    }

    private Stream<Operation> takingJson() {
        return suite.operations().stream().filter(Operation::takesJson);
    }

    /** The operation by whoever may do it, in the story's conversation. */
    private Request request(Operation operation) {
        return suite.call(story.caller(operation), operation.method(), story.path(operation))
                .newKey();
    }

    @Test
    void malformedJson() {
        takingJson().forEach(operation -> {
            for (String text : List.of("{", "{\"a\": 1,}", "niets", "", "{\"a\": 1} {\"b\": 2}")) {
                assertRefused(request(operation).json(text), 400, "malformed-json");
            }
        });
    }

    @Test
    void anUnknownField() {
        takingJson().forEach(operation -> {
            ObjectNode body = story.body(operation).deepCopy();
            body.put("verzonnenVeld", "x");

            JsonNode problem = assertRefused(request(operation).json(body), 400, "invalid-input");

            assertThat(pointers(problem)).as(operation.toString()).containsExactly("/verzonnenVeld");
        });
    }

    @Test
    void aWrongTypeInAnyField() {
        takingJson().forEach(operation -> {
            ObjectNode good = story.body(operation);
            ObjectNode body = good.deepCopy();
            body.fieldNames().forEachRemaining(name -> body.set(name, wrong(good.path(name))));

            JsonNode problem = assertRefused(request(operation).json(body), 400, "invalid-input");

            assertThat(pointers(problem))
                    .as(operation.toString())
                    .containsExactlyInAnyOrder(good.properties().stream()
                            .map(field -> "/" + field.getKey())
                            .toArray(String[]::new));
        });
    }

    @Test
    void aBodyThatIsNoObject() {
        takingJson().forEach(operation -> {
            for (String text : List.of("[]", "\"tekst\"", "7", "null", "true")) {
                assertRefused(request(operation).json(text), 400, "invalid-input");
            }
        });
    }

    @Test
    void anotherMediaType() {
        takingJson()
                .forEach(operation -> assertRefused(
                        request(operation).body("application/xml", BodyPublishers.ofString("<a/>")),
                        415,
                        "media-type-unsupported"));
    }

    @Test
    void anIdThatIsUnknown() {
        suite.operations().stream()
                .filter(operation -> !story.idParameters(operation).isEmpty())
                .forEach(operation -> story.idParameters(operation).forEach(unknown -> {
                    Request request = suite.call(
                                    story.caller(operation),
                                    operation.method(),
                                    story.path(
                                                    operation,
                                                    Map.of(
                                                            unknown,
                                                            UUID.randomUUID().toString()))
                                            + (underMandate(operation) ? "?mandate=" + story.the("mandate") : ""))
                            .newKey();
                    assertRefused(
                            operation.takesJson() ? request.json(story.body(operation)) : request, 404, "not-found");
                }));
    }

    private static boolean underMandate(Operation operation) {
        return operation.path().contains("/audit/conversations/");
    }

    @Test
    void anIdThatIsNone() {
        suite.operations().stream()
                .filter(operation -> !story.idParameters(operation).isEmpty())
                .forEach(operation -> story.idParameters(operation).forEach(unknown -> {
                    Request request = suite.call(
                                    story.caller(operation),
                                    operation.method(),
                                    story.path(operation, Map.of(unknown, "geen-id")))
                            .newKey();
                    assertRefused(
                            operation.takesJson() ? request.json(story.body(operation)) : request, 404, "not-found");
                }));
    }

    @Test
    void aHundredMegabytesOfJson() {
        for (String id : List.of("planConversation", "registerRecording", "publishPolicy")) {
            Operation operation = story.operation(id);
            Answer answer = request(operation)
                    .body("application/json", BodyPublishers.ofInputStream(BadInputTest::hundredMegabytes))
                    .send();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:gespreksopname:problem:body-too-large");
        }
    }

    /** A JSON text of 100 MB that is made while it is sent. */
    private static InputStream hundredMegabytes() {
        return new InputStream() {
            private final byte[] head = "{\"caseReference\": \"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            private long at;

            @Override
            public int read() {
                return at >= 100_000_000L ? -1 : at < head.length ? head[(int) at++] : counted();
            }

            private int counted() {
                at++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (at < head.length || at + length >= 100_000_000L) {
                    int one = read();
                    if (one < 0) {
                        return -1;
                    }
                    into[from] = (byte) one;
                    return 1;
                }
                Arrays.fill(into, from, from + length, (byte) 'a');
                at += length;
                return length;
            }
        };
    }

    @Test
    void noIdempotencyKey() {
        suite.operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !operation.path().endsWith("/searches"))
                .forEach(operation -> {
                    Request request = suite.call(story.caller(operation), operation.method(), story.path(operation));
                    assertRefused(
                            operation.takesJson() ? request.json(story.body(operation)) : request,
                            400,
                            "idempotency-key-missing");
                });
    }

    @Test
    void aKeyThatWasUsedForSomethingElse() {
        takingJson()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !operation.path().endsWith("/searches"))
                .forEach(operation -> {
                    Story.Sent earlier = story.sent(operation).orElseThrow();
                    Answer answer = othersThan(operation, earlier.body())
                            .map(other -> request(operation)
                                    .key(earlier.key())
                                    .json(other)
                                    .send())
                            .filter(given -> given.status() != 400)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no other body is right for " + operation));
                    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
                    assertThat(answer.text("/type")).isEqualTo("urn:gespreksopname:problem:idempotency-key-reused");
                });
    }

    /** Bodies that say something else, of which at least one is right by itself: another text, or something left out. */
    private static Stream<ObjectNode> othersThan(Operation operation, ObjectNode body) {
        Set<String> required = operation.document().required(operation.bodySchema());
        List<ObjectNode> others = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            String text = field.getValue().asText();
            if (text.startsWith(Marks.SIGN) && text.matches(".*[0-9]{4}")) {
                others.add(body.deepCopy().put(field.getKey(), text + " anders"));
            }
            if (!required.contains(field.getKey())) {
                others.add(body.deepCopy().without(field.getKey()));
            }
            if (field.getValue().size() > 1 && field.getValue().isArray()) {
                ObjectNode shorter = body.deepCopy();
                shorter.withArray("/" + field.getKey()).remove(field.getValue().size() - 1);
                others.add(shorter);
            }
        }
        if (operation.document().propertyNames(operation.bodySchema()).contains("occurredAt")) {
            others.add(body.deepCopy().put("occurredAt", "2026-01-05T09:00:00Z"));
        }
        return others.stream();
    }

    @Test
    void aVersionThatIsNoLongerThePresentOne() {
        takingJson()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> operation.pathParameters().contains("conversationId")
                        || operation.pathParameters().contains("recordingId"))
                .forEach(operation -> assertRefused(
                        request(operation).header("If-Match", "\"1\"").json(story.body(operation)),
                        412,
                        "changed-meanwhile"));
    }

    @Test
    void aTimeInTheFuture() {
        takingJson()
                .filter(operation -> operation
                        .document()
                        .propertyNames(operation.bodySchema())
                        .contains("occurredAt"))
                .forEach(operation -> {
                    ObjectNode body = story.body(operation).deepCopy();
                    body.remove("when");
                    body.put(
                            "occurredAt",
                            Instant.now().plus(Duration.ofMinutes(5)).toString());
                    assertRefused(
                            request(operation).json(body), 400, Set.of("occurred-at-in-the-future", "invalid-input"));
                });
    }

    @Test
    void aTokenThatHasExpired() {
        String token = suite.running().token(DemoCaller.EXPIRING);
        suite.documents().forEach(document -> {
            String list = document.operations().stream()
                    .filter(operation -> operation.method().equals("GET")
                            && operation.pathParameters().isEmpty()
                            && !story.isForEveryone(operation))
                    .findFirst()
                    .orElseThrow()
                    .path();
            Request request = suite.call("GET", list).token(token);
            Eventually.holds("the token has expired", () -> request.send().status() == 401);
            assertRefused(request, 401, "token-expired");
        });
    }

    @Test
    void aTokenOfAnIssuerFromElsewhere() {
        TokenIssuer foreign = TokenIssuer.start("elders");
        everyOperationRefuses(
                foreign.token()
                        .organisation(SuiteUnderTest.VOORBEELDSTAD)
                        .roles("case-system", "policy-officer", "auditor")
                        .signed(),
                401,
                "issuer-not-trusted");
    }

    @Test
    void aTokenInTheNameOfTheIssuerThatAnotherSigned() {
        TokenIssuer forger = TokenIssuer.start("vervalst");
        String municipality = suite.running().addresses().keycloak() + "/realms/gemeente-voorbeeldstad";
        everyOperationRefuses(
                forger.token()
                        .with("iss", municipality)
                        .organisation(SuiteUnderTest.VOORBEELDSTAD)
                        .roles("case-system", "policy-officer")
                        .signed(),
                401,
                "token-invalid");
    }

    @Test
    void aTokenThatSpeaksForAnOrganisationThatItsIssuerMayNotSpeakFor() {
        everyOperationRefuses(suite.token(DemoCaller.IMPERSONATOR), 403, "organisation-not-allowed");
    }

    @Test
    void textThatIsNoToken() {
        everyOperationRefuses("geen.echt.token", 401, "token-invalid");
    }

    private void everyOperationRefuses(String token, int status, String slug) {
        suite.operations().stream()
                .filter(operation -> !story.isForEveryone(operation))
                .forEach(operation -> {
                    Request request = suite.call(operation.method(), story.path(operation))
                            .token(token)
                            .newKey();
                    assertRefused(operation.takesJson() ? request.json(story.body(operation)) : request, status, slug);
                });
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.path("errors").findValuesAsText("pointer");
    }

    private static JsonNode wrong(JsonNode value) {
        return value.isObject() || value.isArray() ? JSON.textNode("tekst") : JSON.objectNode();
    }
}
