package nl.gespreksopname.recording.content;

import java.util.List;
import nl.gespreksopname.recording.conversation.ConcernView;
import nl.gespreksopname.recording.conversation.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to stored content. */
@Schema(description = "Wat er is opgeslagen.")
public record ContentAnswer(
        String recordingId,

        @Schema(description = "SHA-256 van het bestand, tijdens het ontvangen berekend.")
        String digest,

        @Schema(description = "Grootte in bytes.") long size,
        String mediaType,

        @Schema(description = "Versie van wat hier van het gesprek bekend is; ook de ETag.")
        int version,

        List<ConcernView> concerns,
        List<NextStep> nextSteps) {}
