package nl.gespreksopname.contracts.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in a store, on Kafka and in a trail, for ever and with the same bytes.
 *
 * @param id {@code <service>/<stream>/<version>}
 * @param type stable name, such as {@code nl.gespreksopname.consent.recording-announced}
 * @param schemaVersion version of the shape of {@code data}, from 1
 * @param organisation OIN of the organisation (tenant) that the event belongs to, 20 digits
 * @param conversation id of the conversation that it is about, if about one
 * @param stream the stream, such as {@code conversation/<id>}
 * @param version place in the stream, from 1 without holes
 * @param previous hash of the stream's event before, lower-case hex; absent on version 1
 * @param occurredAt when it is said to have happened, microseconds
 * @param loggedAt when the owner took it down, microseconds
 * @param actor who made it come about
 * @param channel how it came in, such as {@code api} or {@code import}
 * @param command id of the command that made it, a UUID version 5 that says nothing about anyone: all events of one command
 *     have the same; absent when no command did
 * @param basis what it rested on in other streams
 * @param data the event itself, by {@code type} and {@code schemaVersion}
 */
public record EventEnvelope(
        String id,
        String type,
        int schemaVersion,
        String organisation,
        @Nullable String conversation,
        String stream,
        int version,
        @Nullable String previous,
        @Nullable Instant occurredAt,
        Instant loggedAt,
        Actor actor,
        String channel,
        @Nullable UUID command,
        List<Basis> basis,
        ObjectNode data) {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Set<String> FIELDS = Set.of(
            "id",
            "type",
            "schemaVersion",
            "organisation",
            "conversation",
            "stream",
            "version",
            "previous",
            "occurredAt",
            "loggedAt",
            "actor",
            "channel",
            "command",
            "basis",
            "data");

    public EventEnvelope {
        basis = List.copyOf(basis);
        loggedAt = Timestamps.truncate(loggedAt);
        occurredAt = occurredAt == null ? null : Timestamps.truncate(occurredAt);
    }

    /** The service that owns the event, from its id: {@code consent}, {@code recording} or {@code policy}. */
    public String service() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The canonical bytes, over which the hash is taken. */
    public byte[] bytes() {
        // The fields in the order that RFC 8785 asks for, written as they are: a tree would only be taken apart again.
        var out = new StringBuilder(1024);
        out.append("{\"actor\":{");
        field(out, "client", actor.client(), "");
        optionalField(out, "reportedBy", actor.reportedBy());
        optionalField(out, "user", actor.user());
        out.append("},\"basis\":[");
        String separator = "";
        for (Basis rests : basis) {
            out.append(separator).append('{');
            separator = ",";
            field(out, "service", rests.service(), "");
            field(out, "stream", rests.stream(), ",");
            out.append(",\"version\":").append(rests.version()).append('}');
        }
        out.append(']');
        field(out, "channel", channel, ",");
        optionalField(out, "command", command == null ? null : command.toString());
        optionalField(out, "conversation", conversation);
        out.append(",\"data\":");
        CanonicalJson.write(data, out, new CanonicalJson.Place(CanonicalJson.Place.TOP, "data", 0));
        field(out, "id", id, ",");
        field(out, "loggedAt", Timestamps.text(loggedAt), ",");
        optionalField(out, "occurredAt", occurredAt == null ? null : Timestamps.text(occurredAt));
        field(out, "organisation", organisation, ",");
        optionalField(out, "previous", previous);
        out.append(",\"schemaVersion\":").append(schemaVersion);
        field(out, "stream", stream, ",");
        field(out, "type", type, ",");
        return out.append(",\"version\":")
                .append(version)
                .append('}')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder out, String name, String value, String separator) {
        out.append(separator).append('"').append(name).append("\":");
        CanonicalJson.writeString(value, out, new CanonicalJson.Place(CanonicalJson.Place.TOP, name, 0));
    }

    private static void optionalField(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            field(out, name, value, ",");
        }
    }

    /** The envelope as a JSON object; absent fields are left out. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("type", type);
        json.put("schemaVersion", schemaVersion);
        json.put("organisation", organisation);
        if (conversation != null) {
            json.put("conversation", conversation);
        }
        json.put("stream", stream);
        json.put("version", version);
        if (previous != null) {
            json.put("previous", previous);
        }
        if (occurredAt != null) {
            json.put("occurredAt", Timestamps.text(occurredAt));
        }
        json.put("loggedAt", Timestamps.text(loggedAt));
        ObjectNode by = json.putObject("actor");
        by.put("client", actor.client());
        if (actor.user() != null) {
            by.put("user", actor.user());
        }
        if (actor.reportedBy() != null) {
            by.put("reportedBy", actor.reportedBy());
        }
        json.put("channel", channel);
        if (command != null) {
            json.put("command", command.toString());
        }
        var rests = json.putArray("basis");
        for (Basis b : basis) {
            rests.addObject()
                    .put("service", b.service())
                    .put("stream", b.stream())
                    .put("version", b.version());
        }
        json.set("data", data);
        return json;
    }

    /**
     * The envelope of canonical bytes.
     *
     * @throws IllegalArgumentException when the bytes are no envelope; the message names the field, never its value
     */
    public static EventEnvelope parse(byte[] bytes) {
        return fromJson(CanonicalJson.parse(bytes));
    }

    /**
     * The envelope of a JSON object.
     *
     * @throws IllegalArgumentException when a field is missing, unknown or of the wrong kind
     */
    public static EventEnvelope fromJson(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("an envelope has no field of this name");
            }
        });
        JsonNode by = required(json, "actor");
        List<Basis> rests = new ArrayList<>();
        for (JsonNode b : required(json, "basis")) {
            rests.add(new Basis(text(b, "service"), text(b, "stream"), integer(b, "version")));
        }
        if (!(required(json, "data") instanceof ObjectNode data)) {
            throw new IllegalArgumentException("data is no object");
        }
        try {
            return new EventEnvelope(
                    text(json, "id"),
                    text(json, "type"),
                    integer(json, "schemaVersion"),
                    text(json, "organisation"),
                    optional(json, "conversation"),
                    text(json, "stream"),
                    integer(json, "version"),
                    optional(json, "previous"),
                    json.has("occurredAt") ? Timestamps.parse(text(json, "occurredAt")) : null,
                    Timestamps.parse(text(json, "loggedAt")),
                    new Actor(text(by, "client"), optional(by, "user"), optional(by, "reportedBy")),
                    text(json, "channel"),
                    command(json),
                    rests,
                    data);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("occurredAt or loggedAt is not spelled as events spell an instant");
        }
    }

    private static JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null) {
            throw new IllegalArgumentException("missing: " + field);
        }
        return value;
    }

    private static String text(JsonNode json, String field) {
        String value = required(json, field).textValue();
        if (value == null) {
            throw new IllegalArgumentException("no text: " + field);
        }
        return value;
    }

    private static @Nullable String optional(JsonNode json, String field) {
        return json.has(field) ? text(json, field) : null;
    }

    /** In the one spelling that {@link UUID#toString} has, so that the bytes, made anew, are the same. */
    private static @Nullable UUID command(JsonNode json) {
        String text = optional(json, "command");
        if (text == null) {
            return null;
        }
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no UUID: command");
        }
        return UUID.fromString(text);
    }

    private static int integer(JsonNode json, String field) {
        JsonNode value = required(json, field);
        if (!value.isInt()) {
            throw new IllegalArgumentException("no integer: " + field);
        }
        return value.intValue();
    }
}
