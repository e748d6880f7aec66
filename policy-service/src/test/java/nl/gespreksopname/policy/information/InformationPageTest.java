package nl.gespreksopname.policy.information;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class InformationPageTest {

    private static final String PAGE = "/information/" + Tokens.VOORBEELDSTAD;

    @Test
    void anyoneReadsThePageInDutchWithoutLoginAndWithoutAnythingFromElsewhere() {
        Response page =
                given().accept("text/html,application/xhtml+xml,*/*;q=0.8").get(PAGE);

        page.then().statusCode(200).header("Content-Language", "nl");
        String html = page.asString();
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(html)
                .contains("<html lang=\"nl\">")
                .contains("Wilt u een gesprek met Gemeente Voorbeeldstad opnemen?")
                .contains("https://www.voorbeeldstad.example/opname-melden")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("%s")
                .doesNotContain("url(");
    }

    @Test
    void thePageAllowsItsOwnStylesheetAndNothingElse() {
        Response page = given().accept("text/html").get(PAGE);

        Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page.asString());
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(CanonicalJson.sha256(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-" + hash
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void headingsGoDownOneLevelAtATimeAndEveryAnchorExistsOnce() {
        String html = given().accept("text/html").get(PAGE).asString();

        int level = 0;
        Matcher headings = Pattern.compile("<h([1-6])").matcher(html);
        while (headings.find()) {
            int next = Integer.parseInt(headings.group(1));
            assertThat(next).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        Matcher anchors = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (anchors.find()) {
            assertThat(html.split("id=\"" + anchors.group(1) + "\"", -1)).hasSize(2);
        }
        assertThat(html.split("<h1", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "en, nl, en, Would you like to record a conversation with Gemeente Voorbeeldstad?",
        "easy, en, nl, Wil je een gesprek met Gemeente Voorbeeldstad opnemen?",
        ", 'en-GB,en;q=0.9', en, Would you like to record a conversation with Gemeente Voorbeeldstad?",
        ", 'fr', nl, Wilt u een gesprek met Gemeente Voorbeeldstad opnemen?",
        "tlh, 'nl', nl, Wilt u een gesprek met Gemeente Voorbeeldstad opnemen?",
    })
    void theLanguageIsThatOfTheLinkAndElseThatOfTheBrowser(
            String chosen, String browser, String language, String text) {
        var request = given().accept("text/html").header("Accept-Language", browser);
        if (chosen != null) {
            request.queryParam("language", chosen);
        }

        Response page = request.get(PAGE);

        page.then().statusCode(200).header("Content-Language", language);
        assertThat(page.asString()).contains("<html lang=\"" + language + "\">").contains(text);
    }

    @Test
    void thePageFollowsThePolicyInForceAndProgramsGetTheSameAsJson() {
        given().header("Authorization", Tokens.of("policy-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"informationAddress": "https://www.voorbeeldstad.example/opnemen",
                         "parameters": {"copyTermDays": 3, "reportTermDays": 1},
                         "ownGrounds": [{"code": "rust", "kernel": "disturbance",
                                         "dutch": "rust & <orde> in de groep", "english": "calm in the group"}]}
                        """)
                .post("/policy/v1/policies")
                .then()
                .statusCode(201);

        String html = given().accept("text/html").get(PAGE).asString();

        assertThat(html)
                .contains("binnen 3 dagen")
                .contains("binnen 1 dag")
                .contains("rust &amp; &lt;orde&gt; in de groep")
                .contains("href=\"https://www.voorbeeldstad.example/opnemen\"");
        given().accept("application/json")
                .get(PAGE)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("organisation.name", equalTo("Gemeente Voorbeeldstad"))
                .body("parameters.copyTermDays", equalTo(3))
                .body("policy.policyVersion", notNullValue())
                .body("policy.ownGrounds", hasSize(1))
                .body("page.language", equalTo("nl"))
                .body("page.sections", hasSize(4));
    }

    @Test
    void anOrganisationThatIsUnknownHasNoPage() {
        Response page = given().accept("text/html").get("/information/00000009999999999999");
        page.then().statusCode(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("Deze organisatie kennen wij niet");

        given().accept("application/json")
                .get("/information/00000009999999999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void whoAcceptsAnythingGetsThePage() {
        assertThat(given().accept("*/*").get(PAGE).contentType()).startsWith("text/html");
        assertThat(given().get(PAGE).contentType()).startsWith("text/html");
    }

    @Test
    void theFrontPageListsTheOrganisations() {
        Response page = given().accept("text/html").get("/");

        page.then().statusCode(200);
        assertThat(page.asString())
                .contains("href=\"" + PAGE + "?language=nl\"")
                .contains("Gemeente Anderdorp");
    }
}
