package nl.gespreksopname.recording.sharing;

import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.ReportedFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Word to who received a share that its permission ended. */
@Schema(description = "Bericht aan wie een deling ontving, dat de toestemming niet meer geldt.")
public record NewNotice(
        @Schema(description = "Hoe het is laten weten.") Means means,

        @Schema(description = "Wanneer het is laten weten.") @Nullable
        Instant occurredAt,

        @Nullable When when,

        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy)
        implements ReportedFact {}
