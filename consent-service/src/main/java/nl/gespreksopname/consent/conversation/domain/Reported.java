package nl.gespreksopname.consent.conversation.domain;

import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/** Tells what people reported from what the service decided or did: only the first can be corrected or disputed. */
public final class Reported {

    private Reported() {}

    /** Whether people reported it. */
    public static boolean is(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.ParticipantJoined it -> true;
            case ConsentEvent.AbsenteeNamed it -> true;
            case ConsentEvent.ParticipantLeft it -> true;
            case ConsentEvent.ConversationStarted it -> true;
            case ConsentEvent.ConversationEnded it -> true;
            case ConsentEvent.ConversationCancelled it -> true;
            case ConsentEvent.PossibilityMentioned it -> true;
            case ConsentEvent.RecordingAnnounced it -> true;
            case ConsentEvent.ResponseGiven it -> true;
            case ConsentEvent.RefusalExplained it -> true;
            case ConsentEvent.RefusalContested it -> true;
            case ConsentEvent.RefusalReviewed it -> true;
            case ConsentEvent.AlternativeOffered it -> true;
            case ConsentEvent.AlternativeDelivered it -> true;
            case ConsentEvent.AlternativeAccepted it -> true;
            case ConsentEvent.AlternativeDisputed it -> true;
            case ConsentEvent.AlternativeDisputeSettled it -> true;
            case ConsentEvent.ArrangementMade it -> true;
            case ConsentEvent.ArrangementConfirmed it -> true;
            case ConsentEvent.SharePermissionRequested it -> true;
            case ConsentEvent.ShareDecisionMade it -> true;
            case ConsentEvent.SharePermissionRevoked it -> true;
            case ConsentEvent.FactCorrected it -> true;
            case ConsentEvent.FactDisputed it -> true;
            case ConsentEvent.KeepDecided it -> true;
            case ConsentEvent.SafetyMarkPlaced it -> true;
            case ConsentEvent.SafetyMarkLifted it -> true;
            case ConsentEvent.ConversationTransferred it -> true;
            case ConsentEvent.ConversationPlanned it -> false;
            case ConsentEvent.ConversationReceived it -> false;
            case ConsentEvent.ClearanceChanged it -> false;
            case ConsentEvent.SharePermissionGranted it -> false;
            case ConsentEvent.SharePermissionEnded it -> false;
            case ConsentEvent.SharePermissionDenied it -> false;
            case ConsentEvent.SharePermissionNeedChanged it -> false;
            case ConsentEvent.PersonDescribed it -> false;
            case ConsentEvent.CustodyRecorded it -> false;
            case ConsentEvent.CapacityRecorded it -> false;
            case ConsentEvent.PersonalValuesDestroyed it -> false;
        };
    }

    /** About when it happened, where the report said only that. */
    public static @Nullable When when(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.ParticipantJoined it -> it.when();
            case ConsentEvent.ParticipantLeft it -> it.when();
            case ConsentEvent.PossibilityMentioned it -> it.when();
            case ConsentEvent.RecordingAnnounced it -> it.when();
            case ConsentEvent.ResponseGiven it -> it.when();
            case ConsentEvent.RefusalExplained it -> it.when();
            case ConsentEvent.AlternativeOffered it -> it.when();
            case ConsentEvent.AlternativeDelivered it -> it.when();
            case ConsentEvent.ArrangementMade it -> it.when();
            case ConsentEvent.ArrangementConfirmed it -> it.when();
            case ConsentEvent.ShareDecisionMade it -> it.when();
            case ConsentEvent.SharePermissionRevoked it -> it.when();
            case ConsentEvent.RefusalContested it -> it.when();
            case ConsentEvent.RefusalReviewed it -> it.when();
            case ConsentEvent.AlternativeAccepted it -> it.when();
            case ConsentEvent.AlternativeDisputed it -> it.when();
            case ConsentEvent.AlternativeDisputeSettled it -> it.when();
            case ConsentEvent.KeepDecided it -> it.when();
            case ConsentEvent.AbsenteeNamed _,
                    ConsentEvent.ConversationStarted _,
                    ConsentEvent.ConversationEnded _,
                    ConsentEvent.ConversationCancelled _,
                    ConsentEvent.SharePermissionRequested _,
                    ConsentEvent.FactCorrected _,
                    ConsentEvent.FactDisputed _,
                    ConsentEvent.SafetyMarkPlaced _,
                    ConsentEvent.SafetyMarkLifted _,
                    ConsentEvent.ConversationTransferred _,
                    ConsentEvent.ConversationPlanned _,
                    ConsentEvent.ConversationReceived _,
                    ConsentEvent.ClearanceChanged _,
                    ConsentEvent.SharePermissionGranted _,
                    ConsentEvent.SharePermissionEnded _,
                    ConsentEvent.SharePermissionDenied _,
                    ConsentEvent.SharePermissionNeedChanged _,
                    ConsentEvent.PersonDescribed _,
                    ConsentEvent.CustodyRecorded _,
                    ConsentEvent.CapacityRecorded _,
                    ConsentEvent.PersonalValuesDestroyed _ -> null;
        };
    }
}
