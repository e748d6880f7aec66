package nl.gespreksopname.conventions.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gespreksopname.conventions.operating.LogNotices;
import nl.gespreksopname.conventions.settings.Keys;
import nl.gespreksopname.conventions.settings.LogKeys;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.ConsumerSettings;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.consume.EventHandler;
import nl.gespreksopname.eventstore.log.CheckpointWriter;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import nl.gespreksopname.eventstore.observe.Measurements;
import nl.gespreksopname.eventstore.observe.Traces;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import nl.gespreksopname.eventstore.recovery.Recovery;
import nl.gespreksopname.eventstore.recovery.StreamFollower;
import nl.gespreksopname.eventstore.vault.MasterKey;
import nl.gespreksopname.eventstore.vault.Vault;

/** The parts of the event store, as beans to inject. */
class StoreParts {

    private static final Duration RETRY_PARKED_EVERY = Duration.ofMinutes(5);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Transactions transactions(AgroalDataSource dataSource) {
        return new JtaTransactions(dataSource);
    }

    @Produces
    @Singleton
    EventStore eventStore(Settings settings, Clock clock, Measurements measurements, Traces traces) {
        return new EventStore(settings.service(), clock, measurements, traces);
    }

    @Produces
    @Singleton
    CommandExecutor commandExecutor(
            Transactions transactions, EventStore store, Sequencer sequencer, Gate gate, Measurements measurements) {
        return new CommandExecutor(transactions, store, sequencer::wake, gate, measurements);
    }

    @Produces
    @Singleton
    Gate gate() {
        return new Gate();
    }

    @Produces
    @Singleton
    Recovery recovery(
            Gate gate,
            Transactions transactions,
            EventStore store,
            Vault vault,
            Instance<StreamFollower> follower,
            LogNotices notices,
            Settings settings,
            Clock clock) {
        List<NoteKey> keys = new ArrayList<>();
        keys.add(LogKeys.signer(settings).key());
        String own = settings.logKeys().get(settings.service());
        if (own != null) {
            keys.addAll(LogKeys.parse(own));
        }
        return new Recovery(
                gate,
                transactions,
                store,
                vault,
                follower.isResolvable() ? follower.get() : StreamFollower.NONE,
                kafka(settings),
                keys,
                notices::recovered,
                clock);
    }

    @Produces
    @Singleton
    Vault vault(@DataSource("keys") AgroalDataSource keysDatabase, Keys keys, Clock clock) {
        return new Vault(new JtaTransactions(keysDatabase), MasterKey.of(keys.master()), List.of(), clock);
    }

    @Produces
    @Singleton
    LogReader logReader(Settings settings) {
        return new LogReader(settings.service());
    }

    @Produces
    @Singleton
    Sequencer sequencer(
            Transactions transactions, Settings settings, Publisher publisher, Gate gate, Measurements measurements) {
        return new Sequencer(transactions, settings.service(), publisher::wake, gate, measurements);
    }

    @Produces
    @Singleton
    Publisher publisher(
            Transactions transactions,
            LogReader log,
            Settings settings,
            Gate gate,
            Measurements measurements,
            Traces traces) {
        return new Publisher(transactions, log, settings.hostOin(), kafka(settings), gate, measurements, traces);
    }

    @Produces
    @Singleton
    CheckpointPublisher checkpointPublisher(
            Transactions transactions,
            LogReader log,
            Sequencer sequencer,
            Publisher publisher,
            Settings settings,
            Gate gate,
            Clock clock) {
        CheckpointWriter writer = new CheckpointWriter(
                transactions, sequencer, settings.service(), List.of(LogKeys.signer(settings)), gate, clock);
        return new CheckpointPublisher(transactions, log, writer, publisher, kafka(settings), gate);
    }

    @Produces
    @Singleton
    ConsumerProgress consumerProgress(Settings settings) {
        return new ConsumerProgress(settings.service());
    }

    @Produces
    @Singleton
    EventConsumer eventConsumer(
            Settings settings,
            Transactions transactions,
            Instance<EventHandler> handler,
            PeerLogs peers,
            Gate gate,
            Clock clock,
            Measurements measurements,
            Traces traces) {
        List<String> heard = settings.hears().orElse(List.of());
        if (!heard.isEmpty() && !handler.isResolvable()) {
            throw new IllegalStateException(
                    "gespreksopname.hears names services, but no single bean is an EventHandler that takes their events");
        }
        Map<String, List<NoteKey>> origins = heard.stream()
                .collect(Collectors.toMap(
                        origin -> origin,
                        origin -> LogKeys.parse(settings.logKeys().getOrDefault(origin, ""))));
        return new EventConsumer(
                new ConsumerSettings(settings.service(), kafka(settings), origins, RETRY_PARKED_EVERY),
                transactions,
                heard.isEmpty() ? (connection, events) -> {} : handler.get(),
                peers,
                clock,
                gate,
                measurements,
                traces);
    }

    private static Map<String, Object> kafka(Settings settings) {
        return Map.of("bootstrap.servers", settings.kafka());
    }
}
