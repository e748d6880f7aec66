package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProblemsTest {

    @TestHTTPResource("/")
    URI address;

    private static final String GOOD = """
            {"label": "een", "weight": 1, "fragile": false, "colour": "light-blue",
             "madeAt": "2026-11-24T10:00:00+01:00", "parts": [{"type": "wheel", "spokes": 36}]}
            """;

    private static RequestSpecification caller() {
        return given().header("Authorization", Tokens.of("case-system"));
    }

    private static RequestSpecification post(String body) {
        return caller().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
    }

    private static void isProblem(ValidatableResponse response, int status, String slug) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .header("API-Version", "1.2.3")
                .header("Content-Language", "nl")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:gespreksopname:problem:" + slug))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")))
                .body("instance", startsWith("/"));
    }

    @Test
    void goodInputIsTaken() {
        post(GOOD)
                .post("/sample/v1/things")
                .then()
                .statusCode(201)
                .body("colour", equalTo("light-blue"))
                .body("madeAt", equalTo("2026-11-24T09:00:00Z"))
                .header("Content-Language", "nl")
                .header("API-Version", "1.2.3")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("Strict-Transport-Security", startsWith("max-age="));
    }

    @Test
    void everyFaultOfTheInputIsToldAtOnce() {
        ValidatableResponse response = post("""
                        {"label": " ", "weight": 1.0, "fragile": "yes", "colour": "LIGHT_BLUE", "madeAt": "2026-11-24T10:00:00-00:00",
                         "bestBefore": "2026-02-30", "parent": "x", "surname": "Voorbeeld",
                         "parts": [{"type": "wheel", "spokes": 3000000000}, {"type": "horn"}, {"type": "lamp", "colour": "red", "watts": 3}],
                         "words": ["kort", "veel te lang"], "label": "twee"}
                        """).post("/sample/v1/things").then();
        isProblem(response, 400, "invalid-input");
        response.body("errors.find { it.pointer == '/label' && it.code == 'duplicate-field' }", not(equalTo(null)))
                .body("errors.find { it.pointer == '/label' && it.code == 'blank' }", not(equalTo(null)))
                .body("errors.find { it.pointer == '/weight' }.code", equalTo("wrong-type"))
                .body("errors.find { it.pointer == '/fragile' }.code", equalTo("wrong-type"))
                .body("errors.find { it.pointer == '/colour' }.code", equalTo("unknown-word"))
                .body(
                        "errors.find { it.pointer == '/colour' }.message",
                        equalTo("Kies een van: green (groen), light-blue (lichtblauw)."))
                .body("errors.find { it.pointer == '/madeAt' }.code", equalTo("wrong-form"))
                .body("errors.find { it.pointer == '/bestBefore' }.code", equalTo("wrong-form"))
                .body("errors.find { it.pointer == '/parent' }.code", equalTo("wrong-form"))
                .body("errors.find { it.pointer == '/surname' }.code", equalTo("unknown-field"))
                .body("errors.find { it.pointer == '/parts/0/spokes' }.code", equalTo("out-of-range"))
                .body("errors.find { it.pointer == '/parts/1/type' }.code", equalTo("unknown-word"))
                .body("errors.find { it.pointer == '/parts/2/colour' }.code", equalTo("unknown-word"))
                .body("errors.find { it.pointer == '/parts/2/watts' }.code", equalTo("unknown-field"))
                .body("errors.find { it.pointer == '/words/1' }.code", equalTo("wrong-size"))
                .body("errors.size()", equalTo(14))
                .body(not(containsString("Voorbeeld")));
    }

    @Test
    void missingFieldsAreToldInEnglishWhenAskedFor() {
        post("{}")
                .header("Accept-Language", "de;q=0.9, en-GB;q=0.8, nl;q=0.1")
                .post("/sample/v1/things")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("title", equalTo("Invalid input"))
                .body(
                        "errors.pointer",
                        equalTo(java.util.List.of("/label", "/weight", "/fragile", "/colour", "/parts")))
                .body("errors[0].message", equalTo("This field is required. Fill it in."));
    }

    @Test
    void whatGoesBetweenFieldsIsCheckedToo() {
        post(GOOD.replace("\"weight\": 1", "\"weight\": 6").replace("false", "true"))
                .post("/sample/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-heavy"));
    }

    @Test
    void brokenJsonIsToldByItsPlaceOnly() {
        for (String broken : new String[] {"{\"label\": \"Sanne", "{\"label\": Sanne}", "{} {}", "", "[1,", "nul"}) {
            ValidatableResponse response =
                    post(broken).post("/sample/v1/things").then();
            isProblem(response, 400, "malformed-json");
            response.body(not(containsString("Sanne")));
        }
        isProblem(post("[]").post("/sample/v1/things").then(), 400, "invalid-input");
        isProblem(post("\"x\"").post("/sample/v1/things").then(), 400, "invalid-input");
        isProblem(post("[".repeat(2000)).post("/sample/v1/things").then(), 400, "malformed-json");
        isProblem(post(GOOD.replace("een", "\\u0000")).post("/sample/v1/things").then(), 400, "invalid-input");
    }

    @Test
    void theFrameworksOwnRefusalsAreProblemsToo() {
        isProblem(given().get("/sample/v1/things").then(), 401, "not-authenticated");
        isProblem(caller().get("/sample/v1/nothing").then(), 404, "address-unknown");
        isProblem(caller().get("/nowhere").then(), 404, "address-unknown");
        isProblem(caller().get("/q/nowhere").then(), 404, "address-unknown");
        isProblem(caller().get("/sample/v1/things/").then(), 404, "address-unknown");
        isProblem(caller().get("/sample/v1/things/not-a-uuid").then(), 404, "not-found");
        isProblem(caller().get("/sample/v1/things/" + UUID.randomUUID()).then(), 404, "not-found");
        ValidatableResponse notAllowed = caller().delete("/sample/v1/things").then();
        isProblem(notAllowed, 405, "method-not-allowed");
        notAllowed.header("Allow", containsString("POST"));
        isProblem(caller().accept("text/csv").get("/sample/v1/things").then(), 406, "not-acceptable");
        isProblem(
                post("").contentType("text/plain")
                        .body("x")
                        .post("/sample/v1/things")
                        .then(),
                415,
                "media-type-unsupported");
        isProblem(caller().get("/sample/v1/things/bare").then(), 409, "status-409");
        isProblem(
                caller().queryParam("since", "gisteren")
                        .get("/sample/v1/things")
                        .then(),
                400,
                "invalid-input");
        isProblem(caller().queryParam("weight", "x").get("/sample/v1/things").then(), 400, "invalid-input");
        isProblem(caller().queryParam("weight", "11").get("/sample/v1/things").then(), 400, "invalid-input");
        isProblem(caller().queryParam("limit", "0").get("/sample/v1/things").then(), 400, "invalid-input");
    }

    @Test
    void oddRequestsGetProblemsToo() throws IOException {
        for (String[] odd : new String[][] {
            {"GET /sample/v1/things/%00 HTTP/1.1", "404"},
            {"TRACE /sample/v1/things HTTP/1.1", "405"},
            {"PROPFIND /sample/v1/things HTTP/1.1", "405"},
            {
                "PUT /sample/v1/things/6f1c0a52-0d4e-4b7e-9d0e-2f3a4b5c6d7e/content HTTP/1.1\r\nContent-Type: application/octet-stream\r\nContent-Length: 99999999999",
                "413"
            }
        }) {
            String answer = raw(odd[0]);
            assertThat(answer).as(odd[0]).startsWith("HTTP/1.1 " + odd[1]).contains("application/problem+json");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                                    + Tokens.of("case-system") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFaultOfOursTellsNothingOfWhatWasInside() {
        ValidatableResponse response = caller().get("/sample/v1/things/broken").then();
        isProblem(response, 500, "internal-error");
        response.body(not(containsString("Sanne")))
                .body(not(containsString("Exception")))
                .body("reference", not(equalTo(null)));
        isProblem(caller().get("/sample/v1/things/unavailable").then(), 503, "temporarily-unavailable");
    }

    @Test
    void aStaleIfMatchIsRefusedAndTheRightOneIsNot() {
        ValidatableResponse stale =
                post(GOOD).header("If-Match", "\"2\"").post("/sample/v1/things").then();
        isProblem(stale, 412, "changed-meanwhile");
        stale.header("ETag", "\"3\"");
        post(GOOD)
                .header("If-Match", "\"2\", \"3\"")
                .post("/sample/v1/things")
                .then()
                .statusCode(201);
    }

    @Test
    void everyPostNeedsAnIdempotencyKey() {
        isProblem(
                caller().contentType("application/json")
                        .body(GOOD)
                        .post("/sample/v1/things")
                        .then(),
                400,
                "idempotency-key-missing");
        isProblem(
                caller().header("Idempotency-Key", "a b")
                        .contentType("application/json")
                        .body(GOOD)
                        .post("/sample/v1/things")
                        .then(),
                400,
                "idempotency-key-invalid");
    }
}
