package nl.gespreksopname.recording.sharing;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a share. */
@Schema(description = "Wat er van de deling kwam.")
public record ShareAnswer(
        String shareId,

        @Schema(description = "De toestemming waarop het rust.") @Nullable
        String permissionId,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
