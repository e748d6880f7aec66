package nl.gespreksopname.recording.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.BasedOn;
import nl.gespreksopname.recording.conversation.ReportOrActBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A share that happened, or that the suite is to do. */
@Schema(description = "Een deling die is gebeurd, of die de suite uitvoert.")
public record NewShare(
        @Schema(
                description =
                        "Melding (standaard): het is elders gebeurd. Handeling: de suite deelt, en alleen met toestemming.")
        @Nullable
        ReportOrAct basis,

        @Schema(description = "De toestemming waarop het rust; weggelaten: welke het ook dekt.") @Nullable
        UUID permissionId,

        @Schema(description = "De deelnemer die deelt.") @Nullable
        UUID sharedBy,

        @Schema(description = "Aan welke kant van het gesprek wie deelt staat.")
        Side side,

        @Schema(description = "Wat er wordt gedeeld; standaard de opname zelf.") @Nullable
        Material material,

        @Schema(description = "Wie het krijgt, geschreven zoals in de toestemming; staat alleen in de kluis.")
        @NotBlank
        @Size(max = 200)
        String recipient,

        @Schema(description = "Waarvoor.") SharePurpose purpose,

        @Schema(description = "Beluisteren of een kopie krijgen; openbaar maken gaat via publications.")
        Scope scope,

        @Schema(description = "De procedure waarin het wordt gebruikt; dan is geen toestemming nodig.") @Nullable
        ProceduralUse procedural,

        @Schema(description = "SHA-256 van wat is overhandigd.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
        String digest,

        @Nullable BasedOn basedOn,

        @Schema(description = "Wanneer het is gedeeld.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportOrActBody {

    @Override
    public void check(Faults faults) {
        ReportOrActBody.super.check(faults);
        if (scope == Scope.PUBLISH) {
            faults.add(
                    "/scope",
                    "publication-is-apart",
                    new Text(
                            "Openbaar maken is iets anders dan delen. Meld het bij publications.",
                            "Publishing is something else than sharing. Report it at publications."));
        }
    }
}
