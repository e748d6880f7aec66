package nl.gespreksopname.consent.announcement;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody does not accept a refusal. */
@Schema(description = "Iemand legt zich niet neer bij een weigering.")
public record ContestationItem(
        UUID refusalContestationId,
        UUID refusal,
        UUID by,
        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ContestationItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.RefusalContested it
                ? new ContestationItem(
                        UUID.fromString(it.contestation()),
                        UUID.fromString(it.refusal()),
                        UUID.fromString(it.by()),
                        texts.show(it.explanation()),
                        Noted.of(entry, it.when()))
                : null;
    }
}
