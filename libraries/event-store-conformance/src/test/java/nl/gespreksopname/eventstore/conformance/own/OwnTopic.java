package nl.gespreksopname.eventstore.conformance.own;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.CloudEvent;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.conformance.Entry;
import nl.gespreksopname.eventstore.conformance.Topic;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.publish.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of a service, on a real broker. */
public class OwnTopic implements Topic {

    /** OIN of the invented host. */
    public static final String HOST = "00000009999999990000";

    private final String service;
    private final Database database;
    private final TopicPartition partition;

    /** The topic of a service; made if it is not there. */
    public OwnTopic(String service, Database database) {
        this.service = service;
        this.database = database;
        this.partition = new TopicPartition(Topics.events(service), 0);
        make(partition.topic());
        make(Topics.CHECKPOINTS);
    }

    private static void make(String topic) {
        try (Admin admin = Admin.create(kafka())) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every Kafka client takes. */
    public static Map<String, Object> kafka() {
        return Broker.get().clients();
    }

    /** The topic's name. */
    public String name() {
        return partition.topic();
    }

    @Override
    public Publisher startPublisher() {
        var publisher = new nl.gespreksopname.eventstore.publish.Publisher(
                database.transactions(), new LogReader(service), HOST, kafka());
        publisher.start();
        return new Publisher() {
            @Override
            public long published() {
                return publisher.published();
            }

            @Override
            public void close() {
                publisher.close();
            }
        };
    }

    @Override
    public void read(Consumer<Message> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    CloudEvent event = CloudEvent.parse(message.value());
                    reader.accept(new Message(
                            event.sequence(),
                            CanonicalJson.sha256(event.envelope().bytes())));
                });
            }
        }
    }

    @Override
    public void send(long... sequences) {
        OwnLog log = new OwnLog(database, new LogReader(service));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long sequence : sequences) {
                Entry entry = log.read(sequence, 1).getFirst();
                producer.send(new ProducerRecord<>(partition.topic(), message(service, entry)))
                        .get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event as it goes over the topic. */
    public static byte[] message(String service, Entry entry) {
        return new CloudEvent(CloudEvent.source(HOST, service), entry.sequence(), EventEnvelope.parse(entry.bytes()))
                .bytes();
    }

    @Override
    public void truncate() {
        try (Admin admin = Admin.create(kafka())) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void killBroker() {
        Broker.get().kill();
    }

    @Override
    public void startBroker() {
        Broker.get().startAgain();
    }
}
