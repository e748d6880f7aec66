package nl.gespreksopname.recording.verification;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file to compare, by its digest. */
@Schema(description = "Een bestand om te vergelijken, aan zijn vingerafdruk.")
public record NewVerification(
        @Schema(description = "SHA-256 van het hele bestand, 64 hexadecimale cijfers.")
        @Pattern(regexp = "[0-9a-f]{64}")
        String digest,

        @Schema(description = "De deelnemer die laat vergelijken.") @Nullable
        UUID by,

        @Schema(description = "De overhandigde kopie die wordt vergeleken.") @Nullable
        UUID delivery,

        @Schema(description = "Wanneer is vergeleken.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
