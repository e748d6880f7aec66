package nl.gespreksopname.eventstore.recovery;

import static nl.gespreksopname.eventstore.fixture.Events.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.GateClosed;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.fixture.Events;
import nl.gespreksopname.eventstore.fixture.Owner;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import nl.gespreksopname.eventstore.fixture.Wait;
import nl.gespreksopname.eventstore.log.CheckpointMessage;
import nl.gespreksopname.eventstore.log.CheckpointWriter;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogHead;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.observe.Measurements;
import nl.gespreksopname.eventstore.observe.Traces;
import nl.gespreksopname.eventstore.publish.Publisher;
import nl.gespreksopname.eventstore.publish.Topics;
import nl.gespreksopname.eventstore.vault.MasterKey;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.Sealed;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A service whose database was put back: {@code owner} is the service as it was, with all that it published and signed;
 * {@code restored} is a backup of its database from before.
 */
@Timeout(120)
class RecoveryTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private Owner owner;
    private TestDatabase restored;
    private final Gate gate = new Gate();
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        owner = Owner.create();
        restored = TestDatabase.create();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        restored.close();
        owner.close();
    }

    @Test
    void aLogThatItsTopicContinuesIsCompletedFromItAndTellsSo() throws Exception {
        write(7);
        backUp(1, 2, 3);
        publish(7);
        sign();

        recover();

        assertThat(gate.state()).isInstanceOf(Gate.Open.class);
        assertThat(log(restored)).startsWith(log(owner.database).toArray(String[]::new));
        assertThat(root(restored, 7)).isEqualTo(root(owner.database, 7));
        assertThat(told())
                .singleElement(STRING)
                .isEqualTo("{\"checkpoint\":7,\"count\":4,\"first\":4,\"last\":7,\"lost\":0}");
    }

    @Test
    void anEmptyDatabaseGetsItsWholeLogBack() throws Exception {
        writeAndPublish(700);
        sign();

        recover();

        assertThat(gate.isOpen()).isTrue();
        assertThat(root(restored, 700)).isEqualTo(root(owner.database, 700));
        assertThat(restored.count("event")).isEqualTo(701);
    }

    @Test
    void whatIsImportedGoesOnToBeNumberedAndPublishedAfterIt() throws Exception {
        write(3);
        backUp(1);
        publish(3);
        recover();
        var sequencer = keep(new Sequencer(restored.transactions(), owner.service, () -> {}, gate, Measurements.NONE));
        sequencer.drain();
        Publisher publisher = publisher(restored.transactions());

        Wait.until(() -> publisher.published() == 4);

        assertThat(log(restored)).hasSize(4).startsWith(log(owner.database).toArray(String[]::new));
    }

    @Test
    void anEventThatHadNoNumberYetGetsTheOneThatItWasPublishedWith() throws Exception {
        write(5);
        // Committed in the order 1, 3, 2 as the outbox of the backup has it, published as 1, 2, 3.
        backUp(1);
        waiting(restored, 3, 2);
        publish(5);
        sign();

        recover();

        assertThat(gate.isOpen()).isTrue();
        assertThat(log(restored)).startsWith(log(owner.database).toArray(String[]::new));
        assertThat(restored.column("select stream from outbox")).containsExactly("log/" + owner.service);
    }

    @Test
    void anEventThatTheTopicDoesNotHaveKeepsWaitingForItsNumber() throws Exception {
        write(3);
        backUp(1, 2);
        publish(3);
        note(restored, "conversation/elsewhere", "after the restore");

        recover();
        new Sequencer(restored.transactions(), owner.service, () -> {}, gate, Measurements.NONE).drain();

        assertThat(gate.isOpen()).isTrue();
        assertThat(log(restored)).hasSize(5).startsWith(log(owner.database).toArray(String[]::new));
    }

    @Test
    void anotherEventAtThePlaceOfAPublishedOneIsAFork() throws Exception {
        write(4);
        backUp(1, 2);
        publish(4);
        String stream = stream(3);
        note(restored, stream, "what did not happen");
        long events = restored.count("event");

        recover();

        assertDiverged("log-forked", "another event at");
        assertThat(restored.count("event")).isEqualTo(events);
    }

    @Test
    void aLogThatEndsOtherwiseThanItsTopicIsAForkAndNothingIsPublished() throws Exception {
        write(3);
        publish(3);
        backUp(1, 2);
        note(restored, "conversation/elsewhere", "another third");
        new Sequencer(restored.transactions(), owner.service, () -> {}).drain();
        Publisher publisher = publisher(restored.transactions());

        recover();

        assertDiverged("log-forked", "sequence 3");
        assertThat(publisher.published()).isNegative();
        assertThat(new Sequencer(restored.transactions(), owner.service, () -> {}, gate, Measurements.NONE).drain())
                .isZero();
    }

    @Test
    void aTopicThatGoesOnAfterAnotherEventThanTheLogEndsWithIsAFork() throws Exception {
        write(4);
        publish(4);
        backUp(1);
        note(restored, "conversation/elsewhere", "another second");
        new Sequencer(restored.transactions(), owner.service, () -> {}).drain();

        recover();

        assertDiverged("log-forked", "sequence 2");
        assertThat(log(restored)).hasSize(2);
    }

    @Test
    void aCheckpointOverMoreThanIsLeftIsToldAndNothingIsTaken() throws Exception {
        write(5);
        sign();
        backUp(1, 2);
        publish(4);

        recover();

        assertDiverged("log-lost-events", "a checkpoint of 5 entries was signed; the log holds 2 and the own topic 4");
        assertThat(log(restored)).hasSize(2);
    }

    @Test
    void aTopicOfAnotherTreeThanWasSignedIsNotImported() throws Exception {
        write(3);
        backUp(1);
        publish(2);
        EventEnvelope third = EventEnvelope.parse(owner.events(3, 1).getFirst().bytes());
        // The third event was exchanged on the topic, for one that continues no stream wrongly.
        owner.sendBytes(owner.message(3, another(third, "exchanged")));
        sign();

        recover();

        assertDiverged("log-forked", "another log");
        assertThat(log(restored)).hasSize(1);
    }

    @Test
    void aLogThatIsNotTheOneThatWasSignedIsAForkThoughItsLastEventIsTheSame() throws Exception {
        write(1);
        note(owner.database, "conversation/other", "the same");
        owner.sequencer.drain();
        sign();
        publish(2, 2);
        // Another first event, and the same second.
        note(restored, "conversation/first", "another");
        waiting(restored, 2);
        new Sequencer(restored.transactions(), owner.service, () -> {}).drain();

        recover();

        assertDiverged("log-forked", "signed over another log");
    }

    @Test
    void aTopicThatIsBehindIsContinuedByThePublisher() throws Exception {
        write(4);
        publish(2);
        sign();
        Publisher publisher = publisher(owner.database.transactions());

        start(recovery(owner.database.transactions(), owner.database, gate, StreamFollower.NONE));
        Wait.until(() -> publisher.published() == 4);

        assertThat(gate.isOpen()).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void aTopicThatWasEmptiedIsFilledAgainFromTheLog() throws Exception {
        write(4);
        sign();
        Publisher publisher = publisher(owner.database.transactions());

        start(recovery(owner.database.transactions(), owner.database, gate, StreamFollower.NONE));

        Wait.until(() -> publisher.published() == 4);
    }

    @Test
    void aTopicThatLacksWhatTheLogLacksIsTold() throws Exception {
        write(4);
        publish(4);
        backUp(1);
        try (Admin admin = Admin.create(Owner.kafka())) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(Topics.events(owner.service), 0), RecordsToDelete.beforeOffset(3)))
                    .all()
                    .get();
        }

        recover();

        assertDiverged("log-lost-events", "lacks sequence 1");
    }

    @Test
    void eventsThatCameTwiceOutOfTurnOrBetweenNoiseAreImportedOnceInOrder() throws Exception {
        write(6);
        backUp(1, 2);
        owner.send(1, 2, 3, 1, 2, 3, 4);
        owner.sendText("not an event");
        owner.send(2, 3, 4, 5, 6, 4, 5);
        sign();

        recover();

        assertThat(gate.isOpen()).isTrue();
        assertThat(root(restored, 6)).isEqualTo(root(owner.database, 6));
    }

    @Test
    void aTopicWithTwoEventsAtOnePlaceIsNotImported() throws Exception {
        write(4);
        backUp(1);
        owner.send(1, 2, 3);
        EventEnvelope second = EventEnvelope.parse(owner.events(2, 1).getFirst().bytes());
        owner.sendBytes(owner.message(2, another(second, "exchanged")));
        owner.send(3, 4);

        recover();

        assertDiverged("log-forked", "two events at sequence 2");
    }

    @Test
    void whoRepeatsACallAfterTheRestoreGetsTheEarlierAnswerAndNoSecondFact() throws Exception {
        CommandKey key = Events.key("the body");
        var before = new CommandExecutor(owner.database.transactions(), owner.store, () -> {});
        before.execute(
                key,
                "conversation/c",
                (connection, history) -> new Decided.Accepted<Void>(List.of(fact("c", "one"), fact("c", "two"))),
                (connection, all, added) -> {});
        owner.sequencer.drain();
        publish(2);
        var after = new CommandExecutor(
                restored.transactions(), new EventStore(owner.service, CLOCK), () -> {}, gate, Measurements.NONE);

        assertThatThrownBy(() -> after.execute(key, "conversation/c", (c, h) -> decideNothing(), (c, a, b) -> {}))
                .isInstanceOf(GateClosed.class);
        recover();
        CommandKey repeated = new CommandKey(key.id(), "as it is now".getBytes(StandardCharsets.UTF_8));
        CommandResult<Void> answer =
                after.execute(repeated, "conversation/c", (c, h) -> decideNothing(), (c, a, b) -> {});

        assertThat(answer).isInstanceOf(CommandResult.Replayed.class);
        assertThat(
                        answer instanceof CommandResult.Replayed<Void>(var refused, var stream, var all, var added)
                                ? Events.texts(added)
                                : List.of())
                .containsExactly("one", "two");
        assertThat(restored.column("select stream || version from event where stream like 'conversation%'"))
                .hasSize(2);
    }

    @Test
    void whoRepeatsACallThatWasRefusedBeforeTheBackupAndCarriedOutAfterItGetsTheLaterAnswer() throws Exception {
        CommandKey key = Events.key("the body");
        var then = new CommandExecutor(restored.transactions(), new EventStore(owner.service, CLOCK), () -> {});
        then.execute(
                key,
                "conversation/c",
                (connection, history) -> new Decided.Refused<>("not now"),
                (c, all, added) -> {});
        var later = new CommandExecutor(owner.database.transactions(), owner.store, () -> {});
        later.execute(
                key,
                "conversation/c",
                (connection, history) -> new Decided.Accepted<Void>(List.of(fact("c", "one"))),
                (c, all, added) -> {});
        owner.sequencer.drain();
        publish(1);

        recover();
        CommandResult<Void> answer =
                then.execute(key, "conversation/c", (c, h) -> decideNothing(), (c, all, added) -> {});

        assertThat(
                        answer instanceof CommandResult.Replayed<Void>(var refused, var stream, var all, var added)
                                        && !refused
                                ? Events.texts(added)
                                : List.of())
                .containsExactly("one");
    }

    @Test
    void theServicesOwnTablesFollowInTheOrderOfEachStream() throws Exception {
        write(5);
        backUp(1, 2);
        publish(5);
        List<String> followed = new ArrayList<>();

        recover(restored.transactions(), new StreamFollower() {
            @Override
            public void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) {
                if (all.getFirst().version() == 1
                        && all.getLast().version() == added.getLast().version()) {
                    added.forEach(event -> followed.add(event.envelope().id()));
                }
            }

            @Override
            public boolean tellOfRefusal(List<StoredEvent> added) {
                return false;
            }
        });

        List<String> published = owner.events(3, 3).stream()
                .map(event -> EventEnvelope.parse(event.bytes()).id())
                .toList();
        assertThat(followed).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void anImportThatEndsHalfWayGoesOnWhereItWasAndIsToldOfAsOne() throws Exception {
        writeAndPublish(1200);
        backUp(1);
        sign();
        AtomicInteger left = new AtomicInteger(1);
        StreamFollower dies = new StreamFollower() {
            @Override
            public void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) {
                if (all.getFirst().envelope().conversation() != null
                        && added.getLast()
                                .envelope()
                                .data()
                                .get("text")
                                .asText()
                                .endsWith("900")) {
                    throw new IllegalStateException("as if killed");
                }
                left.incrementAndGet();
            }

            @Override
            public boolean tellOfRefusal(List<StoredEvent> added) {
                return false;
            }
        };
        try (Recovery killed = recovery(restored.transactions(), restored, new Gate(), dies)) {
            killed.start();
            Wait.until(() -> killed.failure() != null);
        }
        assertThat(log(restored)).hasSize(501);

        recover();

        assertThat(gate.isOpen()).isTrue();
        assertThat(root(restored, 1200)).isEqualTo(root(owner.database, 1200));
        assertThat(told())
                .singleElement(STRING)
                .contains("\"count\":1199")
                .contains("\"first\":2")
                .contains("\"last\":1200");
    }

    @Test
    void ofTwoInstancesThatImportAtOnceEachEventIsImportedOnceAndOneTells() throws Exception {
        writeAndPublish(1500);
        sign();
        Gate other = new Gate();

        start(recovery(restored.transactions(), restored, gate, StreamFollower.NONE));
        start(recovery(restored.transactions(), restored, other, StreamFollower.NONE));
        Wait.until(() -> gate.isOpen() && other.isOpen());

        assertThat(root(restored, 1500)).isEqualTo(root(owner.database, 1500));
        assertThat(told()).hasSize(1);
    }

    @Test
    void aDatabaseThatIsPutBackUnderARunningServiceClosesTheGateAndIsImportedAgain() throws Exception {
        write(3);
        backUp(1, 2);
        var address = new Address(owner.database);
        start(recovery(address, owner.database, gate, StreamFollower.NONE));
        Publisher publisher = publisher(address);
        Wait.until(() -> publisher.published() == 3);

        address.database = restored;
        Wait.until(() -> log(restored).size() == 3);
        Wait.until(gate::isOpen);

        assertThat(log(restored)).isEqualTo(log(owner.database));
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatAnotherInstanceTookDownWhileTheMissingEventsWereLookedAtIsAForkAndKeepsWaiting() {
        write(4);
        backUp(1, 2);
        note(restored, stream(3), "taken down meanwhile");

        assertThatThrownBy(() -> take(owner.events(3, 2)))
                .isInstanceOf(Diverging.class)
                .hasMessageContaining("sequence 3");
        assertThat(log(restored)).hasSize(2);
        assertThat(restored.column("select stream from outbox")).containsExactly(stream(3));
    }

    @Test
    void whatAnotherInstanceNumberedWhileTheMissingEventsWereLookedAtIsAFork() {
        write(4);
        backUp(1);
        note(restored, "conversation/elsewhere", "numbered meanwhile");
        new Sequencer(restored.transactions(), owner.service, () -> {}).drain();

        assertThatThrownBy(() -> take(owner.events(2, 3)))
                .isInstanceOf(Diverging.class)
                .hasMessageContaining("sequence 2");
        assertThat(log(restored)).hasSize(2);
    }

    @Test
    void whatComesOnTheTopicDuringAnImportIsNotTakenUnseen() throws Exception {
        write(4);
        backUp(1);
        publish(4);
        sign();
        owner.append("late", "one", "two");
        EventEnvelope second = EventEnvelope.parse(owner.events(6, 1).getFirst().bytes());
        AtomicInteger transactions = new AtomicInteger();

        // The size, the look and the tree; then the import.
        recover(
                new Transactions() {
                    @Override
                    public <T> T call(Work<T> work) {
                        if (transactions.incrementAndGet() == 3) {
                            owner.sendBytes(owner.message(5, second));
                        }
                        return restored.transactions().call(work);
                    }
                },
                StreamFollower.NONE);

        assertDiverged("log-forked", "sequence 5 of the own topic does not continue its stream");
        assertThat(log(restored)).hasSize(4);
    }

    @Test
    void theTreeOfWhatIsMissingIsComputedWithoutItsLock() throws Exception {
        write(4);
        backUp(1, 2);
        Checkpoint signed = new Checkpoint(owner.signer.key().name(), 4, owner.root(4));
        var tree = new StoredTree(owner.service);
        var missing = new Missing(2);
        restored.transactions().call(connection -> {
            missing.look(connection, owner.events(3, 2));
            return missing;
        });

        try (Connection other = restored.asApplication()) {
            other.setAutoCommit(false);
            tree.lock(other);
            boolean same = restored.transactions().call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local lock_timeout = '500ms'");
                }
                return missing.isAsSigned(connection, tree, signed);
            });

            assertThat(same).isTrue();
        }
    }

    @Test
    void nothingIsNumberedBeforeTheLogWasCompared() throws Exception {
        var sequencer =
                keep(new Sequencer(owner.database.transactions(), owner.service, () -> {}, gate, Measurements.NONE));
        note(owner.database, "conversation/x", "waits");

        assertThat(sequencer.drain()).isZero();

        gate.open(0);
        assertThat(sequencer.drain()).isOne();
    }

    @Test
    void nothingIsNumberedOnADatabaseThatWasPutBackEvenBeforeThePublisherFinds() throws Exception {
        write(3);
        backUp(1, 2);
        var address = new Address(owner.database);
        gate.open(0);
        var sequencer = keep(new Sequencer(address, owner.service, () -> {}, gate, Measurements.NONE));
        note(owner.database, "conversation/x", "four");
        sequencer.drain();

        address.database = restored;
        note(restored, "conversation/y", "after it was put back");

        assertThat(sequencer.drain()).isZero();
        assertThat(gate.state()).isInstanceOf(Gate.Comparing.class);
        assertThat(log(restored)).hasSize(2);
    }

    @Test
    void aCallThatIsRepeatedOnADatabaseThatWasPutBackIsNotDecidedAgain() throws Exception {
        write(2);
        backUp(1, 2);
        var address = new Address(owner.database);
        gate.open(0);
        var sequencer = keep(new Sequencer(address, owner.service, () -> {}, gate, Measurements.NONE));
        var executor = new CommandExecutor(address, owner.store, () -> {}, gate, Measurements.NONE);
        CommandKey key = Events.key("the body");
        CommandKey refused = Events.key("refused");
        new CommandExecutor(restored.transactions(), owner.store, () -> {})
                .execute(refused, "conversation/c", (c, h) -> new Decided.Refused<>("no"), (c, all, added) -> {});
        executor.execute(
                key,
                "conversation/c",
                (connection, history) -> new Decided.Accepted<Void>(List.of(fact("c", "one"))),
                (c, all, added) -> {});
        sequencer.drain();

        address.database = restored;

        for (CommandKey repeated : List.of(key, refused)) {
            gate.open(3);
            assertThatThrownBy(() -> executor.execute(
                            repeated, "conversation/c", (c, h) -> decideNothing(), (c, all, added) -> {}))
                    .isInstanceOf(GateClosed.class);
            assertThat(gate.state()).isInstanceOf(Gate.Comparing.class);
        }
        assertThat(restored.count("event")).isEqualTo(2);
    }

    @Test
    void nothingIsSignedOnADatabaseThatWasPutBackThoughNothingWaitsForItsNumber() throws Exception {
        write(3);
        backUp(1, 2);
        var address = new Address(owner.database);
        gate.open(0);
        CheckpointWriter writer = writer(address);
        gate.seen(writer.write().size());

        address.database = restored;

        assertThatThrownBy(writer::write).isInstanceOf(GateClosed.class);
        assertThat(gate.state()).isInstanceOf(Gate.Comparing.class);
        assertThat(restored.count("checkpoint")).isZero();
    }

    @Test
    void nothingIsSignedInTheStepThatFindsThatTheDatabaseWasPutBack() throws Exception {
        write(3);
        backUp(1, 2);
        var address = new Address(owner.database);
        gate.open(0);
        CheckpointWriter writer = writer(address);
        gate.seen(writer.write().size());

        address.database = restored;
        note(restored, "conversation/y", "after it was put back");

        assertThatThrownBy(writer::write).isInstanceOf(GateClosed.class);
        assertThat(restored.count("checkpoint")).isZero();
    }

    @Test
    void valuesThatTheBackupLacksAreMarkedLostAndTheirSecretsKeptAWhile() throws Exception {
        Vault vault = vault(owner.database, CLOCK);
        List<Sealed> sealed = new ArrayList<>();
        owner.database.transactions().call(connection -> {
            sealed.add(vault.seal(connection, new ValueToSeal("name", Set.of("p1"), "Jet Bedacht")));
            sealed.add(vault.seal(connection, new ValueToSeal("name", Set.of("p2"), "Wim Verzonnen")));
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.putObject("name")
                    .put("id", sealed.get(0).id().toString())
                    .put("commitment", sealed.get(0).commitment());
            data.putArray("others")
                    .addObject()
                    .put("id", sealed.get(1).id().toString())
                    .put("commitment", sealed.get(1).commitment());
            return owner.store.append(connection, "conversation/v", 0, List.of(event(data)));
        });
        owner.sequencer.drain();
        publish(1);

        recover();

        UUID name = sealed.get(0).id();
        Map<UUID, Revealed> revealed = restored.transactions().call(c -> vault.reveal(c, List.of(name)));
        assertThat(revealed).containsValue(new Revealed.Missing(sealed.get(0).id()));
        assertThat(told()).singleElement(STRING).contains("\"lost\":2");
        Vault inAWeek = vault(owner.database, Clock.fixed(Instant.now().plus(Duration.ofDays(7)), ZoneOffset.UTC));
        int soon = inAWeek.sweep(restored.transactions(), Duration.ofHours(1));
        assertThat(soon).isZero();
        Vault inAMonth = vault(owner.database, Clock.fixed(Instant.now().plus(Duration.ofDays(30)), ZoneOffset.UTC));
        int later = inAMonth.sweep(restored.transactions(), Duration.ofHours(1));
        assertThat(later).isEqualTo(2);
    }

    @Test
    void whileKafkaIsAwayNothingIsCompared() throws Exception {
        var recovery = new Recovery(
                gate,
                restored.transactions(),
                new EventStore(owner.service, CLOCK),
                vault(restored, CLOCK),
                StreamFollower.NONE,
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 500),
                List.of(owner.signer.key()),
                RecoveryTest::telling,
                CLOCK);

        recovery.start();
        assertThat(recovery.awaitFirst(Duration.ofMillis(200))).isFalse();

        assertThat(gate.state()).isEqualTo(new Gate.Comparing(null));
        assertThatThrownBy(gate::requireOpen).isInstanceOf(GateClosed.class);
        // Its end takes as long as Kafka's client takes to give up.
        Thread.ofVirtual().start(recovery::close);
    }

    private static Decided<Void> decideNothing() {
        throw new AssertionError("a command that was carried out is not decided again");
    }

    /** Facts, of which each third goes on in the stream before. */
    private void write(int count) {
        for (int i = 1; i <= count; i++) {
            String text = "fact " + i;
            String conversation = "c" + (i % 3 == 0 ? i - 1 : i);
            owner.database
                    .transactions()
                    .call(connection -> owner.store.append(
                            connection,
                            "conversation/" + conversation,
                            owner.store.load(connection, "conversation/" + conversation),
                            List.of(fact(conversation, text))));
        }
        owner.sequencer.drain();
    }

    private void writeAndPublish(int count) throws Exception {
        for (int i = 0; i < count; i += 100) {
            int first = i;
            owner.append(
                    "many" + i,
                    IntStream.rangeClosed(1, 100)
                            .mapToObj(n -> "fact " + (first + n))
                            .toArray(String[]::new));
        }
        try (Publisher publisher = new Publisher(owner.database.transactions(), owner.log, Owner.HOST, Owner.kafka())) {
            publisher.start();
            Wait.until(() -> publisher.published() == count);
        }
    }

    private void publish(int last) {
        publish(1, last);
    }

    private void publish(int first, int last) {
        for (int sequence = first; sequence <= last; sequence++) {
            owner.send(sequence);
        }
    }

    private void sign() {
        LogHead head = owner.checkpoints().write();
        owner.sendCheckpoint(new CheckpointMessage(head.service(), head.note()).bytes());
    }

    private String stream(long sequence) {
        return EventEnvelope.parse(owner.events(sequence, 1).getFirst().bytes()).stream();
    }

    /** Puts these events, in this order, into the backup's log. */
    private void backUp(long... sequences) {
        waiting(restored, sequences);
        new Sequencer(restored.transactions(), owner.service, () -> {}).drain();
    }

    /** Puts these events into a database, as committed and not yet numbered. */
    private void waiting(TestDatabase database, long... sequences) {
        for (long sequence : sequences) {
            LogEvent event = owner.events(sequence, 1).getFirst();
            EventEnvelope envelope = EventEnvelope.parse(event.bytes());
            database.transactions().call(connection -> {
                insert(connection, event, envelope);
                return event;
            });
        }
    }

    private static void insert(Connection connection, LogEvent event, EventEnvelope envelope) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                        with one as (
                            insert into event (stream, version, type, bytes, hash)
                            values (?, ?, ?, ?, ?) returning stream, version, hash)
                        insert into outbox (stream, version, hash) select stream, version, hash from one
                        """)) {
            insert.setString(1, envelope.stream());
            insert.setInt(2, envelope.version());
            insert.setString(3, envelope.type());
            insert.setBytes(4, event.bytes());
            insert.setBytes(5, event.hash());
            insert.executeUpdate();
        }
    }

    private void note(TestDatabase database, String stream, String text) {
        database.transactions()
                .call(connection -> owner.store.append(
                        connection,
                        stream,
                        owner.store.load(connection, stream),
                        List.of(fact(stream.substring(stream.indexOf('/') + 1), text))));
    }

    private static EventEnvelope another(EventEnvelope envelope, String text) {
        ObjectNode json = envelope.toJson();
        json.set("data", JsonNodeFactory.instance.objectNode().put("text", text));
        return EventEnvelope.fromJson(json);
    }

    private void take(List<LogEvent> events) {
        var imports = new Import(new EventStore(owner.service, CLOCK), vault(restored, CLOCK), StreamFollower.NONE);
        restored.transactions().call(connection -> {
            imports.take(connection, events, CLOCK.instant());
            return events;
        });
    }

    private void recover() throws Exception {
        recover(restored.transactions(), StreamFollower.NONE);
    }

    private void recover(Transactions transactions, StreamFollower follower) throws Exception {
        Recovery recovery = start(recovery(transactions, restored, gate, follower));
        Wait.until(() -> recovery.awaitFirst(Duration.ZERO));
    }

    private Recovery start(Recovery recovery) {
        recovery.start();
        return recovery;
    }

    private Recovery recovery(Transactions transactions, TestDatabase database, Gate keeping, StreamFollower follower) {
        return keep(new Recovery(
                keeping,
                transactions,
                new EventStore(owner.service, CLOCK),
                vault(database, CLOCK),
                follower,
                Owner.kafka(),
                List.of(owner.signer.key()),
                RecoveryTest::telling,
                CLOCK));
    }

    private Publisher publisher(Transactions transactions) {
        var publisher = keep(new Publisher(
                transactions,
                new LogReader(owner.service),
                Owner.HOST,
                Owner.kafka(),
                gate,
                Measurements.NONE,
                Traces.NONE));
        publisher.start();
        return publisher;
    }

    private CheckpointWriter writer(Transactions transactions) {
        var sequencer = keep(new Sequencer(transactions, owner.service, () -> {}, gate, Measurements.NONE));
        return new CheckpointWriter(transactions, sequencer, owner.service, List.of(owner.signer), gate, CLOCK);
    }

    private static Vault vault(TestDatabase database, Clock clock) {
        return new Vault(database.keys(), MasterKey.of(new byte[32]), List.of(), clock);
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.add(part);
        return part;
    }

    private static NewEvent telling(Recovered recovered) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("first", recovered.firstSequence())
                .put("last", recovered.lastSequence())
                .put("count", recovered.count())
                .put("lost", recovered.valuesLost());
        if (recovered.checkpointSize() != null) {
            data.put("checkpoint", recovered.checkpointSize());
        }
        return event(data);
    }

    private static NewEvent event(ObjectNode data) {
        return new NewEvent(
                "nl.gespreksopname.trial.told",
                1,
                Events.ORGANISATION,
                null,
                null,
                new Actor("trial-service", null, null),
                "internal",
                List.of(),
                data);
    }

    private List<String> told() {
        var store = new EventStore(owner.service, CLOCK);
        return restored.transactions().call(c -> store.load(c, Recovery.stream(owner.service))).stream()
                .map(event -> new String(CanonicalJson.bytes(event.envelope().data()), StandardCharsets.UTF_8))
                .toList();
    }

    private void assertDiverged(String runbook, String why) {
        assertThat(gate.state()).isInstanceOfSatisfying(Gate.Diverged.class, diverged -> {
            assertThat(diverged.runbook()).isEqualTo(runbook);
            assertThat(diverged.why()).contains(why);
        });
        assertThat(told()).isEmpty();
    }

    private static List<String> log(TestDatabase database) {
        return database.column(
                "select sequence || ' ' || stream || ' ' || version || ' ' || encode(hash, 'hex') from log_entry order by sequence");
    }

    private byte[] root(TestDatabase database, long size) {
        return database.transactions()
                .call(connection ->
                        new LogReader(owner.service).tree(connection).root(size));
    }

    /** A database that can be exchanged for another, as a failover or a restore does. */
    private static final class Address implements Transactions {

        private volatile TestDatabase database;

        Address(TestDatabase database) {
            this.database = database;
        }

        @Override
        public <T> T call(Work<T> work) {
            return database.transactions().call(work);
        }
    }
}
