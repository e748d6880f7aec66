package nl.gespreksopname.verification.sequences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import nl.gespreksopname.verification.openapi.ApiDocument;

/** Values that fit a schema of an OpenAPI document, mostly; now and then something else. */
final class Guess {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 5;
    private static final List<String> TEXTS = List.of(
            "tekst",
            "",
            " ",
            "Grüße, 你好, 🎙️",
            "é".repeat(3),
            "'; drop table event; --",
            "\u0000",
            "a\nb",
            "x".repeat(3000),
            "GO-7F3K-92QM");
    private static final List<String> SAFE_TEXTS = List.of("tekst", "tante Lot", "Zoals besproken.", "Z-2026-00017");

    private final Random random;
    private final Pool pool;

    Guess(Random random, Pool pool) {
        this.random = random;
        this.pool = pool;
    }

    /** A body for a schema. */
    JsonNode body(ApiDocument document, JsonNode schema) {
        return oneIn(40) ? odd() : value(document, schema, "", DEPTH);
    }

    /** A value for a parameter in a path or a query. */
    String parameter(String name, JsonNode schema) {
        if (name.endsWith("Id")) {
            return id(name.substring(0, name.length() - 2));
        }
        return switch (name) {
            case "oin" -> pool.organisation(random);
            case "version", "number", "policyVersion" -> String.valueOf(random.nextInt(-1, 12));
            case "service", "source" -> pick(List.of("consent", "recording", "policy", "niets"));
            case "tile" -> pick(List.of("0/000", "0/001", "1/000", "entries/000", "x"));
            case "asOf", "knownAt", "at" -> instant();
            case "atLeast" -> pick(List.of("consent:0", "x", "consent:-1", "niets:1"));
            case "mandate", "conversation" -> id(name);
            case "limit" -> pick(List.of("1", "200", "0", "-1", "x"));
            case "from", "to" -> pick(List.of("2026-11-01", "2026-11", "x"));
            default -> {
                JsonNode values = schema.path("enum");
                yield values.isEmpty()
                        ? text()
                        : values.get(random.nextInt(values.size())).asText();
            }
        };
    }

    private JsonNode value(ApiDocument document, JsonNode given, String name, int depth) {
        if (oneIn(200)) {
            return odd();
        }
        JsonNode schema = document.resolved(given);
        List<JsonNode> choices = ApiDocument.alternatives(schema);
        if (!choices.isEmpty()) {
            return value(document, chosen(choices), name, depth);
        }
        if (!schema.path("enum").isEmpty()) {
            JsonNode values = schema.path("enum");
            return oneIn(150) ? JSON.textNode("verzonnen") : values.get(random.nextInt(values.size()));
        }
        return switch (type(schema)) {
            case "object" -> object(document, schema, depth);
            case "array" -> array(document, schema, name, depth);
            // what a caller has seen is waited for: mostly something that is there
            case "integer", "number" ->
                name.equals("consent") && !oneIn(50)
                        ? JSON.numberNode(1)
                        : JSON.numberNode(pick(List.of(1, 1, 2, 7, 14, 100, 0, -1, Integer.MAX_VALUE)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(string(schema, name));
        };
    }

    /** One of the kinds of a body; each as likely. */
    private JsonNode chosen(List<JsonNode> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.isTextual() ? type.asText() : schema.has("properties") || schema.has("allOf") ? "object" : "string";
    }

    private JsonNode object(ApiDocument document, JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        var required = document.required(schema);
        for (String name : document.propertyNames(schema)) {
            boolean wanted = required.contains(name) ? !oneIn(150) : depth > 0 && random.nextInt(3) == 0;
            if (wanted) {
                JsonNode property = document.property(schema, name);
                JsonNode fixed =
                        schema.at("/discriminator/propertyName").asText().equals(name)
                                ? JSON.textNode(discriminated(schema, property))
                                : value(document, property, name, depth - 1);
                object.set(name, fixed);
            }
        }
        if (oneIn(150)) {
            object.put("verzonnenVeld", 1);
        }
        return object;
    }

    private static String discriminated(JsonNode schema, JsonNode property) {
        JsonNode constant = property.path("const");
        return constant.isTextual() ? constant.asText() : schema.path("title").asText("participant");
    }

    private ArrayNode array(ApiDocument document, JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = depth <= 0 ? 0 : oneIn(40) ? 60 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(value(document, schema.path("items"), name, depth - 1));
        }
        return array;
    }

    private String string(JsonNode schema, String name) {
        String format = schema.path("format").asText();
        if (format.equals("uuid") || Pool.isIdOf(name)) {
            return id(name);
        }
        if (format.equals("date-time") || name.endsWith("At")) {
            return instant();
        }
        if (format.equals("date")) {
            return pick(List.of("2026-11-24", "2011-03-02", "2027-01-01", "1900-02-29", "9999-12-31", "0000-01-01"));
        }
        if (name.equals("digest")) {
            return pick(
                    List.of("a".repeat(64), "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "x"));
        }
        if (name.equals("ref")) {
            return pick(List.of("a", "b", "c"));
        }
        if (name.equals("organisation") || name.equals("to") || name.equals("commissionedBy")) {
            return pool.organisation(random);
        }
        return text();
    }

    /** An id of that kind from an earlier answer; or of another kind, of another tenant, of nothing, or none. */
    private String id(String kind) {
        int luck = random.nextInt(60);
        return switch (luck) {
            case 0 -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> pool.any(random);
            case 2 -> pool.ofAnotherTenant(random);
            case 3 -> pick(List.of("geen-id", "", "a", "b"));
            default -> pool.of(kind, random);
        };
    }

    private String instant() {
        Instant now = Instant.now();
        return switch (random.nextInt(60)) {
            case 0 -> now.plus(Duration.ofDays(30)).toString();
            case 1 -> "-999999999-01-01T00:00:00Z";
            case 2 ->
                LocalDate.of(1582, 10, 10)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toString();
            case 3 -> "+1000000000-12-31T23:59:59.999999999Z";
            case 4 -> "gisteren";
            default ->
                now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 40))).toString();
        };
    }

    private String text() {
        return oneIn(20) ? pick(TEXTS) : pick(SAFE_TEXTS);
    }

    private JsonNode odd() {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(new java.math.BigDecimal("1e400"));
            case 2 -> JSON.arrayNode().add(JSON.arrayNode());
            case 3 -> JSON.objectNode();
            case 4 -> JSON.textNode(pick(TEXTS));
            default -> JSON.booleanNode(true);
        };
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
