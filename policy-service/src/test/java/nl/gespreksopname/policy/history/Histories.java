package nl.gespreksopname.policy.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeAccepted;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDelivered;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDisputeSettled;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDisputed;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeOffered;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementConfirmed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.consent.ConsentEvent.PossibilityMentioned;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalContested;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalExplained;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalReviewed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkLifted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkPlaced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionDenied;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionNeedChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.recording.RecordingEvent.Waiting;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.contracts.vocabulary.WaitingFor;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.policy.domain.WebsiteCheck;
import org.jspecify.annotations.Nullable;

/**
 * Makes histories: mostly of a conversation that was planned and took place, in which anything may be reported by anyone, in
 * time, late, twice, never, or before what it belongs to. Ids are few, so that what is generated has to do with each other.
 */
public final class Histories {

    private static final int LONGEST = 40;
    private static final int DAY = 24 * 60;
    private static final String CONVERSATION = "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01";
    private static final Sealed SEALED = new Sealed("9b2f6a34-0f3c-5d0e-8f7a-2f1c6f0d4a11", "b".repeat(64));

    private Histories() {}

    /** Histories of one conversation. */
    public static Arbitrary<Conversation> conversations() {
        Arbitrary<List<Step>> beginnings = Arbitraries.frequency(Tuple.of(8, true), Tuple.of(1, false))
                .flatMap(planned -> planned ? beginning() : nothing());
        Arbitrary<List<Step>> rest = Arbitraries.frequencyOf(Tuple.of(10, step(events())), Tuple.of(1, step(unknown())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST);
        return Combinators.combine(beginnings, rest).as((first, then) -> {
            List<Step> steps = new ArrayList<>(first);
            steps.addAll(then);
            return new Conversation(steps);
        });
    }

    /** Policies of an organisation, published before, in and after a history. */
    public static Arbitrary<Policies> policies() {
        Arbitrary<Policy> one = Combinators.combine(
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.of(true, false))
                .as((day, term, entry, everyone) -> new Policy(
                        1,
                        Conversation.BEGIN.plus(Duration.ofDays(day)),
                        Conversation.BEGIN.plus(Duration.ofDays(day)),
                        day % 2 == 0 ? "https://www.voorbeeldstad.example/opnemen" : null,
                        new Parameters(term, term, entry, everyone),
                        "policy/organisation/own/1"));
        Arbitrary<List<WebsiteCheck>> checks = Combinators.combine(
                        Arbitraries.integers().between(-20, 20), any(WebsiteCheckOutcome.class))
                .as((day, outcome) -> new WebsiteCheck(
                        "policy/organisation/own/check-" + day + outcome.term(),
                        "https://www.voorbeeldstad.example/opnemen",
                        outcome,
                        Conversation.BEGIN.plus(Duration.ofDays(day))))
                .list()
                .ofMaxSize(6);
        return Combinators.combine(one.list().ofMaxSize(3), checks).as((several, looked) -> {
            List<Policy> numbered = new ArrayList<>();
            for (Policy policy : several) {
                int version = numbered.size() + 1;
                numbered.add(new Policy(
                        version,
                        policy.loggedAt(),
                        policy.validFrom(),
                        policy.informationAddress(),
                        policy.parameters(),
                        "policy/organisation/own/" + version));
            }
            return new Policies(numbered, looked);
        });
    }

    private static Arbitrary<List<Step>> nothing() {
        return Arbitraries.just(List.of());
    }

    private static Arbitrary<List<Step>> beginning() {
        return Combinators.combine(
                        Arbitraries.of(ConversationChannel.class).injectNull(0.1),
                        Arbitraries.integers().between(0, 10 * DAY).injectNull(0.1),
                        Arbitraries.of(true, true, true, false))
                .as((channel, ahead, parentToo) -> {
                    List<Step> steps = new ArrayList<>();
                    steps.add(planned(new ConversationPlanned(
                            "GO-7F3K-92QM",
                            null,
                            channel,
                            ahead != null,
                            ahead == null ? null : Conversation.BEGIN.plusSeconds(60L * ahead),
                            null)));
                    steps.add(planned(new ParticipantJoined("child", Role.YOUNG_PERSON, null, null, null)));
                    steps.add(planned(new ParticipantJoined("professional", Role.PROFESSIONAL, null, null, null)));
                    if (parentToo) {
                        steps.add(planned(new ParticipantJoined("parent", Role.PARENT, "child", null, null)));
                    }
                    return steps;
                });
    }

    private static Step planned(ConsentEvent event) {
        return new Step(new Step.Consent(event), 0, null, null, false);
    }

    private static Arbitrary<Step> step(Arbitrary<Step.What> what) {
        // Mostly soon after what was before it, now and then days later, seldom with a clock that went back.
        Arbitrary<Integer> after = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 90)),
                Tuple.of(3, Arbitraries.integers().between(90, 12 * DAY)),
                Tuple.of(1, Arbitraries.integers().between(-120, -1)));
        Arbitrary<@Nullable Integer> ago = Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.integers().between(0, 30)),
                        Tuple.of(3, Arbitraries.integers().between(30, 15 * DAY)),
                        Tuple.of(1, Arbitraries.integers().between(-1, -1)))
                .injectNull(0.25);
        return Combinators.combine(
                        what,
                        after,
                        ago,
                        who().injectNull(0.5),
                        Arbitraries.frequency(Tuple.of(40, false), Tuple.of(1, true)))
                .as(Step::new);
    }

    private static Arbitrary<Step.What> unknown() {
        return Combinators.combine(Arbitraries.of("consent", "recording"), Arbitraries.of(true, false))
                .as(Step.Unknown::new);
    }

    private static Arbitrary<Step.What> events() {
        return Arbitraries.oneOf(
                Arbitraries.oneOf(consent()).map(Step.Consent::new),
                Arbitraries.oneOf(recording()).map(Step.Recording::new));
    }

    private static Arbitrary<String> who() {
        return Arbitraries.frequency(
                Tuple.of(4, "child"), Tuple.of(4, "professional"), Tuple.of(2, "parent"), Tuple.of(1, "stranger"));
    }

    private static Arbitrary<String> id(String kind) {
        return Arbitraries.frequency(Tuple.of(3, kind + "-1"), Tuple.of(1, kind + "-2"));
    }

    private static Arbitrary<@Nullable When> when() {
        return Arbitraries.of(When.class).injectNull(0.7);
    }

    private static Arbitrary<@Nullable Sealed> sealed() {
        return Arbitraries.just(SEALED).injectNull(0.3);
    }

    private static Arbitrary<String> digest() {
        return Arbitraries.frequency(Tuple.of(3, "a".repeat(64)), Tuple.of(1, "d".repeat(64)));
    }

    private static <E extends Enum<E>> Arbitrary<E> any(Class<E> words) {
        return Arbitraries.of(words);
    }

    private static Arbitrary<List<String>> several() {
        return who().list().uniqueElements().ofMaxSize(3);
    }

    private static List<Arbitrary<ConsentEvent>> consent() {
        return List.of(
                Combinators.combine(who(), any(Role.class), when())
                        .as((who, role, when) -> new ParticipantJoined(who, role, null, null, when)),
                Combinators.combine(who(), any(Role.class)).as((who, role) -> new AbsenteeNamed(who, role, null, null)),
                Combinators.combine(who(), when()).as(ParticipantLeft::new),
                Arbitraries.of(new ConversationStarted(), new ConversationStarted(), new ConversationEnded()),
                Arbitraries.of(new ConversationEnded(), new ConversationCancelled()),
                Combinators.combine(
                                id("mention"),
                                Arbitraries.of(true, true, false),
                                who().injectNull(0.3),
                                any(Means.class),
                                when())
                        .as(PossibilityMentioned::new),
                Combinators.combine(
                                id("announcement"),
                                who(),
                                who(),
                                any(Side.class),
                                any(Medium.class),
                                id("mention").injectNull(0.5),
                                when())
                        .as(RecordingAnnounced::new),
                Combinators.combine(
                                id("response"),
                                id("announcement"),
                                who(),
                                any(Answer.class),
                                any(Ground.class).injectNull(0.4),
                                sealed(),
                                when())
                        .as((response, announcement, participant, answer, ground, why, when) -> new ResponseGiven(
                                response, announcement, participant, answer, ground, null, why, false, when)),
                Combinators.combine(
                                id("explanation"),
                                id("response"),
                                any(Ground.class).injectNull(0.3),
                                when())
                        .as((explanation, refusal, ground, when) ->
                                new RefusalExplained(explanation, refusal, ground, SEALED, when)),
                Combinators.combine(
                                id("alternative"),
                                id("response"),
                                any(AlternativeKind.class),
                                sealed(),
                                Arbitraries.integers().between(-2, 20).injectNull(0.3),
                                when())
                        .as((alternative, refusal, kind, reason, days, when) -> new AlternativeOffered(
                                alternative,
                                refusal,
                                kind,
                                reason,
                                days == null ? null : LocalDate.of(2026, 1, 5).plusDays(days),
                                when)),
                Combinators.combine(id("delivery"), id("alternative"), when()).as(AlternativeDelivered::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 3),
                                sealed(),
                                sealed(),
                                Arbitraries.of(true, false),
                                when())
                        .as((version, one, another, promise, when) -> new ArrangementMade(
                                "arrangement", version, one, another, one, another, one, promise, when)),
                Combinators.combine(id("confirmation"), Arbitraries.integers().between(1, 3), who(), when())
                        .as((confirmation, version, participant, when) ->
                                new ArrangementConfirmed(confirmation, "arrangement", version, participant, when)),
                Combinators.combine(id("announcement"), who(), any(Side.class), any(ClearanceOutcome.class), several())
                        .as((announcement, recorder, side, outcome, needed) ->
                                new ClearanceChanged(announcement, recorder, side, outcome, needed, List.of())),
                Combinators.combine(
                                id("permission"),
                                id("recording"),
                                who(),
                                any(Material.class),
                                any(SharePurpose.class),
                                any(Scope.class),
                                Arbitraries.integers().between(0, 40).injectNull(0.5),
                                several())
                        .as((permission, recording, by, material, purpose, scope, days, needed) ->
                                new SharePermissionRequested(
                                        permission,
                                        recording,
                                        by,
                                        material,
                                        SEALED,
                                        "e".repeat(64),
                                        purpose,
                                        null,
                                        scope,
                                        days == null ? null : Conversation.BEGIN.plusSeconds(86_400L * days),
                                        needed)),
                Combinators.combine(id("decision"), id("permission"), who(), any(Decision.class), when())
                        .as(ShareDecisionMade::new),
                Combinators.combine(id("revocation"), id("permission"), who(), when())
                        .as(SharePermissionRevoked::new),
                Combinators.combine(id("permission"), several())
                        .as((permission, needed) -> new SharePermissionGranted(permission, needed, null)),
                Combinators.combine(id("permission"), any(EndCause.class)).as(SharePermissionEnded::new),
                Combinators.combine(id("contestation"), id("response"), who(), when())
                        .as((contestation, refusal, by, when) ->
                                new RefusalContested(contestation, refusal, by, null, when)),
                Combinators.combine(
                                id("review"), id("response"), who().injectNull(0.4), any(ReviewOutcome.class), when())
                        .as((review, refusal, reviewer, outcome, when) ->
                                new RefusalReviewed(review, refusal, null, reviewer, outcome, null, when)),
                Combinators.combine(id("acceptance"), id("alternative"), who(), Arbitraries.of(true, false), when())
                        .as(AlternativeAccepted::new),
                Combinators.combine(id("dispute"), id("alternative"), who(), when())
                        .as((dispute, alternative, by, when) ->
                                new AlternativeDisputed(dispute, alternative, by, null, when)),
                Combinators.combine(id("settlement"), id("dispute"), any(DisputeSettlement.class), when())
                        .as((settlement, dispute, how, when) ->
                                new AlternativeDisputeSettled(settlement, dispute, how, null, when)),
                Combinators.combine(id("correction"), place(), Arbitraries.of(true, false))
                        .as((correction, place, replaced) ->
                                new ConsentEvent.FactCorrected(correction, place, replaced, null)),
                Combinators.combine(id("fact-dispute"), place(), who())
                        .as((dispute, place, by) -> new ConsentEvent.FactDisputed(dispute, place, by, null)),
                Combinators.combine(
                                id("keep"),
                                id("response"),
                                id("recording").injectNull(0.5),
                                who(),
                                any(KeepChoice.class),
                                when())
                        .as((keep, withdrawal, recording, by, choice, when) ->
                                new KeepDecided(keep, withdrawal, recording, by, choice, null, when)),
                Combinators.combine(id("mark"), who(), marked())
                        .as((mark, hiddenFrom, facts) -> new SafetyMarkPlaced(mark, hiddenFrom, facts, null)),
                Combinators.combine(id("lifting"), id("mark")).as(SafetyMarkLifted::new),
                id("transfer").map(transfer -> new ConversationTransferred(transfer, "00000009999999991000", null)),
                Combinators.combine(id("permission"), several(), several()).as(SharePermissionNeedChanged::new),
                Combinators.combine(id("permission"), who()).as(SharePermissionDenied::new));
    }

    /** The place of an event in its stream, mostly one of the plan or soon after it. */
    private static Arbitrary<Integer> place() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(1, 12)),
                Tuple.of(1, Arbitraries.integers().between(13, LONGEST)));
    }

    /** Ids of events of the conversation that the properties are about. */
    private static Arbitrary<List<String>> marked() {
        return Combinators.combine(Arbitraries.of("consent", "recording"), place())
                .as((service, place) -> service + "/conversation/" + CONVERSATION + "/" + place)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static List<Arbitrary<RecordingEvent>> recording() {
        return List.of(
                Combinators.combine(
                                id("recording"),
                                id("announcement").injectNull(0.3),
                                any(ReportOrAct.class),
                                who().injectNull(0.2),
                                any(Side.class),
                                any(Side.class),
                                Arbitraries.of(true, false, false, false),
                                when())
                        .as((recording, announcement, basis, recorder, side, keeper, undisclosed, when) ->
                                new RecordingRegistered(
                                        recording,
                                        announcement,
                                        basis,
                                        recorder,
                                        side,
                                        keeper,
                                        Medium.AUDIO,
                                        null,
                                        null,
                                        undisclosed,
                                        true,
                                        when)),
                id("recording").map(RecordingMatched::new),
                Combinators.combine(id("recording"), any(RecordingStatus.class), when())
                        .as((recording, status, when) -> new RecordingStatusChanged(recording, status, null, when)),
                Combinators.combine(id("fingerprint"), id("recording"), digest(), when())
                        .as((fingerprint, recording, digest, when) ->
                                new FingerprintTaken(fingerprint, recording, digest, 1000, null, when)),
                Combinators.combine(id("request"), id("recording"), who(), when())
                        .as(CopyRequested::new),
                Combinators.combine(
                                id("delivery"),
                                id("request"),
                                id("recording"),
                                any(ReportOrAct.class),
                                who(),
                                digest().injectNull(0.3),
                                when())
                        .as(CopyDelivered::new),
                Combinators.combine(
                                id("impossibility"),
                                id("request"),
                                id("recording"),
                                any(ImpossibilityReason.class),
                                when())
                        .as((impossibility, request, recording, reason, when) -> new CopyImpossible(
                                impossibility,
                                request,
                                recording,
                                reason,
                                null,
                                reason == ImpossibilityReason.DESTROYED
                                        ? "recording/conversation/" + CONVERSATION + "/2"
                                        : null,
                                when)),
                Combinators.combine(
                                id("verification"),
                                id("recording"),
                                who().injectNull(0.3),
                                id("delivery").injectNull(0.3),
                                digest(),
                                any(VerificationOutcome.class),
                                when())
                        .as(CopyVerified::new),
                Combinators.combine(
                                id("edit"),
                                id("recording"),
                                who().injectNull(0.3),
                                any(EditKind.class),
                                any(EditWhat.class),
                                several(),
                                digest().injectNull(0.4),
                                when())
                        .as((edit, recording, by, kind, what, told, digest, when) ->
                                new EditDisclosed(edit, recording, by, kind, what, told, digest, null, when)),
                Combinators.combine(
                                id("share"),
                                id("recording"),
                                id("permission").injectNull(0.3),
                                who().injectNull(0.3),
                                any(Side.class),
                                any(Scope.class),
                                any(ProceduralUse.class).injectNull(0.7),
                                when())
                        .as((share, recording, permission, by, side, scope, procedural, when) -> new RecordingShared(
                                share,
                                recording,
                                ReportOrAct.REPORT,
                                permission,
                                by,
                                side,
                                Material.ORIGINAL,
                                SEALED,
                                "e".repeat(64),
                                SharePurpose.OTHER,
                                scope,
                                procedural,
                                null,
                                when)),
                Combinators.combine(
                                id("publication"),
                                id("recording"),
                                id("permission").injectNull(0.3),
                                who().injectNull(0.3),
                                any(Side.class),
                                any(Material.class),
                                digest().injectNull(0.5),
                                when())
                        .as((publication, recording, permission, by, side, material, digest, when) ->
                                new PublicationFound(
                                        publication,
                                        recording,
                                        ReportOrAct.REPORT,
                                        permission,
                                        by,
                                        side,
                                        material,
                                        SEALED,
                                        "f".repeat(64),
                                        digest,
                                        when)),
                Combinators.combine(id("refused"), id("recording"))
                        .as((refused, recording) -> new ActRefused(refused, "share", recording, "clearance-blocked")),
                Combinators.combine(id("explanation"), id("verification"), id("recording"), when())
                        .as((explanation, verification, recording, when) ->
                                new VerificationExplained(explanation, verification, recording, SEALED, when)),
                Combinators.combine(id("notice"), id("share"), id("recording"), any(Means.class), when())
                        .as(RecipientNotified::new),
                Combinators.combine(
                                id("take-down"), id("publication"), id("recording"), any(TakeDownStatus.class), when())
                        .as(TakeDownReported::new),
                Combinators.combine(
                                id("hold"),
                                id("recording"),
                                any(HoldGround.class),
                                Arbitraries.integers().between(0, 40).injectNull(0.5))
                        .as((hold, recording, ground, days) -> new HoldPlaced(
                                hold,
                                recording,
                                ground,
                                null,
                                days == null ? null : Conversation.BEGIN.plusSeconds(86_400L * days),
                                null)),
                Combinators.combine(id("lifting"), id("hold"), id("recording")).as(HoldLifted::new),
                Combinators.combine(
                                id("destruction"),
                                id("recording"),
                                any(ReportOrAct.class),
                                any(DestructionCause.class),
                                when())
                        .as(RecordingDestroyed::new),
                Combinators.combine(id("recording"), any(WaitingFor.class))
                        .as((recording, what) ->
                                new DestructionWaits(recording, Conversation.BEGIN, List.of(new Waiting(what, "id")))),
                Combinators.combine(id("correction"), place(), Arbitraries.of(true, false))
                        .as((correction, place, replaced) ->
                                new RecordingEvent.FactCorrected(correction, place, replaced, null)),
                Combinators.combine(id("fact-dispute"), place(), who())
                        .as((dispute, place, by) -> new RecordingEvent.FactDisputed(dispute, place, by, null)));
    }
}
