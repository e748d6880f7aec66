package nl.gespreksopname.recording.destruction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.recording.conversation.ReportedNow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Destruction to be held up. */
@Schema(description = "Een opschorting van de vernietiging.")
public record NewHold(
        @Schema(description = "Waarom.") HoldGround ground,

        @Schema(description = "Uitleg in eigen woorden, nodig bij een andere reden; staat alleen in de kluis.")
        @Nullable
        @NotBlank
        @Size(max = 4000)
        String explanation,

        @Schema(description = "Tot wanneer; weggelaten: tot zij wordt opgeheven.") @Nullable
        Instant until,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedNow {}
