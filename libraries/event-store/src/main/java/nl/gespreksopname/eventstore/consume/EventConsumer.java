package nl.gespreksopname.eventstore.consume;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.GateClosed;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Reason;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.InvalidNote;
import nl.gespreksopname.eventstore.observe.Measurements;
import nl.gespreksopname.eventstore.observe.Traces;
import nl.gespreksopname.eventstore.publish.Topics;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the logs of other services: every event once, in the order of its log, kept as it came before anything tries to
 * understand it.
 *
 * <p>Kafka's consumer group only says which instance is active. Where to go on stands in the service's own database and
 * moves in the transaction of the handler, so that what was handled and how far we are can't part.
 *
 * <ul>
 *   <li>An event that was applied before is skipped. Another event at its place is a fork: the origin is stopped, for an operator to look at.
 *   <li>Events that the topic lacks are pulled from their owner before what comes after them is applied.
 *   <li>An event that the handler can't handle is parked, and after it only its own conversation waits. Parked events are
 *       tried again at the start, on a timer and when asked.
 *   <li>Signed checkpoints are held against a mirror of the origin's Merkle tree; one that contradicts it is a fork too.
 * </ul>
 */
public final class EventConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration GAP_PAUSE = Duration.ofSeconds(1);
    private static final Duration OPERATOR = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final int PAGE = 500;
    private static final int CHECKPOINTS_BACK = 300;
    private static final int LONGEST_REASON = 500;
    private static final String WAITS = "waits for an earlier event of its conversation";

    private final ConsumerSettings settings;
    private final Transactions transactions;
    private final EventHandler handler;
    private final GapSource gaps;
    private final Clock clock;
    private final PeerCheckpoints checkpoints;
    private final Measurements measurements;
    private final Traces traces;
    private final Gate gate;
    private final Loop loop;
    private final AtomicBoolean retryAsked = new AtomicBoolean();
    private final AtomicBoolean reloadAsked = new AtomicBoolean();
    private final AtomicLong unreadable = new AtomicLong();
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, Source> sources = new HashMap<>();
    private volatile boolean active;
    private @Nullable KafkaConsumer<byte[], byte[]> kafka;
    private @Nullable Progress checkpointProgress;
    private final Set<String> failedAgain = new HashSet<>();
    private long retriedAt;
    private Parked.@Nullable Place retriedTo;
    private long operatorHeardAt = System.nanoTime();

    /**
     * A consumer, yet to start.
     *
     * @param transactions on the service's own database
     * @param gaps where to pull events that the topic lacks
     */
    public EventConsumer(
            ConsumerSettings settings,
            Transactions transactions,
            EventHandler handler,
            GapSource gaps,
            Clock clock,
            Measurements measurements,
            Traces traces) {
        this(settings, transactions, handler, gaps, clock, Gate.alwaysOpen(), measurements, traces);
    }

    /** A consumer that hears nothing while a gate is closed: what follows from what is heard is added to the own log. */
    public EventConsumer(
            ConsumerSettings settings,
            Transactions transactions,
            EventHandler handler,
            GapSource gaps,
            Clock clock,
            Gate gate,
            Measurements measurements,
            Traces traces) {
        this.gate = gate;
        this.settings = settings;
        this.transactions = transactions;
        this.handler = handler;
        this.gaps = gaps;
        this.clock = clock;
        this.measurements = measurements;
        this.traces = traces;
        this.checkpoints = new PeerCheckpoints(settings.origins());
        this.loop = new Loop("consumer-" + settings.consumer(), this::step);
    }

    /** A consumer at which nobody looks. */
    public EventConsumer(
            ConsumerSettings settings, Transactions transactions, EventHandler handler, GapSource gaps, Clock clock) {
        this(settings, transactions, handler, gaps, clock, Measurements.NONE, Traces.NONE);
    }

    /** Tells of what is applied here, events and checkpoints alike. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Starts hearing on a thread of its own. */
    public void start() {
        loop.start();
    }

    /** Tries the parked events again as soon as this instance is the active one. Returns at once. */
    public void retryParked() {
        retryAsked.set(true);
    }

    /** Lets an origin that was stopped go on, after an operator found out why: after the message that stopped it. */
    public void goOn(String origin) {
        transactions.call(connection -> {
            goOn(connection, origin);
            return origin;
        });
        reloadAsked.set(true);
    }

    /**
     * Lets an origin that was stopped go on, in a transaction of the caller's. Whichever instance is the active one finds
     * it there within a second. What it signed ahead of the events that came is no longer held against them: a head that
     * contradicts the true events would stop it again at each try.
     */
    public void goOn(Connection connection, String origin) throws SQLException {
        PeerCheckpoints.forgetUnverified(connection, origin);
        Progress.stop(connection, settings.consumer(), origin, null);
    }

    /**
     * Has the parked events of an origin tried again, in a transaction of the caller's. Whichever instance is the active one
     * finds it there within a second.
     */
    public void retryParked(Connection connection, String origin) throws SQLException {
        Parked.askRetry(connection, settings.consumer(), origin);
    }

    /** Whether this instance is the one that hears. */
    public boolean isActive() {
        return active;
    }

    /** How many messages held no event at a place in a log. What they should have been is pulled from the owner. */
    public long unreadable() {
        return unreadable.get();
    }

    /** What keeps it from hearing at all; null when nothing does. */
    public @Nullable String failure() {
        return loop.failure();
    }

    /** Whether its thread ended though nobody asked for it. */
    public boolean isDead() {
        return loop.isDead();
    }

    /** Ends after the batch that is under way, and leaves the group so that a standby takes over at once. */
    @Override
    public void close() {
        loop.close();
        disconnect();
    }

    private Duration step() throws Exception {
        if (!gate.isOpen()) {
            disconnect();
            return POLL;
        }
        KafkaConsumer<byte[], byte[]> connected = kafka == null ? connect() : kafka;
        kafka = connected;
        try {
            hearTheOperator();
            if (reloadAsked.getAndSet(false)) {
                assigned(connected, connected.assignment());
            }
            resume(connected);
            ConsumerRecords<byte[], byte[]> records = connected.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                if (partition.topic().equals(Topics.CHECKPOINTS)) {
                    hearCheckpoints(records.records(partition));
                } else {
                    hear(connected, partition, records.records(partition));
                }
                arrivals.tell();
            }
            for (Source source : List.copyOf(sources.values())) {
                pullWhatWasNeverSent(source);
            }
            retryParkedIfDue();
            return Duration.ZERO;
        } catch (Fork e) {
            stop(e);
            reloadAsked.set(true);
            return Duration.ZERO;
        } catch (Progress.Moved e) {
            LOG.info("{}; it starts over from where the database says", Reason.of(e));
            reloadAsked.set(true);
            return Duration.ZERO;
        } catch (KafkaException e) {
            disconnect();
            throw e;
        } catch (Exception e) {
            // Whatever was polled and not applied must be polled again.
            reloadAsked.set(true);
            throw e;
        }
    }

    /** What an operator asked for, at this instance or another, stands in the database. */
    private void hearTheOperator() {
        long now = System.nanoTime();
        if (!active || now - operatorHeardAt < OPERATOR.toNanos()) {
            return;
        }
        operatorHeardAt = now;
        boolean anyStopped = sources.values().stream().anyMatch(source -> source.progress.isStopped());
        transactions.call(connection -> {
            if (anyStopped) {
                for (Source source : sources.values()) {
                    if (source.progress.isStopped()
                            && !Progress.isStopped(connection, settings.consumer(), source.progress.origin())) {
                        reloadAsked.set(true);
                    }
                }
            }
            if (Parked.isRetryAsked(connection, settings.consumer())) {
                retryAsked.set(true);
            }
            return active;
        });
    }

    private KafkaConsumer<byte[], byte[]> connect() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.consumer());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, PAGE);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Of one partition a topic, range gives all to the same member: one is active, the others stand by.
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        KafkaConsumer<byte[], byte[]> connected =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<String> topics = new ArrayList<>(
                settings.origins().keySet().stream().map(Topics::events).toList());
        topics.add(Topics.CHECKPOINTS);
        connected.subscribe(topics, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                assigned(connected, partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(partition -> sources.remove(origin(partition)));
                active = !sources.isEmpty();
            }
        });
        return connected;
    }

    private void assigned(KafkaConsumer<byte[], byte[]> connected, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            if (partition.topic().equals(Topics.CHECKPOINTS)) {
                long first = firstCheckpoint(connected, partition);
                Progress progress = load(Topics.CHECKPOINTS, first);
                checkpointProgress = progress;
                connected.seek(partition, progress.nextOffset());
                continue;
            }
            Progress progress = load(origin(partition), 0);
            sources.put(progress.origin(), new Source(partition, progress));
            connected.seek(partition, progress.nextOffset());
            if (progress.isStopped()) {
                connected.pause(List.of(partition));
            } else {
                connected.resume(List.of(partition));
            }
        }
        boolean wasActive = active;
        active = !sources.isEmpty();
        if (active && !wasActive) {
            retryAsked.set(true);
        }
    }

    private Progress load(String origin, long firstOffset) {
        return transactions.call(connection -> Progress.load(connection, settings.consumer(), origin, firstOffset));
    }

    /** A new consumer needs the newest checkpoint of each origin, not those of years. */
    private static long firstCheckpoint(KafkaConsumer<byte[], byte[]> connected, TopicPartition partition) {
        long end = connected.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long begin = connected.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        return Math.max(begin, end - CHECKPOINTS_BACK);
    }

    private void resume(KafkaConsumer<byte[], byte[]> connected) {
        for (Source source : sources.values()) {
            if (source.gapUntil != 0 && System.nanoTime() - source.gapUntil >= 0) {
                source.gapUntil = 0;
                connected.resume(List.of(source.partition));
            }
        }
    }

    private void hear(
            KafkaConsumer<byte[], byte[]> connected,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records)
            throws InterruptedException {
        Source source = sources.get(origin(partition));
        if (source == null || source.progress.isStopped()) {
            return;
        }
        source.heardAt = System.nanoTime();
        List<Incoming> batch = new ArrayList<>();
        long nextOffset = source.progress.nextOffset();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Optional<Incoming> read = read(source, record);
            if (read.isPresent()) {
                Incoming event = read.get();
                long expected = source.progress.sequence() + batch.size() + 1;
                if (event.sequence() < expected) {
                    try {
                        requireSame(source, batch, event);
                    } catch (Fork e) {
                        // What came before it counts; whoever lets the origin go on does so after it.
                        apply(source, batch, record.offset() + 1);
                        throw e;
                    }
                } else {
                    if (event.sequence() > expected) {
                        apply(source, batch, nextOffset);
                        batch.clear();
                        if (!pull(source, event.sequence())) {
                            source.gapUntil = System.nanoTime() + GAP_PAUSE.toNanos();
                            connected.pause(List.of(partition));
                            connected.seek(partition, record.offset());
                            return;
                        }
                    }
                    batch.add(event);
                }
            }
            nextOffset = record.offset() + 1;
        }
        apply(source, batch, nextOffset);
    }

    private Optional<Incoming> read(Source source, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(Incoming.ofMessage(source.progress.origin(), record.value()));
        } catch (IllegalArgumentException e) {
            unreadable.incrementAndGet();
            LOG.warn("{} offset {} is passed over: {}", record.topic(), record.offset(), Reason.of(e));
            return Optional.empty();
        }
    }

    private void requireSame(Source source, List<Incoming> batch, Incoming event) {
        int inBatch = (int) (event.sequence() - source.progress.sequence() - 1);
        if (inBatch >= 0) {
            Incoming earlier = batch.get(inBatch);
            if (!Arrays.equals(earlier.hash(), event.hash())) {
                throw new Fork(event.origin(), event.origin() + " has two events at sequence " + event.sequence());
            }
            return;
        }
        transactions.call(connection -> {
            Received.requireSame(connection, event);
            return event;
        });
    }

    /**
     * Pulls the events before a sequence from their owner, and applies them.
     *
     * @return whether all of them are applied now
     */
    private boolean pull(Source source, long before) throws InterruptedException {
        String origin = source.progress.origin();
        while (source.progress.sequence() + 1 < before) {
            long from = source.progress.sequence() + 1;
            List<LogEvent> pulled;
            try {
                pulled = gaps.events(origin, from, (int) Math.min(PAGE, before - from));
            } catch (IOException | RuntimeException e) {
                reportGap(source, from, "does not answer: " + Reason.of(e));
                return false;
            }
            List<Incoming> batch = new ArrayList<>();
            for (LogEvent event : pulled) {
                if (event.sequence() == from + batch.size() && event.sequence() < before) {
                    batch.add(Incoming.of(origin, event.sequence(), event.bytes(), event.hash(), event.trace()));
                }
            }
            if (batch.isEmpty()) {
                reportGap(source, from, "does not give it");
                return false;
            }
            LOG.info("{} lacked {} events from sequence {}: pulled from their owner", origin, batch.size(), from);
            source.gapReported = 0;
            apply(source, batch, source.progress.nextOffset());
        }
        return true;
    }

    private static void reportGap(Source source, long sequence, String what) {
        if (source.gapReported != sequence) {
            source.gapReported = sequence;
            LOG.warn("{} lacks sequence {} and its owner {}", source.progress.origin(), sequence, what);
        }
    }

    /** When a signed checkpoint says that there are more events and the topic stays silent, the owner is asked. */
    private void pullWhatWasNeverSent(Source source) throws InterruptedException {
        long now = System.nanoTime();
        if (source.progress.isStopped()
                || source.known <= source.progress.sequence()
                || now - source.heardAt < SILENCE.toNanos()) {
            return;
        }
        source.heardAt = now;
        pull(source, source.known + 1);
        arrivals.tell();
    }

    private void apply(Source source, List<Incoming> batch, long nextOffset) {
        if (batch.isEmpty()) {
            if (nextOffset != source.progress.nextOffset()) {
                Progress progress = source.progress;
                source.progress = transactions.call(
                        connection -> progress.move(connection, progress.sequence(), progress.hash(), nextOffset));
            }
            return;
        }
        try {
            source.progress = applied(source, batch, nextOffset);
        } catch (Fork | Progress.Moved e) {
            throw e;
        } catch (RuntimeException e) {
            boolean takesLong = batch.size() > 1 && Failures.isOfStandingStill(e);
            if (Failures.arePassing(e) && !takesLong) {
                throw e;
            }
            applyOneByOne(source, batch, nextOffset);
        }
    }

    private Progress applied(Source source, List<Incoming> batch, long nextOffset) {
        try (Hearing hearing = Hearing.begin(traces, settings.consumer(), batch)) {
            try {
                Progress progress =
                        transactions.call(connection -> apply(connection, source, batch, nextOffset, hearing));
                measure(batch);
                return progress;
            } catch (RuntimeException e) {
                hearing.failed(e);
                throw e;
            }
        }
    }

    private void measure(List<Incoming> batch) {
        Instant now = clock.instant();
        for (Incoming event : batch) {
            EventEnvelope envelope = event.envelope();
            if (envelope != null) {
                measurements.heard(event.origin(), Duration.between(envelope.loggedAt(), now));
            }
        }
    }

    /** Finds the event that can't be handled, and parks it; and gets through those that take too long together. */
    private void applyOneByOne(Source source, List<Incoming> batch, long nextOffset) {
        for (int i = 0; i < batch.size(); i++) {
            List<Incoming> one = List.of(batch.get(i));
            long offset = i == batch.size() - 1 ? nextOffset : source.progress.nextOffset();
            try {
                source.progress = applied(source, one, offset);
            } catch (Fork | Progress.Moved e) {
                throw e;
            } catch (RuntimeException e) {
                if (Failures.arePassing(e)) {
                    throw e;
                }
                String reason = reason(e);
                source.progress = transactions.call(connection -> park(connection, source, one, reason, offset));
                measure(one);
                LOG.warn(
                        "{} sequence {} can't be handled and is parked: {}",
                        source.progress.origin(),
                        one.getFirst().sequence(),
                        reason);
            }
        }
    }

    private Progress apply(Connection connection, Source source, List<Incoming> batch, long nextOffset, Hearing hearing)
            throws SQLException {
        Instant now = clock.instant();
        Received.limitIdling(connection);
        Received.keep(connection, batch, now);
        Set<String> waiting = Parked.waiting(
                connection,
                settings.consumer(),
                batch.stream().map(Incoming::waitsIn).distinct().toList());
        List<ReceivedEvent> free = new ArrayList<>(batch.size());
        for (Incoming event : batch) {
            EventEnvelope envelope = event.envelope();
            if (envelope == null) {
                String unreadable = event.unreadable();
                Parked.park(connection, settings.consumer(), event, unreadable == null ? "" : unreadable, 1, now);
            } else if (waiting.contains(event.waitsIn())) {
                Parked.park(connection, settings.consumer(), event, WAITS, 0, now);
            } else {
                free.add(event.received(envelope));
            }
        }
        if (!free.isEmpty()) {
            try (Hearing _ = hearing.fold(free)) {
                handle(connection, free);
            }
        }
        return move(connection, source, batch, nextOffset, now);
    }

    private Progress park(Connection connection, Source source, List<Incoming> one, String reason, long nextOffset)
            throws SQLException {
        Instant now = clock.instant();
        Received.keep(connection, one, now);
        Parked.park(connection, settings.consumer(), one.getFirst(), reason, 1, now);
        return move(connection, source, one, nextOffset, now);
    }

    private Progress move(Connection connection, Source source, List<Incoming> batch, long nextOffset, Instant now)
            throws SQLException {
        String origin = source.progress.origin();
        StoredTree mirror = new StoredTree(origin);
        long size = mirror.lock(connection);
        // The mirror is ahead when it is the service's own tree, or another consumer of this database grew it.
        List<Incoming> leaves =
                batch.stream().filter(event -> event.sequence() > size).toList();
        if (!leaves.isEmpty()) {
            if (origin.equals(settings.consumer())) {
                // Numbered here, these would be leaves without events, and what is appended now would come after them.
                String what = "the topic of " + origin + " goes on after its own log, which ends at " + size
                        + ": its database was put back";
                if (gate.compareAgain(what)) {
                    throw new GateClosed(gate.state());
                }
                throw new Fork(origin, what);
            }
            if (leaves.getFirst().sequence() != size + 1) {
                throw new IllegalStateException("the mirror of " + origin + " ends at " + size);
            }
            mirror.add(connection, size, leaves.stream().map(Incoming::hash).toList());
            checkpoints.verify(connection, origin, size + leaves.size(), now);
        }
        Incoming last = batch.getLast();
        return source.progress.move(connection, last.sequence(), last.hash(), nextOffset);
    }

    private void handle(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try {
            handler.handle(connection, List.copyOf(events));
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Failures.NotHandled(e);
        }
    }

    private void hearCheckpoints(List<ConsumerRecord<byte[], byte[]>> records) {
        List<PeerCheckpoints.Signed> heads = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.value() == null) {
                continue;
            }
            try {
                heads.add(checkpoints.read(record.value()));
            } catch (InvalidNote | IllegalArgumentException e) {
                LOG.debug("{} offset {} is passed over: {}", record.topic(), record.offset(), Reason.of(e));
            }
        }
        heads.removeIf(head -> isStopped(head.service()));
        for (PeerCheckpoints.Signed head : heads) {
            Source source = sources.get(head.service());
            if (source != null) {
                source.known = Math.max(source.known, head.checkpoint().size());
            }
        }
        Progress progress = checkpointProgress;
        if (progress == null) {
            return;
        }
        long nextOffset = records.getLast().offset() + 1;
        try {
            checkpointProgress = transactions.call(connection -> {
                checkpoints.keep(connection, heads, clock.instant());
                return progress.move(connection, 0, null, nextOffset);
            });
        } catch (Fork e) {
            // The origin is stopped; the checkpoints of the others must still be heard.
            stop(e);
            heads.removeIf(head -> head.service().equals(e.origin()));
            checkpointProgress = transactions.call(connection -> {
                checkpoints.keep(connection, heads, clock.instant());
                return progress.move(connection, 0, null, nextOffset);
            });
        }
    }

    private boolean isStopped(String origin) {
        Source source = sources.get(origin);
        return source != null && source.progress.isStopped();
    }

    private void stop(Fork fork) {
        LOG.error("{}; nothing of {} is applied any more", Reason.of(fork), fork.origin());
        transactions.call(connection -> {
            Progress.stop(connection, settings.consumer(), fork.origin(), fork.getMessage());
            return fork;
        });
        reloadAsked.set(true);
    }

    private void retryParkedIfDue() {
        long now = System.nanoTime();
        if (!active) {
            return;
        }
        if (retryAsked.getAndSet(false)
                || now - retriedAt >= settings.retryParkedEvery().toNanos()) {
            retriedAt = now;
            retriedTo = Parked.Place.BEFORE_ALL;
            failedAgain.clear();
            transactions.call(connection -> Parked.retried(connection, settings.consumer()));
        }
        retrySomeParked();
    }

    /** A few at a time, so that what comes in is heard in between, however many wait. */
    private void retrySomeParked() {
        Parked.Place from = retriedTo;
        if (from == null) {
            return;
        }
        List<Parked.Place> places = transactions.call(connection -> Parked.next(connection, settings.consumer(), from));
        for (Parked.Place place : places) {
            if (!failedAgain.contains(place.waitsIn()) && !retry(place)) {
                failedAgain.add(place.waitsIn());
            }
        }
        retriedTo = places.isEmpty() ? null : places.getLast();
    }

    private boolean retry(Parked.Place place) {
        try {
            return transactions.call(connection -> {
                if (!Parked.take(connection, settings.consumer(), place)) {
                    return true;
                }
                Incoming event = Received.read(connection, place.origin(), place.sequence())
                        .orElseThrow(() -> new IllegalStateException("a parked event was not kept"));
                EventEnvelope envelope = event.envelope();
                if (envelope == null) {
                    throw new Failures.NoEvent(event.unreadable());
                }
                handle(connection, List.of(event.received(envelope)));
                LOG.info("{} sequence {} was parked and is handled now", place.origin(), place.sequence());
                return true;
            });
        } catch (RuntimeException e) {
            if (Failures.arePassing(e)) {
                throw e;
            }
            String reason = reason(e);
            transactions.call(connection -> {
                Parked.failedAgain(connection, settings.consumer(), place, reason, clock.instant());
                return place;
            });
            return false;
        }
    }

    private static String reason(RuntimeException e) {
        if (e instanceof Failures.NoEvent none) {
            return none.why();
        }
        Throwable cause = e instanceof Failures.NotHandled && e.getCause() != null ? e.getCause() : e;
        String reason = Reason.of(cause);
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    private static String origin(TopicPartition partition) {
        String topic = partition.topic();
        return topic.endsWith(".events") ? topic.substring(0, topic.length() - ".events".length()) : topic;
    }

    private void disconnect() {
        KafkaConsumer<byte[], byte[]> connected = kafka;
        kafka = null;
        active = false;
        sources.clear();
        if (connected != null) {
            connected.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    /** What this instance knows of an origin while it is the active one. */
    private static final class Source {

        private final TopicPartition partition;
        private Progress progress;
        private long known;
        private long heardAt = System.nanoTime();
        private long gapUntil;
        private long gapReported;

        Source(TopicPartition partition, Progress progress) {
            this.partition = partition;
            this.progress = progress;
        }
    }
}
