package nl.gespreksopname.conventions.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.gespreksopname.conventions.logging.NothingPersonal;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import nl.gespreksopname.eventstore.vault.Vault;

/**
 * What runs beside the requests: numbering, publishing, checkpoints, hearing others, tidying up. Starts after the settings
 * are found right and the service's own start; ends in the opposite order, after what is under way.
 */
@ApplicationScoped
public class Background {

    private static final Duration COMMANDS_KEPT = Duration.ofDays(30);
    private static final Duration LONGER_THAN_A_TRANSACTION = Duration.ofHours(1);

    private final Sequencer sequencer;
    private final Publisher publisher;
    private final CheckpointPublisher checkpoints;
    private final EventConsumer consumer;
    private final boolean hears;
    private final Loop tidying;

    /** Made by the container. */
    @Inject
    public Background(
            Sequencer sequencer,
            Publisher publisher,
            CheckpointPublisher checkpoints,
            EventConsumer consumer,
            Settings settings,
            Transactions transactions,
            CommandExecutor commands,
            Vault vault,
            Clock clock) {
        this.sequencer = sequencer;
        this.publisher = publisher;
        this.checkpoints = checkpoints;
        this.consumer = consumer;
        this.hears = !settings.hears().orElse(List.of()).isEmpty();
        this.tidying = new Loop("tidying-" + settings.service(), () -> {
            transactions.call(
                    connection -> commands.forget(connection, clock.instant().minus(COMMANDS_KEPT)));
            vault.sweep(transactions, LONGER_THAN_A_TRANSACTION);
            return Duration.ofHours(1);
        });
    }

    void start(@Observes @Priority(10_000) StartupEvent event) {
        NothingPersonal.begin();
        publisher.start();
        sequencer.start();
        checkpoints.start();
        if (hears) {
            consumer.start();
        }
        tidying.start();
    }

    void stop(@Observes ShutdownEvent event) {
        tidying.close();
        consumer.close();
        checkpoints.close();
        sequencer.close();
        publisher.close();
    }
}
