package nl.gespreksopname.recording.destruction;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.Office;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hold. */
@Schema(description = "Een opschorting van de vernietiging.")
public record HoldView(
        String holdId,
        HoldGround ground,

        @Schema(description = "De uitleg, zolang die niet is gewist.") @Nullable
        String explanation,

        @Schema(description = "Tot wanneer.") @Nullable Instant until,

        @Schema(description = "In welke functie zij is geplaatst; dan heft alleen wie zo'n functie heeft haar op.")
        @Nullable
        Office office,

        @Schema(description = "Of zij nu geldt.") boolean inForce,

        @Schema(description = "Waarmee zij is opgeheven.") @Nullable
        String liftedBy,

        Noted noted) {}
