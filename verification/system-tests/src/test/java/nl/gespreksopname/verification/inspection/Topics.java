package nl.gespreksopname.verification.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every message on every topic, as an outsider with a Kafka client reads them. */
public final class Topics {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String bootstrap;

    /** The topics of a Kafka. */
    public Topics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** The events of a service in the order of its log, each once: what a message says, by the canonical bytes. */
    public List<byte[]> eventsOf(String service) {
        SortedMap<String, byte[]> bySequence = new TreeMap<>();
        for (ConsumerRecord<String, String> message : all()) {
            if (message.topic().equals(service + ".events")) {
                JsonNode cloudEvent = json(message.value());
                bySequence.put(cloudEvent.path("sequence").asText(), CanonicalJson.bytes((ObjectNode)
                        cloudEvent.path("data")));
            }
        }
        return List.copyOf(bySequence.values());
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a message that is no JSON: " + text, e);
        }
    }

    /** All messages that are there now, of all topics but Kafka's own, each with key and headers. */
    public List<ConsumerRecord<String, String>> all() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            Set<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(read::add);
            }
            return read;
        }
    }
}
