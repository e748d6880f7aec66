package nl.gespreksopname.eventstore.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.Timestamps;

/**
 * A signed checkpoint on its way to the other services, on the topic {@code log.checkpoints}.
 *
 * @param service the owner of the log
 * @param checkpoint the signed note
 * @param at all that the owner had committed by then is in it
 */
public record CheckpointMessage(String service, String checkpoint, Instant at) {

    /** The message's bytes: {@code {"at", "checkpoint", "service"}}. */
    public byte[] bytes() {
        return CanonicalJson.bytes(JsonNodeFactory.instance
                .objectNode()
                .put("service", service)
                .put("checkpoint", checkpoint)
                .put("at", Timestamps.text(at)));
    }

    /**
     * Reads a message. Whether the note says anything is for its signature to tell.
     *
     * @throws IllegalArgumentException when it is no such message
     */
    public static CheckpointMessage parse(byte[] message) {
        JsonNode json = CanonicalJson.parse(message);
        JsonNode service = json.get("service");
        JsonNode checkpoint = json.get("checkpoint");
        JsonNode at = json.get("at");
        if (service == null || checkpoint == null || at == null) {
            throw new IllegalArgumentException("not a checkpoint of this suite");
        }
        try {
            return new CheckpointMessage(service.asText(), checkpoint.asText(), Timestamps.parse(at.asText()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the time of a checkpoint is not spelled as events spell an instant");
        }
    }
}
