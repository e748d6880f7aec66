package nl.gespreksopname.contracts.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.log.LogNoticeTypes;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Draws the JSON Schemas and the AsyncAPI document from the records, their docstrings and the Dutch terms. */
final class EventSchemas {

    static final Path RESOURCES = Path.of("src/main/resources/nl/gespreksopname/contracts");
    private static final Path SOURCES = Path.of("src/main/java/nl/gespreksopname/contracts");
    private static final Pattern DOCUMENTED_RECORD =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:public )?record (\\w+)\\(", Pattern.DOTALL);
    private static final String TIMESTAMP = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z$";

    private final Properties terms = new Properties();
    private final Map<String, Docs> docs = new HashMap<>();

    private record Docs(String text, Map<String, String> parameters) {}

    EventSchemas() throws IOException {
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("terms.properties"))) {
            terms.load(in);
        }
        try (var files = Files.walk(SOURCES)) {
            for (Path source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher found = DOCUMENTED_RECORD.matcher(Files.readString(source));
                while (found.find()) {
                    docs.put(found.group(2), docs(found.group(1)));
                }
            }
        }
    }

    static Map<String, List<? extends EventType<?>>> services() {
        Map<String, List<? extends EventType<?>>> services = new LinkedHashMap<>();
        services.put("consent", with(ConsentEventTypes.ALL));
        services.put("recording", with(RecordingEventTypes.ALL));
        services.put("policy", with(PolicyEventTypes.ALL));
        return services;
    }

    /** The events of a service, and those that every service has. */
    private static List<EventType<?>> with(List<? extends EventType<?>> own) {
        List<EventType<?>> types = new ArrayList<>(own);
        types.addAll(LogNoticeTypes.ALL);
        return types;
    }

    /** Every word that needs a Dutch term: type names and property names. */
    SortedSet<String> words() {
        var words = new TreeSet<String>();
        services()
                .values()
                .forEach(types -> types.forEach(type -> {
                    words.add(shortName(type));
                    properties(type.record(), words);
                }));
        return words;
    }

    Properties terms() {
        return terms;
    }

    ObjectNode schema(EventType<?> type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:gespreksopname:schema:" + type.name() + ":v" + type.schemaVersion());
        schema.put("title", type.record().getSimpleName());
        schema.put("x-nl-term", terms.getProperty(shortName(type), ""));
        schema.setAll(object(type.record()));
        return schema;
    }

    ObjectNode asyncApi() {
        ObjectNode api = JsonNodeFactory.instance.objectNode();
        api.put("asyncapi", "3.0.0");
        api.putObject("info")
                .put("title", "Gespreksopname: events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What the services of Gespreksopname publish: CloudEvents (NL GOV profile 1.1, structured JSON)"
                                + " whose data is the envelope over whose canonical bytes (RFC 8785) the hash is taken.")
                .putObject("license")
                .put("name", "EUPL-1.2");
        ObjectNode channels = api.putObject("channels");
        ObjectNode operations = api.putObject("operations");
        ObjectNode components = api.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        services().forEach((service, types) -> {
            ObjectNode channel = channels.putObject(service + "Events");
            channel.put("address", service + ".events");
            channel.put(
                    "description",
                    "One partition, so that the log is one order; key: the conversation, or else the stream.");
            ObjectNode carried = channel.putObject("messages");
            for (EventType<?> type : types) {
                String name = type.record().getSimpleName();
                carried.putObject(name).put("$ref", "#/components/messages/" + name);
                ObjectNode message = messages.putObject(name);
                message.put("name", type.name() + ".v" + type.schemaVersion());
                message.put("title", terms.getProperty(shortName(type), ""));
                message.put("summary", text(type.record()));
                message.put("contentType", "application/cloudevents+json");
                message.set("payload", cloudEvent(type));
                ObjectNode schema = schema(type);
                schema.remove(List.of("$schema", "$id"));
                schemas.set(name, schema);
            }
            operations
                    .putObject("publish" + Character.toUpperCase(service.charAt(0)) + service.substring(1))
                    .put("action", "send")
                    .put("summary", "Only " + service + "-service may produce here.")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + service + "Events");
        });
        return api;
    }

    private ObjectNode cloudEvent(EventType<?> type) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("type", "object");
        ObjectNode properties = event.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        properties.putObject("id").put("type", "string");
        properties.putObject("source").put("type", "string").put("pattern", "^urn:nld:oin:\\d{20}:systeem:");
        properties.putObject("type").put("const", type.name() + ".v" + type.schemaVersion());
        properties.putObject("subject").put("type", "string");
        properties.putObject("time").put("type", "string").put("format", "date-time");
        properties.putObject("organisation").put("type", "string").put("pattern", "^\\d{20}$");
        properties.putObject("sequence").put("type", "string").put("pattern", "^\\d{20}$");
        properties.putObject("sequencetype").put("const", "Integer");
        properties.putObject("datacontenttype").put("const", "application/json");
        properties.set("data", envelope(type));
        ArrayNode required = event.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        properties
                .putObject("traceparent")
                .put("type", "string")
                .put("pattern", "^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$");
        event.put("additionalProperties", false);
        return event;
    }

    private ObjectNode envelope(EventType<?> type) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("type", "object");
        ObjectNode properties = envelope.putObject("properties");
        properties.putObject("id").put("type", "string");
        properties.putObject("type").put("const", type.name());
        properties.putObject("schemaVersion").put("const", type.schemaVersion());
        properties.putObject("organisation").put("type", "string").put("pattern", "^\\d{20}$");
        properties.putObject("conversation").put("type", "string");
        properties.putObject("stream").put("type", "string");
        properties.putObject("version").put("type", "integer").put("minimum", 1);
        properties.putObject("previous").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        properties.putObject("occurredAt").put("type", "string").put("pattern", TIMESTAMP);
        properties.putObject("loggedAt").put("type", "string").put("pattern", TIMESTAMP);
        properties.putObject("actor").put("type", "object");
        properties.putObject("channel").put("type", "string");
        properties.putObject("command").put("type", "string").put("format", "uuid");
        properties.putObject("basis").put("type", "array");
        properties
                .putObject("data")
                .put("$ref", "#/components/schemas/" + type.record().getSimpleName());
        ArrayNode required = envelope.putArray("required");
        properties.fieldNames().forEachRemaining(name -> {
            if (!List.of("conversation", "previous", "occurredAt", "command").contains(name)) {
                required.add(name);
            }
        });
        envelope.put("additionalProperties", false);
        return envelope;
    }

    private ObjectNode object(Class<?> record) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("description", text(record));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            ObjectNode property = value(component.getType(), component.getGenericType());
            property.put("x-nl-term", terms.getProperty(component.getName(), ""));
            String text = doc(record).parameters().get(component.getName());
            if (text != null) {
                property.put("description", text);
            }
            properties.set(component.getName(), property);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private ObjectNode value(Class<?> type, Type generic) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return schema.put("type", "integer");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time").put("pattern", TIMESTAMP);
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type.isEnum()) {
            schema.put("type", "string");
            ArrayNode values = schema.putArray("enum");
            ObjectNode dutch = schema.putObject("x-nl-terms");
            for (Object constant : type.getEnumConstants()) {
                Term term = (Term) constant;
                values.add(term.term());
                dutch.put(term.term(), term.dutch());
            }
            return schema;
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            schema.put("type", "array").set("items", value(element, element));
            return schema;
        }
        return object(type);
    }

    private static void properties(Class<?> record, SortedSet<String> into) {
        for (RecordComponent component : record.getRecordComponents()) {
            into.add(component.getName());
            Type generic = component.getGenericType();
            Class<?> type = generic instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
            if (type.isRecord()) {
                properties(type, into);
            }
        }
    }

    private static String shortName(EventType<?> type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    private String text(Class<?> record) {
        return doc(record).text();
    }

    private Docs doc(Class<?> record) {
        Docs found = docs.get(record.getSimpleName());
        if (found == null) {
            throw new AssertionError(record + " has no docstring");
        }
        return found;
    }

    private static Docs docs(String comment) {
        String[] parts = comment.replaceAll("(?m)^\\s*\\*? ?", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip()
                .split("@param ", -1);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int space = parts[i].indexOf(' ');
            parameters.put(
                    parts[i].substring(0, space), parts[i].substring(space + 1).strip());
        }
        return new Docs(parts[0].strip(), parameters);
    }
}
