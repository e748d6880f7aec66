package nl.gespreksopname.recording.destruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.vault.Vault;
import nl.gespreksopname.recording.content.ContentFiles;
import nl.gespreksopname.recording.content.StoredContent;
import nl.gespreksopname.recording.conversation.Histories;
import nl.gespreksopname.recording.retention.RetentionTable;
import nl.gespreksopname.recording.retention.RetentionTable.Kind;
import nl.gespreksopname.recording.retention.RetentionTable.Reminder;
import nl.gespreksopname.recording.retention.domain.PersonalValues;

/**
 * Carries out a destruction that was taken down: first the key, then the file. Each step can be done again, and the reminder
 * stays until all is done: whatever stops it in between, it is completed later.
 */
@ApplicationScoped
public class Finishing {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final RetentionTable retention;
    private final StoredContent stored;
    private final ContentFiles files;
    private final Vault vault;
    private final Histories histories;
    private final Transactions transactions;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public Finishing(
            RetentionTable retention,
            StoredContent stored,
            ContentFiles files,
            Vault vault,
            Histories histories,
            Transactions transactions,
            Clock clock) {
        this.retention = retention;
        this.stored = stored;
        this.files = files;
        this.vault = vault;
        this.histories = histories;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Destroys what is stored of a recording, of which that was taken down. */
    public void content(String organisation, UUID recording, UUID conversation) {
        finish(new Reminder(Kind.CONTENT, organisation, recording, conversation, true));
    }

    /** Completes what a reminder of something destroyed is about. */
    public void finish(Reminder reminder) {
        switch (reminder.kind()) {
            case CONTENT -> content(reminder);
            case PERSONAL_VALUES -> values(reminder);
        }
    }

    private void content(Reminder reminder) {
        Optional<StoredContent.Place> place = transactions.call(connection -> stored.place(connection, reminder.id()));
        place.ifPresent(kept -> {
            transactions.call(connection -> vault.erase(connection, List.of(kept.key())));
            files.discard(kept.name());
        });
        transactions.call(connection -> {
            stored.forget(connection, reminder.id());
            retention.forget(connection, reminder);
            return reminder;
        });
    }

    private void values(Reminder reminder) {
        transactions.call(connection -> {
            var history = histories.of(connection, reminder.organisation(), reminder.conversation());
            List<UUID> destroyed = PersonalValues.destroyed(history).stream()
                    .map(Sealed::id)
                    .map(UUID::fromString)
                    .toList();
            vault.erase(connection, destroyed);
            if (PersonalValues.kept(history).isEmpty()) {
                retention.forget(connection, reminder);
            } else {
                retention.goOn(connection, reminder, clock.instant().plus(SOON));
            }
            return reminder;
        });
    }
}
