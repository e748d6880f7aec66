package nl.gespreksopname.contracts.codec;

/**
 * The stable name and version under which a record is stored.
 *
 * @param name such as {@code nl.gespreksopname.consent.recording-announced}; never changes
 * @param schemaVersion version of its shape, from 1
 * @param record the record of that shape
 */
public record EventType<E>(String name, int schemaVersion, Class<? extends E> record) {}
