package nl.gespreksopname.recording.destruction;

import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.BasedOn;
import nl.gespreksopname.recording.conversation.ReportOrActBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A destruction that was done, or that the suite is to do. */
@Schema(description = "Een vernietiging die is gebeurd, of die de suite uitvoert.")
public record NewDestruction(
        @Schema(
                description =
                        "Melding (standaard): de opname is elders vernietigd. Handeling: de suite vernietigt wat zij van de opname bewaart.")
        @Nullable
        ReportOrAct basis,

        @Schema(description = "Waarom; standaard een andere reden.") @Nullable
        DestructionCause cause,

        @Nullable BasedOn basedOn,

        @Schema(description = "Wanneer de opname is vernietigd.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportOrActBody {}
