package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class IdempotencyTest {

    private static final String BODY = """
            {"label": "een", "weight": 1, "fragile": false, "colour": "green", "parts": []}
            """;
    private static final String SAME_OTHERWISE_WRITTEN = """
            {"parts":[],"weight":1,"colour":"green","fragile":false,"label":"\\u0065en"}
            """;

    private static JsonPath make(String bearer, String key, String body) {
        return given().header("Authorization", bearer)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/sample/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void theSameRequestIsTheSameCommandHoweverItsJsonIsWritten() {
        JsonPath first = make(Tokens.of("case-system"), "key-1", BODY);
        JsonPath again = make(Tokens.of("case-system"), "key-1", SAME_OTHERWISE_WRITTEN);
        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.getString("command")).isEqualTo(first.getString("command"));
    }

    @Test
    void aFieldThatIsNullSaysWhatAFieldThatIsLeftOutSays() {
        JsonPath first = make(Tokens.of("case-system"), "key-3", BODY);
        JsonPath again = make(Tokens.of("case-system"), "key-3", """
                {"label": "een", "weight": 1, "fragile": false, "colour": "green", "parts": [], "madeAt": null, "words": null}
                """);
        assertThat(again.getString("command")).isEqualTo(first.getString("command"));
    }

    @Test
    void anotherBodyUnderTheSameKeyShows() {
        JsonPath first = make(Tokens.of("case-system"), "key-1", BODY);
        JsonPath other = make(Tokens.of("case-system"), "key-1", BODY.replace("\"een\"", "\"twee\""));
        assertThat(other.getString("id")).isEqualTo(first.getString("id"));
        assertThat(other.getString("command")).isNotEqualTo(first.getString("command"));
    }

    @Test
    void theKeyIsTheCallersOwn() {
        JsonPath first = make(Tokens.of("case-system"), "key-1", BODY);
        JsonPath organisation = make(Tokens.ofAnother("case-system"), "key-1", BODY);
        JsonPath client = make(
                Tokens.municipality()
                        .token()
                        .organisation(Tokens.VOORBEELDSTAD)
                        .client("ander-systeem")
                        .roles("case-system")
                        .bearer(),
                "key-1",
                BODY);
        JsonPath key = make(Tokens.of("case-system"), "key-2", BODY);
        assertThat(new String[] {
                    first.getString("id"), organisation.getString("id"), client.getString("id"), key.getString("id")
                })
                .doesNotHaveDuplicates();
    }
}
