package nl.gespreksopname.recording.sharing.domain;

import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a recording, as a permission must cover it.
 *
 * @param side on whose side the sharer stands: a permission is given to a side by the other
 * @param recipientKey of the recipient, or of the platform
 * @param purpose absent where it does not matter: a publication is covered by its platform
 */
public record Use(
        String recording,
        Side side,
        Material material,
        String recipientKey,
        @Nullable SharePurpose purpose,
        Scope scope) {

    /** The first thing, from the coarsest, in which a permission does not cover this; empty when it does. */
    Optional<ActRefusal> exceeds(SharePermissionRequested permitted, ConsentKnowledge consent) {
        if (!permitted.recording().equals(recording)) {
            return Optional.of(ActRefusal.PERMISSION_FOR_ANOTHER_RECORDING);
        }
        if (consent.sideOf(permitted.requestedBy()).filter(s -> s == side).isEmpty()) {
            return Optional.of(ActRefusal.PERMISSION_FOR_ANOTHER_SIDE);
        }
        if (!permitted.recipientKey().equals(recipientKey)) {
            return Optional.of(ActRefusal.PERMISSION_FOR_ANOTHER_RECIPIENT);
        }
        if (!permitted.scope().covers(scope)) {
            return Optional.of(ActRefusal.PERMISSION_TOO_NARROW);
        }
        if (permitted.material() != material) {
            return Optional.of(ActRefusal.PERMISSION_FOR_OTHER_MATERIAL);
        }
        return purpose != null && permitted.purpose() != purpose
                ? Optional.of(ActRefusal.PERMISSION_FOR_ANOTHER_PURPOSE)
                : Optional.empty();
    }
}
