package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.alternative.domain.Alternatives;
import nl.gespreksopname.consent.announcement.domain.Announcements;
import nl.gespreksopname.consent.arrangement.domain.Arrangements;
import nl.gespreksopname.consent.clearance.domain.Clearance;
import nl.gespreksopname.consent.correction.domain.Corrections;
import nl.gespreksopname.consent.keeping.domain.Keeping;
import nl.gespreksopname.consent.participation.domain.Participation;
import nl.gespreksopname.consent.possibility.domain.Possibility;
import nl.gespreksopname.consent.safety.domain.SafetyMarks;
import nl.gespreksopname.consent.sharing.domain.Sharing;
import nl.gespreksopname.consent.transfer.domain.Transfers;
import nl.gespreksopname.contracts.consent.ConsentEvent;

/**
 * Decides what a command on a conversation comes to: the facts, and what follows from all of them together for clearances
 * and permissions. Takes every fact down, whatever it tells (design.md, principle 1).
 */
public final class ConversationDecider {

    private ConversationDecider() {}

    /** The events of a command, or why there are none. */
    public static Decided decide(ConversationCommand command, Conversation conversation, Circumstances circumstances) {
        return switch (command) {
            case ConversationCommand.Open open -> open(open, conversation, circumstances);
            case ConversationCommand.TakeDown(List<Fact> facts) ->
                takeDown(facts, conversation, List.of(), circumstances);
            case ConversationCommand.Reassess reassess -> takeDown(List.of(), conversation, List.of(), circumstances);
            case ConversationCommand.Receive receive -> receive(receive, conversation);
            case ConversationCommand.Forget(Instant due, int values) ->
                new Decided.Events(List.of(
                        new Decided.Draft(new ConsentEvent.PersonalValuesDestroyed(due, values), Claim.NONE, true)));
        };
    }

    private static Decided open(ConversationCommand.Open open, Conversation conversation, Circumstances circumstances) {
        if (conversation.open()) {
            return new Decided.ExistsAlready();
        }
        var opened = new Decided.Draft(
                new ConsentEvent.ConversationPlanned(
                        open.reference(),
                        open.caseReference(),
                        open.channel(),
                        open.planned(),
                        open.plannedStart(),
                        open.commissionedBy()),
                Claim.NONE,
                false);
        return takeDown(open.facts(), conversation, List.of(opened), circumstances);
    }

    private static Decided receive(ConversationCommand.Receive receive, Conversation conversation) {
        if (conversation.open()) {
            return new Decided.ExistsAlready();
        }
        var planned = new ConsentEvent.ConversationPlanned(
                receive.reference(), null, receive.channel(), receive.planned(), receive.plannedStart(), null);
        return new Decided.Events(List.of(
                new Decided.Draft(planned, Claim.NONE, true), new Decided.Draft(receive.received(), Claim.NONE, true)));
    }

    private static Decided takeDown(
            List<Fact> facts, Conversation before, List<Decided.Draft> first, Circumstances circumstances) {
        List<Decided.Draft> drafts = new ArrayList<>(first);
        List<Decided.Fault> faults = new ArrayList<>();
        Conversation now = before;
        for (Decided.Draft draft : first) {
            now = after(now, draft, circumstances);
        }
        Set<String> together = joining(facts);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            Conversation told = now;
            Taken taken = takeAndCheck(fact, told, together, circumstances);
            for (Taken.Unknown unknown : taken.unknown()) {
                faults.add(new Decided.Fault(i, unknown.field(), unknown.kind()));
            }
            for (ConsentEvent event : taken.events()) {
                var draft = draft(event, claim(fact, event, told));
                drafts.add(draft);
                now = after(now, draft, circumstances);
            }
        }
        if (!faults.isEmpty()) {
            return new Decided.Faults(faults);
        }
        if (now.forgotten()) {
            for (ConsentEvent event : Sharing.lapses(now)) {
                drafts.add(new Decided.Draft(event, Claim.NONE, true));
            }
            return new Decided.Events(drafts);
        }
        List<ConsentEvent> added = drafts.stream().map(Decided.Draft::event).toList();
        for (ConsentEvent event : Sharing.consequences(now, added, circumstances)) {
            drafts.add(new Decided.Draft(event, Claim.NONE, true));
        }
        for (ConsentEvent event : Clearance.changes(now, circumstances.people(), new Moment(circumstances.now()))) {
            drafts.add(new Decided.Draft(event, Claim.NONE, true));
        }
        return new Decided.Events(drafts);
    }

    private static Taken takeAndCheck(
            Fact fact, Conversation conversation, Set<String> together, Circumstances circumstances) {
        return take(fact, conversation, together, circumstances)
                .naming(conversation, fact.claim().reportedBy(), "reportedBy");
    }

    /** A correction has its own moment and reporter, and so has what replaces. */
    private static Claim claim(Fact fact, ConsentEvent event, Conversation conversation) {
        return fact instanceof Fact.Correction correction && !(event instanceof ConsentEvent.FactCorrected)
                ? Corrections.claim(correction, conversation)
                : fact.claim();
    }

    private static Taken take(Fact fact, Conversation conversation, Set<String> together, Circumstances circumstances) {
        return switch (fact) {
            case Fact.Joining joining -> Participation.take(joining, conversation, together, circumstances.sealing());
            case Fact.Leaving leaving -> Participation.take(leaving, conversation);
            case Fact.StatusChange change -> Taken.as(status(change));
            case Fact.Mention mention -> Possibility.take(mention, conversation);
            case Fact.Announcement announcement -> Announcements.take(announcement, conversation);
            case Fact.Responses responses -> Announcements.take(responses, conversation, circumstances.sealing());
            case Fact.Explanation explanation -> Announcements.take(explanation, conversation, circumstances.sealing());
            case Fact.Alternative alternative -> Alternatives.take(alternative, conversation, circumstances.sealing());
            case Fact.Delivery delivery -> Alternatives.take(delivery, conversation);
            case Fact.Arrangement arrangement -> Arrangements.take(arrangement, conversation, circumstances.sealing());
            case Fact.Confirmations confirmations -> Arrangements.take(confirmations, conversation);
            case Fact.ShareRequest request -> Sharing.take(request, conversation, circumstances);
            case Fact.Decisions decisions -> Sharing.take(decisions, conversation, circumstances);
            case Fact.Revocation revocation -> Sharing.take(revocation, conversation, circumstances);
            case Fact.Contestation contestation ->
                Announcements.take(contestation, conversation, circumstances.sealing());
            case Fact.Review review -> Announcements.take(review, conversation, circumstances.sealing());
            case Fact.Acceptance acceptance -> Alternatives.take(acceptance, conversation);
            case Fact.ReportDispute dispute -> Alternatives.take(dispute, conversation, circumstances.sealing());
            case Fact.Settlement settlement -> Alternatives.take(settlement, conversation, circumstances.sealing());
            case Fact.Correction correction ->
                Corrections.take(
                        correction,
                        conversation,
                        circumstances.sealing(),
                        replacement -> takeAndCheck(replacement, conversation, together, circumstances));
            case Fact.FactDispute dispute -> Corrections.take(dispute, conversation, circumstances.sealing());
            case Fact.KeepDecision decision -> Keeping.take(decision, conversation, circumstances.sealing());
            case Fact.SafetyMark mark -> SafetyMarks.take(mark, conversation, circumstances.sealing());
            case Fact.MarkLifting lifting -> SafetyMarks.take(lifting, conversation);
            case Fact.Transfer transfer -> Transfers.take(transfer);
        };
    }

    private static ConsentEvent status(Fact.StatusChange change) {
        return switch (change.status()) {
            case STARTED -> new ConsentEvent.ConversationStarted();
            case ENDED -> new ConsentEvent.ConversationEnded();
            case CANCELLED -> new ConsentEvent.ConversationCancelled();
        };
    }

    /** What the service decides takes over the moment of the fact that it follows from, but nobody reported it. */
    private static Decided.Draft draft(ConsentEvent event, Claim claim) {
        boolean byService = event instanceof ConsentEvent.SharePermissionGranted
                || event instanceof ConsentEvent.SharePermissionDenied
                || event instanceof ConsentEvent.SharePermissionEnded
                || event instanceof ConsentEvent.SharePermissionNeedChanged;
        return new Decided.Draft(event, byService ? new Claim(claim.occurredAt(), null, null) : claim, byService);
    }

    private static Conversation after(Conversation conversation, Decided.Draft draft, Circumstances circumstances) {
        return conversation.after(new Logged(
                conversation.version() + 1, draft.event(), draft.claim().occurredAt(), circumstances.now()));
    }

    private static Set<String> joining(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Joining.class::isInstance)
                .map(fact -> ((Fact.Joining) fact).participant())
                .collect(Collectors.toSet());
    }
}
