package nl.gespreksopname.recording.copy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A copy that can't be given. */
@Schema(description = "Een kopie die niet gegeven kan worden.")
public record NewImpossibility(
        @Schema(description = "Waarom niet.") ImpossibilityReason reason,

        @Schema(description = "Uitleg in eigen woorden; staat alleen in de kluis.")
        @Nullable
        @NotBlank
        @Size(max = 4000)
        String explanation,

        @Schema(description = "De gebeurtenis waarmee de opname is vernietigd.")
        @Nullable
        @Pattern(regexp = "recording/conversation/[0-9a-f-]{36}/[0-9]{1,9}")
        String destruction,

        @Schema(description = "Wanneer dit is gezegd.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
