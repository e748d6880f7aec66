package nl.gespreksopname.contracts.consent;

import java.util.List;
import nl.gespreksopname.contracts.codec.EventCodec;
import nl.gespreksopname.contracts.codec.EventType;

/** The type names of consent-service's events, and their codec. A name that was once given is never given to anything else. */
public final class ConsentEventTypes {

    private static final String PREFIX = "nl.gespreksopname.consent.";

    /** Every type, the newest schema version of each. */
    public static final List<EventType<ConsentEvent>> ALL = List.of(
            new EventType<>(PREFIX + "conversation-planned", 1, ConsentEvent.ConversationPlanned.class),
            new EventType<>(PREFIX + "participant-joined", 1, ConsentEvent.ParticipantJoined.class),
            new EventType<>(PREFIX + "absentee-named", 1, ConsentEvent.AbsenteeNamed.class),
            new EventType<>(PREFIX + "participant-left", 1, ConsentEvent.ParticipantLeft.class),
            new EventType<>(PREFIX + "conversation-started", 1, ConsentEvent.ConversationStarted.class),
            new EventType<>(PREFIX + "conversation-ended", 1, ConsentEvent.ConversationEnded.class),
            new EventType<>(PREFIX + "conversation-cancelled", 1, ConsentEvent.ConversationCancelled.class),
            new EventType<>(PREFIX + "possibility-mentioned", 1, ConsentEvent.PossibilityMentioned.class),
            new EventType<>(PREFIX + "recording-announced", 1, ConsentEvent.RecordingAnnounced.class),
            new EventType<>(PREFIX + "response-given", 1, ConsentEvent.ResponseGiven.class),
            new EventType<>(PREFIX + "refusal-explained", 1, ConsentEvent.RefusalExplained.class),
            new EventType<>(PREFIX + "alternative-offered", 1, ConsentEvent.AlternativeOffered.class),
            new EventType<>(PREFIX + "alternative-delivered", 1, ConsentEvent.AlternativeDelivered.class),
            new EventType<>(PREFIX + "arrangement-made", 1, ConsentEvent.ArrangementMade.class),
            new EventType<>(PREFIX + "arrangement-confirmed", 1, ConsentEvent.ArrangementConfirmed.class),
            new EventType<>(PREFIX + "clearance-changed", 1, ConsentEvent.ClearanceChanged.class),
            new EventType<>(PREFIX + "share-permission-requested", 1, ConsentEvent.SharePermissionRequested.class),
            new EventType<>(PREFIX + "share-decision-made", 1, ConsentEvent.ShareDecisionMade.class),
            new EventType<>(PREFIX + "share-permission-revoked", 1, ConsentEvent.SharePermissionRevoked.class),
            new EventType<>(PREFIX + "share-permission-granted", 1, ConsentEvent.SharePermissionGranted.class),
            new EventType<>(PREFIX + "share-permission-ended", 1, ConsentEvent.SharePermissionEnded.class),
            new EventType<>(PREFIX + "share-permission-denied", 1, ConsentEvent.SharePermissionDenied.class),
            new EventType<>(PREFIX + "person-described", 1, ConsentEvent.PersonDescribed.class),
            new EventType<>(PREFIX + "custody-recorded", 1, ConsentEvent.CustodyRecorded.class),
            new EventType<>(PREFIX + "capacity-recorded", 1, ConsentEvent.CapacityRecorded.class),
            new EventType<>(PREFIX + "refusal-contested", 1, ConsentEvent.RefusalContested.class),
            new EventType<>(PREFIX + "refusal-reviewed", 1, ConsentEvent.RefusalReviewed.class),
            new EventType<>(PREFIX + "alternative-accepted", 1, ConsentEvent.AlternativeAccepted.class),
            new EventType<>(PREFIX + "alternative-disputed", 1, ConsentEvent.AlternativeDisputed.class),
            new EventType<>(PREFIX + "alternative-dispute-settled", 1, ConsentEvent.AlternativeDisputeSettled.class),
            new EventType<>(PREFIX + "fact-corrected", 1, ConsentEvent.FactCorrected.class),
            new EventType<>(PREFIX + "fact-disputed", 1, ConsentEvent.FactDisputed.class),
            new EventType<>(PREFIX + "keep-decided", 1, ConsentEvent.KeepDecided.class),
            new EventType<>(PREFIX + "safety-mark-placed", 1, ConsentEvent.SafetyMarkPlaced.class),
            new EventType<>(PREFIX + "safety-mark-lifted", 1, ConsentEvent.SafetyMarkLifted.class),
            new EventType<>(PREFIX + "conversation-transferred", 1, ConsentEvent.ConversationTransferred.class),
            new EventType<>(PREFIX + "conversation-received", 1, ConsentEvent.ConversationReceived.class),
            new EventType<>(PREFIX + "share-permission-need-changed", 1, ConsentEvent.SharePermissionNeedChanged.class),
            new EventType<>(PREFIX + "personal-values-destroyed", 1, ConsentEvent.PersonalValuesDestroyed.class));

    /** Between {@link ConsentEvent} and JSON. */
    public static final EventCodec<ConsentEvent> CODEC = new EventCodec<>(ALL);

    private ConsentEventTypes() {}
}
