package nl.gespreksopname.consent.keeping;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decided what becomes of what was recorded before somebody withdrew. */
@Schema(description = "Besloten is wat er gebeurt met wat was opgenomen.")
public record KeepDecisionItem(
        UUID keepDecisionId,
        UUID withdrawal,
        @Nullable UUID recording,
        UUID by,
        KeepChoice choice,
        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable KeepDecisionItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.KeepDecided it
                ? new KeepDecisionItem(
                        UUID.fromString(it.keepDecision()),
                        UUID.fromString(it.withdrawal()),
                        it.recording() == null ? null : UUID.fromString(it.recording()),
                        UUID.fromString(it.by()),
                        it.choice(),
                        texts.show(it.explanation()),
                        Noted.of(entry, it.when()))
                : null;
    }
}
