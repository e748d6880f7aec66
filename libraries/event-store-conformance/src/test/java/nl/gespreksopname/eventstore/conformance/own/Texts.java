package nl.gespreksopname.eventstore.conformance.own;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.conformance.Entry;

/** The kit's texts as events of an invented service, and back. */
public final class Texts {

    private static final String ORGANISATION = "00000009999999990000";

    private Texts() {}

    public static List<NewEvent> events(String stream, List<String> texts) {
        return texts.stream()
                .map(text -> event("nl.gespreksopname.trial.fact-noted", stream, text))
                .toList();
    }

    static NewEvent event(String type, String stream, String text) {
        return new NewEvent(
                type,
                1,
                ORGANISATION,
                stream,
                null,
                new Actor("trial-client", null, null),
                "api",
                List.of(),
                JsonNodeFactory.instance.objectNode().put("text", text));
    }

    /** Events as the store would make them, on streams of one event or where no chain is looked at. */
    public static List<StoredEvent> stored(String service, String stream, int expectedVersion, List<String> texts) {
        List<StoredEvent> stored = new ArrayList<>();
        for (NewEvent event : events(stream, texts)) {
            int version = expectedVersion + stored.size() + 1;
            EventEnvelope envelope = new EventEnvelope(
                    service + "/" + stream + "/" + version,
                    event.type(),
                    event.schemaVersion(),
                    event.organisation(),
                    event.conversation(),
                    stream,
                    version,
                    null,
                    null,
                    Timestamps.truncate(Instant.now()),
                    event.actor(),
                    event.channel(),
                    null,
                    event.basis(),
                    event.data());
            byte[] bytes = envelope.bytes();
            stored.add(new StoredEvent(stream, version, envelope, bytes, CanonicalJson.sha256(bytes)));
        }
        return stored;
    }

    public static Entry entry(long sequence, byte[] bytes, byte[] hash) {
        EventEnvelope envelope = EventEnvelope.parse(bytes);
        String previous = envelope.previous();
        return new Entry(
                sequence,
                envelope.stream(),
                envelope.version(),
                envelope.data().get("text").asText(),
                bytes,
                hash,
                previous == null ? null : HexFormat.of().parseHex(previous));
    }
}
