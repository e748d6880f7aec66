package nl.gespreksopname.eventstore.conformance;

import java.util.function.Consumer;

/** Where the log is published, with the broker that keeps it. */
public interface Topic {

    /** Starts one more publisher. */
    Publisher startPublisher();

    /** Reads all that is on the topic, in the order of the topic. */
    void read(Consumer<Message> reader);

    /** Sends these events of the log, in this order, whatever was sent before. */
    void send(long... sequences);

    /** Removes all messages that are there now, as a retention that was set wrongly would. */
    void truncate();

    /** Ends the broker as a power cut would. */
    void killBroker();

    /** Starts it again on what it kept. */
    void startBroker();

    /**
     * An event on the topic.
     *
     * @param sequence its place in the owner's log
     * @param hash of its bytes, as they came over
     */
    @SuppressWarnings("ArrayRecordComponent") // compared piece by piece
    record Message(long sequence, byte[] hash) {}

    /** A publisher at work. */
    interface Publisher extends AutoCloseable {

        /** The last sequence that it takes for published. */
        long published();

        /** Ends it in an orderly way. */
        @Override
        void close();
    }
}
