package nl.gespreksopname.recording.edit;

import java.util.List;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a disclosed change. */
@Schema(description = "Wat er van de melding kwam.")
public record EditAnswer(
        String editId,
        EditKind kind,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
