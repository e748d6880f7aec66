package nl.gespreksopname.recording.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.gespreksopname.recording.conversation.ReportedNow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that is not so. */
@Schema(description = "Een correctie van een vastgelegd feit.")
public record NewCorrection(
        @Schema(description = "Waarom, in eigen woorden; staat alleen in de kluis.")
        @Nullable
        @NotBlank
        @Size(max = 4000)
        String explanation,

        @Schema(
                description =
                        "Hoe het wel is: hetzelfde soort feit, met alleen wat anders is. Weggelaten: het is niet gebeurd.")
        @Nullable
        RevisedFact fact,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedNow {}
