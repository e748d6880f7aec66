package nl.gespreksopname.eventstore.consume;

import nl.gespreksopname.contracts.envelope.EventEnvelope;

/**
 * An event of another service (or of the own one), as it came.
 *
 * @param origin the owning service, such as {@code consent}
 * @param sequence place in the origin's log, from 1 without holes
 * @param envelope the bytes, read; {@code type} and {@code data} can be unknown to this consumer
 * @param bytes the canonical bytes; not to be changed
 * @param hash SHA-256 of the bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the event; nobody compares two of these
public record ReceivedEvent(String origin, long sequence, EventEnvelope envelope, byte[] bytes, byte[] hash) {}
