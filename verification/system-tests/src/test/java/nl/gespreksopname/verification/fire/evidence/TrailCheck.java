package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every trail: each event of its conversation once with its hash, and nothing else. */
final class TrailCheck {

    void look(Evidence evidence, Check check) {
        Map<String, Map<String, String>> hashes = new TreeMap<>();
        for (String service : List.of("consent", "recording")) {
            for (Store.Event event : evidence.store(service).events()) {
                if (event.stream().startsWith("conversation/")) {
                    hashes.computeIfAbsent(event.stream().substring("conversation/".length()), _ -> new TreeMap<>())
                            .put(event.id(), HexFormat.of().formatHex(event.hash()));
                }
            }
        }
        evidence.trails().forEach((conversation, trail) -> trail(conversation, trail, hashes, check));
        Set<String> unseen = new HashSet<>(hashes.keySet());
        unseen.removeAll(evidence.trails().keySet());
        unseen.forEach(conversation -> check.holds(false, "there is no trail of " + conversation));
        for (Told told : evidence.told()) {
            if (told.accepted() && told.stream().startsWith("conversation/")) {
                shows(evidence, told, check);
            }
        }
    }

    private static void trail(
            String conversation, JsonNode trail, Map<String, Map<String, String>> hashes, Check check) {
        Map<String, String> expected = new TreeMap<>(hashes.getOrDefault(conversation, Map.of()));
        for (JsonNode entry : trail.path("entries")) {
            String event = entry.path("event").asText();
            if (entry.path("service").asText().equals("policy")) {
                continue;
            }
            String hash = expected.remove(event);
            check.holds(hash != null, "the trail of " + conversation + " shows " + event + ", which is not there");
            check.holds(
                    hash == null || hash.equals(entry.path("hash").asText()),
                    "the trail of " + conversation + " shows another hash for " + event);
            check.holds(
                    entry.path("understood").asBoolean(true), "the trail of " + conversation + " can't read " + event);
        }
        expected.keySet()
                .forEach(event -> check.holds(false, "the trail of " + conversation + " does not show " + event));
    }

    /** What a client was told stands in the trail, by the version that it was told. */
    private static void shows(Evidence evidence, Told told, Check check) {
        String event = told.service() + "/" + told.stream() + "/" + told.version();
        JsonNode trail = evidence.trails().get(told.stream().substring("conversation/".length()));
        check.holds(
                trail != null && trail.path("entries").findValuesAsText("event").contains(event),
                told + ", and its trail does not show " + event);
    }
}
