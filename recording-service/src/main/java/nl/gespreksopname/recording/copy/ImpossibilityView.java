package nl.gespreksopname.recording.copy;

import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A copy that can't be given. */
@Schema(description = "Een kopie die niet gegeven kan worden.")
public record ImpossibilityView(
        String impossibilityId,
        String copyRequestId,
        ImpossibilityReason reason,

        @Schema(description = "Uitleg, zolang die niet is gewist.") @Nullable
        String explanation,

        @Schema(description = "De gebeurtenis waarmee de opname is vernietigd.") @Nullable
        String destruction,

        Noted noted) {}
