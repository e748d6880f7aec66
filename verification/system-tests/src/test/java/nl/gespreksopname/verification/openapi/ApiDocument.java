package nl.gespreksopname.verification.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A service's OpenAPI document.
 *
 * @param service its service, such as {@code consent}
 * @param root the document
 */
public record ApiDocument(String service, JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Every operation, in the document's order. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                this,
                                entry.getKey().toUpperCase(Locale.ROOT),
                                base(path.getValue(), entry.getValue()) + path.getKey(),
                                entry.getValue()))));
        return operations;
    }

    /** What the paths are relative to: the first server that is named for the operation, the path or the document. */
    private String base(JsonNode path, JsonNode operation) {
        for (JsonNode part : List.of(operation, path, root)) {
            JsonNode server = part.at("/servers/0/url");
            if (server.isTextual()) {
                return URI.create(server.textValue()).getPath().replaceFirst("/$", "");
            }
        }
        return "";
    }

    /** A schema with its reference followed and the {@code null} of an optional value left out. */
    public JsonNode resolved(JsonNode schema) {
        JsonNode present = schema;
        while (true) {
            if (present.has("$ref")) {
                present = root.at(present.path("$ref").asText().substring(1));
            } else if (alternatives(present).size() == 1) {
                present = alternatives(present).getFirst();
            } else if (present.path("allOf").size() == 1 && !present.has("properties")) {
                present = present.path("allOf").get(0);
            } else {
                return present;
            }
        }
    }

    /** The schemas of which one holds, without {@code null}; empty where there is no choice. */
    public static List<JsonNode> alternatives(JsonNode schema) {
        List<JsonNode> found = new ArrayList<>();
        for (String keyword : List.of("oneOf", "anyOf")) {
            schema.path(keyword).forEach(found::add);
        }
        found.removeIf(each -> "null".equals(each.path("type").asText()));
        return found;
    }

    /** The schema of a property, looked for in everything that the schema is made of; missing when there is none. */
    public JsonNode property(JsonNode schema, String name) {
        JsonNode present = resolved(schema);
        if (present.path("properties").has(name)) {
            return present.path("properties").path(name);
        }
        for (JsonNode part : present.path("allOf")) {
            JsonNode found = property(part, name);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return present.path("properties").path(name);
    }

    /** The names of the properties that a value of a schema must have. */
    public Set<String> required(JsonNode schema) {
        JsonNode present = resolved(schema);
        Set<String> names = new LinkedHashSet<>();
        present.path("required").forEach(name -> names.add(name.asText()));
        present.path("allOf").forEach(part -> names.addAll(required(part)));
        return names;
    }

    /** The names of all properties of a schema, of everything that it is made of. */
    public Set<String> propertyNames(JsonNode schema) {
        JsonNode present = resolved(schema);
        Set<String> names = new LinkedHashSet<>();
        present.path("properties").fieldNames().forEachRemaining(names::add);
        present.path("allOf").forEach(part -> names.addAll(propertyNames(part)));
        return names;
    }
}
