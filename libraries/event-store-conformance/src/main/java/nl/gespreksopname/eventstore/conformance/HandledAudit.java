package nl.gespreksopname.eventstore.conformance;

import java.util.List;
import nl.gespreksopname.eventstore.conformance.Listener.Handled;

/** Goes through what handlers recorded: every event once, in the order of the log. */
final class HandledAudit {

    private static final int PAGE = 5_000;

    private final MerkleRoot tree = new MerkleRoot();

    private HandledAudit() {}

    static HandledAudit of(Listener listener) {
        HandledAudit audit = new HandledAudit();
        long place = Long.MIN_VALUE;
        for (List<Handled> page = listener.handled(place, PAGE);
                !page.isEmpty();
                page = listener.handled(place, PAGE)) {
            page.forEach(audit::add);
            place = page.getLast().place();
        }
        return audit;
    }

    long size() {
        return tree.size();
    }

    byte[] root() {
        return tree.root();
    }

    private void add(Handled handled) {
        if (handled.sequence() != tree.size() + 1) {
            throw new AssertionError("handled twice, out of turn or after one that was lost: " + handled.sequence()
                    + " was handled where " + (tree.size() + 1) + " should be");
        }
        tree.add(handled.hash());
    }
}
