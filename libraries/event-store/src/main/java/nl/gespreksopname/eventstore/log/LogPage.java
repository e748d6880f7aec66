package nl.gespreksopname.eventstore.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.envelope.CanonicalJson;

/**
 * A page of a log between two services, the answer of {@code GET <base>/log/events?from=}: a JSON array of
 * {@code {"sequence": 7, "event": {…}}}, in order.
 */
public final class LogPage {

    /** Media type of the answer. */
    public static final String CONTENT_TYPE = "application/json";

    private LogPage() {}

    /** The JSON of events. */
    public static byte[] write(List<LogEvent> events) {
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        for (LogEvent event : events) {
            page.addObject().put("sequence", event.sequence()).set("event", CanonicalJson.parse(event.bytes()));
        }
        return CanonicalJson.bytes(page);
    }

    /**
     * The events in JSON; the bytes, made anew, are what the owner hashed.
     *
     * @throws IllegalArgumentException when it is no such page
     */
    public static List<LogEvent> read(byte[] json) {
        List<LogEvent> events = new ArrayList<>();
        JsonNode page = CanonicalJson.parse(json);
        for (JsonNode item : page) {
            JsonNode sequence = item.get("sequence");
            JsonNode event = item.get("event");
            if (sequence == null || !sequence.canConvertToLong() || event == null) {
                throw new IllegalArgumentException("not a page of a log");
            }
            byte[] bytes = CanonicalJson.bytes(event);
            events.add(new LogEvent(sequence.longValue(), bytes, CanonicalJson.sha256(bytes)));
        }
        if (!page.isArray()) {
            throw new IllegalArgumentException("not a page of a log");
        }
        return List.copyOf(events);
    }
}
