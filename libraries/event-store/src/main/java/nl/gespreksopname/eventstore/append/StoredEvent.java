package nl.gespreksopname.eventstore.append;

import nl.gespreksopname.contracts.envelope.EventEnvelope;

/**
 * An event as it stands in its stream.
 *
 * @param stream the stream, such as {@code conversation/<id>}
 * @param version place in the stream, from 1 without holes
 * @param envelope the bytes, read
 * @param bytes the canonical bytes; not to be changed
 * @param hash SHA-256 of the bytes, 32 bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the event; nobody compares two of these
public record StoredEvent(String stream, int version, EventEnvelope envelope, byte[] bytes, byte[] hash) {}
