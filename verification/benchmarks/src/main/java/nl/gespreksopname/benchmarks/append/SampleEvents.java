package nl.gespreksopname.benchmarks.append;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.append.NewEvent;

/** Events of the size and make that a case system's calls bring about: an announcement in a conversation. */
final class SampleEvents {

    private static final String ORGANISATION = "00000009999999990000";
    private static final String TYPE = "nl.gespreksopname.consent.recording-announced";
    private static final String PREVIOUS = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private SampleEvents() {}

    static NewEvent next(String conversation, Instant occurredAt) {
        return new NewEvent(
                TYPE, 1, ORGANISATION, conversation, occurredAt, actor(), "api", List.of(), data(conversation));
    }

    static EventEnvelope envelope(Clock clock) {
        String conversation = UUID.randomUUID().toString();
        String stream = "conversation/" + conversation;
        return new EventEnvelope(
                "bench/" + stream + "/2",
                TYPE,
                1,
                ORGANISATION,
                conversation,
                stream,
                2,
                PREVIOUS,
                clock.instant(),
                clock.instant(),
                actor(),
                "api",
                UUID.randomUUID(),
                List.of(),
                data(conversation));
    }

    private static Actor actor() {
        return new Actor("zaaksysteem", "6d1b3f0c9a7e4c52", null);
    }

    private static ObjectNode data(String conversation) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("announcementId", conversation);
        data.put("by", conversation);
        data.put("side", "citizen");
        data.put("purpose", "own-use");
        data.put("medium", "own-phone");
        data.put("when", "before-start");
        data.putArray("asked").add(conversation).add(conversation);
        return data;
    }
}
