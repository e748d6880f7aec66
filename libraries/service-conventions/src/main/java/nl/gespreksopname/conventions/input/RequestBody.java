package nl.gespreksopname.conventions.input;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The JSON of the request at hand, as it was sent, for whoever must tell whether it was sent before. */
@RequestScoped
public class RequestBody {

    private @Nullable JsonNode tree;

    void keep(JsonNode read) {
        tree = read;
    }

    /** The JSON, or null when the request has no JSON body. */
    public @Nullable JsonNode tree() {
        return tree;
    }
}
