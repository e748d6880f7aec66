package nl.gespreksopname.conventions.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the description of every API must have. A service runs it by a test class of its own:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(RealParts.class)
 * class ConsentApiTest extends OpenApiConventions {}
 * }</pre>
 *
 * <p>Where a collection is listed within a parent under another name than its path's, the POST says so with
 * {@code @Extension(name = "x-listed-as", value = "thatName")}.
 */
public abstract class OpenApiConventions {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern KEBAB =
            Pattern.compile("_?[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+)?|\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");

    private @Nullable JsonNode description;

    /** One operation of the description. */
    private record Described(String path, String method, JsonNode node) {
        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    @Test
    void theDescriptionIsPublishedForEveryone() {
        Response response = given().get(setting("quarkus.smallrye-openapi.path"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.header("API-Version"))
                .isEqualTo(api().at("/info/version").textValue());
        assertThat(api().at("/info/contact"))
                .allSatisfy(value -> assertThat(value.textValue()).isNotBlank())
                .hasSize(3);
        assertThat(api().at("/info/license/name").textValue()).isEqualTo("EUPL-1.2");
        assertThat(api().at("/servers/0/url").textValue()).matches(".*/v[0-9]+");
    }

    @Test
    void everyOperationSaysWhatItIsFor() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Described operation : operations()) {
            if (operation.node().path("summary").asText().isBlank()) {
                faults.add(operation + " has no summary");
            }
            if (operation.node().path("description").asText().isBlank()) {
                faults.add(operation + " has no description");
            }
            String id = operation.node().path("operationId").asText();
            if (!CAMEL.matcher(id).matches()) {
                faults.add(operation + " has no operationId in camelCase");
            }
            if (!ids.add(id)) {
                faults.add(operation + " shares its operationId " + id);
            }
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (parameter.path("description").asText().isBlank()) {
                    faults.add(operation + " does not describe its parameter " + parameter.path("name"));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyRequestBodyHasAnExampleThatItsSchemaKnows() {
        List<String> faults = new ArrayList<>();
        for (Described operation : operations()) {
            operation.node().at("/requestBody/content").properties().forEach(content -> {
                if (!content.getKey().contains("json")) {
                    return;
                }
                List<JsonNode> examples = new ArrayList<>();
                if (content.getValue().has("example")) {
                    examples.add(content.getValue().get("example"));
                }
                content.getValue()
                        .path("examples")
                        .forEach(example -> examples.add(resolved(example).path("value")));
                JsonNode schema = resolved(content.getValue().path("schema"));
                if (schema.has("example")) {
                    examples.add(schema.get("example"));
                }
                schema.path("examples").forEach(examples::add);
                if (examples.isEmpty()) {
                    faults.add(operation + " has no example of its body");
                }
                for (JsonNode example : examples) {
                    unknown(parsed(example), schema, "", operation.toString(), faults);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyOperationNamesItsProblems() {
        List<String> faults = new ArrayList<>();
        for (Described operation : operations()) {
            Set<String> statuses = new TreeSet<>();
            operation.node().path("responses").fieldNames().forEachRemaining(statuses::add);
            Set<String> expected = new TreeSet<>(Set.of("500", "503"));
            if (!operation.method().equals("get")) {
                expected.add("400");
            }
            if (operation.path().contains("{")) {
                expected.add("404");
            }
            if (operation.method().equals("post") && !operation.path().endsWith("/searches")) {
                expected.add("409");
            }
            if (operation.node().has("security")
                    && !operation.node().get("security").isEmpty()) {
                expected.addAll(Set.of("401", "403"));
            }
            expected.removeAll(statuses);
            if (!expected.isEmpty()) {
                faults.add(operation + " lacks " + expected);
            }
            if (statuses.stream().noneMatch(status -> status.startsWith("2") || status.startsWith("3"))) {
                faults.add(operation + " has no good answer");
            }
            for (Map.Entry<String, JsonNode> answer :
                    operation.node().path("responses").properties()) {
                JsonNode response = resolved(answer.getValue());
                if (!response.path("headers").has("API-Version")) {
                    faults.add(operation + " " + answer.getKey() + " has no API-Version");
                }
                if (answer.getKey().compareTo("400") >= 0
                        && !response.path("content").has("application/problem+json")) {
                    faults.add(operation + " " + answer.getKey() + " is no problem");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void namesAreSpelledAsTheDesignRulesAsk() {
        List<String> faults = new ArrayList<>();
        api().path("paths").fieldNames().forEachRemaining(path -> {
            if (path.endsWith("/")) {
                faults.add(path + " ends with a slash");
            }
            for (String segment : path.substring(1).split("/", -1)) {
                if (!KEBAB.matcher(segment).matches()) {
                    faults.add(path + " has a segment that is not kebab-case: " + segment);
                }
            }
        });
        for (Described operation : operations()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (!parameter.path("in").asText().equals("header")
                        && !CAMEL.matcher(parameter.path("name").asText()).matches()) {
                    faults.add(operation + " has a parameter that is not camelCase: " + parameter.path("name"));
                }
            }
        }
        for (Map.Entry<String, JsonNode> schema :
                api().at("/components/schemas").properties()) {
            schema.getValue().path("properties").fieldNames().forEachRemaining(property -> {
                if (!CAMEL.matcher(property).matches()) {
                    faults.add(schema.getKey() + " has a property that is not camelCase: " + property);
                }
            });
            for (JsonNode word : schema.getValue().path("enum")) {
                if (!word.asText().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                    faults.add(schema.getKey() + " has a word that is not kebab-case: " + word);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatCanBePostedCanBeListed() {
        List<String> faults = new ArrayList<>();
        JsonNode paths = api().path("paths");
        for (Described operation : operations()) {
            String path = operation.path();
            if (!operation.method().equals("post")
                    || path.endsWith("/searches")
                    || paths.path(path).has("get")) {
                continue;
            }
            String last = path.substring(path.lastIndexOf('/') + 1);
            String name = operation.node().path("x-listed-as").asText(camel(last));
            if (!isWithinAParent(paths, path, name)) {
                faults.add(operation + " cannot be listed: there is no GET " + path + ", and no GET of a parent has "
                        + name);
            }
        }
        assertThat(faults).isEmpty();
    }

    private boolean isWithinAParent(JsonNode paths, String path, String name) {
        String parent = path;
        while (parent.lastIndexOf('/') > 0) {
            parent = parent.substring(0, parent.lastIndexOf('/'));
            JsonNode answer = paths.path(parent).path("get").at("/responses/200/content");
            for (JsonNode content : answer) {
                if (has(content.path("schema"), name, new HashSet<>())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean has(JsonNode schema, String name, Set<String> seen) {
        if (schema.has("$ref") && !seen.add(schema.get("$ref").asText())) {
            return false;
        }
        JsonNode real = resolved(schema);
        if (real.path("properties").has(name)) {
            return true;
        }
        List<JsonNode> inner = new ArrayList<>();
        real.path("properties").forEach(inner::add);
        inner.add(real.path("items"));
        inner.add(real.path("additionalProperties"));
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            real.path(combination).forEach(inner::add);
        }
        return inner.stream().anyMatch(each -> each.isObject() && has(each, name, seen));
    }

    /** Notes the fields of an example that its schema does not have: examples outlive the records that they show. */
    private void unknown(JsonNode example, JsonNode schema, String at, String operation, List<String> faults) {
        JsonNode real = resolved(schema);
        if (real.has("allOf") && !real.has("properties")) {
            real = resolved(real.get("allOf").get(0));
        }
        if (real.has("oneOf") && real.has("discriminator")) {
            JsonNode mapping = real.at("/discriminator/mapping");
            String word = example.path(real.at("/discriminator/propertyName").asText())
                    .asText();
            if (!mapping.has(word)) {
                faults.add(operation + " has an example of an unknown kind at " + at + ": " + word);
                return;
            }
            String reference = mapping.get(word).asText();
            real = api().at(reference.substring(1));
        }
        if (example.isArray()) {
            for (JsonNode item : example) {
                unknown(item, real.path("items"), at + "/-", operation, faults);
            }
        } else if (example.isObject() && real.has("properties")) {
            for (Map.Entry<String, JsonNode> field : example.properties()) {
                JsonNode known = real.path("properties").path(field.getKey());
                if (known.isMissingNode()) {
                    faults.add(operation + " has an example with an unknown field " + at + "/" + field.getKey());
                } else {
                    unknown(field.getValue(), known, at + "/" + field.getKey(), operation, faults);
                }
            }
            for (JsonNode required : real.path("required")) {
                if (!example.has(required.asText())) {
                    faults.add(operation + " has an example without the required " + at + "/" + required.asText());
                }
            }
        } else if (real.has("enum")) {
            Set<String> words = new HashSet<>();
            real.get("enum").forEach(word -> words.add(word.asText()));
            if (!words.contains(example.asText())) {
                faults.add(operation + " has an example with an unknown word at " + at);
            }
        }
    }

    private static JsonNode parsed(JsonNode example) {
        if (!example.isTextual() || !example.asText().strip().startsWith("{")) {
            return example;
        }
        try {
            return MAPPER.readTree(example.asText());
        } catch (IOException e) {
            throw new AssertionError("an example is not JSON", e);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(api().at(node.get("$ref").asText().substring(1))) : node;
    }

    private List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Described(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private JsonNode api() {
        if (description != null) {
            return description;
        }
        try {
            description = MAPPER.readTree(given().accept("application/json")
                    .get(setting("quarkus.smallrye-openapi.path"))
                    .asString());
            return description;
        } catch (IOException e) {
            throw new AssertionError("openapi.json is not JSON", e);
        }
    }

    private static String camel(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebab.split("-", -1)) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
