package nl.gespreksopname.eventstore.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.GateClosed;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.log.CheckpointMessage;
import nl.gespreksopname.eventstore.log.CheckpointWriter;
import nl.gespreksopname.eventstore.log.LogHead;
import nl.gespreksopname.eventstore.log.LogReader;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Signs the log's head and tells the other services: every second while the log grows, and else every two, so that they
 * know that they are up to date. At the turn of a second: a signature says whole seconds, and what is said just after one
 * began is hardly older than it is.
 */
public final class CheckpointPublisher implements AutoCloseable {

    private static final long QUIET_SECONDS = 2;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration NOT_YET = Duration.ofMillis(50);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);

    private final Transactions transactions;
    private final LogReader log;
    private final CheckpointWriter writer;
    private final Publisher publisher;
    private final Map<String, Object> kafka;
    private final Gate gate;
    private final Loop loop;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private volatile @Nullable LogHead told;
    private long toldIn;

    /**
     * The checkpoint publisher of a service, yet to start.
     *
     * @param publisher nothing is signed before it has found that the log continues what its topic ends with: a database
     *     that was restored lacks what was signed before, and would sign a second history
     * @param kafka what every Kafka client takes: {@code bootstrap.servers} and how to log in
     */
    public CheckpointPublisher(
            Transactions transactions,
            LogReader log,
            CheckpointWriter writer,
            Publisher publisher,
            Map<String, Object> kafka) {
        this(transactions, log, writer, publisher, kafka, Gate.alwaysOpen());
    }

    /** The checkpoint publisher of a service, which signs nothing while a gate is closed. */
    public CheckpointPublisher(
            Transactions transactions,
            LogReader log,
            CheckpointWriter writer,
            Publisher publisher,
            Map<String, Object> kafka,
            Gate gate) {
        this.gate = gate;
        this.transactions = transactions;
        this.log = log;
        this.writer = writer;
        this.publisher = publisher;
        this.kafka = Map.copyOf(kafka);
        this.loop = new Loop("checkpoints-" + log.service(), this::step);
    }

    /** Starts on a thread of its own. */
    public void start() {
        loop.start();
    }

    /** When the head that was told last was signed; null before the first. */
    public @Nullable Instant toldLast() {
        LogHead last = told;
        return last == null ? null : last.at();
    }

    /** What keeps it from signing or telling; null when nothing does. */
    public @Nullable String failure() {
        return loop.failure();
    }

    /** Whether its thread ended though nobody asked for it. */
    public boolean isDead() {
        return loop.isDead();
    }

    /** Ends after the checkpoint that is under way. */
    @Override
    public void close() {
        loop.close();
        disconnect();
    }

    private Duration step() throws Exception {
        if (!gate.isOpen() || publisher.published() < 0) {
            return NOT_YET;
        }
        LogHead last = told;
        long second = CLOCK.instant().getEpochSecond();
        boolean due = last == null || Math.abs(second - toldIn) >= QUIET_SECONDS;
        if (!due && last != null && transactions.call(log::size) == last.size()) {
            return untilTheSecondTurns();
        }
        try {
            KafkaProducer<String, byte[]> connected = producer == null ? connect() : producer;
            producer = connected;
            LogHead head = writer.write();
            byte[] message = new CheckpointMessage(head.service(), head.note()).bytes();
            connected
                    .send(new ProducerRecord<>(Topics.CHECKPOINTS, head.service(), message))
                    .get();
            gate.seen(head.size());
            told = head;
            toldIn = second;
            return untilTheSecondTurns();
        } catch (GateClosed e) {
            return NOT_YET;
        } catch (Exception e) {
            disconnect();
            throw e;
        }
    }

    private static Duration untilTheSecondTurns() {
        Instant now = CLOCK.instant();
        return Duration.between(now, now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
    }

    private KafkaProducer<String, byte[]> connect() throws Exception {
        Topics.make(kafka, List.of(Topics.CHECKPOINTS));
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) ANSWERS_WITHIN.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) ANSWERS_WITHIN.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "checkpoints-" + log.service());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private void disconnect() {
        KafkaProducer<String, byte[]> connected = producer;
        producer = null;
        if (connected != null) {
            connected.close(Duration.ZERO);
        }
    }
}
