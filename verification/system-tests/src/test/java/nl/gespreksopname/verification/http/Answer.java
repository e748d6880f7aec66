package nl.gespreksopname.verification.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What came back.
 *
 * @param request method and path, for messages
 * @param text the body as UTF-8
 */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.request().method() + " " + response.request().uri().getPath(),
                response.statusCode(),
                response.headers(),
                new String(response.body(), StandardCharsets.UTF_8));
    }

    /** The body as JSON; missing when it is none. */
    public JsonNode json() {
        String type = headers.firstValue("Content-Type").orElse("");
        if (!type.contains("json") || text.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " says it answers JSON, and does not: " + text, e);
        }
    }

    /** A value within the JSON. Fails with the whole answer when it is not there. */
    public String text(String pointer) {
        JsonNode found = json().at(pointer);
        if (!found.isValueNode()) {
            throw new AssertionError(this + " has no " + pointer);
        }
        return found.asText();
    }

    /** This answer, if it has that status; fails with the whole answer otherwise. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ": " + this);
        }
        return this;
    }

    /** Addresses in the body that a reader would follow. */
    List<String> hrefs() {
        return json().findValuesAsText("href");
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + (text.length() > 3000 ? text.substring(0, 3000) + "…" : text);
    }
}
