package nl.gespreksopname.eventstore.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.gespreksopname.contracts.envelope.CanonicalJson;

/**
 * A signed checkpoint on its way to the other services, on the topic {@code log.checkpoints}. All that counts is under the
 * note's signatures, its time too: whoever may write to the topic can tell no service anything that its owner did not sign.
 *
 * @param service the owner of the log, as the message says
 * @param checkpoint the signed note
 */
public record CheckpointMessage(String service, String checkpoint) {

    /** The message's bytes: {@code {"checkpoint", "service"}}. */
    public byte[] bytes() {
        return CanonicalJson.bytes(
                JsonNodeFactory.instance.objectNode().put("service", service).put("checkpoint", checkpoint));
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
        if (service == null || checkpoint == null) {
            throw new IllegalArgumentException("not a checkpoint of this suite");
        }
        return new CheckpointMessage(service.asText(), checkpoint.asText());
    }
}
