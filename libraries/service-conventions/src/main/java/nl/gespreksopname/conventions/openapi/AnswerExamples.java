package nl.gespreksopname.conventions.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an answer looks like where nobody wrote an example: one value of each property, made from its schema, so that
 * it can't fall behind it.
 */
final class AnswerExamples {

    private static final int DEEP_ENOUGH = 6;

    private final OpenAPI api;

    AnswerExamples(OpenAPI api) {
        this.api = api;
    }

    /** Adds an example to each successful JSON answer of the operation that has none. */
    void complete(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2") || response.getContent() == null) {
                return;
            }
            MediaType json = response.getContent().getMediaType("application/json");
            boolean shown = json == null
                    || json.getExample() != null
                    || (json.getExamples() != null && !json.getExamples().isEmpty());
            if (!shown && json.getSchema() != null) {
                Object example = example("", json.getSchema(), 0);
                if (example != null) {
                    json.addExample("voorbeeld", OASFactory.createExample().value(example));
                }
            }
        });
    }

    private @Nullable Object example(String name, Schema asked, int depth) {
        Schema schema = resolved(asked);
        if (depth > DEEP_ENOUGH) {
            return null;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().stream()
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        for (List<Schema> choices : choices(schema)) {
            for (Schema choice : choices) {
                Object example = example(name, choice, depth + 1);
                if (example != null) {
                    return example;
                }
            }
        }
        if (schema.getProperties() != null || schema.getAllOf() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            properties(schema, depth, object);
            return object;
        }
        return scalarOrList(name, schema, depth);
    }

    private void properties(Schema schema, int depth, Map<String, Object> into) {
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> properties(resolved(part), depth, into));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, type) -> {
                // The last page has no next one, and an example is whole by itself.
                Object example = property.equals("next") ? null : example(property, type, depth + 1);
                if (example != null) {
                    into.put(property, example);
                }
            });
        }
    }

    private @Nullable Object scalarOrList(String name, Schema schema, int depth) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            List<Object> list = new ArrayList<>();
            Object element = schema.getItems() == null ? null : example(name, schema.getItems(), depth + 1);
            if (element != null) {
                list.add(element);
            }
            return list;
        }
        if (types.contains(SchemaType.INTEGER)) {
            return 7;
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return true;
        }
        if (types.contains(SchemaType.STRING)) {
            return text(name, schema.getFormat());
        }
        return types.contains(SchemaType.OBJECT) ? Map.of() : null;
    }

    private static String text(String name, @Nullable String format) {
        return switch (format == null ? "" : format) {
            case "uuid" -> "6f1d7f0e-2f5c-5b38-8a4e-0c9a51f7b2d1";
            case "date-time" -> "2026-11-24T09:00:00Z";
            case "date" -> "2026-11-24";
            case "uri", "uri-reference" -> "https://www.voorbeeldstad.example/opnemen";
            default -> name.isEmpty() ? "tekst" : name;
        };
    }

    private static List<List<Schema>> choices(Schema schema) {
        List<List<Schema>> choices = new ArrayList<>();
        if (schema.getOneOf() != null) {
            choices.add(schema.getOneOf());
        }
        if (schema.getAnyOf() != null) {
            choices.add(schema.getAnyOf());
        }
        return choices;
    }

    private Schema resolved(Schema schema) {
        Schema present = schema;
        while (present.getRef() != null) {
            String name = present.getRef().substring(present.getRef().lastIndexOf('/') + 1);
            present = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
        }
        return present;
    }
}
