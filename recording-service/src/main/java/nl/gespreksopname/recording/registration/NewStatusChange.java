package nl.gespreksopname.recording.registration;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recording that started, paused, resumed or ended. */
@Schema(description = "Een opname die begon, werd onderbroken of hervat, of werd afgerond.")
public record NewStatusChange(
        @Schema(description = "Wat er gebeurde.") RecordingStatus status,

        @Schema(description = "Waarom de opname werd onderbroken.") @Nullable
        PauseReason reason,

        @Schema(description = "De vingerafdruk van het bestand, als die bij het einde meteen wordt vastgelegd.")
        @Nullable
        Digested fingerprint,

        @Nullable Instant occurredAt,
        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {

    /** The fingerprint of the file, size in bytes. */
    @Schema(description = "Vingerafdruk van een bestand.")
    public record Digested(
            @Schema(description = "SHA-256 van het hele bestand, 64 hexadecimale cijfers.")
            @Pattern(regexp = "[0-9a-f]{64}")
            String digest,

            @Schema(description = "Grootte in bytes.") @Positive
            long size,

            @Schema(description = "Duur in seconden.") @Nullable @PositiveOrZero
            Integer durationSeconds) {}

    @Override
    public void check(Faults faults) {
        ReportedFact.super.check(faults);
        if (reason != null && status != RecordingStatus.PAUSED) {
            faults.add(
                    "/reason",
                    "only-with-pause",
                    new Text(
                            "Een reden hoort bij een onderbreking. Laat reason weg, of kies status 'paused'.",
                            "A reason belongs to a pause. Leave reason out, or choose status 'paused'."));
        }
        if (fingerprint != null && status != RecordingStatus.ENDED) {
            faults.add(
                    "/fingerprint",
                    "only-at-the-end",
                    new Text(
                            "Een vingerafdruk kan pas van een afgeronde opname. Laat fingerprint weg, of kies status 'ended'.",
                            "A fingerprint can only be of a finished recording. Leave fingerprint out, or choose status 'ended'."));
        }
    }
}
