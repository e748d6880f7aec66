package nl.gespreksopname.recording.sharing;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a notice. */
@Schema(description = "Wat er van het bericht aan de ontvanger kwam.")
public record NoticeAnswer(
        String noticeId,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
