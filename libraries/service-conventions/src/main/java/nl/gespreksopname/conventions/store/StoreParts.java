package nl.gespreksopname.conventions.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import nl.gespreksopname.conventions.settings.Keys;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.vault.MasterKey;
import nl.gespreksopname.eventstore.vault.Vault;

/** The parts of the event store, as beans to inject. */
class StoreParts {

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
    EventStore eventStore(Settings settings, Clock clock) {
        return new EventStore(settings.service(), clock);
    }

    @Produces
    @Singleton
    Sequencer sequencer(Transactions transactions, Settings settings) {
        return new Sequencer(transactions, settings.service(), () -> {});
    }

    @Produces
    @Singleton
    LogReader logReader(Settings settings) {
        return new LogReader(settings.service());
    }

    @Produces
    @Singleton
    CommandExecutor commandExecutor(Transactions transactions, EventStore store, Clock clock, Sequencer sequencer) {
        return new CommandExecutor(transactions, store, clock, sequencer::wake);
    }

    @Produces
    @Singleton
    Vault vault(@DataSource("keys") AgroalDataSource keysDatabase, Keys keys, Clock clock) {
        return new Vault(new JtaTransactions(keysDatabase), MasterKey.of(keys.master()), List.of(), clock);
    }

    @Produces
    @Singleton
    ConsumerProgress consumerProgress(Settings settings) {
        return new ConsumerProgress(settings.service());
    }
}
