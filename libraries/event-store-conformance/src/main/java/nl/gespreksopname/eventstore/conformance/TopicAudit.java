package nl.gespreksopname.eventstore.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.eventstore.conformance.Topic.Message;

/** Goes through a topic once: no event comes before its predecessor was there, and a double is the same event. */
final class TopicAudit {

    private final MerkleRoot tree = new MerkleRoot();
    private final List<byte[]> hashes = new ArrayList<>();
    private long doubles;

    private TopicAudit() {}

    static TopicAudit of(Topic topic) {
        TopicAudit audit = new TopicAudit();
        topic.read(audit::add);
        return audit;
    }

    long size() {
        return tree.size();
    }

    byte[] root() {
        return tree.root();
    }

    /** How many messages were events that had been there before. */
    long doubles() {
        return doubles;
    }

    private void add(Message message) {
        long next = tree.size() + 1;
        if (message.sequence() > next) {
            throw new AssertionError("the topic has " + message.sequence() + " where " + next + " should be");
        }
        if (message.sequence() == next) {
            tree.add(message.hash());
            hashes.add(message.hash());
        } else if (Arrays.equals(hashes.get((int) message.sequence() - 1), message.hash())) {
            doubles++;
        } else {
            throw new AssertionError("the topic has two events at " + message.sequence());
        }
    }
}
