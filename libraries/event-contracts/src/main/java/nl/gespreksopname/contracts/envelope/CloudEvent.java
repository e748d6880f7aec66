package nl.gespreksopname.contracts.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event on Kafka: a CloudEvent in structured JSON by the NL GOV profile 1.1, whose {@code data} is the envelope.
 *
 * @param source {@code urn:nld:oin:<OIN of the host>:systeem:<service>-service}
 * @param sequence place in the service's log, from 1 without holes
 * @param envelope the event
 * @param traceparent in which trace it was made (CloudEvents extension Distributed Tracing), beside the event and no part
 *     of its hashed bytes; null when nobody traced
 */
public record CloudEvent(
        String source,
        long sequence,
        EventEnvelope envelope,
        @Nullable String traceparent) {

    /** The media type of the Kafka message. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    public CloudEvent {
        traceparent = TraceParent.of(traceparent);
    }

    /** An event that nobody traced. */
    public CloudEvent(String source, long sequence, EventEnvelope envelope) {
        this(source, sequence, envelope, null);
    }

    /** The source of a service's events at a host. */
    public static String source(String hostOin, String service) {
        return "urn:nld:oin:" + hostOin + ":systeem:" + service + "-service";
    }

    /** The message's bytes; the envelope within is canonical, and so is the whole. */
    public byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("specversion", "1.0");
        json.put("id", envelope.id());
        json.put("source", source);
        json.put("type", envelope.type() + ".v" + envelope.schemaVersion());
        json.put("subject", envelope.stream());
        json.put("time", Timestamps.text(envelope.loggedAt()));
        json.put("organisation", envelope.organisation());
        json.put("sequence", String.format(Locale.ROOT, "%020d", sequence));
        json.put("sequencetype", "Integer");
        json.put("datacontenttype", "application/json");
        if (traceparent != null) {
            json.put(TraceParent.NAME, traceparent);
        }
        json.set("data", envelope.toJson());
        return CanonicalJson.bytes(json);
    }

    /**
     * Reads a message. The envelope's bytes, made anew, are what the owner hashed.
     *
     * @throws IllegalArgumentException when it is no CloudEvent of this suite
     */
    public static CloudEvent parse(byte[] message) {
        JsonNode json = CanonicalJson.parse(message);
        JsonNode source = json.get("source");
        JsonNode sequence = json.get("sequence");
        JsonNode data = json.get("data");
        if (source == null
                || sequence == null
                || data == null
                || !sequence.asText().matches("\\d{20}")) {
            throw new IllegalArgumentException("not a CloudEvent of this suite: source, sequence or data is missing");
        }
        return new CloudEvent(
                source.asText(), Long.parseLong(sequence.asText()), EventEnvelope.fromJson(data), TraceParent.of(json));
    }
}
