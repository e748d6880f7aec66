package nl.gespreksopname.eventstore.log;

/**
 * An event at its place in a service's log.
 *
 * @param sequence from 1 without holes; the leaf index in the Merkle tree is one less
 * @param bytes the event's canonical bytes; not to be changed
 * @param hash SHA-256 of the bytes, which is the log's entry; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the event; nobody compares two of these
public record LogEvent(long sequence, byte[] bytes, byte[] hash) {}
