package nl.gespreksopname.recording.correction;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a correction. */
@Schema(description = "Wat er van de correctie kwam.")
public record CorrectionAnswer(
        String correctionId,

        @Schema(description = "De versie van het feit dat ervoor in de plaats staat.") @Nullable
        Integer replacedBy,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
