package nl.gespreksopname.recording.verification;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an explanation. */
@Schema(description = "Wat er van de uitleg kwam.")
public record ExplanationAnswer(
        String explanationId,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
