package nl.gespreksopname.contracts.recording;

import java.util.List;
import nl.gespreksopname.contracts.codec.EventCodec;
import nl.gespreksopname.contracts.codec.EventType;

/** The type names of recording-service's events, and their codec. A name that was once given is never given to anything else. */
public final class RecordingEventTypes {

    private static final String PREFIX = "nl.gespreksopname.recording.";

    /** Every type, the newest schema version of each. */
    public static final List<EventType<RecordingEvent>> ALL = List.of(
            new EventType<>(PREFIX + "recording-registered", 1, RecordingEvent.RecordingRegistered.class),
            new EventType<>(PREFIX + "recording-matched", 1, RecordingEvent.RecordingMatched.class),
            new EventType<>(PREFIX + "recording-status-changed", 1, RecordingEvent.RecordingStatusChanged.class),
            new EventType<>(PREFIX + "fingerprint-taken", 1, RecordingEvent.FingerprintTaken.class),
            new EventType<>(PREFIX + "content-stored", 1, RecordingEvent.ContentStored.class),
            new EventType<>(PREFIX + "copy-requested", 1, RecordingEvent.CopyRequested.class),
            new EventType<>(PREFIX + "copy-delivered", 1, RecordingEvent.CopyDelivered.class),
            new EventType<>(PREFIX + "copy-impossible", 1, RecordingEvent.CopyImpossible.class),
            new EventType<>(PREFIX + "copy-verified", 1, RecordingEvent.CopyVerified.class),
            new EventType<>(PREFIX + "edit-disclosed", 1, RecordingEvent.EditDisclosed.class),
            new EventType<>(PREFIX + "recording-shared", 1, RecordingEvent.RecordingShared.class),
            new EventType<>(PREFIX + "publication-found", 1, RecordingEvent.PublicationFound.class),
            new EventType<>(PREFIX + "act-refused", 1, RecordingEvent.ActRefused.class),
            new EventType<>(PREFIX + "verification-explained", 1, RecordingEvent.VerificationExplained.class),
            new EventType<>(PREFIX + "recipient-notified", 1, RecordingEvent.RecipientNotified.class),
            new EventType<>(PREFIX + "take-down-reported", 1, RecordingEvent.TakeDownReported.class),
            new EventType<>(PREFIX + "hold-placed", 1, RecordingEvent.HoldPlaced.class),
            new EventType<>(PREFIX + "hold-lifted", 1, RecordingEvent.HoldLifted.class),
            new EventType<>(PREFIX + "recording-destroyed", 1, RecordingEvent.RecordingDestroyed.class),
            new EventType<>(PREFIX + "destruction-waits", 1, RecordingEvent.DestructionWaits.class),
            new EventType<>(PREFIX + "fact-corrected", 1, RecordingEvent.FactCorrected.class),
            new EventType<>(PREFIX + "fact-disputed", 1, RecordingEvent.FactDisputed.class),
            new EventType<>(PREFIX + "personal-values-destroyed", 1, RecordingEvent.PersonalValuesDestroyed.class));

    /** Between {@link RecordingEvent} and JSON. */
    public static final EventCodec<RecordingEvent> CODEC = new EventCodec<>(ALL);

    private RecordingEventTypes() {}
}
