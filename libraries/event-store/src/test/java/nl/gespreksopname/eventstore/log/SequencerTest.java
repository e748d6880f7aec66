package nl.gespreksopname.eventstore.log;

import static nl.gespreksopname.eventstore.fixture.Events.fact;
import static nl.gespreksopname.eventstore.fixture.Events.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.fixture.Events;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import nl.gespreksopname.eventstore.fixture.Wait;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.MerkleProof;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import nl.gespreksopname.eventstore.merkle.Tile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SequencerTest {

    private static final Clock CLOCK = Clock.fixed(Events.NOW, ZoneOffset.UTC);
    private static final EventStore STORE = new EventStore("trial", CLOCK);
    private static final NoteSigner SIGNER = NoteSigner.of("example.test/trial", new byte[32]);

    private final LogReader log = new LogReader("trial");
    private TestDatabase database;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void numbersAreWithoutHolesAndNoStreamIsInvertedWhileManyAppendAndTwoSequence() throws Exception {
        int writers = 6;
        int appends = 40;
        AtomicBoolean done = new AtomicBoolean();
        try (Sequencer one = sequencer();
                Sequencer other = sequencer();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < appends; i++) {
                            append("conversation/" + writer, i * 2, 2);
                        }
                    }))
                    .toList();
            List<Future<?>> sequencing = List.of(one, other).stream()
                    .<Future<?>>map(sequencer -> threads.submit(() -> {
                        while (!done.get()) {
                            sequencer.drain();
                        }
                    }))
                    .toList();
            for (Future<?> each : writing) {
                each.get(60, TimeUnit.SECONDS);
            }
            done.set(true);
            for (Future<?> each : sequencing) {
                each.get(60, TimeUnit.SECONDS);
            }
            one.drain();
        }

        List<LogEvent> events = events(1, 10_000);
        assertThat(events)
                .extracting(LogEvent::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, writers * appends * 2)
                        .mapToObj(Long::valueOf)
                        .toList());
        Map<String, Integer> versions = new HashMap<>();
        for (LogEvent event : events) {
            EventEnvelope envelope = EventEnvelope.parse(event.bytes());
            assertThat(envelope.version()).isEqualTo(versions.getOrDefault(envelope.stream(), 0) + 1);
            versions.put(envelope.stream(), envelope.version());
        }
        assertThat(root()).isEqualTo(rootOf(events));
        assertThat(database.count("outbox")).isZero();
    }

    @Test
    void anEventThatCommitsLateIsNumberedLateAndNotPassedOver() throws Exception {
        try (Sequencer sequencer = sequencer();
                Connection slow = database.asApplication()) {
            slow.setAutoCommit(false);
            STORE.append(slow, "conversation/slow", 0, facts("slow", 1));
            append("conversation/fast", 0, 1);

            assertThat(sequencer.drain()).isEqualTo(1);
            slow.commit();
            assertThat(sequencer.drain()).isEqualTo(1);
        }

        assertThat(events(1, 10))
                .extracting(event -> EventEnvelope.parse(event.bytes()).stream())
                .containsExactly("conversation/fast", "conversation/slow");
    }

    @Test
    void whatIsRolledBackLeavesNoHole() throws Exception {
        try (Sequencer sequencer = sequencer();
                Connection undone = database.asApplication()) {
            undone.setAutoCommit(false);
            append("conversation/a", 0, 1);
            STORE.append(undone, "conversation/undone", 0, facts("undone", 3));
            undone.rollback();
            append("conversation/b", 0, 1);
            sequencer.drain();
        }

        assertThat(events(1, 10)).extracting(LogEvent::sequence).containsExactly(1L, 2L);
    }

    @Test
    void anEventThatStandsInTheOutboxTwiceGetsNoSecondNumber() {
        append("conversation/a", 0, 1);
        try (Sequencer sequencer = sequencer()) {
            sequencer.drain();
            database.transactions()
                    .call(
                            connection -> connection
                                    .createStatement()
                                    .executeUpdate(
                                            "insert into outbox (stream, version, hash) select stream, version, hash from event"));

            assertThatThrownBy(sequencer::drain).isInstanceOf(DatabaseFailure.class);
        }
        assertThat(events(1, 10)).extracting(LogEvent::sequence).containsExactly(1L);
    }

    @Test
    void itsThreadNumbersWhatIsAppended() throws Exception {
        try (Sequencer sequencer = sequencer()) {
            sequencer.start();
            append("conversation/a", 0, 3);
            sequencer.wake();

            Wait.until(() -> database.count("log_entry") == 3);
            assertThat(sequencer.failure()).isNull();
        }
    }

    @Test
    void checkpointsTilesAndBundlesGiveAVerifierAllItNeeds() throws Exception {
        try (Sequencer sequencer = sequencer()) {
            CheckpointWriter writer =
                    new CheckpointWriter(database.transactions(), sequencer, "trial", List.of(SIGNER), CLOCK);
            append("conversation/a", 0, 300);
            LogHead first = writer.write();
            append("conversation/a", 300, 300);
            sequencer.drain();

            Checkpoint before = Checkpoint.open(first.note(), List.of(SIGNER.key()));
            assertThat(before.size()).isEqualTo(300);
            assertThat(tile("tile/0/001.p/44")).hasSize(44 * 32);
            assertThat(tile("tile/0/001.p/45")).as("beyond the checkpoint").isEmpty();
            assertThat(tile("tile/0/001")).as("beyond the checkpoint").isEmpty();

            Checkpoint after = Checkpoint.open(writer.write().note(), List.of(SIGNER.key()));
            assertThat(after.size()).isEqualTo(600);
            MerkleTree byTiles = new MerkleTree((level, index) -> {
                long hashes = after.size() >> (8 * level);
                int width = (int) Math.min(256, hashes - index * 256);
                return tile(new Tile(Tile.Kind.HASHES, level, index, width).path());
            });
            assertThat(byTiles.root(600)).isEqualTo(after.root());
            assertThat(MerkleProof.grew(300, 600, before.root(), after.root(), byTiles.consistency(300, 600)))
                    .isTrue();
            LogEvent event = events(450, 1).getFirst();
            assertThat(MerkleProof.includes(
                            449, 600, MerkleHash.leaf(event.hash()), byTiles.inclusion(449, 600), after.root()))
                    .isTrue();
            ByteBuffer bundle = ByteBuffer.wrap(tile("tile/entries/002.p/88"));
            assertThat(bundle.remaining()).isEqualTo(88 * 34);
            assertThat(bundle.getShort()).isEqualTo((short) 32);
            byte[] entry = new byte[32];
            bundle.get(entry);
            assertThat(entry).isEqualTo(events(513, 1).getFirst().hash());
            Optional<String> served = database.transactions().call(log::checkpoint);
            assertThat(served)
                    .contains(database.column("select note from checkpoint where tree_size = 600")
                            .getFirst());
        }
    }

    @Test
    void aLogThatDoesNotContinueWhatWasSignedIsNotSigned() throws Exception {
        try (Sequencer sequencer = sequencer()) {
            CheckpointWriter writer =
                    new CheckpointWriter(database.transactions(), sequencer, "trial", List.of(SIGNER), CLOCK);
            append("conversation/a", 0, 5);
            writer.write();
            try (Connection owner = database.asOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("update tile set hashes = overlay(hashes placing '\\x00' from 40)");
            }
            append("conversation/a", 5, 1);

            assertThatThrownBy(writer::write).isInstanceOf(LogDiverged.class);
        }
    }

    @Test
    void aPageOfTheLogComesOverWithTheSameBytes() throws Exception {
        try (Sequencer sequencer = sequencer()) {
            append("conversation/a", 0, 3);
            sequencer.drain();
        }
        List<LogEvent> events = events(2, 10);

        List<LogEvent> read = LogPage.read(LogPage.write(events));

        assertThat(read).extracting(LogEvent::sequence).containsExactly(2L, 3L);
        assertThat(read.getFirst().bytes()).isEqualTo(events.getFirst().bytes());
        assertThat(read.getLast().hash()).isEqualTo(events.getLast().hash());
        assertThatThrownBy(() -> LogPage.read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLogTellsWhereAnEventIs() throws Exception {
        try (Sequencer sequencer = sequencer()) {
            List<StoredEvent> stored = append("conversation/a", 0, 3);
            sequencer.drain();

            assertThat(sequenceOf("conversation/a", 2)).hasValue(2);
            assertThat(sequenceOf("conversation/a", 4)).isEmpty();
            Optional<byte[]> hash = database.transactions().call(connection -> log.hashAt(connection, 3));
            assertThat(hash).contains(stored.getLast().hash());
        }
    }

    private Sequencer sequencer() {
        return new Sequencer(database.transactions(), "trial", () -> {});
    }

    private List<StoredEvent> append(String stream, int after, int count) {
        return database.transactions()
                .call(connection -> STORE.append(
                        connection,
                        stream,
                        after,
                        IntStream.range(0, count)
                                .mapToObj(i -> fact("c", stream + " " + (after + i)))
                                .toList()));
    }

    private List<LogEvent> events(long from, int max) {
        return database.transactions().call(connection -> log.events(connection, from, max));
    }

    private OptionalLong sequenceOf(String stream, int version) {
        return database.transactions().call(connection -> log.sequenceOf(connection, stream, version));
    }

    private byte[] tile(String path) {
        return database.transactions()
                .call(connection -> log.tile(connection, Tile.parse(path).orElseThrow()))
                .orElseGet(() -> new byte[0]);
    }

    private byte[] root() {
        return database.transactions().call(connection -> log.tree(connection).root(log.size(connection)));
    }

    private static byte[] rootOf(List<LogEvent> events) {
        List<byte[]> level = new ArrayList<>(
                events.stream().map(event -> MerkleHash.leaf(event.hash())).toList());
        return root(level);
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleHash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
