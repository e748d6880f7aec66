package nl.gespreksopname.verification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What every refusal looks like: a problem (RFC 9457) in the caller's language, that says what to do. */
public final class ProblemAssert {

    private ProblemAssert() {}

    /**
     * Sends a request in Dutch and in English and checks both refusals.
     *
     * @param slug the end of the problem's type, such as {@code malformed-json}
     * @return the Dutch one
     */
    public static JsonNode assertRefused(Request request, int status, String slug) {
        return assertRefused(request, status, Set.of(slug));
    }

    /** As above, where one of several problems will do. */
    public static JsonNode assertRefused(Request request, int status, Set<String> slugs) {
        JsonNode dutch = problem(request.send(), "nl", status, slugs);
        JsonNode english = problem(request.header("Accept-Language", "en").send(), "en", status, slugs);
        assertThat(english.path("detail").asText())
                .as("the English text of %s", request)
                .isNotEqualTo(dutch.path("detail").asText());
        return dutch;
    }

    private static JsonNode problem(Answer answer, String language, int status, Set<String> slugs) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.toString())
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language").orElse(""))
                .as(answer.toString())
                .startsWith(language);
        assertThat(answer.headers().firstValue("API-Version"))
                .as(answer.toString())
                .isPresent();
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText())
                .as(answer.toString())
                .isIn(slugs.stream()
                        .map(slug -> "urn:gespreksopname:problem:" + slug)
                        .toList());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).as(answer.toString()).isNotBlank();
        // one sentence for what is the matter, one for what to do
        assertThat(problem.path("detail").asText().split("[.;:] ", -1).length
                        + problem.path("errors").size())
                .as("says what to do: %s", answer)
                .isGreaterThan(1);
        problem.path("errors").forEach(error -> {
            assertThat(error.path("message").asText()).as(answer.toString()).isNotBlank();
            assertThat(error.path("code").asText()).as(answer.toString()).matches("[a-z][a-z-]+");
        });
        return problem;
    }
}
