package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.recording.content.domain.Content;
import nl.gespreksopname.recording.copy.domain.Copies;
import nl.gespreksopname.recording.correction.domain.Correcting;
import nl.gespreksopname.recording.destruction.domain.Destruction;
import nl.gespreksopname.recording.destruction.domain.Holds;
import nl.gespreksopname.recording.destruction.domain.Keeping;
import nl.gespreksopname.recording.edit.domain.Editing;
import nl.gespreksopname.recording.fingerprint.domain.Fingerprinting;
import nl.gespreksopname.recording.publication.domain.Publishing;
import nl.gespreksopname.recording.publication.domain.TakingDown;
import nl.gespreksopname.recording.registration.domain.Registration;
import nl.gespreksopname.recording.retention.domain.PersonalValues;
import nl.gespreksopname.recording.sharing.domain.Notices;
import nl.gespreksopname.recording.sharing.domain.Sharing;
import nl.gespreksopname.recording.verification.domain.Comparison;
import nl.gespreksopname.recording.verification.domain.Explaining;

/** Hands a command on the conversation's recordings, or a fact among them, to the feature that knows what it means. */
public final class ConversationDecider {

    private ConversationDecider() {}

    /** What a command comes to. */
    public static Decision decide(RecordingCommand command, ConversationState state, Heard heard) {
        return switch (command) {
            case RecordingCommand.Register c -> Registration.decide(c, heard);
            case RecordingCommand.Match c -> Registration.decide(c, state);
            case RecordingCommand.ChangeStatus c -> Registration.decide(c, state);
            case RecordingCommand.TakeFingerprint c -> Fingerprinting.decide(c, state);
            case RecordingCommand.StoreContent c -> Content.decide(c, state);
            case RecordingCommand.HandOut c -> Content.decide(c, state, heard);
            case RecordingCommand.RequestCopy c -> Copies.decide(c, state);
            case RecordingCommand.DeliverCopy c -> Copies.decide(c, state, heard);
            case RecordingCommand.ReportImpossible c -> Copies.decide(c, state);
            case RecordingCommand.Verify c -> Comparison.decide(c, state);
            case RecordingCommand.DiscloseEdit c -> Editing.decide(c, state);
            case RecordingCommand.Share c -> Sharing.decide(c, state, heard);
            case RecordingCommand.Publish c -> Publishing.decide(c, state, heard);
            case RecordingCommand.ExplainVerification c -> Explaining.decide(c, state);
            case RecordingCommand.NotifyRecipient c -> Notices.decide(c, state);
            case RecordingCommand.ReportTakeDown c -> TakingDown.decide(c, state);
            case RecordingCommand.PlaceHold c -> Holds.decide(c, state);
            case RecordingCommand.LiftHold c -> Holds.decide(c, state);
            case RecordingCommand.Destroy c -> Destruction.decide(c, state, heard);
            case RecordingCommand.Expire c -> Destruction.decide(c, state, heard);
            case RecordingCommand.ExpireValues c -> PersonalValues.decide(c, state);
            case RecordingCommand.Correct c -> Correcting.decide(c, state);
            case RecordingCommand.Dispute c -> Correcting.decide(c, state);
        };
    }

    /**
     * What whoever took a fact down should know.
     *
     * @param state with the fact in it
     * @param heard what was known of consent-service when it was taken down
     * @param at when it happened, if that was said, else when it was taken down
     */
    public static List<Concern> concerns(RecordingEvent fact, ConversationState state, Heard heard, Instant at) {
        return switch (fact) {
            case RecordingEvent.RecordingRegistered e -> Registration.concerns(e, heard);
            case RecordingEvent.RecordingStatusChanged e -> Registration.concerns(e, state, heard);
            case RecordingEvent.FingerprintTaken e -> Fingerprinting.concerns(e, state);
            case RecordingEvent.ContentStored e -> Content.concerns(e, state);
            case RecordingEvent.CopyRequested e -> Copies.concerns(e, state, heard, at);
            case RecordingEvent.CopyDelivered e -> Copies.concerns(e, state, heard, at);
            case RecordingEvent.CopyImpossible e -> Copies.concerns(e, state);
            case RecordingEvent.CopyVerified e -> Comparison.concerns(e);
            case RecordingEvent.EditDisclosed e -> Editing.concerns(e, state, heard);
            case RecordingEvent.RecordingShared e -> Sharing.concerns(e, state, heard, at);
            case RecordingEvent.PublicationFound e -> Publishing.concerns(e, state, heard, at);
            case RecordingEvent.VerificationExplained e -> Explaining.concerns(e, state);
            case RecordingEvent.RecipientNotified e -> Notices.concerns(e, state, heard);
            case RecordingEvent.TakeDownReported e -> TakingDown.concerns(e);
            case RecordingEvent.HoldPlaced e -> Holds.concerns(e, state, heard);
            case RecordingEvent.HoldLifted e -> Holds.concerns(e, state, heard);
            case RecordingEvent.RecordingDestroyed e -> Destruction.concerns(e, state, heard, at);
            case RecordingEvent.FactCorrected e -> Correcting.concerns(e, state);
            case RecordingEvent.FactDisputed e -> Correcting.concerns(e, heard);
            case RecordingEvent.RecordingMatched _,
                    RecordingEvent.ActRefused _,
                    RecordingEvent.DestructionWaits _,
                    RecordingEvent.PersonalValuesDestroyed _ -> List.of();
        };
    }

    /**
     * What whoever took anything down about a recording should know of it besides: what it waits for, whatever was told.
     *
     * @param added what was taken down
     */
    public static List<Concern> standing(List<RecordingEvent> added, ConversationState state, Heard heard) {
        List<Concern> concerns = new ArrayList<>();
        boolean destroyed = added.stream().anyMatch(RecordingEvent.RecordingDestroyed.class::isInstance);
        added.stream()
                .filter(event -> !(event instanceof RecordingEvent.RecordingRegistered))
                .flatMap(event -> Subject.recordingOf(event, state).stream())
                .distinct()
                .flatMap(id -> state.recording(id).stream())
                .forEach(recording -> {
                    if (recording.isDestroyed()) {
                        if (!destroyed) {
                            concerns.add(Concern.about(Matter.RECORDING_DESTROYED));
                        }
                    } else {
                        Keeping.concern(recording, heard.conversation()).ifPresent(concerns::add);
                    }
                    if (!Notices.awaited(recording, heard).isEmpty()) {
                        concerns.add(Concern.about(Matter.RECIPIENT_NOTICE_AWAITED));
                    }
                });
        return concerns.stream().distinct().toList();
    }
}
