package nl.gespreksopname.consent.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation that a caller plans, or takes down afterwards. */
@Schema(description = "Een gesprek dat gepland wordt, of achteraf wordt vastgelegd (planned: false).")
public record PlanBody(
        @Schema(description = "Kenmerk van de zaak. Wordt niet bewaard; er is alleen op te zoeken.")
        @Nullable
        @NotBlank
        @Size(max = 100)
        String caseReference,

        @Schema(description = "Hoe men elkaar spreekt.") ConversationChannel channel,

        @Schema(description = "false voor een gesprek dat al was. Standaard true.") @Nullable
        Boolean planned,

        @Schema(description = "Gepland begin; verplicht als het gesprek gepland is.") @Nullable
        Instant plannedStart,

        @Schema(description = "OIN van de gemeente in wier opdracht de aanbieder het gesprek voert.")
        @Nullable
        @Pattern(regexp = "[0-9]{20}")
        String commissionedBy,

        @Schema(description = "Wie meedoen.") @Size(min = 1, max = 40)
        List<FactBody.ParticipantBody> participants,

        @Schema(description = "Wat er al gebeurde, in deze volgorde; refs van participants gelden hier.")
        @Nullable
        @Size(max = 50)
        List<FactBody> facts)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (!Boolean.FALSE.equals(planned) && plannedStart == null) {
            faults.add(
                    "/plannedStart",
                    "required",
                    new Text(
                            "Geef het geplande begin, of planned: false voor een gesprek dat al was.",
                            "Give the planned start, or planned: false for a conversation that already was."));
        }
    }
}
