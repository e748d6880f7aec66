package nl.gespreksopname.consent.announcement;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody announced a recording. */
@Schema(description = "Iemand kondigde een opname aan.")
public record AnnouncementItem(
        UUID announcementId,
        UUID by,
        UUID recorder,

        @Schema(description = "Van welke kant de opname is.")
        Side side,

        Medium medium,
        @Nullable UUID inAnswerTo,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable AnnouncementItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.RecordingAnnounced said
                ? new AnnouncementItem(
                        UUID.fromString(said.announcement()),
                        UUID.fromString(said.by()),
                        UUID.fromString(said.recorder()),
                        said.side(),
                        said.medium(),
                        said.inAnswerTo() == null ? null : UUID.fromString(said.inAnswerTo()),
                        Noted.of(entry, said.when()))
                : null;
    }
}
