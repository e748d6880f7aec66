package nl.gespreksopname.recording.verification;

import java.util.List;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file compares. */
@Schema(description = "Hoe het bestand zich verhoudt tot wat is vastgelegd.")
public record VerificationAnswer(
        String verificationId,
        @Schema(description = "SHA-256 van het bestand.") String digest,
        VerificationOutcome outcome,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
