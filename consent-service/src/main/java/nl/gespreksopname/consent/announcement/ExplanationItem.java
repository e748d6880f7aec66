package nl.gespreksopname.consent.announcement;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Ground;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The explanation that followed a refusal. */
@Schema(description = "De uitleg die op een weigering volgde.")
public record ExplanationItem(
        UUID refusalExplanationId,
        UUID refusal,
        @Nullable Ground ground,
        @Nullable TextItem text,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ExplanationItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.RefusalExplained given
                ? new ExplanationItem(
                        UUID.fromString(given.explanation()),
                        UUID.fromString(given.refusal()),
                        given.ground(),
                        texts.show(given.text()),
                        Noted.of(entry, given.when()))
                : null;
    }
}
