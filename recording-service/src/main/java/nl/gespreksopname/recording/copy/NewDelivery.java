package nl.gespreksopname.recording.copy;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.BasedOn;
import nl.gespreksopname.recording.conversation.ReportOrActBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A copy that was handed over, or that the suite is to hand out. */
@Schema(description = "Een kopie die is overhandigd, of die de suite uitreikt.")
public record NewDelivery(
        @Schema(
                description =
                        "Melding (standaard): elders overhandigd. Handeling: de suite reikt het opgeslagen bestand uit.")
        @Nullable
        ReportOrAct basis,

        @Schema(description = "De deelnemer die de kopie kreeg; standaard wie erom vroeg.") @Nullable
        UUID to,

        @Schema(description = "SHA-256 van de kopie; bij een handeling vult de suite die zelf in.")
        @Nullable
        @Pattern(regexp = "[0-9a-f]{64}")
        String digest,

        @Nullable BasedOn basedOn,

        @Schema(description = "Wanneer de kopie is overhandigd.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportOrActBody {

    @Override
    public void check(Faults faults) {
        ReportOrActBody.super.check(faults);
        if (reportOrAct() == ReportOrAct.ACT && digest != null) {
            faults.add(
                    "/digest",
                    "not-with-act",
                    new Text(
                            "Bij uitreiken door de suite is de vingerafdruk die van het opgeslagen bestand. Laat digest weg.",
                            "When the suite hands it out the digest is that of the stored file. Leave digest out."));
        }
    }
}
