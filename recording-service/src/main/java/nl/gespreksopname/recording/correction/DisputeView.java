package nl.gespreksopname.recording.correction;

import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dispute. */
@Schema(description = "Een betwisting van een vastgelegd feit.")
public record DisputeView(
        String disputeId,

        @Schema(description = "De versie van het feit dat wordt betwist.")
        int disputes,

        @Schema(description = "De deelnemer die het betwist.")
        String by,

        @Schema(description = "Hoe het volgens de deelnemer was, zolang dat niet is gewist.") @Nullable
        String explanation,

        Noted noted) {}
