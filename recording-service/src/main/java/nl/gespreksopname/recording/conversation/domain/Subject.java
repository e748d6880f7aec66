package nl.gespreksopname.recording.conversation.domain;

import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactDisputed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.PersonalValuesDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;

/** What an event is about. */
public final class Subject {

    private Subject() {}

    /** About which recording; a correction or a dispute is about that of what it names. */
    public static Optional<String> recordingOf(RecordingEvent event, ConversationState state) {
        return switch (event) {
            case RecordingRegistered e -> Optional.of(e.recording());
            case RecordingMatched e -> Optional.of(e.recording());
            case RecordingStatusChanged e -> Optional.of(e.recording());
            case FingerprintTaken e -> Optional.of(e.recording());
            case ContentStored e -> Optional.of(e.recording());
            case CopyRequested e -> Optional.of(e.recording());
            case CopyDelivered e -> Optional.of(e.recording());
            case CopyImpossible e -> Optional.of(e.recording());
            case CopyVerified e -> Optional.of(e.recording());
            case EditDisclosed e -> Optional.of(e.recording());
            case RecordingShared e -> Optional.of(e.recording());
            case PublicationFound e -> Optional.of(e.recording());
            case ActRefused e -> Optional.ofNullable(e.recording());
            case VerificationExplained e -> Optional.of(e.recording());
            case RecipientNotified e -> Optional.of(e.recording());
            case TakeDownReported e -> Optional.of(e.recording());
            case HoldPlaced e -> Optional.of(e.recording());
            case HoldLifted e -> Optional.of(e.recording());
            case RecordingDestroyed e -> Optional.of(e.recording());
            case DestructionWaits e -> Optional.of(e.recording());
            case FactCorrected e -> recordingAt(e.corrects(), state);
            case FactDisputed e -> recordingAt(e.disputes(), state);
            case PersonalValuesDestroyed _ -> Optional.empty();
        };
    }

    private static Optional<String> recordingAt(int version, ConversationState state) {
        // What corrects or disputes comes after what it names, so this ends.
        return state.taken(version).flatMap(taken -> recordingOf(taken.event(), state));
    }
}
