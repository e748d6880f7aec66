package nl.gespreksopname.recording.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.BasedOn;
import nl.gespreksopname.recording.conversation.ReportOrActBody;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recording to register, or to make through the suite. */
@Schema(description = "Een opname om vast te leggen, of om via de suite te maken.")
public record NewRecording(
        @Schema(description = "Het gesprek. Onbekend of weggelaten: de opname wordt bewaard als nog niet gekoppeld.")
        @Nullable
        UUID conversation,

        @Schema(description = "De aankondiging waarmee de opname begon.") @Nullable
        UUID announcement,

        @Schema(description = "Melding (standaard): het is elders gebeurd. Handeling: de suite maakt de opname.")
        @Nullable
        ReportOrAct basis,

        @Schema(description = "De deelnemer die opneemt.") @Nullable
        UUID recordedBy,

        @Schema(description = "Van welke kant de opname is.")
        Side side,

        @Schema(description = "Welke kant haar bewaart; standaard de kant van wie opneemt.") @Nullable
        Side keptBy,

        @Schema(description = "Geluid, of ook beeld.") Medium medium,

        @Schema(description = "Mediatype van het bestand.", examples = "audio/mp4")
        @Nullable
        @Pattern(regexp = MEDIA_TYPE)
        String mediaType,

        @Schema(description = "Waarmee is opgenomen, in eigen woorden; staat alleen in de kluis.")
        @Nullable
        @NotBlank
        @Size(max = 200)
        String device,

        @Schema(description = "Of de opname zonder aankondiging is gemaakt en later aan het licht kwam.") @Nullable
        Boolean undisclosed,

        @Schema(
                description =
                        "Wanneer de opname begon, als dat meteen gemeld wordt. Niet bij een handeling: die begint nu.")
        @Nullable
        Instant startedAt,

        @Nullable BasedOn basedOn,

        @Schema(description = "Wanneer dit bekend werd.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportOrActBody {

    /** The media types that a recording's file can have. */
    public static final String MEDIA_TYPE = "(audio|video)/[a-z0-9.+-]{1,60}";

    @Override
    public void check(Faults faults) {
        ReportOrActBody.super.check(faults);
        ReportedFact.notInTheFuture(faults, "/startedAt", startedAt);
        if (reportOrAct() == ReportOrAct.ACT && startedAt != null) {
            // Whether it may is decided by what is known now: of a start in the past that would say nothing.
            faults.add(
                    "/startedAt",
                    "act-happens-now",
                    new Text(
                            "Wat de suite zelf opneemt, begint niet eerder dan nu. Laat startedAt weg en leg het begin vast bij status-changes, of kies basis 'report' als de opname al begonnen is.",
                            "What the suite records does not begin before now. Leave out startedAt and take the start down at status-changes, or choose basis 'report' if the recording has begun already."));
        }
    }
}
