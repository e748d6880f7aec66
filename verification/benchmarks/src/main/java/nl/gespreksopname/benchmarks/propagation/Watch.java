package nl.gespreksopname.benchmarks.propagation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.contracts.envelope.CloudEvent;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.publish.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Watches the events of one service go by: on its topic with a plain consumer, and in policy-service's database, where the
 * consumer's place moves in the transaction that folds the trail. An event's time begins at its {@code loggedAt}, which is
 * before its commit.
 */
final class Watch implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(1);

    private static final String TRAIL = """
            select sequence from consumer_progress where consumer = 'policy' and origin = ?
            """;

    private final String service;
    private final Connection policy;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Loop hearing;
    private final Loop looking;
    private final ConcurrentSkipListMap<Long, Instant> untold = new ConcurrentSkipListMap<>();
    private volatile Latencies onKafka = new Latencies("");
    private volatile Latencies inTrail = new Latencies("");
    private volatile Instant from = Instant.MAX;
    private volatile long heard;
    private volatile long folded;

    /**
     * A watch that starts at the topic's end.
     *
     * @param policy a connection to policy-service's database, its own
     */
    Watch(String service, String bootstrap, Connection policy) {
        this.service = service;
        this.policy = policy;
        this.consumer = consumer(bootstrap, Topics.events(service));
        this.hearing = new Loop("watch-topic", this::hear);
        this.looking = new Loop("watch-trail", this::look);
        hearing.start();
        looking.start();
    }

    static KafkaConsumer<byte[], byte[]> consumer(String bootstrap, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        return consumer;
    }

    /** From now on events are measured, into these. */
    void measure(Latencies reachedKafka, Latencies reachedTrail) {
        onKafka = reachedKafka;
        inTrail = reachedTrail;
        from = Instant.now();
    }

    /** Events on the topic that are not in the trail. */
    long behind() {
        return Math.max(0, heard - folded);
    }

    /** Waits until the trail has all that is on the topic, for so long at most. */
    boolean awaitTrail(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (behind() > 0) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        return true;
    }

    private Duration hear() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            Instant now = Instant.now();
            CloudEvent event = CloudEvent.parse(record.value());
            Instant loggedAt = event.envelope().loggedAt();
            heard = Math.max(heard, event.sequence());
            if (loggedAt.isAfter(from)) {
                onKafka.add(Duration.between(loggedAt, now));
                if (event.sequence() <= folded) {
                    inTrail.add(Duration.between(loggedAt, now));
                } else {
                    untold.put(event.sequence(), loggedAt);
                }
            }
        }
        return Duration.ZERO;
    }

    private Duration look() throws SQLException {
        try (PreparedStatement select = policy.prepareStatement(TRAIL)) {
            select.setString(1, service);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    tell(row.getLong(1));
                }
            }
        }
        return LOOKS_EVERY;
    }

    private void tell(long sequence) {
        Instant now = Instant.now();
        folded = sequence;
        for (Map.Entry<Long, Instant> each = untold.firstEntry();
                each != null && each.getKey() <= sequence;
                each = untold.firstEntry()) {
            untold.remove(each.getKey());
            inTrail.add(Duration.between(each.getValue(), now));
        }
    }

    @Override
    public void close() {
        hearing.close();
        looking.close();
        consumer.close();
    }
}
