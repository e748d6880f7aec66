package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What writers were told is in the store, to be held against what came out of it. */
final class Ledger {

    private static final int SHOWN = 5;

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    void confirm(Collection<String> texts) {
        confirmed.addAll(texts);
    }

    int size() {
        return confirmed.size();
    }

    /** Every confirmed text is there once, nothing else is, and each stream is in version order from 1. */
    void requireAllOf(List<Entry> entries) {
        Audit audit = new Audit();
        entries.forEach(audit::add);
        audit.requireAll();
    }

    Audit audit() {
        return new Audit();
    }

    /** Goes through entries once, in the order of the log. */
    final class Audit {

        private final Map<String, Entry> ends = new HashMap<>();
        private final Set<String> seen = ConcurrentHashMap.newKeySet();

        void add(Entry entry) {
            Entry before = ends.put(entry.stream(), entry);
            int expected = before == null ? 1 : before.version() + 1;
            if (entry.version() != expected) {
                throw new AssertionError("inverted, doubled or lost: " + entry + " comes where version " + expected
                        + " of its stream should");
            }
            if (!seen.add(entry.text())) {
                throw new AssertionError("doubled: " + entry);
            }
        }

        void requireAll() {
            List<String> lost = confirmed.stream()
                    .filter(text -> !seen.contains(text))
                    .limit(SHOWN)
                    .toList();
            assertThat(lost).as("confirmed to their writers and lost").isEmpty();
            List<String> strange = seen.stream()
                    .filter(text -> !confirmed.contains(text))
                    .limit(SHOWN)
                    .toList();
            assertThat(strange).as("in the store and confirmed to nobody").isEmpty();
        }
    }
}
