package nl.gespreksopname.eventstore.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.CloudEvent;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.envelope.TraceParent;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.log.LogDiverged;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.observe.Measurements;
import nl.gespreksopname.eventstore.observe.Step;
import nl.gespreksopname.eventstore.observe.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the log of a service to its topic, in order. It holds no lock and keeps no place of its own: at its start it
 * goes on after the last event at the topic's end. Two of them give duplicates at worst, which consumers skip. At the
 * first send that fails it stops, and tries again from there; while Kafka is away commands go on, and it catches up.
 */
public final class Publisher implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int LOOK_BACK = 20;
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);

    private final Transactions transactions;
    private final LogReader log;
    private final String source;
    private final Map<String, Object> kafka;
    private final String topic;
    private final Measurements measurements;
    private final Traces traces;
    private final Loop loop;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private volatile long published = -1;

    /**
     * The publisher of a service, yet to start.
     *
     * @param hostOin OIN of who runs the service, for the {@code source} of its CloudEvents
     * @param kafka what every Kafka client takes: {@code bootstrap.servers} and how to log in
     */
    public Publisher(
            Transactions transactions,
            LogReader log,
            String hostOin,
            Map<String, Object> kafka,
            Measurements measurements,
            Traces traces) {
        this.transactions = transactions;
        this.log = log;
        this.source = CloudEvent.source(hostOin, log.service());
        this.kafka = Map.copyOf(kafka);
        this.topic = Topics.events(log.service());
        this.measurements = measurements;
        this.traces = traces;
        this.loop = new Loop("publisher-" + log.service(), this::step);
    }

    /** A publisher at which nobody looks. */
    public Publisher(Transactions transactions, LogReader log, String hostOin, Map<String, Object> kafka) {
        this(transactions, log, hostOin, kafka, Measurements.NONE, Traces.NONE);
    }

    /** Starts publishing on a thread of its own. */
    public void start() {
        loop.start();
    }

    /** Says that events got a number. Returns at once. */
    public void wake() {
        loop.wake();
    }

    /** The last sequence that Kafka has confirmed; -1 before the topic's end was read. */
    public long published() {
        return published;
    }

    /** What keeps it from publishing; null when nothing does. */
    public @Nullable String failure() {
        return loop.failure();
    }

    /** Ends after the batch that is under way. */
    @Override
    public void close() {
        loop.close();
        disconnect();
    }

    private Duration step() throws Exception {
        try {
            KafkaProducer<String, byte[]> connected = producer == null ? connect() : producer;
            producer = connected;
            List<LogEvent> events = transactions.call(connection -> log.events(connection, published + 1, BATCH));
            send(connected, events);
            return events.size() == BATCH ? Duration.ZERO : IDLE;
        } catch (Exception e) {
            disconnect();
            throw e;
        }
    }

    private KafkaProducer<String, byte[]> connect() throws ExecutionException, InterruptedException {
        if (published < 0) {
            Topics.make(kafka, List.of(topic));
            published = endOfTopic();
        }
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) ANSWERS_WITHIN.toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "publisher-" + log.service());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private void send(KafkaProducer<String, byte[]> connected, List<LogEvent> events)
            throws ExecutionException, InterruptedException {
        List<Sending> sendings = new ArrayList<>(events.size());
        try {
            for (LogEvent event : events) {
                sendings.add(send(connected, event));
            }
            connected.flush();
            for (Sending sending : sendings) {
                sending.confirmation().get();
                published = sending.sequence();
                sending.span().close();
                measurements.published(Duration.between(sending.loggedAt(), Instant.now()));
            }
        } catch (ExecutionException | RuntimeException e) {
            for (Sending sending : sendings) {
                if (sending.sequence() > published) {
                    sending.span().failed(e);
                    sending.span().close();
                }
            }
            throw e;
        }
    }

    private Sending send(KafkaProducer<String, byte[]> connected, LogEvent event) {
        EventEnvelope envelope = EventEnvelope.parse(event.bytes());
        String conversation = envelope.conversation();
        Traces.Span span = traces.begin(new Step.Publish(topic, event.sequence(), envelope.id(), event.trace()));
        String trace = span.traceparent();
        var message = new ProducerRecord<>(
                topic,
                conversation == null ? envelope.stream() : conversation,
                new CloudEvent(source, event.sequence(), envelope, trace).bytes());
        message.headers().add("content-type", CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        if (trace != null) {
            message.headers().add(TraceParent.NAME, trace.getBytes(StandardCharsets.US_ASCII));
        }
        return new Sending(event.sequence(), envelope.loggedAt(), connected.send(message), span);
    }

    private record Sending(long sequence, Instant loggedAt, Future<?> confirmation, Traces.Span span) {}

    /**
     * The sequence of the last event in the topic, 0 when there is none.
     *
     * @throws LogDiverged when the topic holds what this log does not
     */
    private long endOfTopic() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), ANSWERS_WITHIN).getOrDefault(partition, 0L);
            long begin = consumer.beginningOffsets(List.of(partition), ANSWERS_WITHIN)
                    .getOrDefault(partition, 0L);
            if (end == begin) {
                return 0;
            }
            consumer.seek(partition, Math.max(begin, end - LOOK_BACK));
            CloudEvent last = null;
            long deadline = System.nanoTime() + ANSWERS_WITHIN.toNanos();
            while (consumer.position(partition, ANSWERS_WITHIN) < end) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(ANSWERS_WITHIN)) {
                    CloudEvent event = CloudEvent.parse(message.value());
                    last = last == null || event.sequence() >= last.sequence() ? event : last;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the end of " + topic + " could not be read in time");
                }
            }
            return last == null ? 0 : requireOurs(last);
        }
    }

    private long requireOurs(CloudEvent last) {
        Optional<byte[]> ours = transactions.call(connection -> log.hashAt(connection, last.sequence()));
        byte[] theirs = CanonicalJson.sha256(last.envelope().bytes());
        if (ours.isEmpty() || !MessageDigest.isEqual(ours.get(), theirs)) {
            throw new LogDiverged(
                    topic + " ends with sequence " + last.sequence() + ", which is not in the log of this database");
        }
        return last.sequence();
    }

    private void disconnect() {
        KafkaProducer<String, byte[]> connected = producer;
        producer = null;
        if (connected != null) {
            connected.close(Duration.ZERO);
        }
    }
}
