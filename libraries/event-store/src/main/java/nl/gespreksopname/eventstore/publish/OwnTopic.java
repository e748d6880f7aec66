package nl.gespreksopname.eventstore.publish;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.CloudEvent;
import nl.gespreksopname.eventstore.log.CheckpointMessage;
import nl.gespreksopname.eventstore.log.LogDiverged;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.InvalidNote;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What a service published and signed, read back: the topic of its events and its checkpoints on {@code log.checkpoints}.
 * Messages that hold no event, as any producer could leave, are passed over. Of a topic to which two publishers sent at
 * once, the events come again and out of turn; what is read here is each once, in order.
 */
public final class OwnTopic implements AutoCloseable {

    private static final int LOOK_BACK = 2000;
    private static final int CHECKPOINTS_BACK = 500;
    private static final int FURTHER = 8;
    private static final int SLACK = 1000;
    private static final int BATCH = 500;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);

    private final String service;
    private final TopicPartition events;
    private final TopicPartition checkpoints;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Opens the topics, and makes those that are not there yet.
     *
     * @param kafka what every Kafka client takes: {@code bootstrap.servers} and how to log in
     * @throws ExecutionException when Kafka can't be reached or refuses
     */
    public OwnTopic(Map<String, Object> kafka, String service) throws ExecutionException, InterruptedException {
        this.service = service;
        this.events = new TopicPartition(Topics.events(service), 0);
        this.checkpoints = new TopicPartition(Topics.CHECKPOINTS, 0);
        Topics.make(kafka, List.of(events.topic(), checkpoints.topic()));
        Map<String, Object> settings = new HashMap<>(kafka);
        // What is fetched ahead at the topic's end would keep the next question waiting.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The event with the highest sequence that is on the topic; empty when there is none. */
    public Optional<LogEvent> end() {
        return end(0);
    }

    /**
     * The event with the highest sequence that is on the topic.
     *
     * @param known a sequence that must have been published, as it was signed: when the end of the topic holds none so
     *     high, which two publishers can bring about, it is looked for further back
     */
    public Optional<LogEvent> end(long known) {
        long begin = begin(events);
        long end = endOf(events);
        for (long back = LOOK_BACK; ; back *= FURTHER) {
            long from = Math.max(begin, end - back);
            var highest = new Highest();
            scan(events, from, end, record -> read(record, highest::take));
            if (from == begin || (highest.event != null && highest.event.sequence() >= known)) {
                return Optional.ofNullable(highest.event);
            }
        }
    }

    /**
     * Reads events in order, each once, until the end that the topic has now.
     *
     * @param first sequence of the first
     * @param batches takes them, up to 500 at a time
     * @throws TopicIncomplete when the topic lacks one
     * @throws LogDiverged when the topic has two events at one place
     */
    public void read(long first, Consumer<List<LogEvent>> batches) {
        long begin = begin(events);
        long end = endOf(events);
        long from = Math.max(begin, offsetOf(first, begin, end) - SLACK);
        var order = new InOrder(first, batches);
        scan(events, from, end, record -> read(record, order::take));
        // Where a publisher repeated itself, new events stand between old ones; what is lacking stands further back.
        long before = from == begin ? first : 0;
        while (order.lacksOne() && order.expected > before) {
            before = order.expected;
            scan(events, begin, end, record -> read(record, order::take));
        }
        if (order.lacksOne()) {
            throw new TopicIncomplete(events.topic(), order.expected);
        }
        order.flush();
    }

    /**
     * The largest of the checkpoints that were signed last by one of these keys.
     *
     * @throws LogDiverged when two of them have the same size and another root
     */
    public Optional<Checkpoint> checkpoint(List<NoteKey> keys) {
        long begin = begin(checkpoints);
        long end = endOf(checkpoints);
        for (long back = CHECKPOINTS_BACK; ; back *= FURTHER) {
            long from = Math.max(begin, end - back);
            var largest = new Largest(keys);
            scan(checkpoints, from, end, largest::take);
            if (from == begin || largest.checkpoint != null) {
                return Optional.ofNullable(largest.checkpoint);
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }

    /** Where an event is, or a little off it where publishers repeated themselves. */
    private long offsetOf(long sequence, long begin, long end) {
        long low = begin;
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            var next = new First();
            scan(events, middle, Math.min(end, middle + SLACK), record -> read(record, next::take), next::isFound);
            if (next.event != null && next.event.sequence() < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void read(ConsumerRecord<byte[], byte[]> record, Consumer<LogEvent> events) {
        CloudEvent event;
        try {
            event = CloudEvent.parse(record.value());
        } catch (IllegalArgumentException e) {
            return;
        }
        if (event.sequence() > 0 && event.envelope().service().equals(service)) {
            byte[] bytes = event.envelope().bytes();
            events.accept(new LogEvent(event.sequence(), bytes, CanonicalJson.sha256(bytes)));
        }
    }

    private void scan(TopicPartition partition, long from, long end, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        scan(partition, from, end, each, () -> false);
    }

    private void scan(
            TopicPartition partition,
            long from,
            long end,
            Consumer<ConsumerRecord<byte[], byte[]>> each,
            BooleanSupplier enough) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long silentUntil = System.nanoTime() + ANSWERS_WITHIN.toNanos();
        while (!enough.getAsBoolean() && consumer.position(partition, ANSWERS_WITHIN) < end) {
            var polled = consumer.poll(ANSWERS_WITHIN);
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                if (record.offset() < end && record.value() != null) {
                    each.accept(record);
                }
            }
            if (!polled.isEmpty()) {
                silentUntil = System.nanoTime() + ANSWERS_WITHIN.toNanos();
            } else if (System.nanoTime() > silentUntil) {
                throw new IllegalStateException(partition.topic() + " could not be read in time");
            }
        }
    }

    private long begin(TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition), ANSWERS_WITHIN).getOrDefault(partition, 0L);
    }

    private long endOf(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition), ANSWERS_WITHIN).getOrDefault(partition, 0L);
    }

    private static final class Highest {

        private @Nullable LogEvent event;

        void take(LogEvent next) {
            event = event == null || next.sequence() >= event.sequence() ? next : event;
        }
    }

    private static final class First {

        private @Nullable LogEvent event;

        void take(LogEvent next) {
            event = event == null ? next : event;
        }

        boolean isFound() {
            return event != null;
        }
    }

    private static final class Largest {

        private final List<NoteKey> keys;
        private @Nullable Checkpoint checkpoint;

        Largest(List<NoteKey> keys) {
            this.keys = keys;
        }

        void take(ConsumerRecord<byte[], byte[]> record) {
            Checkpoint next;
            try {
                next = Checkpoint.open(CheckpointMessage.parse(record.value()).checkpoint(), keys);
            } catch (InvalidNote | IllegalArgumentException e) {
                return;
            }
            Checkpoint before = checkpoint;
            if (before != null && before.size() == next.size() && !MessageDigest.isEqual(before.root(), next.root())) {
                throw new LogDiverged("two trees of " + next.size() + " entries were signed");
            }
            checkpoint = before == null || next.size() >= before.size() ? next : before;
        }
    }

    /** Puts in order what comes again and out of turn; what comes too early is passed over. */
    private static final class InOrder {

        private final long first;
        private final Consumer<List<LogEvent>> batches;
        private final List<byte[]> hashes = new ArrayList<>();
        private final List<LogEvent> batch = new ArrayList<>();
        private long expected;
        private long highest;

        InOrder(long first, Consumer<List<LogEvent>> batches) {
            this.first = first;
            this.expected = first;
            this.highest = first;
            this.batches = batches;
        }

        void take(LogEvent event) {
            highest = Math.max(highest, event.sequence());
            if (event.sequence() < first || event.sequence() > expected) {
                return;
            }
            if (event.sequence() < expected) {
                if (!MessageDigest.isEqual(hashes.get((int) (event.sequence() - first)), event.hash())) {
                    throw new LogDiverged("the own topic has two events at sequence " + event.sequence());
                }
                return;
            }
            hashes.add(event.hash());
            batch.add(event);
            expected++;
            if (batch.size() == BATCH) {
                flush();
            }
        }

        /** Whether the first, or one before another that was seen, has not come. */
        boolean lacksOne() {
            return expected <= highest;
        }

        void flush() {
            if (!batch.isEmpty()) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
    }
}
