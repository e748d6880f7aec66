package nl.gespreksopname.verification.fire.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every topic: the whole log in its order; what comes more than once is the same each time. */
final class TopicCheck {

    void look(Evidence evidence, Check check) {
        evidence.stores().values().forEach(store -> {
            List<Heard.Message> messages = evidence.heard().events().getOrDefault(store.service(), List.of());
            Map<Long, byte[]> hashes = new HashMap<>();
            store.log().forEach(entry -> hashes.put(entry.sequence(), entry.hash()));
            long next = 1;
            for (Heard.Message message : messages) {
                String where =
                        store.service() + ".events at " + message.offset() + " with number " + message.sequence();
                check.holds(message.sequence() <= next, where + " came before number " + next);
                next = Math.max(next, message.sequence() + 1);
                byte[] hash = hashes.get(message.sequence());
                // what was numbered after the store was read can't be compared
                boolean comparable = message.sequence() <= store.log().size();
                check.holds(
                        !comparable || (hash != null && Arrays.equals(hash, Merkle.sha256(message.bytes()))),
                        where + " is another event than the log has there");
            }
            check.holds(
                    next > store.log().size(),
                    store.service() + ".events ends before number " + next + " of "
                            + store.log().size());
        });
    }
}
