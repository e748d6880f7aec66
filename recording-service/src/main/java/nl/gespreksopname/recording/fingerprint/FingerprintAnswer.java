package nl.gespreksopname.recording.fingerprint;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a fingerprint. */
@Schema(description = "Wat er van de vingerafdruk kwam.")
public record FingerprintAnswer(
        String fingerprintId,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
