package nl.gespreksopname.eventstore.log;

import org.jspecify.annotations.Nullable;

/**
 * An event at its place in a service's log.
 *
 * @param sequence from 1 without holes; the leaf index in the Merkle tree is one less
 * @param bytes the event's canonical bytes; not to be changed
 * @param hash SHA-256 of the bytes, which is the log's entry; not to be changed
 * @param trace in which trace it was made (W3C traceparent); null when in none, or when it is not known here
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the event; nobody compares two of these
public record LogEvent(
        long sequence, byte[] bytes, byte[] hash, @Nullable String trace) {

    /** An event of which no trace is known. */
    public LogEvent(long sequence, byte[] bytes, byte[] hash) {
        this(sequence, bytes, hash, null);
    }
}
