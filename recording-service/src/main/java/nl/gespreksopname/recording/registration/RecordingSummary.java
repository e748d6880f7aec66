package nl.gespreksopname.recording.registration;

import java.time.Instant;
import nl.gespreksopname.recording.conversation.RecordingRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recording in a list; words as in {@link RecordingView}. */
@Schema(description = "Een opname in een lijst.")
public record RecordingSummary(
        String recordingId,
        String conversationId,

        @Schema(description = "Of het gesprek hier bekend is.")
        boolean matched,

        String basis,
        @Nullable String announcement,
        @Nullable String recordedBy,
        String side,
        String keptBy,
        String medium,
        boolean undisclosed,
        @Nullable String status,
        @Nullable String digest,
        boolean contentStored,

        @Schema(description = "Of de opname is vernietigd.") boolean destroyed,

        @Schema(description = "Of gemeld is dat deze opname nooit is gemaakt.")
        boolean retracted,

        Instant registeredAt) {

    static RecordingSummary of(RecordingRow row) {
        return new RecordingSummary(
                row.id().toString(),
                row.conversation(),
                row.matched(),
                row.basis(),
                row.announcement(),
                row.recorder(),
                row.side(),
                row.keeper(),
                row.medium(),
                row.undisclosed(),
                row.status(),
                row.digest(),
                row.contentStored(),
                row.destroyed(),
                row.retracted(),
                row.registeredAt());
    }
}
