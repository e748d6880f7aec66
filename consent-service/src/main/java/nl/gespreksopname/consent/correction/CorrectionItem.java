package nl.gespreksopname.consent.correction;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was taken down is not so. */
@Schema(description = "Een vastgelegd feit klopt niet.")
public record CorrectionItem(
        UUID factCorrectionId,

        @Schema(description = "De versie waarin het feit is vastgelegd dat niet klopt.")
        int corrects,

        @Schema(description = "De versie waarin staat hoe het wel was. Ontbreekt als het niet gebeurde.") @Nullable
        Integer replacedBy,

        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable CorrectionItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.FactCorrected it
                ? new CorrectionItem(
                        UUID.fromString(it.correction()),
                        it.corrects(),
                        it.replaced() ? Integer.valueOf(entry.envelope().version() + 1) : null,
                        texts.show(it.explanation()),
                        Noted.of(entry, null))
                : null;
    }
}
