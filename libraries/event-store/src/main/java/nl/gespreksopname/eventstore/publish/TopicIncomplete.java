package nl.gespreksopname.eventstore.publish;

/** A topic does not hold an event that was published to it: it was emptied, cut off or made anew. */
public final class TopicIncomplete extends RuntimeException {

    TopicIncomplete(String topic, long sequence) {
        super("the topic " + topic + " lacks sequence " + sequence);
    }
}
