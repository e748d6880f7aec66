package nl.gespreksopname.eventstore.recovery;

import org.jspecify.annotations.Nullable;

/**
 * What an import came to, for the event that tells of it.
 *
 * @param firstSequence the first that was imported
 * @param lastSequence the last that was imported
 * @param valuesLost how many values of the vault the imported events refer to that the backup does not have
 * @param checkpointSize size of the signed checkpoint that the log agrees with; null when none was found
 */
public record Recovered(
        long firstSequence,
        long lastSequence,
        long valuesLost,
        @Nullable Long checkpointSize) {

    /** How many events were imported. */
    public long count() {
        return lastSequence - firstSequence + 1;
    }
}
