package nl.gespreksopname.verification.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One operation of a service.
 *
 * @param document where it is described
 * @param method in capitals
 * @param path whole path, with its parameters in braces
 * @param node its description
 */
public record Operation(ApiDocument document, String method, String path, JsonNode node) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** Its id, unique within its service. */
    public String id() {
        return node.path("operationId").asText();
    }

    /** The names of the parameters in its path, in order. */
    public List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Whether it takes a JSON body. */
    public boolean takesJson() {
        return node.at("/requestBody/content").has("application/json");
    }

    /** The schema of its JSON body. */
    public JsonNode bodySchema() {
        return node.at("/requestBody/content/application~1json/schema");
    }

    /** The example bodies. */
    public List<JsonNode> exampleBodies() {
        return examples(node.at("/requestBody/content/application~1json"));
    }

    /** The examples of a content: its own, and those by name. */
    public static List<JsonNode> examples(JsonNode content) {
        List<JsonNode> found = new ArrayList<>();
        if (content.has("example")) {
            found.add(parsed(content.path("example")));
        }
        content.path("examples").forEach(example -> found.add(parsed(example.path("value"))));
        return found;
    }

    /** Examples may be written as text that holds JSON. */
    private static JsonNode parsed(JsonNode value) {
        if (!value.isTextual()) {
            return value;
        }
        try {
            return MAPPER.readTree(value.textValue());
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    /** The path with its parameters filled in. */
    public String path(java.util.function.UnaryOperator<String> value) {
        return PARAMETER
                .matcher(path)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + id() + ")";
    }
}
