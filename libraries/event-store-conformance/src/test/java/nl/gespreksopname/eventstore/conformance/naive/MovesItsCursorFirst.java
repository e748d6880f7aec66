package nl.gespreksopname.eventstore.conformance.naive;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.conformance.Entry;
import nl.gespreksopname.eventstore.conformance.Topic;
import nl.gespreksopname.eventstore.conformance.own.OwnStore;
import nl.gespreksopname.eventstore.conformance.own.OwnTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A publisher with a place of its own in the log, which it moves when it has sent an event and not when Kafka has it. */
final class MovesItsCursorFirst extends OwnStore {

    private volatile long cursor;

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }

    @Override
    protected OwnTopic newTopic() {
        return new OwnTopic(service, database) {
            @Override
            public Topic.Publisher startPublisher() {
                return new Publishing(name());
            }
        };
    }

    @SuppressWarnings("FutureReturnValueIgnored") // which is the fault
    private final class Publishing implements Topic.Publisher {

        private final String topic;
        private final KafkaProducer<byte[], byte[]> producer;
        private final Loop loop = new Loop("naive publisher", this::step);

        Publishing(String topic) {
            this.topic = topic;
            Map<String, Object> settings = new HashMap<>(OwnTopic.kafka());
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            loop.start();
        }

        @Override
        public long published() {
            return cursor;
        }

        private Duration step() {
            List<Entry> entries = log().read(cursor + 1, 100);
            for (Entry entry : entries) {
                producer.send(new ProducerRecord<>(topic, OwnTopic.message(service, entry)));
                cursor = entry.sequence();
            }
            return Duration.ofMillis(20);
        }

        @Override
        public void close() {
            loop.close();
            producer.close(Duration.ZERO);
        }
    }
}
