package nl.gespreksopname.eventstore.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.gespreksopname.contracts.envelope.CloudEvent;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.envelope.TraceParent;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.log.LogDiverged;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.observe.Measurements;
import nl.gespreksopname.eventstore.observe.Step;
import nl.gespreksopname.eventstore.observe.Traces;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
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
    private static final byte[] NOTHING = {};
    private static final Duration CLOSED = Duration.ofMillis(20);
    private static final int REQUEST = 256 * 1024;
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);

    private final Transactions transactions;
    private final LogReader log;
    private final String source;
    private final Map<String, Object> kafka;
    private final String topic;
    private final Measurements measurements;
    private final Traces traces;
    private final Gate gate;
    private final Loop loop;
    private byte[] publishedHash = NOTHING;
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
        this(transactions, log, hostOin, kafka, Gate.alwaysOpen(), measurements, traces);
    }

    /**
     * The publisher of a service, which sends nothing while a gate is closed, and closes it when the log holds something
     * else than was sent.
     */
    public Publisher(
            Transactions transactions,
            LogReader log,
            String hostOin,
            Map<String, Object> kafka,
            Gate gate,
            Measurements measurements,
            Traces traces) {
        this.gate = gate;
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

    /** Whether its thread ended though nobody asked for it. */
    public boolean isDead() {
        return loop.isDead();
    }

    /** Ends after the batch that is under way. */
    @Override
    public void close() {
        loop.close();
        disconnect();
    }

    private Duration step() throws Exception {
        if (!gate.isOpen()) {
            published = -1;
            disconnect();
            return CLOSED;
        }
        try {
            if (published < 0) {
                goOnAfterTopic();
            }
            List<LogEvent> events = transactions.call(this::next);
            KafkaProducer<String, byte[]> connected = producer == null ? connect() : producer;
            producer = connected;
            send(connected, events);
            return events.size() == BATCH ? Duration.ZERO : IDLE;
        } catch (Exception e) {
            disconnect();
            if (!(e instanceof DatabaseFailure)) {
                // The topic may be another one when Kafka is back.
                published = -1;
            }
            throw e;
        }
    }

    /** @throws LogDiverged when the topic ends with what this log does not hold */
    private void goOnAfterTopic() throws ExecutionException, InterruptedException {
        Optional<LogEvent> last;
        try (OwnTopic own = new OwnTopic(kafka, log.service())) {
            last = own.end();
        }
        if (last.isPresent()) {
            LogEvent end = last.get();
            transactions.call(connection -> {
                requireOurs(connection, end.sequence(), end.hash());
                return end;
            });
        }
        publishedHash = last.map(LogEvent::hash).orElse(NOTHING);
        published = last.map(LogEvent::sequence).orElse(0L);
    }

    /** What is to be sent next, from a log that still holds what was sent before. */
    private List<LogEvent> next(Connection connection) throws SQLException {
        if (published > 0) {
            requireOurs(connection, published, publishedHash);
        }
        return log.events(connection, published + 1, BATCH);
    }

    private void requireOurs(Connection connection, long sequence, byte[] hash) throws SQLException {
        Optional<byte[]> ours = log.hashAt(connection, sequence);
        if (ours.isEmpty() || !MessageDigest.isEqual(ours.get(), hash)) {
            String what = topic + " has sequence " + sequence + ", which is not in the log of this database";
            gate.compareAgain(what);
            throw new LogDiverged(what);
        }
    }

    private KafkaProducer<String, byte[]> connect() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) ANSWERS_WITHIN.toMillis());
        // With two requests under way the second can come before the first, idempotence or not: of a producer that it
        // does not know yet, a broker that comes back takes whatever it hears first (KAFKA-15591).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, REQUEST);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "publisher-" + log.service());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private void send(KafkaProducer<String, byte[]> connected, List<LogEvent> events)
            throws ExecutionException, InterruptedException {
        List<Sending> sendings = new ArrayList<>(events.size());
        Stop stop = new Stop(connected, Thread.currentThread());
        try {
            for (LogEvent event : events) {
                if (!stop.failed) {
                    sendings.add(send(connected, event, stop));
                }
            }
            connected.flush();
            for (Sending sending : sendings) {
                sending.confirmation().get();
                publishedHash = sending.hash();
                published = sending.sequence();
                gate.seen(published);
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

    private Sending send(KafkaProducer<String, byte[]> connected, LogEvent event, Stop stop) {
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
        return new Sending(event.sequence(), event.hash(), envelope.loggedAt(), connected.send(message, stop), span);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Sending(long sequence, byte[] hash, Instant loggedAt, Future<?> confirmation, Traces.Span span) {}

    /** Lets nothing follow a send that failed: the topic would have a hole, and we would go on after it. */
    private static final class Stop implements Callback {

        private final KafkaProducer<String, byte[]> connected;
        private final Thread sender;
        private volatile boolean failed;

        Stop(KafkaProducer<String, byte[]> connected, Thread sender) {
            this.connected = connected;
            this.sender = sender;
        }

        @Override
        public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            if (failure != null) {
                failed = true;
                if (!Thread.currentThread().equals(sender)) {
                    connected.close(Duration.ZERO);
                }
            }
        }
    }

    private void disconnect() {
        KafkaProducer<String, byte[]> connected = producer;
        producer = null;
        if (connected != null) {
            connected.close(Duration.ZERO);
        }
    }
}
