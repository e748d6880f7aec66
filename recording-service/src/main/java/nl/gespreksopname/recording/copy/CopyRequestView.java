package nl.gespreksopname.recording.copy;

import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for a copy. */
@Schema(description = "Een verzoek om een kopie.")
public record CopyRequestView(
        String copyRequestId,

        @Schema(description = "De deelnemer die om de kopie vraagt.")
        String requestedBy,

        Noted noted) {}
