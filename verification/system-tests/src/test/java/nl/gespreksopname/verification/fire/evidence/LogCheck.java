package nl.gespreksopname.verification.fire.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every log: numbers without a hole, each event once and none inverted within its stream, and every tree head that was ever
 * signed the head of this very log.
 */
final class LogCheck {

    void look(Evidence evidence, Check check) {
        evidence.stores().values().forEach(store -> {
            numbers(store, check);
            heads(evidence, store, check);
            List<byte[]> entries = store.log().stream().map(Store.Entry::hash).toList();
            MirrorCheck.tree(store, store.service(), entries, check);
        });
    }

    private static void numbers(Store store, Check check) {
        Map<String, Store.Event> events = new HashMap<>();
        store.events().forEach(event -> events.put(event.stream() + "/" + event.version(), event));
        Map<String, Integer> newest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < store.log().size(); at++) {
            Store.Entry entry = store.log().get(at);
            String place = entry.stream() + "/" + entry.version();
            String where = store.service() + " number " + entry.sequence();
            check.holds(entry.sequence() == at + 1L, where + " stands where " + (at + 1) + " should");
            check.holds(seen.add(place), where + " is " + place + " once more");
            Store.Event event = events.get(place);
            check.holds(event != null, where + " is of " + place + ", which is not there");
            check.holds(
                    event == null || Arrays.equals(event.hash(), entry.hash()),
                    where + " has another hash than " + place);
            int before = newest.merge(entry.stream(), entry.version(), Math::max);
            check.holds(before == entry.version(), where + " is " + place + " after a later one of its stream");
        }
        events.keySet().stream()
                .filter(place -> !seen.contains(place))
                .forEach(place -> check.holds(false, store.service() + "/" + place + " has no number in the log"));
    }

    private static void heads(Evidence evidence, Store store, Check check) {
        String service = store.service();
        Map<String, Note> signed = new HashMap<>();
        evidence.served().forEach((instance, note) -> {
            if (instance.startsWith(service)) {
                read(note, evidence.key(service), "served by " + instance, check)
                        .ifPresent(head -> signed.put("served by " + instance, head));
            }
        });
        check.holds(!signed.isEmpty(), service + " serves no checkpoint that holds");
        List<Heard.SignedHead> onTopic = new ArrayList<>(evidence.heard().heads());
        onTopic.removeIf(head -> !head.service().equals(service));
        check.holds(!onTopic.isEmpty(), service + " told no checkpoint");
        for (int at = 0; at < onTopic.size(); at++) {
            String where = "told by " + service + " as number " + (at + 1);
            read(onTopic.get(at).note(), evidence.key(service), where, check)
                    .ifPresent(head -> signed.put(where, head));
        }
        // what others keep of this log
        evidence.stores()
                .values()
                .forEach(keeper -> keeper.heads().stream()
                        .filter(head -> head.origin().equals(service))
                        .forEach(head -> read(
                                        head.note(),
                                        evidence.key(service),
                                        "kept by " + keeper.service() + " of " + service,
                                        check)
                                .ifPresent(note -> {
                                    signed.put("kept by " + keeper.service() + ", of size " + head.size(), note);
                                    check.holds(
                                            note.size() == head.size()
                                                    && note.root()
                                                            .equals(Base64.getEncoder()
                                                                    .encodeToString(head.root())),
                                            keeper.service() + " keeps a head of " + service
                                                    + " that is not what was signed");
                                })));
        Set<Long> sizes = new HashSet<>();
        signed.values().forEach(head -> sizes.add(head.size()));
        Map<Long, byte[]> roots =
                Merkle.roots(store.log().stream().map(Store.Entry::hash).toList(), sizes);
        signed.forEach((where, head) -> {
            byte[] root = roots.get(head.size());
            check.holds(
                    root != null && Base64.getEncoder().encodeToString(root).equals(head.root()),
                    "the head of size " + head.size() + ", " + where + ", is not of this log of "
                            + store.log().size());
        });
    }

    private static Optional<Note> read(String note, String key, String where, Check check) {
        try {
            return Optional.of(Note.verified(note, key));
        } catch (IllegalArgumentException e) {
            check.holds(false, "the head " + where + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
