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
import nl.gespreksopname.conventions.operating.GateProblems;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Loop;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import nl.gespreksopname.eventstore.recovery.Recovery;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jboss.logging.Logger;

/**
 * What runs beside the requests: numbering, publishing, checkpoints, hearing others, tidying up. Starts after the settings
 * are found right and the service's own start; ends in the opposite order, after what is under way.
 */
@ApplicationScoped
public class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration COMMANDS_KEPT = Duration.ofDays(30);
    private static final Duration LONGER_THAN_A_TRANSACTION = Duration.ofHours(1);

    /** With Kafka there, comparing takes a moment; a start that is told of is then one that takes commands. */
    private static final Duration COMPARED_WITHIN = Duration.ofSeconds(5);

    private final Gate gate;
    private final Recovery recovery;
    private final Sequencer sequencer;
    private final Publisher publisher;
    private final CheckpointPublisher checkpoints;
    private final EventConsumer consumer;
    private final boolean hears;
    private final Loop tidying;

    /** Made by the container. */
    @Inject
    public Background(
            Gate gate,
            Recovery recovery,
            Sequencer sequencer,
            Publisher publisher,
            CheckpointPublisher checkpoints,
            EventConsumer consumer,
            Settings settings,
            Transactions transactions,
            CommandExecutor commands,
            Vault vault,
            Clock clock) {
        this.gate = gate;
        this.recovery = recovery;
        this.sequencer = sequencer;
        this.publisher = publisher;
        this.checkpoints = checkpoints;
        this.consumer = consumer;
        this.hears = !settings.hears().orElse(List.of()).isEmpty();
        this.tidying = new Loop("tidying-" + settings.service(), () -> {
            if (!gate.isOpen()) {
                // What a backup lacks is not an orphan.
                return Duration.ofSeconds(1);
            }
            transactions.call(
                    connection -> commands.forget(connection, clock.instant().minus(COMMANDS_KEPT)));
            vault.sweep(transactions, LONGER_THAN_A_TRANSACTION);
            return Duration.ofHours(1);
        });
    }

    void start(@Observes @Priority(10_000) StartupEvent event) throws InterruptedException {
        NothingPersonal.begin();
        recovery.start();
        publisher.start();
        sequencer.start();
        checkpoints.start();
        if (hears) {
            consumer.start();
        }
        tidying.start();
        if (!recovery.awaitFirst(COMPARED_WITHIN)) {
            LOG.warnf("no commands are taken yet: %s", GateProblems.reason(gate.state()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        tidying.close();
        consumer.close();
        checkpoints.close();
        sequencer.close();
        publisher.close();
        recovery.close();
    }
}
