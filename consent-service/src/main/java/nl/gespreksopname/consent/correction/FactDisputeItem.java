package nl.gespreksopname.consent.correction;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant says that something that was taken down is not so. */
@Schema(description = "Een deelnemer zegt dat een vastgelegd feit niet klopt.")
public record FactDisputeItem(
        UUID factDisputeId,

        @Schema(description = "De versie waarin het betwiste feit is vastgelegd.")
        int disputes,

        UUID by,
        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable FactDisputeItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.FactDisputed it
                ? new FactDisputeItem(
                        UUID.fromString(it.dispute()),
                        it.disputes(),
                        UUID.fromString(it.by()),
                        texts.show(it.explanation()),
                        Noted.of(entry, null))
                : null;
    }
}
