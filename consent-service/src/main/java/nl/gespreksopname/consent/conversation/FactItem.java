package nl.gespreksopname.consent.conversation;

import nl.gespreksopname.consent.alternative.AlternativeItem;
import nl.gespreksopname.consent.alternative.DeliveryItem;
import nl.gespreksopname.consent.announcement.AnnouncementItem;
import nl.gespreksopname.consent.announcement.ExplanationItem;
import nl.gespreksopname.consent.announcement.ResponseItem;
import nl.gespreksopname.consent.arrangement.ArrangementItem;
import nl.gespreksopname.consent.arrangement.ConfirmationItem;
import nl.gespreksopname.consent.participation.ArrivalItem;
import nl.gespreksopname.consent.participation.DepartureItem;
import nl.gespreksopname.consent.possibility.MentionItem;
import nl.gespreksopname.consent.sharing.DecisionItem;
import nl.gespreksopname.consent.sharing.RevocationItem;
import nl.gespreksopname.consent.sharing.ShareRequestItem;
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
                    RevocationItem.class
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
            case ConsentEvent.RefusalContested it -> null;
            case ConsentEvent.RefusalReviewed it -> null;
            case ConsentEvent.AlternativeAccepted it -> null;
            case ConsentEvent.AlternativeDisputed it -> null;
            case ConsentEvent.AlternativeDisputeSettled it -> null;
            case ConsentEvent.FactCorrected it -> null;
            case ConsentEvent.FactDisputed it -> null;
            case ConsentEvent.KeepDecided it -> null;
            case ConsentEvent.SafetyMarkPlaced it -> null;
            case ConsentEvent.SafetyMarkLifted it -> null;
            case ConsentEvent.ConversationTransferred it -> null;
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
