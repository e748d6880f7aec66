package nl.gespreksopname.eventstore.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.eventstore.fixture.Owner;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import nl.gespreksopname.eventstore.fixture.Wait;
import nl.gespreksopname.eventstore.log.CheckpointMessage;
import nl.gespreksopname.eventstore.log.LogHead;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class EventConsumerTest {

    private static final String CONSUMER = "listener";
    private static final String CHECKPOINTS_HEARD =
            "select next_offset::text from consumer_progress where origin = 'log.checkpoints'";
    private static final String WAITS = "waits for an earlier event of its conversation";

    private volatile String failure = "";
    private final AtomicInteger failures = new AtomicInteger();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<EventConsumer> started = new ArrayList<>();
    private Owner owner;
    private TestDatabase database;

    @BeforeEach
    void start() throws Exception {
        owner = Owner.create();
        database = TestDatabase.create();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists handled (id bigint generated always as identity, origin text, sequence bigint,"
                            + " conversation text, text text, unique (origin, sequence))");
            statement.execute("grant select, insert on handled to public");
        }
    }

    @AfterEach
    void stop() {
        started.forEach(EventConsumer::close);
        database.close();
        owner.close();
    }

    @Test
    void everyEventIsHandledOnceInOrderAndKeptAsItCame() throws Exception {
        owner.append("a", "one", "two");
        owner.append("b", "three");
        owner.send(1, 2, 3);
        listen();

        Wait.until(() -> handled().size() == 3);
        assertThat(handled()).containsExactly("one", "two", "three");
        assertThat(database.column("select encode(bytes, 'hex') from received order by sequence"))
                .isEqualTo(
                        owner.database.column(
                                "select encode(bytes, 'hex') from event e join log_entry l using (stream, version) order by l.sequence"));
        assertThat(database.column("select sequence || ' ' || next_offset from consumer_progress where origin = '"
                        + owner.service + "'"))
                .containsExactly("3 3");
        byte[] mirrored = database.transactions()
                .call(connection -> new StoredTree(owner.service).at(connection).root(3));
        byte[] own = owner.database
                .transactions()
                .call(connection -> owner.log.tree(connection).root(3));
        assertThat(mirrored).isEqualTo(own);
    }

    @Test
    void itGoesOnWhereItsOwnDatabaseSays() throws Exception {
        owner.append("a", "one", "two", "three");
        owner.send(1, 2);
        EventConsumer first = listen();
        Wait.until(() -> handled().size() == 2);
        first.close();
        owner.send(3);
        listen();

        Wait.until(() -> handled().size() == 3);
        assertThat(handled()).containsExactly("one", "two", "three");
    }

    @Test
    void duplicatesAreSkipped() throws Exception {
        owner.append("a", "one", "two", "three");
        owner.send(1, 2, 1, 2, 2);
        listen();
        Wait.until(() -> handled().size() == 2);
        owner.send(1, 3);

        Wait.until(() -> handled().size() == 3);
        assertThat(handled()).containsExactly("one", "two", "three");
    }

    @Test
    void whatTheTopicLacksIsPulledFromItsOwnerBeforeWhatComesAfter() throws Exception {
        owner.append("a", "one", "two", "three", "four");
        AtomicBoolean reachable = new AtomicBoolean();
        AtomicBoolean asked = new AtomicBoolean();
        listen((origin, from, max) -> {
            asked.set(true);
            if (!reachable.get()) {
                throw new IOException("not now");
            }
            return owner.asGapSource().events(origin, from, max);
        });
        owner.send(1, 4);

        Wait.until(asked::get);
        assertThat(handled()).containsExactly("one");
        reachable.set(true);
        Wait.until(() -> handled().size() == 4);
        assertThat(handled()).containsExactly("one", "two", "three", "four");
    }

    @Test
    void whatWasNeverSentIsPulledWhenACheckpointTellsOfIt() throws Exception {
        owner.append("a", "one", "two");
        listen();
        owner.send(1);
        Wait.until(() -> handled().size() == 1);
        tell(owner.checkpoints().write());

        Wait.until(() -> handled().size() == 2);
    }

    @Test
    void anotherEventAtTheSamePlaceStopsThatOriginAndNoOther() throws Exception {
        try (Owner other = Owner.create()) {
            owner.append("a", "one", "two", "three");
            other.append("b", "other one", "other two");
            owner.send(1, 2);
            other.send(1);
            listen(owner.asGapSource(), other);
            Wait.until(() -> handled().size() == 3);

            EventEnvelope forged = owner.events(3, 1).stream()
                    .map(event -> EventEnvelope.parse(event.bytes()))
                    .findFirst()
                    .orElseThrow();
            owner.sendBytes(owner.message(2, forged));
            owner.send(3);
            Wait.until(() -> health(owner.service).stoppedBecause() != null);
            other.send(2);
            Wait.until(() -> handled().contains("other two"));

            assertThat(health(owner.service).stoppedBecause()).contains("two events at sequence 2");
            assertThat(health(other.service).stoppedBecause()).isNull();
            assertThat(handled()).doesNotContain("three");
        }
    }

    @Test
    void anOriginThatWasStoppedGoesOnWhenAnOperatorSaysSo() throws Exception {
        owner.append("a", "one", "two");
        owner.send(1);
        EventConsumer consumer = listen();
        Wait.until(() -> handled().size() == 1);
        EventEnvelope second = EventEnvelope.parse(owner.events(2, 1).getFirst().bytes());
        owner.sendBytes(owner.message(1, second));
        Wait.until(() -> health(owner.service).stoppedBecause() != null);
        owner.send(2);

        consumer.goOn(owner.service);

        Wait.until(() -> handled().size() == 2);
        assertThat(health(owner.service).stoppedBecause()).isNull();
    }

    @Test
    void twoEventsAtOnePlaceAreAForkAlsoWhenTheyComeTogether() throws Exception {
        owner.append("a", "one", "two", "three");
        EventEnvelope third = EventEnvelope.parse(owner.events(3, 1).getFirst().bytes());
        owner.send(1, 2);
        owner.sendBytes(owner.message(2, third));
        owner.send(3);
        listen();

        Wait.until(() -> health(owner.service).stoppedBecause() != null);
        assertThat(health(owner.service).stoppedBecause()).contains("two events at sequence 2");
        assertThat(handled()).containsExactly("one", "two");
    }

    @Test
    void anEventOfAnotherServiceIsNotTakenForOneOfTheTopics() throws Exception {
        try (Owner other = Owner.create()) {
            other.append("b", "forged");
            owner.append("a", "one", "two");
            EventEnvelope forged =
                    EventEnvelope.parse(other.events(1, 1).getFirst().bytes());
            owner.sendBytes(owner.message(1, forged));
            owner.send(2);
            listen();

            Wait.until(() -> health(owner.service).applied() == 2);
            assertThat(handled()).containsExactly("two");
            assertThat(database.column("select reason from parked"))
                    .containsExactly("it is not an event of " + owner.service);
        }
    }

    /** A deadlock that was broken; a session that the database ended, because its process had stood still. */
    @ParameterizedTest
    @ValueSource(strings = {"40P01", "25P03"})
    void whatFailsBecauseOfTheDatabaseIsTriedAgainAndNotParked(String state) throws Exception {
        failure = state;
        failures.set(4);
        owner.append("a", "one", "two");
        owner.send(1, 2);
        listen();

        Wait.until(() -> handled().size() == 2);
        assertThat(handled()).containsExactly("one", "two");
        assertThat(failures).hasNegativeValue();
        assertThat(database.count("parked")).isZero();
    }

    @Test
    void aCheckpointOfAnotherLogSaysNothingWhoeverSignedIt() throws Exception {
        owner.append("a", "one");
        owner.send(1);
        listen();
        Wait.until(() -> handled().size() == 1);
        tell(new Checkpoint("example.test/another", 9, owner.root(1)).sign(List.of(owner.signer), Instant.now()));
        owner.append("a", "two");
        owner.send(2);
        tell(owner.checkpoints().write());

        Wait.until(() -> freshness().checkpointSize() == 2);
        assertThat(health(owner.service).known()).isEqualTo(2);
    }

    @Test
    void anOriginThatSignedAheadWhatItNeverSentGoesOnWithItsTrueEvents() throws Exception {
        owner.append("a", "one", "two");
        owner.send(1);
        EventConsumer consumer = listen();
        Wait.until(() -> handled().size() == 1);
        tell(signed(2, MerkleHash.leaf(new byte[0]), Instant.now()));
        Wait.until(() -> health(owner.service).known() == 2);
        owner.send(2);
        Wait.until(() -> health(owner.service).stoppedBecause() != null);

        consumer.goOn(owner.service);

        Wait.until(() -> handled().size() == 2);
        tell(owner.checkpoints().write());
        Wait.until(() -> freshness().checkpointSize() == 2);
        assertThat(health(owner.service).stoppedBecause()).isNull();
    }

    @Test
    void afterAnEventThatCanNotBeHandledOnlyItsOwnConversationWaits() throws Exception {
        refused.add("a two");
        owner.append("a", "a one", "a two", "a three");
        owner.append("b", "b one");
        owner.append("a", "a four");
        owner.send(1, 2, 3, 4, 5);
        EventConsumer consumer = listen();

        Wait.until(() -> health(owner.service).applied() == 5);
        assertThat(handled()).containsExactly("a one", "b one");
        assertThat(health(owner.service).parked()).isEqualTo(3);
        // its class and its place, and not its text, which may quote what somebody entered
        List<String> reasons = database.column("select reason from parked order by sequence");
        assertThat(reasons.getFirst()).startsWith("IllegalStateException at EventConsumerTest.handle:");
        assertThat(reasons.subList(1, 3)).containsExactly(WAITS, WAITS);

        refused.clear();
        consumer.retryParked();
        Wait.until(() -> handled().size() == 5);
        assertThat(handled()).containsExactly("a one", "b one", "a two", "a three", "a four");
        assertThat(health(owner.service).parked()).isZero();
    }

    @Test
    void howeverManyEventsWaitAllAreTriedAgainInOrder() throws Exception {
        List<String> texts =
                IntStream.rangeClosed(1, 230).mapToObj(i -> "a " + i).toList();
        refused.add("a 1");
        refused.add("b 1");
        owner.append("a", texts.toArray(String[]::new));
        owner.append("b", "b 1", "b 2");
        owner.send(LongStream.rangeClosed(1, 232).toArray());
        EventConsumer consumer = listen();
        Wait.until(() -> health(owner.service).parked() == 232);

        refused.remove("b 1");
        consumer.retryParked();
        Wait.until(() -> handled().size() == 2);
        refused.clear();
        consumer.retryParked();

        Wait.until(() -> handled().size() == 232);
        assertThat(handled()).startsWith("b 1", "b 2").endsWith(texts.toArray(String[]::new));
        assertThat(health(owner.service).parked()).isZero();
    }

    @Test
    void eventsThatTogetherTakeLongerThanTheDatabaseWaitsAreHandledOneByOne() throws Exception {
        owner.append("a", "one", "two", "three", "four");
        owner.send(1, 2, 3, 4);
        EventHandler slow = (connection, events) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local idle_in_transaction_session_timeout = '2s'");
            }
            // As a handler whose commands are transactions of their own.
            LockSupport.parkNanos(
                    Duration.ofMillis(700).multipliedBy(events.size()).toNanos());
            handle(connection, events);
        };
        listen(CONSUMER + "-" + owner.service, owner.asGapSource(), slow);

        Wait.until(() -> handled().size() == 4);
        assertThat(handled()).containsExactly("one", "two", "three", "four");
        assertThat(database.count("parked")).isZero();
    }

    @Test
    void parkedEventsAreTriedAgainAtTheStart() throws Exception {
        refused.add("one");
        owner.append("a", "one", "two");
        owner.send(1, 2);
        EventConsumer first = listen();
        Wait.until(() -> health(owner.service).parked() == 2);
        first.retryParked();
        Wait.until(() -> database.column("select attempts from parked where sequence = 1")
                .equals(List.of("2")));
        assertThat(handled()).isEmpty();
        first.close();
        refused.clear();

        listen();

        Wait.until(() -> handled().size() == 2);
        assertThat(handled()).containsExactly("one", "two");
    }

    @Test
    void whatTheHandlerWroteBeforeItFailedIsUndone() throws Exception {
        refused.add("two");
        owner.append("a", "one");
        owner.append("b", "two");
        owner.append("c", "three");
        owner.send(1, 2, 3);
        listen();

        Wait.until(() -> health(owner.service).applied() == 3);
        assertThat(handled()).containsExactly("one", "three");
    }

    @Test
    void aMessageThatIsNoEventIsPassedOverAndItsPlacePulled() throws Exception {
        owner.append("a", "one", "two");
        owner.sendText("{\"sequence\": \"00000000000000000001\"");
        owner.sendText("{}");
        owner.send(2);
        EventConsumer consumer = listen();

        Wait.until(() -> handled().size() == 2);
        assertThat(handled()).containsExactly("one", "two");
        assertThat(consumer.unreadable()).isEqualTo(2);
    }

    @Test
    void anEnvelopeOfALaterVersionIsKeptAndParkedAndStopsNobody() throws Exception {
        owner.append("a", "one", "two");
        owner.sendText("{\"data\":{\"id\":\"x\",\"later\":\"field\"},\"sequence\":\"00000000000000000001\"}");
        EventConsumer consumer = listen();

        Wait.until(() -> health(owner.service).applied() == 1);
        assertThat(database.column("select convert_from(bytes, 'UTF8') from received"))
                .containsExactly("{\"id\":\"x\",\"later\":\"field\"}");
        owner.send(2);
        Wait.until(() -> handled().size() == 1);
        assertThat(health(owner.service).parked()).isEqualTo(1);
        assertThat(consumer.failure()).isNull();
    }

    @Test
    void knowledgeIsAsFreshAsTheNewestCheckpointThatIsWhollyApplied() throws Exception {
        owner.append("a", "one", "two");
        owner.send(1);
        listen();
        Wait.until(() -> handled().size() == 1);
        assertThat(freshness().isWithin(Duration.ofDays(1), Instant.now())).isFalse();

        LogHead head = owner.checkpoints().write();
        tell(head);
        Wait.until(() -> health(owner.service).known() == 2);
        assertThat(freshness().checkpointAt()).isNull();
        owner.send(2);
        Wait.until(() -> freshness().checkpointSize() == 2);

        assertThat(freshness().checkpointAt()).isEqualTo(head.at());
        assertThat(freshness().age(head.at().plusSeconds(4))).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
        assertThat(freshness().isWithin(Duration.ofSeconds(5), head.at().plusSeconds(4)))
                .isTrue();
        assertThat(freshness().isWithin(Duration.ofSeconds(5), head.at().plusSeconds(6)))
                .isFalse();
        assertThat(freshness().isWithin(Duration.ofSeconds(5), head.at().minusSeconds(60)))
                .isFalse();

        String later = signed(2, owner.root(2), head.at().plusSeconds(1));
        tell(later);
        Wait.until(() -> freshness().isWithin(Duration.ofSeconds(5), head.at().plusSeconds(6)));
        assertThat(database.column("select note from checkpoint")).containsExactly(later);
        assertThat(health(owner.service).stoppedBecause())
                .as("of one tree at two times")
                .isNull();
    }

    @Test
    void anOldCheckpointToldAgainMakesNothingFresher() throws Exception {
        owner.append("a", "one", "two");
        owner.send(1, 2);
        listen();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String smaller = signed(1, owner.root(1), now.minusSeconds(60));
        String old = signed(2, owner.root(2), now.minusSeconds(40));
        String newest = signed(2, owner.root(2), now.minusSeconds(20));
        tell(newest);
        Wait.until(() -> freshness().checkpointSize() == 2);

        for (int again = 0; again < 3; again++) {
            tell(newest);
            passedOver();
            tell(smaller);
            tell(old);
            passedOver();
        }

        assertThat(freshness()).isEqualTo(new Freshness(owner.service, 2, 2, now.minusSeconds(20)));
        assertThat(health(owner.service).stoppedBecause()).isNull();
    }

    @Test
    void aTimeThatStandsBesideTheSignatureSaysNothing() throws Exception {
        owner.append("a", "one");
        owner.send(1);
        listen();
        Instant signed = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        String note = signed(1, owner.root(1), signed);
        owner.sendCheckpoint(("{\"at\":\"" + Timestamps.text(Instant.now()) + "\",\"checkpoint\":"
                        + JsonNodeFactory.instance.textNode(note) + ",\"service\":\"" + owner.service + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        Wait.until(() -> freshness().checkpointSize() == 1);
        // The plain signature counts for the tree, and tells no time.
        tell(new Checkpoint(owner.signer.key().name(), 1, owner.root(1)).sign(List.of(owner.signer)));
        passedOver();

        assertThat(freshness().checkpointAt()).isEqualTo(signed);
    }

    @Test
    void aTimeThatWasChangedUnderItsSignatureSpoilsTheCheckpoint() throws Exception {
        owner.append("a", "one");
        owner.send(1);
        listen();
        Instant old = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        String note = signed(1, owner.root(1), old);
        int start = note.lastIndexOf(' ') + 1;
        byte[] signature = Base64.getDecoder().decode(note.substring(start).strip());
        ByteBuffer.wrap(signature).putLong(4, Instant.now().getEpochSecond());
        tell(note.substring(0, start) + Base64.getEncoder().encodeToString(signature) + "\n");
        passedOver();

        assertThat(freshness().checkpointAt()).isNull();
    }

    /** Waits until all that was told is heard. */
    private void passedOver() throws Exception {
        owner.sendCheckpoint("the end of what was told".getBytes(StandardCharsets.UTF_8));
        long end = owner.checkpointsSent();
        Wait.until(() -> database.column(CHECKPOINTS_HEARD).equals(List.of(Long.toString(end))));
    }

    @Test
    void aSignedCheckpointThatContradictsWhatWasSentIsAFork() throws Exception {
        owner.append("a", "one", "two");
        owner.send(1, 2);
        listen();
        Wait.until(() -> handled().size() == 2);
        String other = new Checkpoint(owner.signer.key().name(), 2, MerkleHash.empty()).sign(List.of(owner.signer));

        tell(other);

        Wait.until(() -> health(owner.service).stoppedBecause() != null);
        assertThat(health(owner.service).stoppedBecause()).contains("another tree of 2 events");
    }

    @Test
    void whatIsKnownOfALogThatContradictedItselfIsNotFresh() throws Exception {
        owner.append("a", "one", "two");
        owner.send(1, 2);
        listen();
        tell(owner.checkpoints().write());
        Wait.until(() -> freshness().isWithin(Duration.ofDays(1), Instant.now()));
        String other = new Checkpoint(owner.signer.key().name(), 2, MerkleHash.empty()).sign(List.of(owner.signer));

        tell(other);

        Wait.until(() -> health(owner.service).stoppedBecause() != null);
        assertThat(freshness().isWithin(Duration.ofDays(1), Instant.now())).isFalse();
    }

    @Test
    void twoSignedCheckpointsOfOneSizeAreAForkEvenAheadOfTheEvents() throws Exception {
        owner.append("a", "one");
        owner.send(1);
        listen();
        Wait.until(() -> handled().size() == 1);
        for (byte[] root : List.of(MerkleHash.empty(), MerkleHash.leaf(new byte[0]))) {
            String note = new Checkpoint(owner.signer.key().name(), 1_000, root).sign(List.of(owner.signer));
            tell(note);
        }

        Wait.until(() -> health(owner.service).stoppedBecause() != null);
        assertThat(health(owner.service).stoppedBecause()).contains("two trees of 1000 events");
    }

    @Test
    void aCheckpointThatItsOwnerDidNotSignSaysNothing() throws Exception {
        owner.append("a", "one");
        listen();
        LogHead head = owner.checkpoints().write();
        String unsigned = head.note().replace("\n1\n", "\n9\n");
        tell(unsigned);
        owner.sendCheckpoint("nonsense".getBytes(StandardCharsets.UTF_8));
        tell(head);
        owner.send(1);

        Wait.until(() -> freshness().checkpointSize() == 1);
        assertThat(health(owner.service).known()).isEqualTo(1);
        assertThat(health(owner.service).stoppedBecause()).isNull();
    }

    @Test
    void ofTwoInstancesOneIsActiveAndTheOtherTakesOver() throws Exception {
        owner.append("a", "one", "two", "three");
        owner.send(1);
        EventConsumer first = listen();
        Wait.until(() -> handled().size() == 1);
        EventConsumer second = listen();
        owner.send(2);
        Wait.until(() -> handled().size() == 2);
        assertThat(List.of(first.isActive(), second.isActive())).contains(true);

        (first.isActive() ? first : second).close();
        owner.send(3);

        Wait.until(() -> handled().size() == 3);
        assertThat(handled()).containsExactly("one", "two", "three");
    }

    @Test
    void aTimeThatIsYetToComeMakesNothingFresher() throws Exception {
        owner.append("a", "one", "two");
        owner.send(1);
        listen();
        Instant old = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        tell(signed(1, owner.root(1), old));
        Wait.until(() -> freshness().checkpointSize() == 1);
        owner.send(2);

        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        tell(signed(1, owner.root(1), tomorrow));
        tell(signed(2, owner.root(2), tomorrow));
        Wait.until(() -> freshness().checkpointSize() == 2);
        tell(signed(2, owner.root(2), tomorrow));
        passedOver();

        assertThat(freshness().checkpointAt()).isEqualTo(old);
    }

    @Test
    void aServiceThatHearsMoreOfItselfThanItsLogHoldsDoesNotTakeItForItsLog() throws Exception {
        owner.append("a", "one");
        owner.send(1);
        listen(owner.service, owner.asGapSource());

        Wait.until(() -> database.column("select stopped_because from consumer_progress where origin = '"
                                + owner.service + "' and stopped_because is not null")
                        .size()
                == 1);
        assertThat(database.column("select tree_size::text from log_head where tree_size > 0"))
                .isEmpty();
    }

    private EventConsumer listen(Owner... others) {
        return listen(owner.asGapSource(), others);
    }

    private EventConsumer listen(GapSource gaps, Owner... others) {
        return listen(CONSUMER + "-" + owner.service, gaps, others);
    }

    private EventConsumer listen(String name, GapSource gaps, Owner... others) {
        return listen(name, gaps, this::handle, others);
    }

    private EventConsumer listen(String name, GapSource gaps, EventHandler handler, Owner... others) {
        Map<String, List<NoteKey>> origins = new ConcurrentHashMap<>();
        origins.put(owner.service, List.of(owner.signer.key()));
        for (Owner other : others) {
            origins.put(other.service, List.of(other.signer.key()));
        }
        EventConsumer consumer = new EventConsumer(
                new ConsumerSettings(name, Owner.kafka(), origins, Duration.ofMinutes(10)),
                database.transactions(),
                handler,
                gaps,
                Clock.systemUTC());
        started.add(consumer);
        consumer.start();
        return consumer;
    }

    private void handle(Connection connection, List<ReceivedEvent> events) throws SQLException {
        if (failures.getAndDecrement() > 0) {
            throw new SQLException("not now", failure);
        }
        for (ReceivedEvent event : events) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into handled (origin, sequence, conversation, text) values (?, ?, ?, ?)")) {
                String text = event.envelope().data().get("text").asText();
                insert.setString(1, event.origin());
                insert.setLong(2, event.sequence());
                insert.setString(3, event.envelope().conversation());
                insert.setString(4, text);
                insert.executeUpdate();
                if (refused.contains(text)) {
                    throw new IllegalStateException("not this one");
                }
            }
        }
    }

    private void tell(LogHead head) {
        tell(head.note());
    }

    private void tell(String note) {
        owner.sendCheckpoint(new CheckpointMessage(owner.service, note).bytes());
    }

    private String signed(long size, byte[] root, Instant at) {
        return new Checkpoint(owner.signer.key().name(), size, root).sign(List.of(owner.signer), at);
    }

    private List<String> handled() {
        return database.column("select text from handled order by id");
    }

    private SourceHealth health(String origin) {
        List<SourceHealth> all =
                database.transactions().call(new ConsumerProgress(CONSUMER + "-" + owner.service)::health);
        return all.stream()
                .filter(source -> source.origin().equals(origin))
                .findFirst()
                .orElse(new SourceHealth(origin, 0, 0, null, 0, null));
    }

    private Freshness freshness() {
        return database.transactions()
                .call(connection ->
                        new ConsumerProgress(CONSUMER + "-" + owner.service).freshness(connection, owner.service));
    }
}
