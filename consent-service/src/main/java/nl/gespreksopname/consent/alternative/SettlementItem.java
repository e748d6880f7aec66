package nl.gespreksopname.consent.alternative;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dispute about a report ended. */
@Schema(description = "Een betwisting van het verslag is afgedaan.")
public record SettlementItem(
        UUID alternativeDisputeSettlementId,
        UUID dispute,
        DisputeSettlement how,
        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable SettlementItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.AlternativeDisputeSettled it
                ? new SettlementItem(
                        UUID.fromString(it.settlement()),
                        UUID.fromString(it.dispute()),
                        it.how(),
                        texts.show(it.explanation()),
                        Noted.of(entry, it.when()))
                : null;
    }
}
