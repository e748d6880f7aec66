package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PagesTest {

    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    @Test
    void theLinksLeadThroughTheWholeList() {
        List<String> all = new ArrayList<>();
        String next = "/sample/v1/things?limit=50&since=2026-01-01T00:00:00Z";
        int pages = 0;
        while (next != null) {
            Response page = given().header("Authorization", Tokens.of("case-system"))
                    .urlEncodingEnabled(false)
                    .get(next);
            page.then().statusCode(200);
            all.addAll(page.jsonPath().getList("items"));
            Matcher link = NEXT.matcher(page.header("Link") == null ? "" : page.header("Link"));
            next = link.matches() ? link.group(1) : null;
            pages++;
        }
        assertThat(all).hasSize(120).doesNotHaveDuplicates().endsWith("120");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aCursorWorksForItsOwnCallerAndQueryOnly() {
        String cursor = given().header("Authorization", Tokens.of("case-system"))
                .get("/sample/v1/things?limit=10")
                .jsonPath()
                .getString("next");
        given().header("Authorization", Tokens.of("case-system"))
                .get("/sample/v1/things?limit=20&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items[0]", equalTo("11"));
        for (String[] wrong : new String[][] {
            {Tokens.ofAnother("case-system"), "cursor=" + cursor},
            {Tokens.of("case-system"), "weight=3&cursor=" + cursor},
            {Tokens.of("case-system"), "cursor=" + cursor.substring(0, cursor.length() - 2) + "MQ"},
            {Tokens.of("case-system"), "cursor=11"},
            {Tokens.of("case-system"), "cursor=%00"}
        }) {
            given().header("Authorization", wrong[0])
                    .urlEncodingEnabled(false)
                    .get("/sample/v1/things?" + wrong[1])
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:gespreksopname:problem:cursor-invalid"));
        }
    }
}
