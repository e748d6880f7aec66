package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.recording.content.domain.Content;
import nl.gespreksopname.recording.copy.domain.Copies;
import nl.gespreksopname.recording.edit.domain.Editing;
import nl.gespreksopname.recording.fingerprint.domain.Fingerprinting;
import nl.gespreksopname.recording.publication.domain.Publishing;
import nl.gespreksopname.recording.registration.domain.Registration;
import nl.gespreksopname.recording.sharing.domain.Sharing;
import nl.gespreksopname.recording.verification.domain.Comparison;

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
            case RecordingEvent.CopyImpossible e -> Copies.concerns(e);
            case RecordingEvent.CopyVerified e -> Comparison.concerns(e);
            case RecordingEvent.EditDisclosed e -> Editing.concerns(e, state, heard);
            case RecordingEvent.RecordingShared e -> Sharing.concerns(e, state, heard, at);
            case RecordingEvent.PublicationFound e -> Publishing.concerns(e, state, heard, at);
            case RecordingEvent.RecordingMatched _,
                    RecordingEvent.ActRefused _,
                    RecordingEvent.VerificationExplained _,
                    RecordingEvent.RecipientNotified _,
                    RecordingEvent.TakeDownReported _,
                    RecordingEvent.HoldPlaced _,
                    RecordingEvent.HoldLifted _,
                    RecordingEvent.RecordingDestroyed _,
                    RecordingEvent.DestructionWaits _,
                    RecordingEvent.FactCorrected _,
                    RecordingEvent.FactDisputed _,
                    RecordingEvent.PersonalValuesDestroyed _ -> List.of();
        };
    }
}
