package nl.gespreksopname.eventstore.consume;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.eventstore.merkle.NoteKey;

/**
 * What a consumer hears, and how.
 *
 * @param consumer its name, which is its Kafka group too: the instances of one service share it, and one is active
 * @param kafka what every Kafka client takes: {@code bootstrap.servers} and how to log in
 * @param origins the services that it hears, each with the keys that its checkpoints are signed with (several while
 *     keys are exchanged)
 * @param retryParkedEvery how often parked events are tried again by themselves
 */
public record ConsumerSettings(
        String consumer, Map<String, Object> kafka, Map<String, List<NoteKey>> origins, Duration retryParkedEvery) {

    public ConsumerSettings {
        kafka = Map.copyOf(kafka);
        origins = Map.copyOf(origins);
    }
}
