package nl.gespreksopname.recording.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a file differs. */
@Schema(description = "Uitleg waarom een bestand verschilt.")
public record NewExplanation(
        @Schema(description = "De uitleg in eigen woorden; staat alleen in de kluis.") @NotBlank @Size(max = 4000)
        String text,

        @Schema(description = "Wanneer de uitleg is gegeven.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
