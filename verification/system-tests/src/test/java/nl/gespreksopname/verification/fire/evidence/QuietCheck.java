package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Nothing waits, nothing stopped, everybody is well, and every sealed value that an event names can be opened. */
final class QuietCheck {

    void look(Evidence evidence, Check check) {
        evidence.health().forEach((instance, says) -> check.holds(says.isEmpty(), instance + " says " + says));
        evidence.stores().values().forEach(store -> {
            store.waiting().forEach(left -> check.holds(false, store.service() + " left " + left));
            store.progress()
                    .forEach(progress -> check.holds(
                            progress.stoppedBecause() == null,
                            store.service() + " hears " + progress.origin() + " no more: "
                                    + progress.stoppedBecause()));
            Set<String> secrets = evidence.secrets().getOrDefault(store.service(), Set.of());
            Set<String> sealed = new HashSet<>(store.sealed());
            sealed.forEach(
                    id -> check.holds(secrets.contains(id), store.service() + " has no secret for the value " + id));
            store.events()
                    .forEach(event ->
                            named(event.json().path("data"), sealed, store.service() + ": " + event.id(), check));
        });
    }

    /** A sealed value is named by an object with {@code id} and {@code commitment}. */
    private static void named(JsonNode node, Set<String> sealed, String where, Check check) {
        if (node.has("commitment") && node.has("id")) {
            check.holds(
                    sealed.contains(node.path("id").asText()),
                    where + " names the value " + node.path("id").asText() + ", which is not in the vault");
        }
        node.forEach(child -> named(child, sealed, where, check));
    }
}
