package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Every stream: versions from 1 without a hole, each event what its bytes say, each tied to the one before by its hash. */
final class StreamCheck {

    void look(Evidence evidence, Check check) {
        evidence.stores().values().forEach(store -> {
            Map<String, List<Store.Event>> streams =
                    store.events().stream().collect(Collectors.groupingBy(Store.Event::stream));
            streams.forEach((name, events) -> {
                List<Store.Event> inOrder = events.stream()
                        .sorted(Comparator.comparingInt(Store.Event::version))
                        .toList();
                String previous = "";
                for (int at = 0; at < inOrder.size(); at++) {
                    Store.Event event = inOrder.get(at);
                    String where = store.service() + "/" + name + "/" + event.version();
                    check.holds(event.version() == at + 1, where + " stands where version " + (at + 1) + " should");
                    event(where, event, previous, check);
                    previous = HexFormat.of().formatHex(event.hash());
                }
            });
        });
    }

    private static void event(String where, Store.Event event, String previous, Check check) {
        check.holds(
                Arrays.equals(event.hash(), Merkle.sha256(event.bytes())), where + " has not the hash of its bytes");
        JsonNode json = event.json();
        check.holds(Arrays.equals(CanonicalJson.bytes(json), event.bytes()), where + " is not in canonical form");
        check.holds(
                json.path("previous").asText("").equals(previous), where + " does not name the hash of the one before");
        check.holds(
                json.path("id").asText().equals(where)
                        && json.path("stream").asText().equals(event.stream())
                        && json.path("version").asInt() == event.version()
                        && json.path("type").asText().equals(event.type())
                        && agrees(event.idBeside(), json.path("id"))
                        && agrees(event.organisationBeside(), json.path("organisation"))
                        && agrees(event.conversationBeside(), json.path("conversation")),
                where + " says another thing in its columns than in its bytes");
    }

    private static boolean agrees(@Nullable String beside, JsonNode within) {
        return beside == null || beside.equals(within.asText());
    }
}
