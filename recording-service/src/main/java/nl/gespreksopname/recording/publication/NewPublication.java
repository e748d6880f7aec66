package nl.gespreksopname.recording.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.BasedOn;
import nl.gespreksopname.recording.conversation.ReportOrActBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A publication that was found, or that the suite is to do. */
@Schema(description = "Een openbaarmaking die is gevonden, of die de suite uitvoert.")
public record NewPublication(
        @Schema(
                description =
                        "Melding (standaard): gevonden of elders gedaan. Handeling: de suite doet het, en alleen met toestemming voor dit platform.")
        @Nullable
        ReportOrAct basis,

        @Schema(description = "De toestemming waarop het rust.") @Nullable
        UUID permissionId,

        @Schema(description = "De deelnemer die het openbaar maakte, als dat bekend is.") @Nullable
        UUID publishedBy,

        @Schema(description = "Aan welke kant van het gesprek die staat; 'neither' als niemand het weet.")
        Side side,

        @Schema(description = "Wat er openbaar is; standaard de opname zelf.") @Nullable
        Material material,

        @Schema(description = "Waar, geschreven zoals in de toestemming; staat alleen in de kluis.")
        @NotBlank
        @Size(max = 200)
        String platform,

        @Schema(description = "SHA-256 van wat openbaar is.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
        String digest,

        @Nullable BasedOn basedOn,

        @Schema(description = "Wanneer het openbaar werd, of werd gevonden.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportOrActBody {}
