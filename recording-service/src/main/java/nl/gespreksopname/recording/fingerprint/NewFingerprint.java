package nl.gespreksopname.recording.fingerprint;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fingerprint to put down. */
@Schema(description = "Een vingerafdruk om vast te leggen.")
public record NewFingerprint(
        @Schema(description = "SHA-256 van het hele bestand, 64 hexadecimale cijfers.")
        @Pattern(regexp = "[0-9a-f]{64}")
        String digest,

        @Schema(description = "Grootte in bytes.") @Positive long size,

        @Schema(description = "Duur in seconden.") @Nullable @PositiveOrZero
        Integer durationSeconds,

        @Schema(description = "Wanneer de vingerafdruk is genomen.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die hem meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
