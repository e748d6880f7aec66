package nl.gespreksopname.verification.sequences;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.gespreksopname.verification.suite.SuiteUnderTest;

/** The ids that earlier answers of a sequence gave, by what they are of. */
final class Pool {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    /** Under which kind the id stands that a field of another name asks for. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("by", "participant"),
            Map.entry("reportedBy", "participant"),
            Map.entry("recorder", "participant"),
            Map.entry("recordedBy", "participant"),
            Map.entry("requestedBy", "participant"),
            Map.entry("sharedBy", "participant"),
            Map.entry("publishedBy", "participant"),
            Map.entry("editedBy", "participant"),
            Map.entry("participants", "participant"),
            Map.entry("toldTo", "participant"),
            Map.entry("represents", "participant"),
            Map.entry("custodyOf", "participant"),
            Map.entry("hiddenFrom", "participant"),
            Map.entry("reviewer", "participant"),
            Map.entry("holder", "person"),
            Map.entry("inAnswerTo", "possibility-mention"),
            Map.entry("refusal", "response"),
            Map.entry("withdrawal", "response"),
            Map.entry("contestation", "refusal-contestation"),
            Map.entry("dispute", "alternative-dispute"),
            Map.entry("safetyMark", "safety-mark"),
            Map.entry("shareRequest", "share-request"),
            Map.entry("permission", "share-request"),
            Map.entry("copyRequest", "copyRequest"));

    private final Map<String, List<String>> byKind = new TreeMap<>();
    private final List<String> anothers = new ArrayList<>();

    /** Whether a field of that name holds an id of something. */
    static boolean isIdOf(String field) {
        return KINDS.containsKey(field)
                || field.endsWith("Id")
                || List.of(
                                "participant",
                                "announcement",
                                "arrangement",
                                "alternative",
                                "recording",
                                "conversation",
                                "delivery",
                                "mandate",
                                "destruction",
                                "facts")
                        .contains(field);
    }

    /** Remembers every id of an answer. */
    void learn(JsonNode answer, boolean ofAnotherTenant) {
        answer.path("made").forEach(made -> {
            add(made.path("type").asText(), made.path("id").asText(), ofAnotherTenant);
            if (made.has("person")) {
                add("person", made.path("person").asText(), ofAnotherTenant);
            }
        });
        answer.properties().forEach(field -> {
            String name = field.getKey();
            if (field.getValue().isTextual()
                    && UUID.matcher(field.getValue().asText()).matches()) {
                add(
                        name.endsWith("Id") ? name.substring(0, name.length() - 2) : name,
                        field.getValue().asText(),
                        ofAnotherTenant);
            }
            if (field.getValue().isObject()) {
                learn(field.getValue(), ofAnotherTenant);
            }
        });
    }

    private void add(String kind, String id, boolean ofAnotherTenant) {
        if (ofAnotherTenant) {
            anothers.add(id);
        } else {
            byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(id);
        }
    }

    /** The newest of a kind are the likeliest. */
    String of(String field, Random random) {
        String name = field.endsWith("Id") ? field.substring(0, field.length() - 2) : field;
        String kind = KINDS.getOrDefault(name, kebab(name));
        List<String> found = byKind.getOrDefault(kind, byKind.getOrDefault(name, List.of()));
        if (found.isEmpty()) {
            return any(random);
        }
        return random.nextBoolean() ? found.getLast() : found.get(random.nextInt(found.size()));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    String any(Random random) {
        List<String> all = byKind.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() ? UNKNOWN : all.get(random.nextInt(all.size()));
    }

    String ofAnotherTenant(Random random) {
        return anothers.isEmpty() ? UNKNOWN : anothers.get(random.nextInt(anothers.size()));
    }

    String organisation(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> SuiteUnderTest.ANDERDORP;
            case 1 -> "123";
            default -> SuiteUnderTest.VOORBEELDSTAD;
        };
    }
}
