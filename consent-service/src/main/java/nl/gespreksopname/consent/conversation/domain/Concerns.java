package nl.gespreksopname.consent.conversation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gespreksopname.consent.conversation.domain.Conversation.Participant;
import nl.gespreksopname.consent.conversation.domain.Conversation.Permission;
import nl.gespreksopname.consent.conversation.domain.Conversation.Standing;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;

/** What to tell the one who reported something: what is still to be done, and what has gone wrong (rules.md, "Rules"). */
public final class Concerns {

    private final Conversation conversation;
    private final List<Concern> concerns = new ArrayList<>();

    private Concerns(Conversation conversation) {
        this.conversation = conversation;
    }

    /**
     * The concerns that come with events.
     *
     * @param conversation as it stands after them
     * @param added the events of one command
     */
    public static List<Concern> of(Conversation conversation, List<Logged> added) {
        var concerns = new Concerns(conversation);
        added.forEach(concerns::look);
        concerns.elsewhere(added);
        return concerns.concerns.stream().distinct().toList();
    }

    private void look(Logged logged) {
        switch (logged.event()) {
            case ConsentEvent.ConversationStarted started -> started();
            case ConsentEvent.PossibilityMentioned mentioned -> mentioned(mentioned);
            case ConsentEvent.RecordingAnnounced announced -> announced(announced, logged);
            case ConsentEvent.ClearanceChanged changed -> cleared(changed);
            case ConsentEvent.ResponseGiven given -> answered(given);
            case ConsentEvent.RefusalExplained explained -> explained(explained);
            case ConsentEvent.AlternativeOffered offered -> offered(offered);
            case ConsentEvent.ArrangementMade made -> arranged(made);
            case ConsentEvent.ArrangementConfirmed confirmed -> confirmed(confirmed);
            case ConsentEvent.SharePermissionRequested requested -> asked(requested.permission());
            case ConsentEvent.ShareDecisionMade made -> decided(made);
            case ConsentEvent.SharePermissionDenied denied ->
                add(Concern.pending(
                        "permission-denied",
                        RuleId.SHARED_WITH_PERMISSION,
                        "De toestemming is niet verleend: de opname mag niet worden gedeeld.",
                        "Permission was not given: the recording may not be shared."));
            case ConsentEvent.SharePermissionRevoked revoked -> revoked(revoked);
            case ConsentEvent.SharePermissionEnded ended ->
                add(
                        Concern.pending(
                                "permission-ended",
                                RuleId.SHARED_WITH_PERMISSION,
                                "De toestemming geldt niet meer: deel de opname niet verder, en laat ontvangers dit weten.",
                                "The permission is no longer in force: share the recording no further, and let recipients know."));
            case ConsentEvent.ConversationPlanned planned -> {}
            case ConsentEvent.ParticipantJoined joined -> {}
            case ConsentEvent.AbsenteeNamed named -> {}
            case ConsentEvent.ParticipantLeft left -> {}
            case ConsentEvent.ConversationEnded ended -> {}
            case ConsentEvent.ConversationCancelled cancelled -> {}
            case ConsentEvent.AlternativeDelivered delivered -> {}
            case ConsentEvent.SharePermissionGranted granted -> {}
            case ConsentEvent.PersonDescribed described -> {}
            case ConsentEvent.CustodyRecorded recorded -> {}
            case ConsentEvent.CapacityRecorded recorded -> {}
            case ConsentEvent.RefusalContested it -> contested();
            case ConsentEvent.RefusalReviewed it -> reviewed(it);
            case ConsentEvent.AlternativeAccepted it -> accepted(it);
            case ConsentEvent.AlternativeDisputed it -> reportDisputed();
            case ConsentEvent.AlternativeDisputeSettled it -> {}
            case ConsentEvent.FactCorrected it -> corrected(it);
            case ConsentEvent.FactDisputed it -> disputed();
            case ConsentEvent.KeepDecided it -> kept(it);
            case ConsentEvent.SafetyMarkPlaced it -> {}
            case ConsentEvent.SafetyMarkLifted it -> {}
            case ConsentEvent.ConversationTransferred it -> {}
            case ConsentEvent.ConversationReceived it -> {}
            case ConsentEvent.SharePermissionNeedChanged it -> needChanged(it);
            case ConsentEvent.PersonalValuesDestroyed it -> {}
        }
    }

    private void started() {
        boolean said = conversation.mentions().values().stream().anyMatch(Conversation.Mention::mentioned);
        if (!said && !citizenAnnounced()) {
            add(
                    Concern.pending(
                            "possibility-not-mentioned",
                            RuleId.POSSIBILITY_MENTIONED,
                            "Er is nog niet vastgelegd dat iemand heeft gezegd dat opnemen kan. Zeg het uiterlijk 5 minuten na het begin, en leg het vast.",
                            "Nobody is on record as having said that recording is possible. Say so within 5 minutes of the start, and put it on record."));
        }
    }

    private void mentioned(ConsentEvent.PossibilityMentioned mentioned) {
        if (!mentioned.mentioned() && !citizenAnnounced()) {
            add(Concern.breached(
                    "possibility-not-mentioned",
                    RuleId.POSSIBILITY_MENTIONED,
                    "Er is niet gezegd dat opnemen kan.",
                    "Nobody said that recording is possible."));
        }
    }

    private boolean citizenAnnounced() {
        return conversation.announcements().values().stream()
                .anyMatch(announcement -> announcement.side() == Side.CITIZEN);
    }

    private void announced(ConsentEvent.RecordingAnnounced announced, Logged logged) {
        Instant at = logged.occurredAt();
        Instant started = conversation.startedAt();
        boolean inAnswer = announced.inAnswerTo() != null;
        if (!inAnswer && at != null && started != null && at.isAfter(started)) {
            long minutes = Math.max(1, Duration.between(started, at).toMinutes());
            add(
                    Concern.breached(
                            "announced-late",
                            RuleId.ANNOUNCED_BEFOREHAND,
                            "De opname is " + minutes + (minutes == 1 ? " minuut" : " minuten")
                                    + " na het begin aangekondigd; dat had vooraf gemoeten. Vraag vanaf nu iedereen om een antwoord.",
                            "The recording was announced " + minutes + (minutes == 1 ? " minute" : " minutes")
                                    + " after the start; it should have been before. Ask everybody for an answer from now on."));
        } else if (!inAnswer
                && at == null
                && (announced.when() == When.DURING || announced.when() == When.AFTERWARDS)) {
            add(Concern.breached(
                    "announced-late",
                    RuleId.ANNOUNCED_BEFOREHAND,
                    "De opname is niet vooraf aangekondigd. Vraag vanaf nu iedereen om een antwoord.",
                    "The recording was not announced beforehand. Ask everybody for an answer from now on."));
        }
        if (conversation.arrangements().isEmpty()) {
            add(
                    Concern.pending(
                            "arrangements-missing",
                            RuleId.ARRANGEMENTS_MADE,
                            "Er zijn nog geen afspraken over de opname. Maak ze voordat de opname begint, en laat beide kanten bevestigen.",
                            "There are no arrangements about the recording yet. Make them before it starts, and have both sides confirm."));
        }
    }

    private void cleared(ConsentEvent.ClearanceChanged changed) {
        if (changed.missing().isEmpty()) {
            return;
        }
        boolean outsider =
                changed.missing().stream().anyMatch(missing -> missing.reason() == MissingReason.TAKES_NO_PART);
        if (outsider) {
            add(
                    Concern.breached(
                            "recorder-takes-no-part",
                            RuleId.RECORDER_TAKES_PART,
                            "Wie opneemt doet niet mee aan het gesprek en handelt niet voor een deelnemer: deze opname mag niet.",
                            "Who records takes no part in the conversation and acts for nobody who does: this recording may not be made."));
        }
        List<ConsentEvent.Missing> others = changed.missing().stream()
                .filter(missing -> missing.reason() != MissingReason.TAKES_NO_PART)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        boolean blocked = changed.outcome() == ClearanceOutcome.BLOCKED;
        add(Concern.pending(
                blocked ? "recording-blocked" : "agreement-missing",
                RuleId.EVERYONE_AGREED,
                (blocked ? "Er mag nu niet worden opgenomen. " : "Opnemen mag, maar ")
                        + (blocked ? "Er ontbreekt: " : "er ontbreekt: ")
                        + listed(others, role -> role.dutch(), reason -> reason.dutch()) + ".",
                (blocked ? "There may be no recording now. Missing: " : "Recording is allowed, but missing: ")
                        + listed(others, role -> role.english(), reason -> reason.english()) + "."));
    }

    private String listed(
            List<ConsentEvent.Missing> missing, Function<Role, String> role, Function<MissingReason, String> reason) {
        return missing.stream()
                .map(one -> role.apply(roleOf(one.participant())) + " (" + reason.apply(one.reason()) + ")")
                .collect(Collectors.joining(", "));
    }

    private Role roleOf(String participant) {
        Participant known = conversation.participants().get(participant);
        return known == null ? Role.OTHER : known.role();
    }

    private void answered(ConsentEvent.ResponseGiven given) {
        boolean awaits = conversation.awaitingKeepDecision().stream()
                .anyMatch(withdrawal -> withdrawal.id().equals(given.response()));
        if (awaits) {
            add(
                    new Concern(
                            "keep-decision-awaited",
                            null,
                            null,
                            "Is er al opgenomen? Spreek af of dat deel wordt bewaard of vernietigd, en leg het vast. Deel het tot dan niet.",
                            "Was anything recorded by then? Agree whether that part is kept or destroyed, and put it on record. Don't share it until then."));
        }
        if (given.answer() != Answer.REFUSED || conversation.sideOf(given.participant()) != Side.ORGANISATION) {
            return;
        }
        Ground ground = given.ground();
        if (ground != null && !ground.recognised()) {
            add(Concern.breached(
                    "ground-not-recognised",
                    RuleId.ALLOW_UNLESS,
                    "Een weigering vraagt een zwaarwegende reden; dit is er geen: " + ground.dutch() + ".",
                    "A refusal takes a very good reason; this is none: " + ground.english() + "."));
        }
        if (given.explanation() == null) {
            add(
                    Concern.breached(
                            "explanation-missing",
                            RuleId.ALLOW_UNLESS,
                            "Leg uit waarom opnemen juist in dit gesprek niet kan, aan wie wil opnemen en hier.",
                            "Explain why recording is not possible in this very conversation, to who wants to record and here."));
        }
        boolean alternative = conversation.alternatives().values().stream()
                .anyMatch(one -> one.refusal().equals(given.response()));
        if (!alternative) {
            add(Concern.pending(
                    "alternative-missing",
                    RuleId.ALTERNATIVE_OFFERED,
                    "Bied vandaag nog een andere manier aan, zoals een verslag, of leg vast waarom geen enkele kan.",
                    "Offer another way today, such as a report, or put on record why none is possible."));
        }
    }

    private void explained(ConsentEvent.RefusalExplained explained) {
        add(Concern.breached(
                "explanation-afterwards",
                RuleId.ALLOW_UNLESS,
                "De uitleg is erbij gezet. Dat die eerst ontbrak, blijft staan.",
                "The explanation was added. That it was missing at first remains on record."));
        if (explained.ground() != null && !explained.ground().recognised()) {
            add(Concern.breached(
                    "ground-not-recognised",
                    RuleId.ALLOW_UNLESS,
                    "Een weigering vraagt een zwaarwegende reden; dit is er geen: "
                            + explained.ground().dutch() + ".",
                    "A refusal takes a very good reason; this is none: "
                            + explained.ground().english() + "."));
        }
    }

    private void offered(ConsentEvent.AlternativeOffered offered) {
        if (offered.kind() == AlternativeKind.NONE_POSSIBLE && offered.reason() == null) {
            add(Concern.breached(
                    "reason-missing",
                    RuleId.ALTERNATIVE_OFFERED,
                    "Leg vast waarom geen enkele andere manier mogelijk is; zonder reden telt dit niet.",
                    "Put on record why no other way is possible; without a reason it doesn't count."));
        }
        Conversation.Alternative alternative = conversation.alternatives().get(offered.alternative());
        if (offered.kind() == AlternativeKind.REPORT && alternative != null && !alternative.delivered()) {
            add(Concern.pending(
                    "report-promised",
                    RuleId.ALTERNATIVE_OFFERED,
                    "Lever het verslag binnen de termijn, en leg de levering vast.",
                    "Deliver the report within its term, and put the delivery on record."));
        }
    }

    private void arranged(ConsentEvent.ArrangementMade made) {
        record Subject(boolean covered, String dutch, String english) {}
        List<Subject> open = Stream.of(
                        new Subject(made.purpose() != null, "doel", "purpose"),
                        new Subject(made.listeners() != null, "wie mag luisteren", "who may listen"),
                        new Subject(made.copies() != null, "wie een kopie krijgt", "who gets a copy"),
                        new Subject(made.sharing() != null, "delen", "sharing"),
                        new Subject(made.keeping() != null, "bewaren", "keeping"),
                        new Subject(
                                made.promiseNotToShare(),
                                "de wederzijdse belofte om niet te delen",
                                "the mutual promise not to share"))
                .filter(subject -> !subject.covered())
                .toList();
        if (!open.isEmpty()) {
            add(Concern.pending(
                    "arrangements-incomplete",
                    RuleId.ARRANGEMENTS_MADE,
                    "In de afspraken ontbreekt: "
                            + open.stream().map(Subject::dutch).collect(Collectors.joining(", ")) + ".",
                    "The arrangements don't cover: "
                            + open.stream().map(Subject::english).collect(Collectors.joining(", ")) + "."));
        }
        unconfirmed(made.arrangement());
    }

    private void confirmed(ConsentEvent.ArrangementConfirmed confirmed) {
        unconfirmed(confirmed.arrangement());
    }

    private void unconfirmed(String id) {
        Conversation.Arrangement arrangement = conversation.arrangements().get(id);
        if (arrangement == null) {
            return;
        }
        Set<String> done = arrangement.confirmed().getOrDefault(arrangement.version(), Set.of());
        List<Participant> open = conversation.participants().values().stream()
                .filter(one -> one.present() && one.role().side() != Side.NEITHER && !done.contains(one.id()))
                .toList();
        if (!open.isEmpty()) {
            add(Concern.pending(
                    "arrangements-unconfirmed",
                    RuleId.ARRANGEMENTS_MADE,
                    "Deze versie van de afspraken is nog niet bevestigd door: "
                            + open.stream().map(one -> one.role().dutch()).collect(Collectors.joining(", ")) + ".",
                    "This version of the arrangements is not yet confirmed by: "
                            + open.stream().map(one -> one.role().english()).collect(Collectors.joining(", "))
                            + "."));
        }
    }

    private void asked(String id) {
        Permission permission = conversation.permissions().get(id);
        if (permission == null || permission.standing() != Standing.REQUESTED) {
            return;
        }
        Set<String> open = new TreeSet<>(permission.needed());
        open.removeAll(permission.decisions().keySet());
        List<Role> roles = open.stream().map(this::roleOf).toList();
        add(Concern.pending(
                "permission-pending",
                RuleId.SHARED_WITH_PERMISSION,
                roles.isEmpty()
                        ? "De toestemming is nog niet rond; deel de opname nog niet."
                        : "Nog niet besloten door: "
                                + roles.stream().map(Role::dutch).collect(Collectors.joining(", "))
                                + ". Deel de opname nog niet.",
                roles.isEmpty()
                        ? "The permission is not complete; don't share the recording yet."
                        : "Not yet decided by: "
                                + roles.stream().map(Role::english).collect(Collectors.joining(", "))
                                + ". Don't share the recording yet."));
    }

    private void decided(ConsentEvent.ShareDecisionMade made) {
        Permission permission = conversation.permissions().get(made.permission());
        if (permission != null && !counted(permission, made.participant())) {
            notNeeded();
        }
        asked(made.permission());
    }

    private void revoked(ConsentEvent.SharePermissionRevoked revoked) {
        Permission permission = conversation.permissions().get(revoked.permission());
        if (permission != null && !counted(permission, revoked.participant())) {
            notNeeded();
        }
    }

    private static boolean counted(Permission permission, String participant) {
        return permission.needed().contains(participant) || participant.equals(permission.requestedBy());
    }

    private void notNeeded() {
        add(new Concern(
                "not-needed",
                null,
                null,
                "Het is vastgelegd, maar van deze deelnemer is geen toestemming nodig: het verandert niets.",
                "It is on record, but no permission of this participant is needed: it changes nothing."));
    }

    private void contested() {
        add(Concern.pending(
                "refusal-contested",
                RuleId.ALLOW_UNLESS,
                "De weigering is betwist. Laat een ander dan wie weigerde er opnieuw naar kijken.",
                "The refusal is contested. Have somebody other than who refused look at it again."));
    }

    private void reviewed(ConsentEvent.RefusalReviewed reviewed) {
        Conversation.Refusal refusal = conversation.refusals().get(reviewed.refusal());
        if (refusal != null && refusal.participant().equals(reviewed.reviewer())) {
            add(
                    new Concern(
                            "reviewed-by-refuser",
                            RuleId.ALLOW_UNLESS,
                            null,
                            "Wie zelf weigerde, kan de eigen weigering niet herbeoordelen. Het is vastgelegd, maar telt niet; laat een ander kijken.",
                            "Who refused can't review their own refusal. It is on record but counts for nothing; have somebody else look."));
        } else if (reviewed.outcome() == ReviewOutcome.OVERTURNED) {
            add(Concern.breached(
                    "refusal-overturned",
                    RuleId.ALLOW_UNLESS,
                    "De weigering is herzien: opnemen mag. Dat zij een tijd gold, blijft staan.",
                    "The refusal was overturned: recording is allowed. That it stood for a time remains on record."));
        }
    }

    private void accepted(ConsentEvent.AlternativeAccepted accepted) {
        if (!accepted.accepted()) {
            add(Concern.pending(
                    "alternative-not-accepted",
                    RuleId.ALTERNATIVE_OFFERED,
                    "Het alternatief voldoet volgens een deelnemer niet. Bied zo mogelijk een andere manier aan.",
                    "The alternative will not do for a participant. Offer another way if possible."));
        }
    }

    private void reportDisputed() {
        add(
                Concern.pending(
                        "report-disputed",
                        RuleId.ALTERNATIVE_OFFERED,
                        "Het verslag is betwist. Spreek erover en leg vast hoe dat afloopt; tot dan staat niet vast of het goed is geleverd.",
                        "The report is disputed. Talk about it and put on record how that ends; until then it is not settled whether it was delivered well."));
    }

    private void corrected(ConsentEvent.FactCorrected corrected) {
        if (conversation.corrections(corrected.corrects()) > 1) {
            add(
                    new Concern(
                            "corrected-again",
                            null,
                            null,
                            "Dit was al eerder gecorrigeerd. Deze correctie gaat uit van wat daarna gold: wat zij niet noemt, blijft zoals het toen is verbeterd. Kijk of het zo klopt.",
                            "This was corrected before. This correction starts from what counted after that: what it doesn't mention stays as it was put right then. See whether it is right now."));
        }
        add(new Concern(
                "corrected-earlier-verdict-stays",
                null,
                null,
                "De correctie telt vanaf nu. Wat er eerst stond, en het oordeel van toen, blijven zichtbaar.",
                "The correction counts from now on. What was there first, and the verdict of then, remain visible."));
    }

    private void disputed() {
        add(
                new Concern(
                        "fact-disputed",
                        null,
                        null,
                        "Een deelnemer betwist dit feit. Klopt het niet, corrigeer het dan; klopt het wel, dan blijft het meetellen, als betwist.",
                        "A participant disputes this fact. If it is not so, correct it; if it is, it goes on counting, as disputed."));
    }

    private void kept(ConsentEvent.KeepDecided decided) {
        if (decided.choice() == KeepChoice.DESTROY) {
            add(new Concern(
                    "destroy-decided",
                    null,
                    null,
                    "Vernietig wat was opgenomen, en leg dat bij de opname vast.",
                    "Destroy what was recorded, and put that on record with the recording."));
        }
    }

    private void needChanged(ConsentEvent.SharePermissionNeedChanged changed) {
        add(new Concern(
                "permission-need-changed",
                RuleId.SHARED_WITH_PERMISSION,
                null,
                "Wie over dit verzoek beslissen, is veranderd. Nu beslissen: " + roles(changed.needed(), Role::dutch)
                        + ".",
                "Who decide on this request has changed. Now it is for: " + roles(changed.needed(), Role::english)
                        + "."));
        asked(changed.permission());
    }

    private String roles(List<String> participants, Function<Role, String> word) {
        return participants.stream()
                .map(participant -> word.apply(roleOf(participant)))
                .collect(Collectors.joining(", "));
    }

    /** What is reported after a conversation went on elsewhere is taken down like anything else, and said to be so. */
    private void elsewhere(List<Logged> added) {
        Conversation.Transfer transfer = conversation.transfer();
        boolean transferring =
                added.stream().anyMatch(logged -> logged.event() instanceof ConsentEvent.ConversationTransferred);
        if (transfer != null && !transferring && added.stream().anyMatch(logged -> Reported.is(logged.event()))) {
            add(
                    new Concern(
                            "transferred",
                            null,
                            null,
                            "Dit gesprek is overgedragen aan een andere organisatie. Het is hier vastgelegd; die organisatie ziet het niet.",
                            "This conversation was handed over to another organisation. It is on record here; that organisation does not see it."));
        }
    }

    private void add(Concern concern) {
        concerns.add(concern);
    }
}
