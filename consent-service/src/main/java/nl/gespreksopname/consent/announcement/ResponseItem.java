package nl.gespreksopname.consent.announcement;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Ground;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a participant answered to an announcement. */
@Schema(description = "Wat een deelnemer op een aankondiging antwoordde.")
public record ResponseItem(
        @Schema(description = "Bij een weigering ook het id van de weigering.")
        UUID responseId,

        UUID announcement,
        UUID participant,
        Answer answer,
        @Nullable Ground ground,
        @Nullable String ownGround,
        @Nullable TextItem explanation,
        boolean platformEvidence,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ResponseItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.ResponseGiven given
                ? new ResponseItem(
                        UUID.fromString(given.response()),
                        UUID.fromString(given.announcement()),
                        UUID.fromString(given.participant()),
                        given.answer(),
                        given.ground(),
                        given.ownGround(),
                        texts.show(given.explanation()),
                        given.platformEvidence(),
                        Noted.of(entry, given.when()))
                : null;
    }
}
