package nl.gespreksopname.eventstore.conformance;

import java.time.Duration;
import java.util.List;

/**
 * A store on trial, with no events in it when it is opened. All of its methods may be called from any thread.
 *
 * <p>What an event is, is the store's business; the kit gives a text that is unique within the store, and wants it back.
 */
public interface StoreUnderTest extends AutoCloseable {

    /**
     * Appends an event for each text, all or none, in a transaction of its own.
     *
     * @param expectedVersion where the stream ends, 0 when it does not exist
     * @throws Conflict when it ends elsewhere
     */
    void append(String stream, int expectedVersion, List<String> texts);

    /** The stream in version order, empty when there is none. */
    List<Entry> stream(String stream);

    /** Begins a transaction (READ COMMITTED, or what the store works with) that stays open until the kit ends it. */
    HeldTransaction begin();

    /** Begins one that sees for as long as it lasts what was there when it first read (REPEATABLE READ). */
    HeldTransaction beginWithSnapshot();

    /** A subscriber to all that is committed, from the beginning. */
    Follower follow();

    /** Commands, which have an effect once. */
    default Commands commands() {
        throw new NotOffered(this, "commands");
    }

    /** The log: one numbering of all events, and a Merkle tree over it. */
    default Log log() {
        throw new NotOffered(this, "a log");
    }

    /** Sequencers, as processes of their own. */
    default Sequencers sequencers() {
        throw new NotOffered(this, "sequencers");
    }

    /** The topic that the log is published to, with its broker. */
    default Topic topic() {
        throw new NotOffered(this, "a topic");
    }

    /** A service with a database of its own, which hears the topic. */
    default Listener listener() {
        throw new NotOffered(this, "a listener");
    }

    /** How long the kit waits for what must come about by itself, before it calls that a fault. */
    default Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    void close();

    /** A theme was tried on a store that lacks a part of it. */
    final class NotOffered extends UnsupportedOperationException {

        NotOffered(StoreUnderTest store, String part) {
            super(store.getClass().getName() + " does not offer " + part);
        }
    }
}
