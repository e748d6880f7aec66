package nl.gespreksopname.conventions.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the request at hand, for whoever must tell whether it was sent before. A field that is {@code null} says
 * what a field that is left out says, so it is left out here; what remains of a valid body has canonical bytes.
 */
@RequestScoped
public class RequestBody {

    private @Nullable JsonNode tree;

    void keep(JsonNode read) {
        tree = withoutNulls(read);
    }

    private static JsonNode withoutNulls(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode kept = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> {
                    if (!field.getValue().isNull()) {
                        kept.set(field.getKey(), withoutNulls(field.getValue()));
                    }
                });
                yield kept;
            }
            case ArrayNode array -> {
                ArrayNode kept = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> kept.add(withoutNulls(item)));
                yield kept;
            }
            default -> node;
        };
    }

    /** The JSON, or null when the request has no JSON body. */
    public @Nullable JsonNode tree() {
        return tree;
    }
}
