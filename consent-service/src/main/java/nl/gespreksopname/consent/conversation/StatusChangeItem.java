package nl.gespreksopname.consent.conversation;

import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The conversation began, ended or was cancelled. */
@Schema(description = "Het gesprek begon, eindigde of ging niet door.")
public record StatusChangeItem(ConversationStatus status, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable StatusChangeItem of(Stream.Entry entry) {
        Noted noted = Noted.of(entry, null);
        if (entry.event() instanceof ConsentEvent.ConversationStarted) {
            return new StatusChangeItem(ConversationStatus.STARTED, noted);
        }
        if (entry.event() instanceof ConsentEvent.ConversationEnded) {
            return new StatusChangeItem(ConversationStatus.ENDED, noted);
        }
        return entry.event() instanceof ConsentEvent.ConversationCancelled
                ? new StatusChangeItem(ConversationStatus.CANCELLED, noted)
                : null;
    }
}
