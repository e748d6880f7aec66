package nl.gespreksopname.recording.registration;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a registration. */
@Schema(description = "Wat er van de registratie kwam.")
public record RecordingAnswer(
        String recordingId,
        String conversationId,

        @Schema(description = "Of het gesprek hier bekend is.")
        boolean matched,

        @Schema(description = "De andere opnames van hetzelfde gesprek.")
        List<String> linked,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        @Schema(description = "Wat hierdoor nog loopt, niet is nageleefd of ontbreekt.")
        List<ConcernView> concerns,

        @Schema(description = "Wat nu zinnig is om te doen.")
        List<NextStep> nextSteps) {}
