package nl.gespreksopname.recording.content;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.log.LogReader;
import org.jboss.logging.Logger;

/** Removes files that no recording has: of uploads that were broken off, or that ended between file and event. */
@ApplicationScoped
public class ContentSweep {

    /** Longer than any upload lasts. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    /** After a recovery a file can be of a recording of which a better backup still knows. */
    private static final Duration BETTER_BACKUP = Duration.ofDays(14);

    private static final Logger LOG = Logger.getLogger(ContentSweep.class);

    private final ContentFiles files;
    private final StoredContent stored;
    private final Transactions transactions;
    private final LogReader log;
    private final Gate gate;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public ContentSweep(
            ContentFiles files,
            StoredContent stored,
            Transactions transactions,
            LogReader log,
            Gate gate,
            Clock clock) {
        this.log = log;
        this.gate = gate;
        this.files = files;
        this.stored = stored;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() throws IOException {
        Instant wayBack = clock.instant().minus(BETTER_BACKUP);
        if (!gate.isOpen() || transactions.call(connection -> log.wasRecoveredSince(connection, wayBack))) {
            return;
        }
        int removed = sweep(clock.instant().minus(ABANDONED));
        if (removed > 0) {
            LOG.infof("Removed %d files that no recording has", removed);
        }
    }

    /**
     * Removes what was abandoned before a moment.
     *
     * @return how many files
     */
    int sweep(Instant before) throws IOException {
        int removed = 0;
        for (Path left : files.leftIncoming(before)) {
            if (Files.deleteIfExists(left)) {
                removed++;
            }
        }
        for (String name : files.keptNames(before)) {
            if (!transactions.call(connection -> stored.isKept(connection, name))) {
                files.discard(name);
                removed++;
            }
        }
        return removed;
    }
}
