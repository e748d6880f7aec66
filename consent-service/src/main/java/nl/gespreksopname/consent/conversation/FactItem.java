package nl.gespreksopname.consent.conversation;

import nl.gespreksopname.consent.alternative.AcceptanceItem;
import nl.gespreksopname.consent.alternative.AlternativeItem;
import nl.gespreksopname.consent.alternative.DeliveryItem;
import nl.gespreksopname.consent.alternative.ReportDisputeItem;
import nl.gespreksopname.consent.alternative.SettlementItem;
import nl.gespreksopname.consent.announcement.AnnouncementItem;
import nl.gespreksopname.consent.announcement.ContestationItem;
import nl.gespreksopname.consent.announcement.ExplanationItem;
import nl.gespreksopname.consent.announcement.ResponseItem;
import nl.gespreksopname.consent.announcement.ReviewItem;
import nl.gespreksopname.consent.arrangement.ArrangementItem;
import nl.gespreksopname.consent.arrangement.ConfirmationItem;
import nl.gespreksopname.consent.correction.CorrectionItem;
import nl.gespreksopname.consent.correction.FactDisputeItem;
import nl.gespreksopname.consent.keeping.KeepDecisionItem;
import nl.gespreksopname.consent.participation.ArrivalItem;
import nl.gespreksopname.consent.participation.DepartureItem;
import nl.gespreksopname.consent.possibility.MentionItem;
import nl.gespreksopname.consent.safety.MarkLiftingItem;
import nl.gespreksopname.consent.safety.SafetyMarkItem;
import nl.gespreksopname.consent.sharing.DecisionItem;
import nl.gespreksopname.consent.sharing.RevocationItem;
import nl.gespreksopname.consent.sharing.ShareRequestItem;
import nl.gespreksopname.consent.transfer.TransferItem;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact as it was taken down. */
@Schema(description = "Een vastgelegd feit.")
public record FactItem(
        @Schema(description = "De versie van het gesprek waarin het is vastgelegd; daarmee is het feit op te vragen.")
        int version,

        @Schema(description = "Soort feit, zoals bij het melden.", examples = "announcement")
        String type,

        @Schema(description = "Id van de gebeurtenis, zoals in het dossierspoor.")
        String eventId,

        @Schema(
                description = "Het feit, zoals in de lijst van zijn soort.",
                oneOf = {
                    ArrivalItem.class,
                    DepartureItem.class,
                    StatusChangeItem.class,
                    MentionItem.class,
                    AnnouncementItem.class,
                    ResponseItem.class,
                    ExplanationItem.class,
                    AlternativeItem.class,
                    DeliveryItem.class,
                    ArrangementItem.class,
                    ConfirmationItem.class,
                    ShareRequestItem.class,
                    DecisionItem.class,
                    RevocationItem.class,
                    ContestationItem.class,
                    ReviewItem.class,
                    AcceptanceItem.class,
                    ReportDisputeItem.class,
                    SettlementItem.class,
                    CorrectionItem.class,
                    FactDisputeItem.class,
                    KeepDecisionItem.class,
                    SafetyMarkItem.class,
                    MarkLiftingItem.class,
                    TransferItem.class
                })
        Record fact) {

    /** Of an entry; null for what the service decided and for what is of another stream. */
    static @Nullable FactItem of(Stream.Entry entry, Texts texts) {
        return switch (entry.event()) {
            case ConsentEvent.ParticipantJoined joined -> item(entry, "participant", ArrivalItem.of(entry));
            case ConsentEvent.AbsenteeNamed named -> item(entry, "participant", ArrivalItem.of(entry));
            case ConsentEvent.ParticipantLeft left -> item(entry, "departure", DepartureItem.of(entry));
            case ConsentEvent.ConversationStarted started -> item(entry, "status-change", StatusChangeItem.of(entry));
            case ConsentEvent.ConversationEnded ended -> item(entry, "status-change", StatusChangeItem.of(entry));
            case ConsentEvent.ConversationCancelled cancelled ->
                item(entry, "status-change", StatusChangeItem.of(entry));
            case ConsentEvent.PossibilityMentioned mentioned ->
                item(entry, "possibility-mention", MentionItem.of(entry));
            case ConsentEvent.RecordingAnnounced announced -> item(entry, "announcement", AnnouncementItem.of(entry));
            case ConsentEvent.ResponseGiven given -> item(entry, "response", ResponseItem.of(entry, texts));
            case ConsentEvent.RefusalExplained explained ->
                item(entry, "refusal-explanation", ExplanationItem.of(entry, texts));
            case ConsentEvent.AlternativeOffered offered ->
                item(entry, "alternative", AlternativeItem.of(entry, texts));
            case ConsentEvent.AlternativeDelivered delivered ->
                item(entry, "alternative-delivery", DeliveryItem.of(entry));
            case ConsentEvent.ArrangementMade made -> item(entry, "arrangement", ArrangementItem.of(entry, texts));
            case ConsentEvent.ArrangementConfirmed confirmed ->
                item(entry, "arrangement-confirmation", ConfirmationItem.of(entry));
            case ConsentEvent.SharePermissionRequested requested ->
                item(entry, "share-request", ShareRequestItem.of(entry, texts));
            case ConsentEvent.ShareDecisionMade made -> item(entry, "share-decision", DecisionItem.of(entry));
            case ConsentEvent.SharePermissionRevoked revoked ->
                item(entry, "share-revocation", RevocationItem.of(entry));
            case ConsentEvent.ConversationPlanned planned -> null;
            case ConsentEvent.ClearanceChanged changed -> null;
            case ConsentEvent.SharePermissionGranted granted -> null;
            case ConsentEvent.SharePermissionEnded ended -> null;
            case ConsentEvent.SharePermissionDenied denied -> null;
            case ConsentEvent.PersonDescribed described -> null;
            case ConsentEvent.CustodyRecorded recorded -> null;
            case ConsentEvent.CapacityRecorded recorded -> null;
            case ConsentEvent.RefusalContested it ->
                item(entry, "refusal-contestation", ContestationItem.of(entry, texts));
            case ConsentEvent.RefusalReviewed it -> item(entry, "refusal-review", ReviewItem.of(entry, texts));
            case ConsentEvent.AlternativeAccepted it -> item(entry, "alternative-acceptance", AcceptanceItem.of(entry));
            case ConsentEvent.AlternativeDisputed it ->
                item(entry, "alternative-dispute", ReportDisputeItem.of(entry, texts));
            case ConsentEvent.AlternativeDisputeSettled it ->
                item(entry, "alternative-dispute-settlement", SettlementItem.of(entry, texts));
            case ConsentEvent.FactCorrected it -> item(entry, "fact-correction", CorrectionItem.of(entry, texts));
            case ConsentEvent.FactDisputed it -> item(entry, "fact-dispute", FactDisputeItem.of(entry, texts));
            case ConsentEvent.KeepDecided it -> item(entry, "keep-decision", KeepDecisionItem.of(entry, texts));
            case ConsentEvent.SafetyMarkPlaced it -> item(entry, "safety-mark", SafetyMarkItem.of(entry, texts));
            case ConsentEvent.SafetyMarkLifted it -> item(entry, "safety-mark-lifting", MarkLiftingItem.of(entry));
            case ConsentEvent.ConversationTransferred it -> item(entry, "transfer", TransferItem.of(entry));
            case ConsentEvent.ConversationReceived it -> null;
            case ConsentEvent.SharePermissionNeedChanged it -> null;
            case ConsentEvent.PersonalValuesDestroyed it -> null;
        };
    }

    private static @Nullable FactItem item(Stream.Entry entry, String type, @Nullable Record fact) {
        return fact == null
                ? null
                : new FactItem(
                        entry.envelope().version(), type, entry.envelope().id(), fact);
    }
}
