package nl.gespreksopname.recording.registration;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a change of status. */
@Schema(description = "Wat er van de melding kwam.")
public record StatusChangeAnswer(
        @Schema(description = "Nummer van de melding binnen het gesprek.")
        int number,

        @Nullable String fingerprintId,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
