package nl.gespreksopname.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a whole log as an outsider would: numbers, hashes, chains, and the root made anew from the bytes. */
final class LogAudit {

    private static final int PAGE = 5_000;

    private final MerkleRoot tree = new MerkleRoot();
    private final Map<String, byte[]> chains = new HashMap<>();

    private LogAudit() {}

    /**
     * Audits all that has a number.
     *
     * @return the root over it, which is the one that the store keeps
     */
    static LogAudit of(StoreUnderTest store, Ledger ledger) {
        LogAudit audit = new LogAudit();
        Ledger.Audit streams = ledger.audit();
        for (List<Entry> page = store.log().read(1, PAGE);
                !page.isEmpty();
                page = store.log().read(audit.size() + 1, PAGE)) {
            for (Entry entry : page) {
                audit.add(entry);
                streams.add(entry);
            }
        }
        assertThat(audit.size())
                .as("entries up to the size that the log tells")
                .isEqualTo(store.log().size());
        assertThat(store.log().root(audit.size()))
                .as("the root that the store keeps, and that of its bytes")
                .isEqualTo(audit.root());
        streams.requireAll();
        return audit;
    }

    long size() {
        return tree.size();
    }

    byte[] root() {
        return tree.root();
    }

    private void add(Entry entry) {
        if (entry.sequence() != tree.size() + 1) {
            throw new AssertionError("a hole or a double in the numbers: " + entry + " comes at " + (tree.size() + 1));
        }
        byte[] hash = tree.hash(entry.bytes());
        if (!MessageDigest.isEqual(hash, entry.hash())) {
            throw new AssertionError("its hash is not of its bytes: " + entry);
        }
        byte[] before = chains.put(entry.stream(), hash);
        if (!MessageDigest.isEqual(before, entry.previous())) {
            throw new AssertionError("it does not hold the hash of the event before: " + entry);
        }
        tree.add(hash);
    }
}
