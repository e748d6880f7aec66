package nl.gespreksopname.eventstore.consume;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.envelope.TraceParent;
import nl.gespreksopname.eventstore.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An event at its place in a log, read as far as it can be read.
 *
 * @param envelope null when the bytes are no envelope that this version knows
 * @param unreadable why not; null when there is an envelope
 * @param trace traceparent that it came with; null when it came with none
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the event; nobody compares two of these
record Incoming(
        String origin,
        long sequence,
        byte[] bytes,
        byte[] hash,
        @Nullable EventEnvelope envelope,
        @Nullable String unreadable,
        @Nullable String trace) {

    /** Reads an event's bytes. */
    static Incoming of(String origin, long sequence, byte[] bytes, byte[] hash, @Nullable String trace) {
        try {
            EventEnvelope envelope = EventEnvelope.parse(bytes);
            if (!envelope.service().equals(origin)) {
                return new Incoming(origin, sequence, bytes, hash, null, "it is not an event of " + origin, trace);
            }
            return new Incoming(origin, sequence, bytes, hash, envelope, null, trace);
        } catch (RuntimeException e) {
            return new Incoming(origin, sequence, bytes, hash, null, "no envelope: " + Reason.of(e), trace);
        }
    }

    /**
     * Reads a message from a topic.
     *
     * @throws IllegalArgumentException when it holds no event at a place in a log, whatever the event is
     */
    static Incoming ofMessage(String origin, byte @Nullable [] message) {
        if (message == null) {
            throw new IllegalArgumentException("an empty message");
        }
        JsonNode json = CanonicalJson.parse(message);
        JsonNode sequence = json.get("sequence");
        JsonNode data = json.get("data");
        if (sequence == null || data == null || !sequence.asText().matches("0\\d{19}")) {
            throw new IllegalArgumentException("no sequence or no data");
        }
        byte[] bytes = CanonicalJson.bytes(data);
        return of(origin, Long.parseLong(sequence.asText()), bytes, CanonicalJson.sha256(bytes), TraceParent.of(json));
    }

    /** What must be handled in order: the conversation, or else the stream; an event that can't be read, alone. */
    String waitsIn() {
        if (envelope == null) {
            return origin + "#" + sequence;
        }
        String conversation = envelope.conversation();
        return conversation == null ? origin + "/" + envelope.stream() : conversation;
    }

    ReceivedEvent received(EventEnvelope read) {
        return new ReceivedEvent(origin, sequence, read, bytes, hash);
    }
}
