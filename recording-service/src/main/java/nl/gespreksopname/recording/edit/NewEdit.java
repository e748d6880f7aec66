package nl.gespreksopname.recording.edit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change to disclose. */
@Schema(description = "Een bewerking om te melden.")
public record NewEdit(
        @Schema(
                description =
                        "Wat er is gedaan; geknipt, samengevoegd en veranderd zijn inhoudelijk, de andere technisch.")
        EditWhat what,

        @Schema(description = "De deelnemer die heeft bewerkt.") @Nullable
        UUID editedBy,

        @Schema(description = "De deelnemers aan wie het is verteld.") @Nullable @Size(max = 50)
        Set<UUID> toldTo,

        @Schema(description = "SHA-256 van het resultaat.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
        String digest,

        @Schema(description = "Wat er is gedaan en waarom, in eigen woorden; staat alleen in de kluis.")
        @Nullable
        @NotBlank
        @Size(max = 4000)
        String explanation,

        @Schema(description = "Wanneer het is verteld.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
