package nl.gespreksopname.eventstore.command;

import static nl.gespreksopname.eventstore.fixture.Events.fact;
import static nl.gespreksopname.eventstore.fixture.Events.key;
import static nl.gespreksopname.eventstore.fixture.Events.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.fixture.Events;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommandExecutorTest {

    private static final Clock CLOCK = Clock.fixed(Events.NOW, ZoneOffset.UTC);
    private static final EventStore STORE = new EventStore("trial", CLOCK);
    private static final ReadModel NONE = (connection, all, added) -> {};

    private static TestDatabase database;
    private static CommandExecutor executor;
    private static final AtomicInteger WOKEN = new AtomicInteger();

    private enum Reason {
        NOT_NOW
    }

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        executor = new CommandExecutor(database.transactions(), STORE, WOKEN::incrementAndGet);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theReadModelFollowsInTheSameTransaction() {
        List<String> followed = new ArrayList<>();
        note("conversation/read", "first");

        CommandResult<Reason> result = executor.execute(
                key("b"),
                "conversation/read",
                (connection, history) -> accepted(fact("read", "second"), fact("read", "third")),
                (connection, all, added) -> {
                    followed.addAll(texts(all));
                    followed.addAll(texts(added));
                });

        assertThat(followed).containsExactly("first", "second", "third", "second", "third");
        assertThat(applied(result)).containsExactly("second", "third");
    }

    @Test
    void everyEventOfACommandCarriesItsId() {
        CommandKey key = key("body");

        executor.execute(
                key,
                "conversation/carries",
                (connection, history) ->
                        CommandExecutorTest.<Reason>accepted(fact("carries", "one"), fact("carries", "two")),
                NONE);

        assertThat(load("conversation/carries"))
                .extracting(event -> event.envelope().command())
                .containsExactly(key.id(), key.id());
    }

    @Test
    void whenTheReadModelFailsNothingHasHappened() {
        CommandKey key = key("body");

        assertThatThrownBy(() -> executor.execute(
                        key,
                        "conversation/failed",
                        (connection, history) -> CommandExecutorTest.<Reason>accepted(fact("failed", "lost")),
                        (connection, all, added) -> {
                            throw new IllegalStateException("no");
                        }))
                .hasMessage("no");

        assertThat(load("conversation/failed")).isEmpty();
        assertThat(applied(executor.execute(
                        key, "conversation/failed", (connection, history) -> accepted(fact("failed", "again")), NONE)))
                .containsExactly("again");
    }

    @Test
    void ofTwoWritersOnOneStreamOneIsFirstAndTheOtherDecidesAgain() throws Exception {
        CyclicBarrier bothHaveLoaded = new CyclicBarrier(2);
        AtomicInteger decisions = new AtomicInteger();

        List<CommandResult<Reason>> results = together(
                2,
                writer -> executor.execute(
                        key("body"),
                        "conversation/two",
                        (connection, history) -> {
                            if (decisions.incrementAndGet() <= 2) {
                                await(bothHaveLoaded);
                            }
                            return accepted(fact("two", "writer " + writer + " after " + history.size()));
                        },
                        NONE));

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(CommandResult.Applied.class));
        assertThat(decisions).hasValue(3);
        List<StoredEvent> stream = load("conversation/two");
        assertThat(stream).extracting(StoredEvent::version).containsExactly(1, 2);
        assertThat(texts(stream))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("after 0"),
                        second -> assertThat(second).endsWith("after 1"));
    }

    @Test
    void manyWritersOnOneStreamAllGetTheirFactsIn() throws Exception {
        List<CommandResult<Reason>> results = together(
                24,
                writer -> executor.execute(
                        key("body"),
                        "conversation/many",
                        (connection, history) -> accepted(fact("many", writer + " a"), fact("many", writer + " b")),
                        NONE));

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(CommandResult.Applied.class));
        assertThat(texts(load("conversation/many")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 24)
                        .boxed()
                        .flatMap(writer -> List.of(writer + " a", writer + " b").stream())
                        .toList());
    }

    @Test
    void aRepeatedCommandHasOneEffectAndTheSameAnswer() {
        CommandKey key = key("body");
        note("conversation/repeated", "before");
        CommandResult<Reason> first = executor.execute(
                key, "conversation/repeated", (connection, history) -> accepted(fact("repeated", "once")), NONE);
        note("conversation/repeated", "after");
        int woken = WOKEN.get();

        CommandResult<Reason> second = executor.execute(
                key,
                "conversation/repeated",
                (connection, history) -> {
                    throw new AssertionError("decided twice");
                },
                NONE);

        assertThat(applied(first)).containsExactly("once");
        assertThat(replayed(second).refused()).isFalse();
        assertThat(texts(replayed(second).all())).containsExactly("before", "once");
        assertThat(texts(replayed(second).added())).containsExactly("once");
        assertThat(WOKEN).hasValue(woken);
    }

    @Test
    void theSameCommandFromTwoSidesAtOnceHasOneEffect() throws Exception {
        CommandKey key = key("body");

        List<CommandResult<Reason>> results = together(
                4,
                writer -> executor.execute(
                        key, "conversation/twice", (connection, history) -> accepted(fact("twice", "once")), NONE));

        assertThat(texts(load("conversation/twice"))).containsExactly("once");
        assertThat(results)
                .filteredOn(result -> result instanceof CommandResult.Replayed)
                .hasSize(3);
    }

    @Test
    void theSameKeyWithAnotherBodyIsTold() {
        CommandKey key = key("body");
        executor.execute(key, "conversation/reused", (connection, history) -> accepted(fact("reused", "once")), NONE);

        CommandResult<Reason> result = executor.execute(
                new CommandKey(key.id(), "other body".getBytes(StandardCharsets.UTF_8)),
                "conversation/reused",
                (connection, history) -> accepted(fact("reused", "twice")),
                NONE);

        assertThat(result).isInstanceOf(CommandResult.KeyReused.class);
        assertThat(texts(load("conversation/reused"))).containsExactly("once");
    }

    @Test
    void aRefusalWithoutEventsIsDecidedAnewWhenTheCommandIsRepeated() {
        CommandKey key = key("body");
        CommandResult<Reason> first = executor.execute(
                key, "conversation/refused", (connection, history) -> new Decided.Refused<>(Reason.NOT_NOW), NONE);

        CommandResult<Reason> second = executor.execute(
                key, "conversation/refused", (connection, history) -> accepted(fact("refused", "now")), NONE);
        CommandResult<Reason> third = executor.execute(
                key, "conversation/refused", (connection, history) -> accepted(fact("refused", "again")), NONE);

        assertThat(first)
                .isInstanceOfSatisfying(
                        CommandResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NOT_NOW));
        assertThat(applied(second)).containsExactly("now");
        assertThat(third).isInstanceOf(CommandResult.Replayed.class);
        assertThat(texts(load("conversation/refused"))).containsExactly("now");
    }

    @Test
    void aRefusalThatIsAFactItselfIsFinal() {
        CommandKey key = key("body");
        executor.execute(
                key,
                "conversation/act",
                (connection, history) -> new Decided.Refused<>(Reason.NOT_NOW, List.of(fact("act", "act refused"))),
                NONE);

        CommandResult<Reason> second = executor.execute(
                key, "conversation/act", (connection, history) -> accepted(fact("act", "act done")), NONE);

        assertThat(replayed(second).refused()).isTrue();
        assertThat(texts(replayed(second).added())).containsExactly("act refused");
        assertThat(texts(load("conversation/act"))).containsExactly("act refused");
    }

    @Test
    void aCommandThatChangesNothingIsKeptAsEmpty() {
        CommandKey key = key("body");
        note("conversation/empty", "so already");

        CommandResult<Reason> first =
                executor.execute(key, "conversation/empty", (connection, history) -> accepted(), NONE);
        CommandResult<Reason> second = executor.execute(
                key, "conversation/empty", (connection, history) -> accepted(fact("empty", "late")), NONE);

        assertThat(applied(first)).isEmpty();
        assertThat(texts(replayed(second).all())).containsExactly("so already");
    }

    @Test
    void forgottenCommandsAreNewCommands() {
        CommandKey key = key("body");
        executor.execute(key, "conversation/forgotten", (connection, history) -> accepted(), NONE);

        database.transactions().call(connection -> executor.forget(connection, Events.NOW));
        assertThat(executor.execute(key, "conversation/forgotten", (connection, history) -> accepted(), NONE))
                .isInstanceOf(CommandResult.Replayed.class);
        database.transactions().call(connection -> executor.forget(connection, Events.NOW.plus(Duration.ofMillis(1))));
        assertThat(executor.execute(key, "conversation/forgotten", (connection, history) -> accepted(), NONE))
                .isInstanceOf(CommandResult.Applied.class);
    }

    @Test
    void aStreamThatNeverComesToRestIsGivenUp() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> executor.execute(
                        key("body"),
                        "conversation/restless",
                        (connection, history) -> {
                            attempts.incrementAndGet();
                            appendPastTheQueue("conversation/restless", history.size());
                            return CommandExecutorTest.<Reason>accepted(fact("restless", "mine"));
                        },
                        NONE))
                .isInstanceOf(TooManyConflicts.class);
        assertThat(attempts).hasValue(10);
    }

    @Test
    void aTransactionThatTheDatabaseBrokeADeadlockWithIsDoneAgain() {
        AtomicInteger attempts = new AtomicInteger();

        CommandResult<Reason> result = executor.execute(
                key("body"),
                "conversation/deadlock",
                (connection, history) -> accepted(fact("deadlock", "once")),
                (connection, all, added) -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
                    }
                });

        assertThat(applied(result)).containsExactly("once");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void noCommandIsCommittedOpen() {
        note("conversation/settled", "a fact");

        assertThat(database.column("select id from command where status = 'open'"))
                .isEmpty();
    }

    private static void appendPastTheQueue(String stream, int version) {
        database.transactions()
                .call(connection -> STORE.append(connection, stream, version, List.of(fact("restless", "other"))));
    }

    private static void note(String stream, String text) {
        executor.<Reason>execute(
                key("body"), stream, (connection, history) -> accepted(fact("conversation", text)), NONE);
    }

    private static List<StoredEvent> load(String stream) {
        return database.transactions().call(connection -> STORE.load(connection, stream));
    }

    private static <R> Decided<R> accepted(NewEvent... events) {
        return new Decided.Accepted<>(List.of(events));
    }

    private static List<String> applied(CommandResult<Reason> result) {
        return switch (result) {
            case CommandResult.Applied<Reason> applied -> texts(applied.added());
            case CommandResult.Rejected<Reason> r -> throw new AssertionError("rejected: " + r.reason());
            case CommandResult.Replayed<Reason> r -> throw new AssertionError("replayed");
            case CommandResult.KeyReused<Reason> r -> throw new AssertionError("key reused");
        };
    }

    private static CommandResult.Replayed<Reason> replayed(CommandResult<Reason> result) {
        return switch (result) {
            case CommandResult.Replayed<Reason> replayed -> replayed;
            case CommandResult.Applied<Reason> r -> throw new AssertionError("applied again");
            case CommandResult.Rejected<Reason> r -> throw new AssertionError("rejected again: " + r.reason());
            case CommandResult.KeyReused<Reason> r -> throw new AssertionError("key reused");
        };
    }

    private interface Writer {
        CommandResult<Reason> write(int number) throws Exception;
    }

    private static List<CommandResult<Reason>> together(int writers, Writer writer) throws Exception {
        CyclicBarrier start = new CyclicBarrier(writers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CommandResult<Reason>>> all = IntStream.range(0, writers)
                    .mapToObj(number -> threads.submit(() -> {
                        await(start);
                        return writer.write(number);
                    }))
                    .toList();
            List<CommandResult<Reason>> results = new ArrayList<>();
            for (Future<CommandResult<Reason>> each : all) {
                results.add(each.get(30, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
