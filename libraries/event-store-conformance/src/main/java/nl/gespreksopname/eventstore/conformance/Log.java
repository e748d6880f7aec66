package nl.gespreksopname.eventstore.conformance;

import java.util.List;

/**
 * The numbering of all events of a store, as its sequencer made it, and the Merkle tree over it (RFC 9162, SHA-256; the
 * entry is the event's hash).
 */
public interface Log {

    /** How many events have a number. */
    long size();

    /** Entries in order. */
    List<Entry> read(long from, int max);

    /** The root of the tree over the first entries, as the store keeps it. */
    byte[] root(long size);

    /** How many committed events have no number yet. */
    long waiting();
}
