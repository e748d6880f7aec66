package nl.gespreksopname.recording.registration;

import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of status. */
@Schema(description = "Een verandering in hoe ver de opname is.")
public record StatusChangeView(
        @Schema(description = "Nummer van de melding binnen het gesprek.")
        int number,

        RecordingStatus status,
        @Nullable PauseReason reason,
        Noted noted) {}
