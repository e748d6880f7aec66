package nl.gespreksopname.consent.alternative;

import java.time.LocalDate;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another way that was offered after a refusal. */
@Schema(description = "Een andere manier die na een weigering werd geboden.")
public record AlternativeItem(
        UUID alternativeId,
        UUID refusal,
        AlternativeKind kind,
        @Nullable TextItem reason,
        @Nullable LocalDate promisedBy,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable AlternativeItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.AlternativeOffered offered
                ? new AlternativeItem(
                        UUID.fromString(offered.alternative()),
                        UUID.fromString(offered.refusal()),
                        offered.kind(),
                        texts.show(offered.reason()),
                        offered.promisedBy(),
                        Noted.of(entry, offered.when()))
                : null;
    }
}
