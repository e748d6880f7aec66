package nl.gespreksopname.recording.copy;

import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for a copy. */
@Schema(description = "Een verzoek om een kopie.")
public record NewCopyRequest(
        @Schema(description = "De deelnemer die om de kopie vraagt.")
        UUID requestedBy,

        @Schema(description = "Wanneer erom gevraagd is.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
