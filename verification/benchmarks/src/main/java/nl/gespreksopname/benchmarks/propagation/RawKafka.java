package nl.gespreksopname.benchmarks.propagation;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.gespreksopname.eventstore.Loop;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The peer: messages of an event's size straight to a topic of the same broker, acknowledged by all, and back. */
final class RawKafka implements AutoCloseable {

    private static final String TOPIC = "bench.raw";
    private static final int BYTES = 1200;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Loop hearing;
    private volatile Latencies endToEnd = new Latencies("");

    RawKafka(String bootstrap) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.consumer = Watch.consumer(bootstrap, TOPIC);
        this.hearing = new Loop("raw-kafka", this::hear);
        hearing.start();
    }

    void measure(Latencies taken) {
        endToEnd = taken;
    }

    void send() {
        byte[] message = ByteBuffer.allocate(BYTES).putLong(System.nanoTime()).array();
        // What does not arrive is missing from the count.
        var _ = producer.send(new ProducerRecord<>(TOPIC, message));
    }

    private Duration hear() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            endToEnd.add(Duration.ofNanos(
                    System.nanoTime() - ByteBuffer.wrap(record.value()).getLong()));
        }
        return Duration.ZERO;
    }

    @Override
    public void close() {
        hearing.close();
        consumer.close();
        producer.close(Duration.ofSeconds(1));
    }
}
