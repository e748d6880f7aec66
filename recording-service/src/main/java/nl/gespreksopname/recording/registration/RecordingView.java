package nl.gespreksopname.recording.registration;

import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.Noted;
import nl.gespreksopname.recording.conversation.domain.Recording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recording as it is known now. */
@Schema(description = "Een opname zoals zij nu bekend is.")
public record RecordingView(
        String recordingId,
        String conversationId,

        @Schema(description = "Of het gesprek hier bekend is.")
        boolean matched,

        ReportOrAct basis,
        @Nullable String announcement,
        @Nullable String recordedBy,
        Side side,
        Side keptBy,
        Medium medium,
        @Nullable String mediaType,
        @Nullable String device,
        boolean undisclosed,

        @Schema(description = "Hoe ver de opname is, naar wat het laatst gebeurde.") @Nullable
        RecordingStatus status,

        @Schema(description = "De vingerafdruk die het eerst is vastgelegd (SHA-256).") @Nullable
        String digest,

        @Schema(description = "Of het bestand hier is opgeslagen.")
        boolean contentStored,

        Noted noted) {

    static RecordingView of(
            RecordingRegistered registered,
            Recording recording,
            String conversation,
            @Nullable RecordingStatus status,
            @Nullable String device,
            Noted noted) {
        return new RecordingView(
                registered.recording(),
                conversation,
                recording.matched(),
                registered.basis(),
                registered.announcement(),
                registered.recorder(),
                registered.side(),
                registered.keeper(),
                registered.medium(),
                registered.mediaType(),
                device,
                registered.undisclosed(),
                status,
                recording.originalDigest().orElse(null),
                recording.content().isPresent(),
                noted);
    }
}
