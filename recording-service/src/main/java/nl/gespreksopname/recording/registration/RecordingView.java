package nl.gespreksopname.recording.registration;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Noted;
import nl.gespreksopname.recording.conversation.WaitView;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.destruction.domain.Keeping;
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

        @Schema(description = "De andere opnames van hetzelfde gesprek.")
        List<String> linked,

        @Schema(description = "Waarmee de opname is vernietigd.") @Nullable
        Destroyed destroyed,

        @Schema(description = "Tot wanneer het opgeslagen bestand wordt bewaard.") @Nullable
        Instant keptUntil,

        @Schema(description = "Waar de vernietiging op wacht, nu de bewaartermijn voorbij is.") @Nullable
        Waits destructionWaits,

        @Schema(
                description =
                        "De intrekkingen waarover nog besloten moet worden of wat is opgenomen bewaard blijft (kenmerk van het antwoord).")
        @Nullable
        List<String> awaitsKeepDecision,

        @Schema(description = "Dat gemeld is dat deze opname nooit is gemaakt.") @Nullable
        Boolean retracted,

        Noted noted) {

    /** By which it was destroyed. */
    @Schema(description = "De vernietiging die telt: de eerste die is vastgelegd.")
    public record Destroyed(
            String destructionId,

            @Schema(description = "De gebeurtenis, zoals in het dossierspoor.")
            String eventId,

            Instant at) {}

    /** For what destruction waits. */
    @Schema(description = "Waar de vernietiging op wacht.")
    public record Waits(Instant due, List<WaitView> waitsFor) {}

    static RecordingView of(
            RecordingRegistered taken, Facts.Shown shown, String conversation, @Nullable Instant keptUntil) {
        Facts.Known known = shown.known();
        Recording recording = known.recording();
        RecordingRegistered registered = recording.registration();
        List<String> awaited = Keeping.awaited(recording, known.heard().conversation());
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
                shown.text(registered.device()),
                registered.undisclosed(),
                recording.status().orElse(null),
                recording.originalDigest().orElse(null),
                recording.content().isPresent() && !recording.isContentDestroyed(),
                known.state().linked(registered.recording()),
                recording.destruction().map(RecordingView::destroyed).orElse(null),
                keptUntil,
                recording.waits().map(RecordingView::waits).orElse(null),
                awaited.isEmpty() ? null : awaited,
                known.isRetracted() ? Boolean.TRUE : null,
                shown.noted(taken.when()));
    }

    private static Destroyed destroyed(Happened<RecordingEvent> happened) {
        return new Destroyed(
                happened.event() instanceof RecordingDestroyed destroyed ? destroyed.destruction() : "",
                happened.id(),
                happened.at());
    }

    private static Waits waits(DestructionWaits waits) {
        return new Waits(
                waits.due(), waits.waitsFor().stream().map(WaitView::of).toList());
    }
}
