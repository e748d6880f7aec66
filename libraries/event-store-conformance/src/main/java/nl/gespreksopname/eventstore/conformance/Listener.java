package nl.gespreksopname.eventstore.conformance;

import java.util.List;

/**
 * A service that hears the topic and handles every event once, into a database of its own. Events that the topic lacks it
 * pulls from their owner; those that it can't handle it parks, and after them only their own stream waits.
 */
public interface Listener {

    /** Starts a consumer in this process, with this handler. */
    Consumer start(Handler handler);

    /** Starts one as a process, whose handler records every event. */
    Sequencers.Part startProcess();

    /** Appends an event of a type that the handler's side has never heard of. */
    void appendOfUnknownType(String stream, int expectedVersion, String text);

    /** What handlers recorded, in the order in which they did. */
    List<Handled> handled(long after, int max);

    /** How many events wait because they, or one of their stream before them, could not be handled. */
    long parked();

    /** How many leaves the listener's mirror of the owner's tree has. */
    long mirrorSize();

    /** The root of that mirror. */
    byte[] mirrorRoot(long size);

    /** Keeps the listener's database as it is now. No consumer runs. */
    void backUp();

    /** Puts the listener's database back to what was kept. No consumer runs. */
    void putBack();

    /** A consumer at work. */
    interface Consumer extends AutoCloseable {

        /** Tries what is parked again, now. */
        void retryParked();

        /** Ends it in an orderly way. */
        @Override
        void close();
    }

    /** What is done with events. */
    @FunctionalInterface
    interface Handler {

        /** Handles events in the order of the log; what it throws makes it undone, and the one event that throws parked. */
        void handle(List<Entry> events, Effects effects) throws Exception;
    }

    /** What a handler can bring about, in its transaction. */
    interface Effects {

        /** Records that an event was handled. */
        void record(Entry event);

        /** Breaks the connection under the transaction, as a network does. */
        void breakConnection();
    }

    /**
     * A record that a handler made.
     *
     * @param place its place among the records, rising
     * @param sequence of the event
     */
    @SuppressWarnings("ArrayRecordComponent") // compared piece by piece
    record Handled(long place, long sequence, String text, byte[] hash) {}
}
