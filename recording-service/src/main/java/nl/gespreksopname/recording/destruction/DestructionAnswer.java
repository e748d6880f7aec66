package nl.gespreksopname.recording.destruction;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a destruction. */
@Schema(description = "Wat er van de vernietiging kwam.")
public record DestructionAnswer(
        String destructionId,

        @Schema(description = "De gebeurtenis, zoals in het dossierspoor; te noemen bij een kopie die niet meer kan.")
        String eventId,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
