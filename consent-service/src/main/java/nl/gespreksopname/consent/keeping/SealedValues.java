package nl.gespreksopname.consent.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.eventstore.append.StoredEvent;

/** Finds the references to the vault in events, whatever their type: an object of just an id and a commitment. */
public final class SealedValues {

    private SealedValues() {}

    /** The ids of all values that events refer to. */
    public static Set<UUID> in(List<StoredEvent> events) {
        Set<UUID> sealed = new LinkedHashSet<>();
        events.forEach(event -> find(event.envelope().data(), sealed));
        return sealed;
    }

    private static void find(JsonNode value, Set<UUID> found) {
        if (value.isObject() && value.size() == 2 && value.has("id") && value.has("commitment")) {
            found.add(UUID.fromString(value.get("id").textValue()));
        } else {
            value.forEach(child -> find(child, found));
        }
    }
}
