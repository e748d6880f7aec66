package nl.gespreksopname.consent.sharing;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Decision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a participant decided on a share request. */
@Schema(description = "Wat een deelnemer op een verzoek om te delen besloot.")
public record DecisionItem(UUID shareDecisionId, UUID shareRequest, UUID participant, Decision decision, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable DecisionItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.ShareDecisionMade decided
                ? new DecisionItem(
                        UUID.fromString(decided.decisionId()),
                        UUID.fromString(decided.permission()),
                        UUID.fromString(decided.participant()),
                        decided.decision(),
                        Noted.of(entry, decided.when()))
                : null;
    }
}
