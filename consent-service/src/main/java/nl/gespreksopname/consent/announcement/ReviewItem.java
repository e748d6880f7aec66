package nl.gespreksopname.consent.announcement;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal was looked at again. */
@Schema(description = "Er is opnieuw naar een weigering gekeken.")
public record ReviewItem(
        UUID refusalReviewId,
        UUID refusal,
        @Nullable UUID contestation,

        @Schema(description = "De deelnemer die keek, als het een deelnemer was.") @Nullable
        UUID reviewer,

        ReviewOutcome outcome,
        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ReviewItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.RefusalReviewed it
                ? new ReviewItem(
                        UUID.fromString(it.review()),
                        UUID.fromString(it.refusal()),
                        it.contestation() == null ? null : UUID.fromString(it.contestation()),
                        it.reviewer() == null ? null : UUID.fromString(it.reviewer()),
                        it.outcome(),
                        texts.show(it.explanation()),
                        Noted.of(entry, it.when()))
                : null;
    }
}
