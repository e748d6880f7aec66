package nl.gespreksopname.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    private static final TopicPartition CONSENT = new TopicPartition("consent.events", 0);

    @Test
    void hasTheSuitesTopicsAndKeepsWhatWasSentAfterAKill(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Path log = folder.resolve("kafka.log");
        try (LocalKafka kafka = LocalKafka.start(data, 0, log)) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                Set<String> topics = admin.listTopics().names().get();
                assertThat(topics).containsAll(LocalKafka.TOPICS);
            }
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("consent.events", "key", "value"))
                        .get();
            }
            kafka.process().kill();
            assertThat(kafka.process().isAlive()).isFalse();
        }
        try (LocalKafka again = LocalKafka.start(data, 0, log);
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", again.bootstrapServers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(CONSENT));
            consumer.seekToBeginning(List.of(CONSENT));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("value"));
        }
        assertThat(log).content(StandardCharsets.UTF_8).contains("Kafka Server started");
    }
}
