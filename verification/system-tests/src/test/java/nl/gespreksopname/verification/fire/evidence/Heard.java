package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a plain consumer finds on the topics.
 *
 * @param events by service, in the order of the topic
 * @param heads signed tree heads of all services, in the order of the topic
 */
public record Heard(Map<String, List<Message>> events, List<SignedHead> heads) {

    /**
     * An event on its topic.
     *
     * @param id as the message names it, {@code consent/conversation/6f…/3}
     * @param bytes of the event within it, in canonical form
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Message(long offset, long sequence, String id, byte[] bytes) {}

    /** A signed tree head on its way to the others. */
    public record SignedHead(String service, String note) {}

    /** Reads the topics of some services from beginning to end, and the tree heads. */
    public static Heard read(String bootstrap, List<String> services) {
        Map<String, List<Message>> events = new TreeMap<>();
        for (String service : services) {
            events.put(
                    service,
                    all(bootstrap, service + ".events").stream()
                            .map(Heard::message)
                            .toList());
        }
        List<SignedHead> heads = all(bootstrap, "log.checkpoints").stream()
                .map(record -> CanonicalJson.parse(record.value()))
                .map(json -> new SignedHead(
                        json.path("service").asText(), json.path("checkpoint").asText()))
                .toList();
        return new Heard(events, heads);
    }

    private static Message message(ConsumerRecord<byte[], byte[]> record) {
        JsonNode json = CanonicalJson.parse(record.value());
        return new Message(
                record.offset(),
                Long.parseLong(json.path("sequence").asText("-1")),
                json.path("data").path("id").asText(),
                CanonicalJson.bytes(json.path("data")));
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(String bootstrap, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(500)).forEach(read::add);
            }
            return read;
        }
    }
}
