package nl.gespreksopname.eventstore.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.consume.ConsumerSettings;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.fixture.Events;
import nl.gespreksopname.eventstore.fixture.Owner;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import nl.gespreksopname.eventstore.fixture.Wait;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.publish.Publisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FollowedEventTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-";

    private final Followed followed = new Followed();
    private final Counted counted = new Counted();
    private Owner owner;
    private TestDatabase listener;

    @BeforeEach
    void start() throws Exception {
        owner = Owner.create();
        listener = TestDatabase.create();
    }

    @AfterEach
    void stop() {
        owner.close();
        listener.close();
    }

    @Test
    void anEventIsFollowedFromItsAppendOverKafkaIntoTheHandlerOfAnother() throws Exception {
        owner.append("old", "not traced");
        var traced = new EventStore(owner.service, Clock.systemUTC(), counted, followed);
        List<StoredEvent> stored = owner.database
                .transactions()
                .call(connection ->
                        traced.append(connection, "conversation/new", 0, List.of(Events.fact("new", "traced"))));
        owner.sequencer.drain();

        try (Publisher publisher = new Publisher(
                        owner.database.transactions(), owner.log, Owner.HOST, Owner.kafka(), counted, followed);
                EventConsumer consumer = new EventConsumer(
                        new ConsumerSettings(
                                "listener-" + owner.service,
                                Owner.kafka(),
                                Map.of(owner.service, List.of(owner.signer.key())),
                                Duration.ofMinutes(10)),
                        listener.transactions(),
                        (connection, events) -> {},
                        owner.asGapSource(),
                        Clock.systemUTC(),
                        counted,
                        followed)) {
            publisher.start();
            consumer.start();
            Wait.until(() -> counted.heard.get() == 2);
        }

        assertThat(followed.begun.stream().map(step -> step.getClass().getSimpleName()))
                .containsExactlyInAnyOrder("Append", "Publish", "Publish", "Hear", "Fold");
        // each has the one before as its cause, and what was not traced has none
        assertThat(causes()).containsExactlyInAnyOrder(null, TRACE + "0000000000000001-01", "published", "heard");
        assertThat(stored.getFirst().hash())
                .isEqualTo(CanonicalJson.sha256(stored.getFirst().bytes()));
        assertThat(listener.column("select encode(hash, 'hex') from received where sequence = 2"))
                .containsExactly(HexFormat.of().formatHex(stored.getFirst().hash()));
        assertThat(counted.appended).hasValue(1);
        assertThat(counted.published).hasValue(2);
    }

    private List<@Nullable String> causes() {
        List<@Nullable String> causes = new ArrayList<>();
        for (Step step : followed.begun) {
            switch (step) {
                case Step.Append _ -> {}
                case Step.Publish publish -> causes.add(publish.cause());
                case Step.Hear hear -> causes.add(followed.kind(hear.cause()));
                case Step.Fold fold -> causes.add(followed.kind(fold.cause()));
            }
        }
        return causes;
    }

    @Test
    void whatDoesNotLookLikeATraceIsNotStored() {
        var badly = new EventStore(owner.service, Clock.systemUTC(), counted, step -> new Traces.Span() {
            @Override
            public String traceparent() {
                return "Jansje Voorbeeld";
            }
        });

        assertThatThrownBy(() -> owner.database
                        .transactions()
                        .call(connection ->
                                badly.append(connection, "conversation/bad", 0, List.of(Events.fact("bad", "fact")))))
                .hasMessageContaining("23514");
    }

    @Test
    void everyOutcomeOfACommandIsCounted() {
        var executor = new CommandExecutor(owner.database.transactions(), owner.store, () -> {}, counted);
        CommandKey key = Events.key("body");
        for (int i = 0; i < 2; i++) {
            executor.<String>execute(
                    key,
                    "conversation/counted",
                    (connection, history) -> new Decided.Accepted<>(List.of(Events.fact("counted", "one"))),
                    (connection, all, added) -> {});
        }
        executor.<String>execute(
                new CommandKey(key.id(), new byte[] {1}),
                "conversation/counted",
                (connection, history) -> new Decided.Accepted<>(List.of()),
                (connection, all, added) -> {});
        executor.<String>execute(
                Events.key("refused"),
                "conversation/counted",
                (connection, history) -> new Decided.Refused<>("no", List.of()),
                (connection, all, added) -> {});
        assertThatThrownBy(() -> executor.<String>execute(
                        Events.key("fails"),
                        "conversation/counted",
                        (connection, history) -> {
                            throw new IllegalStateException("no decision");
                        },
                        (connection, all, added) -> {}))
                .hasMessage("no decision");
        assertThatThrownBy(() -> executor.<String>execute(
                        Events.key("always late"),
                        "conversation/counted",
                        (connection, history) -> {
                            owner.append("counted", "another was first");
                            return new Decided.Accepted<>(List.of(Events.fact("counted", "late")));
                        },
                        (connection, all, added) -> {}))
                .hasMessageContaining("conversation/counted");

        assertThat(counted.commands)
                .containsExactly(
                        Measurements.Outcome.APPLIED,
                        Measurements.Outcome.REPLAYED,
                        Measurements.Outcome.KEY_REUSED,
                        Measurements.Outcome.REJECTED,
                        Measurements.Outcome.FAILED,
                        Measurements.Outcome.CONFLICTED);
        assertThat(counted.conflicts).hasValue(10);
    }

    @Test
    void aBatchIsMeasuredWhenItIsCommitted() {
        var sequencer = new Sequencer(owner.database.transactions(), owner.service, () -> {}, counted);
        owner.database
                .transactions()
                .call(connection -> owner.store.append(connection, "conversation/batch", 0, Events.facts("batch", 7)));

        sequencer.drain();

        assertThat(counted.numbered).containsExactly(7);
    }

    /** Gives every span a traceparent of its own in one trace. */
    private static final class Followed implements Traces {

        private final List<Step> begun = new CopyOnWriteArrayList<>();

        @Override
        public Span begin(Step step) {
            begun.add(step);
            boolean traced = switch (step) {
                case Step.Append _ -> true;
                case Step.Publish publish -> publish.cause() != null;
                case Step.Hear _ -> true;
                case Step.Fold _ -> true;
            };
            return new Span() {
                @Override
                public @Nullable String traceparent() {
                    return traced ? TRACE + number(step) + "-01" : null;
                }
            };
        }

        private static String number(Step step) {
            return switch (step) {
                case Step.Append _ -> "0000000000000001";
                case Step.Publish _ -> "0000000000000002";
                case Step.Hear _ -> "0000000000000003";
                case Step.Fold _ -> "0000000000000004";
            };
        }

        private @Nullable String kind(@Nullable String traceparent) {
            return traceparent == null
                    ? null
                    : switch (traceparent.substring(TRACE.length(), TRACE.length() + 16)) {
                        case "0000000000000002" -> "published";
                        case "0000000000000003" -> "heard";
                        default -> traceparent;
                    };
        }
    }

    private static final class Counted implements Measurements {

        private final AtomicInteger appended = new AtomicInteger();
        private final AtomicInteger published = new AtomicInteger();
        private final AtomicInteger heard = new AtomicInteger();
        private final AtomicInteger conflicts = new AtomicInteger();
        private final List<Outcome> commands = new CopyOnWriteArrayList<>();
        private final List<Integer> numbered = new CopyOnWriteArrayList<>();

        @Override
        public void appended(int events, Duration took) {
            appended.addAndGet(events);
        }

        @Override
        public void commanded(Outcome outcome, Duration took) {
            commands.add(outcome);
        }

        @Override
        public void conflicted() {
            conflicts.incrementAndGet();
        }

        @Override
        public void numbered(int events, Duration took) {
            numbered.add(events);
        }

        @Override
        public void published(Duration sinceLogged) {
            published.incrementAndGet();
        }

        @Override
        public void heard(String origin, Duration sinceLogged) {
            heard.incrementAndGet();
        }
    }
}
