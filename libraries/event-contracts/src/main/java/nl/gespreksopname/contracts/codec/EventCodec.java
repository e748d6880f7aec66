package nl.gespreksopname.contracts.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Between the events of one service and the {@code data} of their envelopes.
 *
 * <p>Stored bytes are never rewritten: an older schema version is lifted to today's record as it is read.
 *
 * @param <E> the service's sealed interface
 */
public final class EventCodec<E> {

    private final Map<Class<?>, EventType<E>> byRecord = new HashMap<>();
    private final Map<String, EventType<E>> byName = new HashMap<>();

    /** A codec for these types, each name once. */
    public EventCodec(Collection<EventType<E>> types) {
        for (EventType<E> type : types) {
            if (byRecord.put(type.record(), type) != null || byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("twice: " + type.name());
            }
        }
    }

    /** The stable name and version of an event. */
    public EventType<E> type(E event) {
        EventType<E> type = byRecord.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no type name was given to " + event.getClass());
        }
        return type;
    }

    /** An event as the {@code data} of its envelope. */
    public ObjectNode encode(E event) {
        return ContractJson.MAPPER.valueToTree(event);
    }

    /**
     * The event of an envelope's {@code data}.
     *
     * @return empty for a type or version that this build doesn't know, which is kept and folded as unknown
     * @throws IllegalArgumentException when the data is not of its type's shape; the message holds no value of it
     */
    public Optional<E> decode(String name, int schemaVersion, ObjectNode data) {
        EventType<E> type = byName.get(name);
        if (type == null || type.schemaVersion() != schemaVersion) {
            return Optional.empty();
        }
        try {
            E event = ContractJson.MAPPER.treeToValue(data, type.record());
            ContractJson.requireComplete(event);
            return Optional.of(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "data of " + name + " is not of its shape: " + e.getClass().getSimpleName());
        }
    }
}
