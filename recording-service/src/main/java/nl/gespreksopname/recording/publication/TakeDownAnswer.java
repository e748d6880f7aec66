package nl.gespreksopname.recording.publication;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a report on a removal. */
@Schema(description = "Wat er van de melding kwam.")
public record TakeDownAnswer(
        String takeDownId,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
