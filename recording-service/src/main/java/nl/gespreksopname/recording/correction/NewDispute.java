package nl.gespreksopname.recording.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.gespreksopname.recording.conversation.ReportedNow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that a participant says is not so. */
@Schema(description = "Een betwisting van een vastgelegd feit.")
public record NewDispute(
        @Schema(description = "De deelnemer die het betwist.")
        UUID by,

        @Schema(description = "Hoe het volgens de deelnemer was; staat alleen in de kluis.")
        @Nullable
        @NotBlank
        @Size(max = 4000)
        String explanation,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedNow {}
