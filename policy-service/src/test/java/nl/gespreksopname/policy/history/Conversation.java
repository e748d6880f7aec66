package nl.gespreksopname.policy.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The history of one conversation: what consent-service and recording-service took down, in the order in which it was.
 *
 * @param steps in that order
 */
public record Conversation(List<Step> steps) {

    /** When the first step is taken down. */
    public static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    /** A moment by which all of any generated history was taken down and every term of it ran out. */
    public static final Instant LONG_AFTER = BEGIN.plus(Duration.ofDays(400));

    public Conversation {
        steps = List.copyOf(steps);
    }

    /** The events, chained as their services would chain them. */
    public List<EventEnvelope> events(String conversation, String organisation, String intruder) {
        List<EventEnvelope> events = new ArrayList<>();
        Map<String, EventEnvelope> last = new HashMap<>();
        Map<String, Content> contents = new HashMap<>();
        for (Step step : steps) {
            String service = step.what().service();
            @Nullable EventEnvelope before = last.get(service);
            Instant logged = (before == null ? BEGIN : before.loggedAt()).plus(Duration.ofMinutes(step.after()));
            String stream = "conversation/" + conversation;
            int version = before == null ? 1 : before.version() + 1;
            // After a correction that says how it was instead comes what it was, as the services append it.
            Content content = replacement(before, contents).orElseGet(() -> content(step.what()));
            contents.put(service + "/" + version, content);
            var event = new EventEnvelope(
                    service + "/" + stream + "/" + version,
                    content.type(),
                    content.schemaVersion(),
                    step.intruding() ? intruder : organisation,
                    conversation,
                    stream,
                    version,
                    before == null ? null : HexFormat.of().formatHex(CanonicalJson.sha256(before.bytes())),
                    step.ago() == null ? null : logged.minus(Duration.ofMinutes(step.ago())),
                    logged,
                    new Actor("zaaksysteem", null, step.reporter()),
                    "api",
                    null,
                    List.of(),
                    content.data());
            last.put(service, event);
            events.add(event);
        }
        return events;
    }

    private static Optional<Content> replacement(@Nullable EventEnvelope before, Map<String, Content> contents) {
        if (before == null
                || !before.type().endsWith(".fact-corrected")
                || !before.data().path("replaced").asBoolean()) {
            return Optional.empty();
        }
        String target = before.service() + "/" + before.data().path("corrects").asInt();
        return Optional.ofNullable(contents.get(target))
                .filter(content -> !content.type().endsWith(".fact-corrected"));
    }

    private record Content(String type, int schemaVersion, ObjectNode data) {
        static <E> Content of(EventType<E> type, ObjectNode data) {
            return new Content(type.name(), type.schemaVersion(), data);
        }
    }

    private static Content content(Step.What what) {
        return switch (what) {
            case Step.Consent it ->
                Content.of(ConsentEventTypes.CODEC.type(it.event()), ConsentEventTypes.CODEC.encode(it.event()));
            case Step.Recording it ->
                Content.of(RecordingEventTypes.CODEC.type(it.event()), RecordingEventTypes.CODEC.encode(it.event()));
            case Step.Unknown it ->
                it.laterVersion()
                        ? new Content(known(it.service()), 99, newField())
                        : new Content("nl.gespreksopname." + it.service() + ".from-the-future", 1, newField());
        };
    }

    private static String known(String service) {
        return service.equals("consent")
                ? "nl.gespreksopname.consent.conversation-started"
                : "nl.gespreksopname.recording.copy-requested";
    }

    private static ObjectNode newField() {
        return JsonNodeFactory.instance.objectNode().put("participant", "child");
    }

    /** A step a line, as it is printed when a property fails. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
