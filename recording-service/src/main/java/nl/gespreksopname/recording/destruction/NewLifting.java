package nl.gespreksopname.recording.destruction;

import java.util.UUID;
import nl.gespreksopname.recording.conversation.ReportedNow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hold to be lifted. */
@Schema(description = "Het opheffen van een opschorting.")
public record NewLifting(
        @Schema(description = "De deelnemer die het meldt.") @Nullable
        UUID reportedBy) implements ReportedNow {}
