package nl.gespreksopname.verification.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Values that can be told from all others, entered wherever a value can be entered. Which fields there are comes from
 * the schema, so that a field added later is marked too.
 */
public final class Marks {

    /** What every marked text contains. */
    public static final String SIGN = "zqxmerk";

    /** The year of every marked date; nothing else in the suite has it. */
    public static final String YEAR = "1911";

    /** The form of the names that a body gives to its own items, for other items to refer to. */
    private static final String NAME_WITHIN_A_BODY = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, String> placeByMark = new LinkedHashMap<>();
    private final Predicate<String> notMarked;
    private LocalDate nextDate = LocalDate.of(1911, 1, 2);

    /**
     * Marks.
     *
     * @param notMarked says of a place ({@code operationId/pointer}) that its text is a code or an address that the suite
     *     must understand, and stays as in the example
     */
    public Marks(Predicate<String> notMarked) {
        this.notMarked = notMarked;
    }

    /** Every mark made so far, with the place where it was entered. */
    public Map<String, String> placeByMark() {
        return Map.copyOf(placeByMark);
    }

    /** An example body with a mark in every free text and date, also in those that the example leaves out. */
    public JsonNode into(Operation operation, JsonNode example) {
        return marked(operation.document(), operation.bodySchema(), example, operation.id());
    }

    private JsonNode marked(ApiDocument document, JsonNode rawSchema, JsonNode value, String place) {
        JsonNode schema = chosen(document, document.resolved(rawSchema), value);
        if (value.isObject()) {
            return object(document, schema, (ObjectNode) value, place);
        }
        if (value.isArray()) {
            ArrayNode items = JSON.arrayNode();
            for (int at = 0; at < value.size(); at++) {
                items.add(marked(document, schema.path("items"), value.get(at), place + "/" + at));
            }
            return items;
        }
        return value.isTextual() ? text(schema, value.textValue(), place) : value;
    }

    private ObjectNode object(ApiDocument document, JsonNode schema, ObjectNode value, String place) {
        ObjectNode result = JSON.objectNode();
        value.properties()
                .forEach(field -> result.set(
                        field.getKey(),
                        marked(
                                document,
                                document.property(schema, field.getKey()),
                                field.getValue(),
                                place + "/" + field.getKey())));
        for (String name : document.propertyNames(schema)) {
            JsonNode property = document.resolved(document.property(schema, name));
            if (!result.has(name) && isText(property) && kind(property) != Kind.CODE) {
                JsonNode text = text(property, "", place + "/" + name);
                if (!text.asText().isEmpty()) {
                    result.set(name, text);
                }
            }
        }
        return result;
    }

    /** The alternative that a value was written for: by its discriminator, else the one that has all its fields. */
    private static JsonNode chosen(ApiDocument document, JsonNode schema, JsonNode value) {
        List<JsonNode> alternatives = ApiDocument.alternatives(schema);
        if (alternatives.isEmpty()) {
            return schema;
        }
        String property = schema.at("/discriminator/propertyName").asText();
        JsonNode named =
                schema.at("/discriminator/mapping/" + value.path(property).asText());
        if (named.isTextual()) {
            return document.root().at(named.textValue().substring(1));
        }
        return alternatives.stream()
                .map(document::resolved)
                .filter(each -> value.isObject()
                        && document.propertyNames(each).containsAll(names(value))
                        && fits(document, each, value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no alternative of the schema fits " + value));
    }

    private static boolean fits(ApiDocument document, JsonNode schema, JsonNode value) {
        JsonNode type = document.resolved(document.property(schema, "type"));
        JsonNode words = type.has("const") ? JSON.arrayNode().add(type.get("const")) : type.path("enum");
        if (words.isEmpty()) {
            return true;
        }
        for (JsonNode word : words) {
            if (word.equals(value.path("type"))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(JsonNode value) {
        return value.properties().stream().map(Map.Entry::getKey).toList();
    }

    private JsonNode text(JsonNode schema, String example, String place) {
        return switch (kind(schema)) {
            case CODE -> TextNode.valueOf(example);
            case DATE -> notMarked.test(place) ? TextNode.valueOf(example) : TextNode.valueOf(date(place));
            case FREE -> notMarked.test(place) ? TextNode.valueOf(example) : TextNode.valueOf(mark(schema, place));
        };
    }

    private enum Kind {
        /** A word of a closed list, an id, an instant, or text of a prescribed form. */
        CODE,
        DATE,
        FREE
    }

    private static Kind kind(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return Kind.DATE;
        }
        String pattern = schema.path("pattern").asText();
        boolean prescribed = !format.isEmpty()
                || schema.has("enum")
                || schema.has("const")
                || pattern.equals(NAME_WITHIN_A_BODY)
                || !Pattern.compile(pattern).matcher(SIGN + "0000").find();
        return prescribed ? Kind.CODE : Kind.FREE;
    }

    private static boolean isText(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (each.asText().equals("string")) {
                    return true;
                }
            }
        }
        return type.asText().equals("string");
    }

    private String mark(JsonNode schema, String place) {
        String mark = SIGN + String.format(Locale.ROOT, "%04d", placeByMark.size());
        placeByMark.put(mark, place);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        if (most < mark.length()) {
            throw new AssertionError(place + " is too short for a mark; say what it is");
        }
        return mark;
    }

    private String date(String place) {
        String date = nextDate.toString();
        nextDate = nextDate.plusDays(1);
        placeByMark.put(date, place);
        return date;
    }
}
