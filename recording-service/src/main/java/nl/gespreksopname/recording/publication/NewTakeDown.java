package nl.gespreksopname.recording.publication;

import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of having a publication taken off its platform. */
@Schema(description = "Wat er van het verwijderen van een openbaarmaking kwam.")
public record NewTakeDown(
        @Schema(description = "Gevraagd, verwijderd of geweigerd.")
        TakeDownStatus status,

        @Schema(description = "Wanneer dat was.") @Nullable Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
