package nl.gespreksopname.eventstore.conformance;

import org.jspecify.annotations.Nullable;

/**
 * An event as a store shows it.
 *
 * @param sequence place in the store's log, from 1; 0 where it is read from its stream
 * @param stream the stream
 * @param version place in the stream, from 1
 * @param text what the kit wrote
 * @param bytes the event's bytes, as they are published
 * @param hash SHA-256 of the bytes
 * @param previous the hash of the stream's event before, as these bytes have it; null on version 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared piece by piece
public record Entry(
        long sequence, String stream, int version, String text, byte[] bytes, byte[] hash, byte @Nullable [] previous) {

    @Override
    public String toString() {
        return "#" + sequence + " " + stream + "/" + version + " " + text;
    }
}
