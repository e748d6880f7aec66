package nl.gespreksopname.consent.correction.domain;

import java.util.List;
import java.util.Optional;
import nl.gespreksopname.consent.conversation.domain.Claim;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Fits a fact into the place of the event that it replaces: it has that event's ids, and is about the same unless it says
 * otherwise. Only a fact of the same type fits.
 */
final class Replacements {

    private Replacements() {}

    /**
     * The fact as it stands in the place of an event, with what is claimed of its moment; nothing when it is of another type
     * or can't replace anything.
     */
    static Optional<Fact> of(ConsentEvent was, Fact fact, Claim claim) {
        return Optional.ofNullable(fitted(was, fact, claim));
    }

    /** The event that replaces, with what no report can change. */
    static ConsentEvent keeping(ConsentEvent was, ConsentEvent fresh) {
        if (was instanceof ConsentEvent.ParticipantJoined before
                && fresh instanceof ConsentEvent.ParticipantJoined after) {
            return new ConsentEvent.ParticipantJoined(
                    before.participant(), after.role(), after.represents(), before.person(), after.when());
        }
        if (was instanceof ConsentEvent.AbsenteeNamed before && fresh instanceof ConsentEvent.AbsenteeNamed after) {
            return new ConsentEvent.AbsenteeNamed(
                    before.participant(), after.role(), after.represents(), before.person());
        }
        if (was instanceof ConsentEvent.ArrangementMade before && fresh instanceof ConsentEvent.ArrangementMade after) {
            return new ConsentEvent.ArrangementMade(
                    before.arrangement(),
                    before.arrangementVersion(),
                    after.purpose(),
                    after.listeners(),
                    after.copies(),
                    after.sharing(),
                    after.keeping(),
                    after.promiseNotToShare(),
                    after.when());
        }
        return fresh;
    }

    private static @Nullable Fact fitted(ConsentEvent was, Fact fact, Claim claim) {
        return switch (fact) {
            case Fact.Joining joining -> joining(was, joining, claim);
            case Fact.Leaving leaving ->
                was instanceof ConsentEvent.ParticipantLeft ? new Fact.Leaving(leaving.participant(), claim) : null;
            case Fact.StatusChange change ->
                change.status() == status(was) ? new Fact.StatusChange(change.status(), claim) : null;
            case Fact.Mention mention ->
                was instanceof ConsentEvent.PossibilityMentioned before
                        ? new Fact.Mention(before.mention(), mention.mentioned(), mention.by(), mention.means(), claim)
                        : null;
            case Fact.Announcement announcement ->
                was instanceof ConsentEvent.RecordingAnnounced before
                        ? new Fact.Announcement(
                                before.announcement(),
                                announcement.by(),
                                announcement.recorder(),
                                announcement.medium(),
                                announcement.inAnswerTo(),
                                claim)
                        : null;
            case Fact.Responses responses ->
                was instanceof ConsentEvent.ResponseGiven before
                        ? new Fact.Responses(
                                or(responses.announcement(), before.announcement()),
                                one(responses.responses(), before.response()),
                                responses.answer(),
                                responses.ground(),
                                responses.ownGround(),
                                responses.explanation(),
                                responses.platformEvidence(),
                                claim)
                        : null;
            case Fact.Explanation explanation ->
                was instanceof ConsentEvent.RefusalExplained before
                        ? new Fact.Explanation(
                                before.explanation(),
                                or(explanation.refusal(), before.refusal()),
                                explanation.ground(),
                                explanation.text(),
                                claim)
                        : null;
            case Fact.Contestation contestation ->
                was instanceof ConsentEvent.RefusalContested before
                        ? new Fact.Contestation(
                                before.contestation(),
                                or(contestation.refusal(), before.refusal()),
                                contestation.by(),
                                contestation.explanation(),
                                claim)
                        : null;
            case Fact.Review review ->
                was instanceof ConsentEvent.RefusalReviewed before
                        ? new Fact.Review(
                                before.review(),
                                or(review.refusal(), before.refusal()),
                                review.contestation(),
                                review.reviewer(),
                                review.outcome(),
                                review.explanation(),
                                claim)
                        : null;
            case Fact.Alternative alternative ->
                was instanceof ConsentEvent.AlternativeOffered before
                        ? new Fact.Alternative(
                                before.alternative(),
                                alternative.refusal(),
                                alternative.kind(),
                                alternative.reason(),
                                alternative.promisedBy(),
                                claim)
                        : null;
            case Fact.Delivery delivery ->
                was instanceof ConsentEvent.AlternativeDelivered before
                        ? new Fact.Delivery(before.delivery(), or(delivery.alternative(), before.alternative()), claim)
                        : null;
            case Fact.Acceptance acceptance ->
                was instanceof ConsentEvent.AlternativeAccepted before
                        ? new Fact.Acceptance(
                                before.acceptance(),
                                or(acceptance.alternative(), before.alternative()),
                                acceptance.by(),
                                acceptance.accepted(),
                                claim)
                        : null;
            case Fact.ReportDispute dispute ->
                was instanceof ConsentEvent.AlternativeDisputed before
                        ? new Fact.ReportDispute(
                                before.dispute(),
                                or(dispute.alternative(), before.alternative()),
                                dispute.by(),
                                dispute.explanation(),
                                claim)
                        : null;
            case Fact.Settlement settlement ->
                was instanceof ConsentEvent.AlternativeDisputeSettled before
                        ? new Fact.Settlement(
                                before.settlement(),
                                or(settlement.dispute(), before.dispute()),
                                null,
                                settlement.how(),
                                settlement.explanation(),
                                claim)
                        : null;
            case Fact.Arrangement arrangement ->
                was instanceof ConsentEvent.ArrangementMade before
                        ? new Fact.Arrangement(
                                before.arrangement(),
                                true,
                                arrangement.purpose(),
                                arrangement.listeners(),
                                arrangement.copies(),
                                arrangement.sharing(),
                                arrangement.keeping(),
                                arrangement.promiseNotToShare(),
                                claim)
                        : null;
            case Fact.Confirmations confirmations ->
                was instanceof ConsentEvent.ArrangementConfirmed before
                        ? new Fact.Confirmations(
                                or(confirmations.arrangement(), before.arrangement()),
                                confirmations.version() == null
                                        ? Integer.valueOf(before.arrangementVersion())
                                        : confirmations.version(),
                                one(confirmations.confirmations(), before.confirmation()),
                                claim)
                        : null;
            case Fact.ShareRequest request ->
                was instanceof ConsentEvent.SharePermissionRequested before
                        ? new Fact.ShareRequest(
                                before.permission(),
                                request.recording(),
                                request.requestedBy(),
                                request.material(),
                                request.recipient(),
                                request.recipientKey(),
                                request.purpose(),
                                request.explanation(),
                                request.scope(),
                                request.until(),
                                claim)
                        : null;
            case Fact.Decisions decisions ->
                was instanceof ConsentEvent.ShareDecisionMade before
                        ? new Fact.Decisions(
                                or(decisions.permission(), before.permission()),
                                one(decisions.decisions(), before.decisionId()),
                                decisions.decision(),
                                claim)
                        : null;
            case Fact.Revocation revocation ->
                was instanceof ConsentEvent.SharePermissionRevoked before
                        ? new Fact.Revocation(
                                before.revocation(),
                                or(revocation.permission(), before.permission()),
                                revocation.participant(),
                                claim)
                        : null;
            case Fact.KeepDecision decision ->
                was instanceof ConsentEvent.KeepDecided before
                        ? new Fact.KeepDecision(
                                before.keepDecision(),
                                decision.withdrawal(),
                                decision.recording(),
                                decision.by(),
                                decision.choice(),
                                decision.explanation(),
                                claim)
                        : null;
            case Fact.SafetyMark mark ->
                was instanceof ConsentEvent.SafetyMarkPlaced before
                        ? new Fact.SafetyMark(before.mark(), mark.hiddenFrom(), mark.facts(), mark.explanation(), claim)
                        : null;
            case Fact.MarkLifting lifting ->
                was instanceof ConsentEvent.SafetyMarkLifted before
                        ? new Fact.MarkLifting(before.lifting(), or(lifting.mark(), before.mark()), claim)
                        : null;
            // A correction or a dispute is only taken back; where a conversation went on is told anew.
            case Fact.Correction correction -> null;
            case Fact.FactDispute dispute -> null;
            case Fact.Transfer transfer -> null;
        };
    }

    private static @Nullable Fact joining(ConsentEvent was, Fact.Joining joining, Claim claim) {
        String participant = was instanceof ConsentEvent.ParticipantJoined before && joining.takesPart()
                ? before.participant()
                : was instanceof ConsentEvent.AbsenteeNamed named && !joining.takesPart() ? named.participant() : null;
        return participant == null
                ? null
                : new Fact.Joining(participant, joining.role(), joining.represents(), null, joining.takesPart(), claim);
    }

    private static @Nullable ConversationStatus status(ConsentEvent was) {
        return was instanceof ConsentEvent.ConversationStarted
                ? ConversationStatus.STARTED
                : was instanceof ConsentEvent.ConversationEnded
                        ? ConversationStatus.ENDED
                        : was instanceof ConsentEvent.ConversationCancelled ? ConversationStatus.CANCELLED : null;
    }

    private static String or(String said, String before) {
        return said.isEmpty() ? before : said;
    }

    private static List<Fact.One> one(List<Fact.One> said, String id) {
        return List.of(new Fact.One(said.getFirst().participant(), id));
    }
}
