package nl.gespreksopname.recording.destruction.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.ANNOUNCEMENT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.COPY_REQUEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.FATHER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PROFESSIONAL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.REFUSED_ACT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.STRANGER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.copyRequested;
import static nl.gespreksopname.recording.conversation.domain.Scenario.registered;
import static nl.gespreksopname.recording.conversation.domain.Scenario.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactCorrected;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEvent.Waiting;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Office;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.WaitingFor;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.DeliverCopy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Destroy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Expire;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.HandOut;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.LiftHold;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.PlaceHold;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ReportImpossible;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.RequestCopy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Share;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.StoreContent;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DestructionTest {

    private static final String HOLD = "a1000000-0000-4000-8000-000000000001";
    private static final String RESPONSE = "a2000000-0000-4000-8000-000000000001";
    private static final Instant DUE = NINE.plus(Duration.ofDays(365));
    private static final Waiting FOR_COPY = new Waiting(WaitingFor.COPY_REQUEST, COPY_REQUEST);
    private static final Waiting FOR_HOLD = new Waiting(WaitingFor.HOLD, HOLD);
    private static final Waiting FOR_DECISION = new Waiting(WaitingFor.KEEP_DECISION, RESPONSE);

    private static Scenario storedHere() {
        return Scenario.conversationKnown()
                .given(
                        registered(Side.ORGANISATION, Side.ORGANISATION),
                        new RecordingStatusChanged(RECORDING, RecordingStatus.STARTED, null, null),
                        stored(DIGEST));
    }

    private static Destroy act() {
        return new Destroy(MADE, REFUSED_ACT, RECORDING, ReportOrAct.ACT, DestructionCause.AGREED, Time.UNSAID);
    }

    private static Destroy report(Instant at) {
        return new Destroy(
                MADE, REFUSED_ACT, RECORDING, ReportOrAct.REPORT, DestructionCause.OTHER, new Time(at, null));
    }

    private static Expire expire(Instant now) {
        return new Expire(MADE, RECORDING, DestructionCause.RETENTION_ENDED, DUE, now);
    }

    private static HoldPlaced hold(@Nullable Instant until) {
        return new HoldPlaced(HOLD, RECORDING, HoldGround.COMPLAINT, null, until, null);
    }

    private static ResponseGiven withdrawn(@Nullable When when) {
        return new ResponseGiven(RESPONSE, ANNOUNCEMENT, FATHER, Answer.WITHDRAWN, null, null, null, false, when);
    }

    private static KeepDecided decided(KeepChoice choice) {
        return new KeepDecided("a3000000-0000-4000-8000-000000000001", RESPONSE, RECORDING, FATHER, choice, null, null);
    }

    private static RecordingDestroyed destroyed(ReportOrAct basis, DestructionCause cause) {
        return new RecordingDestroyed(MADE.toString(), RECORDING, basis, cause, null);
    }

    private static CopyDelivered delivered() {
        return new CopyDelivered(
                "a4000000-0000-4000-8000-000000000001",
                COPY_REQUEST,
                RECORDING,
                ReportOrAct.REPORT,
                GIRL,
                DIGEST,
                null);
    }

    @Test
    void theSuiteDestroysWhatItStoresWhenNothingIsInTheWay() {
        storedHere()
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED))
                .thenConcerns();
    }

    @Test
    void aHoldAnOpenCopyRequestAndAnAwaitedDecisionAreInTheWay() {
        storedHere().given(hold(null)).when(act()).thenRefused(ActRefusal.DESTRUCTION_HELD);
        storedHere().given(copyRequested(GIRL)).when(act()).thenRefused(ActRefusal.DESTRUCTION_AWAITS_COPY);
        storedHere().heard(withdrawn(null)).when(act()).thenRefused(ActRefusal.KEEP_DECISION_AWAITED);
    }

    @Test
    void aWithdrawalByWhoNeverTookPartIsNotInTheWay() {
        storedHere()
                .heard(
                        new AbsenteeNamed(STRANGER, Role.PARENT, null, null),
                        new ResponseGiven(
                                RESPONSE, ANNOUNCEMENT, STRANGER, Answer.WITHDRAWN, null, null, null, false, null))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
    }

    @Test
    void allThatIsInTheWayIsNamed() {
        Scenario scenario = storedHere().given(hold(null), copyRequested(GIRL)).heard(withdrawn(null));

        assertThat(Destruction.inTheWay(
                        scenario.state().recording(RECORDING).orElseThrow(),
                        scenario.heard().conversation(),
                        NINE))
                .containsExactly(FOR_DECISION, FOR_HOLD, FOR_COPY);
    }

    @Test
    void whatIsGoneIsNotInTheWay() {
        storedHere()
                .given(hold(null), new HoldLifted("a5000000-0000-4000-8000-000000000001", HOLD, RECORDING))
                .given(copyRequested(GIRL), delivered())
                .heard(withdrawn(null), decided(KeepChoice.DESTROY))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
        storedHere()
                .given(hold(NINE.plusSeconds(60)))
                .at(NINE.plusSeconds(60))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
    }

    @Test
    void aCopyThatWentToAnotherOrIsDeniedWithoutAReasonLeavesTheRequestOpen() {
        storedHere()
                .given(
                        copyRequested(GIRL),
                        new CopyDelivered(
                                "a4000000-0000-4000-8000-000000000001",
                                COPY_REQUEST,
                                RECORDING,
                                ReportOrAct.REPORT,
                                FATHER,
                                DIGEST,
                                null))
                .when(act())
                .thenRefused(ActRefusal.DESTRUCTION_AWAITS_COPY);
        storedHere()
                .given(copyRequested(GIRL), impossible(ImpossibilityReason.NONE_GIVEN))
                .when(act())
                .thenRefused(ActRefusal.DESTRUCTION_AWAITS_COPY);
        storedHere()
                .given(copyRequested(GIRL), impossible(ImpossibilityReason.SAFETY))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
    }

    private static CopyImpossible impossible(ImpossibilityReason reason) {
        return new CopyImpossible(
                "a6000000-0000-4000-8000-000000000001", COPY_REQUEST, RECORDING, reason, null, null, null);
    }

    @Test
    void nothingIsDestroyedOnOldKnowledgeNorTwiceNorWhatIsNotHere() {
        storedHere().stale().when(act()).thenNothingBut(new Refusal.NotFresh());
        storedHere()
                .given(destroyed(ReportOrAct.ACT, DestructionCause.AGREED))
                .when(act())
                .thenRefused(ActRefusal.RECORDING_DESTROYED);
        Scenario.fingerprinted().when(act()).thenRefused(ActRefusal.CONTENT_NOT_STORED);
        Scenario.conversationKnown().when(act()).thenNothingBut(new Refusal.Unknown(Refusal.Thing.RECORDING));
    }

    @Test
    void whatNobodyKnowsTheConversationOfIsDestroyedToo() {
        Scenario.nothingKnown()
                .given(registered(Side.ORGANISATION, Side.ORGANISATION), stored(DIGEST))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
    }

    @Test
    void aReportIsTakenDownWhateverWasInTheWay() {
        storedHere()
                .given(hold(null), copyRequested(GIRL))
                .heard(withdrawn(null))
                .when(report(NINE))
                .thenFacts(destroyed(ReportOrAct.REPORT, DestructionCause.OTHER))
                .thenConcerns(
                        Matter.DESTROYED_BEFORE_KEEP_DECISION,
                        Matter.DESTROYED_DESPITE_HOLD,
                        Matter.DESTROYED_BEFORE_COPY,
                        Matter.STILL_STORED);
    }

    @Test
    void aCopyAskedAfterADestructionThatIsReportedLateWasNotInItsWay() {
        Scenario.fingerprinted()
                .at(NINE.plusSeconds(600))
                .given(copyRequested(GIRL))
                .when(report(NINE))
                .thenConcerns();
    }

    @Test
    void aCopyAskedAtTheVeryMomentOfADestructionThatIsReportedWasInItsWay() {
        Scenario.fingerprinted()
                .given(copyRequested(GIRL))
                .when(report(NINE))
                .thenConcerns(Matter.DESTROYED_BEFORE_COPY);
    }

    @Test
    void theFirstDestructionCounts() {
        storedHere()
                .given(new RecordingDestroyed(
                        "a7000000-0000-4000-8000-000000000001",
                        RECORDING,
                        ReportOrAct.ACT,
                        DestructionCause.AGREED,
                        null))
                .when(report(NINE))
                .thenConcerns(Matter.DESTROYED_BEFORE);
    }

    @Test
    void afterADestructionNothingIsHandedOutNorStored() {
        Scenario gone = storedHere().given(copyRequested(GIRL), destroyed(ReportOrAct.REPORT, DestructionCause.OTHER));

        gone.when(new DeliverCopy(MADE, REFUSED_ACT, COPY_REQUEST, RECORDING, ReportOrAct.ACT, null, null, Time.UNSAID))
                .thenRefused(ActRefusal.RECORDING_DESTROYED);
        gone.when(new HandOut(REFUSED_ACT, RECORDING, null, null))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.CONTENT));
        gone.when(new StoreContent(RECORDING, DIGEST, 1000, "audio/mp4"))
                .thenNothingBut(new Refusal.AlreadyDestroyed());
    }

    @Test
    void aCopyAskedOfADestroyedRecordingIsImpossibleByTheDestruction() {
        Scenario gone = storedHere().given(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
        String destruction = Scenario.eventId(4);

        gone.when(new RequestCopy(MADE, RECORDING, GIRL, Time.UNSAID))
                .thenConcerns(Matter.COPY_PENDING, Matter.RECORDING_DESTROYED);
        gone.given(copyRequested(GIRL))
                .when(reportImpossible(null))
                .thenFacts(new CopyImpossible(
                        MADE.toString(),
                        COPY_REQUEST,
                        RECORDING,
                        ImpossibilityReason.DESTROYED,
                        null,
                        destruction,
                        null))
                .thenConcerns(Matter.RECORDING_DESTROYED);
        gone.when(reportImpossible(Scenario.eventId(1)))
                .thenConcerns(Matter.DESTRUCTION_NOT_KNOWN, Matter.RECORDING_DESTROYED);
    }

    private static ReportImpossible reportImpossible(@Nullable String destruction) {
        return new ReportImpossible(
                MADE, COPY_REQUEST, RECORDING, ImpossibilityReason.DESTROYED, null, destruction, Time.UNSAID);
    }

    @Test
    void whatIsDueIsDestroyedAndWhatIsNotIsLeft() {
        storedHere().when(expire(DUE.minusSeconds(1))).thenFacts();
        storedHere().when(expire(DUE)).thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.RETENTION_ENDED));
        storedHere()
                .given(destroyed(ReportOrAct.ACT, DestructionCause.AGREED))
                .when(expire(DUE))
                .thenFacts();
        Scenario.fingerprinted().when(expire(DUE)).thenFacts();
        storedHere().stale().when(expire(DUE)).thenNothingBut(new Refusal.NotFresh());
    }

    @Test
    void whatIsDueWaitsAndSaysForWhatOnceForEachSetOfThat() {
        Scenario waiting = storedHere().given(copyRequested(GIRL)).when(expire(DUE));

        waiting.thenFacts(new DestructionWaits(RECORDING, DUE, List.of(FOR_COPY)));
        waiting.takenDown().when(expire(DUE.plusSeconds(60))).thenFacts();
        waiting.given(hold(null))
                .when(expire(DUE.plusSeconds(60)))
                .thenFacts(new DestructionWaits(RECORDING, DUE, List.of(FOR_HOLD, FOR_COPY)));
        waiting.takenDown()
                .given(delivered())
                .when(expire(DUE.plusSeconds(120)))
                .thenFacts(new DestructionWaits(RECORDING, DUE, List.of(FOR_HOLD)));
        waiting.takenDown()
                .given(new HoldLifted("a5000000-0000-4000-8000-000000000001", HOLD, RECORDING))
                .when(expire(DUE.plusSeconds(180)))
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.RETENTION_ENDED));
    }

    @Test
    void onlyAWithdrawalAfterTheStartLeavesSomethingToDecide() {
        Scenario.conversationKnown()
                .given(registered(Side.CITIZEN, Side.CITIZEN), stored(DIGEST))
                .heard(withdrawn(When.BEFORE_START))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
        Scenario earlier = storedHere();
        earlier.at(NINE.minusSeconds(60)).heard(withdrawn(null)).at(NINE);
        earlier.when(act()).thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
    }

    @Test
    void whereNobodySaidWhenTheRecordingBeganAWithdrawalLeavesSomethingToDecide() {
        for (RecordingStatusChanged reportedLater : List.of(
                new RecordingStatusChanged(RECORDING, RecordingStatus.STARTED, null, When.AT_START),
                new RecordingStatusChanged(RECORDING, RecordingStatus.ENDED, null, null))) {
            Scenario.conversationKnown()
                    .given(registered(Side.ORGANISATION, Side.ORGANISATION), stored(DIGEST))
                    .heard(withdrawn(null))
                    .at(NINE.plusSeconds(600))
                    .given(reportedLater)
                    .when(act())
                    .thenRefused(ActRefusal.KEEP_DECISION_AWAITED);
        }
    }

    @Test
    void untilItIsDecidedNothingIsPassedOn() {
        DeliverCopy deliver =
                new DeliverCopy(MADE, REFUSED_ACT, COPY_REQUEST, RECORDING, ReportOrAct.ACT, null, null, Time.UNSAID);
        Scenario withdrawn = storedHere().given(copyRequested(GIRL)).heard(withdrawn(null));

        withdrawn.when(deliver).thenRefused(ActRefusal.KEEP_DECISION_AWAITED);
        withdrawn.when(new HandOut(REFUSED_ACT, RECORDING, null, null)).thenFacts();
        withdrawn
                .when(new RequestCopy(MADE, RECORDING, GIRL, Time.UNSAID))
                .thenConcerns(Matter.COPY_PENDING, Matter.KEEP_DECISION_AWAITED);
        withdrawn.heard(decided(KeepChoice.KEEP)).when(deliver);
        assertThat(withdrawn.facts()).singleElement().isInstanceOf(CopyDelivered.class);
    }

    private static Scenario toBeDestroyed() {
        return storedHere().heard(withdrawn(null), decided(KeepChoice.DESTROY));
    }

    private static Share share(@Nullable ProceduralUse procedural) {
        return new Share(
                MADE,
                REFUSED_ACT,
                RECORDING,
                ReportOrAct.ACT,
                null,
                PROFESSIONAL,
                Side.ORGANISATION,
                Material.ORIGINAL,
                Scenario.SEALED,
                Scenario.AUNT,
                SharePurpose.PERSONAL_SUPPORT,
                Scope.LISTEN,
                procedural,
                null,
                Time.UNSAID);
    }

    @Test
    void whatIsToBeDestroyedIsNotHandedOutUnlessAHoldSaysThatItIsNeeded() {
        HandOut plain = new HandOut(REFUSED_ACT, RECORDING, null, null);

        toBeDestroyed().when(plain).thenRefused(ActRefusal.DESTRUCTION_DECIDED);
        toBeDestroyed().given(hold(null)).when(plain).thenFacts();
        toBeDestroyed()
                .given(hold(null), new HoldLifted("a5000000-0000-4000-8000-000000000001", HOLD, RECORDING))
                .when(plain)
                .thenRefused(ActRefusal.DESTRUCTION_DECIDED);
        toBeDestroyed().heard(decided(KeepChoice.KEEP)).when(plain).thenFacts();
    }

    @Test
    void theCopyForWhichADestructionWaitsIsHandedOverToTheOtherSideAlone() {
        DeliverCopy deliver =
                new DeliverCopy(MADE, REFUSED_ACT, COPY_REQUEST, RECORDING, ReportOrAct.ACT, null, null, Time.UNSAID);
        HandOut forIt = new HandOut(REFUSED_ACT, RECORDING, MADE.toString(), null);

        toBeDestroyed()
                .given(copyRequested(GIRL))
                .when(deliver)
                .takenDown()
                .when(forIt)
                .thenFacts();
        toBeDestroyed().given(copyRequested(PROFESSIONAL)).when(deliver).thenRefused(ActRefusal.DESTRUCTION_DECIDED);
        storedHere()
                .given(copyRequested(PROFESSIONAL))
                .when(deliver)
                .takenDown()
                .heard(withdrawn(null), decided(KeepChoice.DESTROY))
                .when(forIt)
                .thenRefused(ActRefusal.DESTRUCTION_DECIDED);
    }

    @Test
    void whatIsToBeDestroyedIsSharedInAProcedureAlone() {
        HandOut forIt = new HandOut(REFUSED_ACT, RECORDING, null, MADE.toString());

        toBeDestroyed().when(share(ProceduralUse.COURT)).takenDown().when(forIt).thenFacts();
        toBeDestroyed().when(share(null)).thenRefused(ActRefusal.DESTRUCTION_DECIDED);
        storedHere()
                .heard(withdrawn(null))
                .when(share(ProceduralUse.COURT))
                .thenRefused(ActRefusal.KEEP_DECISION_AWAITED);
    }

    @Test
    void aHoldThatWasPlacedInAnOfficeIsLiftedByWhoHoldsOneAlone() {
        HoldPlaced placed =
                new HoldPlaced(HOLD, RECORDING, HoldGround.OMBUDSMAN, null, null, Office.DATA_PROTECTION_OFFICER);
        HoldLifted lifted = new HoldLifted(MADE.toString(), HOLD, RECORDING);

        storedHere()
                .when(new PlaceHold(
                        UUID.fromString(HOLD),
                        RECORDING,
                        HoldGround.OMBUDSMAN,
                        null,
                        null,
                        Office.DATA_PROTECTION_OFFICER))
                .thenFacts(placed);
        storedHere()
                .given(placed)
                .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, null))
                .thenRefused(ActRefusal.HOLD_PLACED_IN_OFFICE);
        for (Office office : Office.values()) {
            storedHere()
                    .given(placed)
                    .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, office))
                    .thenFacts(lifted);
        }
        storedHere()
                .given(hold(null))
                .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, Office.PRIVACY_OFFICER))
                .thenFacts(lifted);
    }

    @Test
    void aWithdrawalThatWasCorrectedAwayLeavesNothingToDecide() {
        Scenario scenario = storedHere().heard(withdrawn(null));
        int version = scenario.heardVersion();

        scenario.heard(new FactCorrected("a8000000-0000-4000-8000-000000000001", version, false, null))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
    }

    @Test
    void aHoldSaysWhatIsAmissWithIt() {
        storedHere()
                .when(new PlaceHold(MADE, RECORDING, HoldGround.OTHER, null, NINE, null))
                .thenConcerns(Matter.HOLD_NOT_EXPLAINED, Matter.HOLD_IS_OVER);
        storedHere()
                .given(destroyed(ReportOrAct.REPORT, DestructionCause.OTHER))
                .when(new PlaceHold(MADE, RECORDING, HoldGround.COURT, null, null, null))
                .thenConcerns(Matter.HOLD_TOO_LATE, Matter.RECORDING_DESTROYED);
        storedHere()
                .given(hold(null), new HoldLifted("a5000000-0000-4000-8000-000000000001", HOLD, RECORDING))
                .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, null))
                .thenFacts(new HoldLifted(MADE.toString(), HOLD, RECORDING))
                .thenConcerns(Matter.HOLD_LIFTED_BEFORE);
        storedHere()
                .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, null))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.HOLD));
    }

    @Test
    void aHoldThatWasOverByItselfNeedsNoLifting() {
        String lifting = "a5000000-0000-4000-8000-000000000001";

        storedHere()
                .given(hold(NINE))
                .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, null))
                .thenConcerns(Matter.HOLD_LIFTED_BEFORE);
        storedHere()
                .given(hold(NINE.plusSeconds(1)))
                .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, null))
                .thenConcerns();
        storedHere()
                .given(hold(null))
                .given(new HoldPlaced(MADE.toString(), RECORDING, HoldGround.COURT, null, null, null))
                .given(new HoldLifted(lifting, MADE.toString(), RECORDING))
                .when(new LiftHold(MADE, REFUSED_ACT, HOLD, RECORDING, null))
                .thenConcerns();
    }

    @Test
    void aWithdrawalBearsOnTheRecordingThatItIsAboutAlone() {
        ResponseGiven ofAnother = new ResponseGiven(
                RESPONSE,
                "a6000000-0000-4000-8000-000000000001",
                FATHER,
                Answer.WITHDRAWN,
                null,
                null,
                null,
                false,
                null);

        storedHere()
                .heard(ofAnother)
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED))
                .thenConcerns();
    }

    @Test
    void aRecordingWithoutAnAnnouncementIsTakenForTheOneThatItsSideAnnouncedUnlessItWasSecret() {
        assertThat(undecided(without(Side.CITIZEN, false))).containsExactly(RESPONSE);
        assertThat(undecided(without(Side.CITIZEN, true))).isEmpty();
        assertThat(undecided(without(Side.ORGANISATION, false))).isEmpty();
    }

    private static RecordingRegistered without(Side side, boolean undisclosed) {
        return new RecordingRegistered(
                RECORDING,
                null,
                ReportOrAct.REPORT,
                GIRL,
                side,
                side,
                Medium.AUDIO,
                null,
                null,
                undisclosed,
                true,
                null);
    }

    private static List<String> undecided(RecordingRegistered registered) {
        Scenario scenario = Scenario.conversationKnown().given(registered).heard(withdrawn(null));
        return Keeping.awaited(
                scenario.state().recording(RECORDING).orElseThrow(),
                scenario.heard().conversation());
    }

    @Test
    void aDecisionOnAnotherRecordingOrAnotherWithdrawalDecidesNothingHere() {
        String other = "a7000000-0000-4000-8000-000000000001";
        Scenario scenario = storedHere()
                .heard(
                        withdrawn(null),
                        new KeepDecided(MADE.toString(), RESPONSE, other, FATHER, KeepChoice.KEEP, null, null),
                        new KeepDecided(other, other, RECORDING, FATHER, KeepChoice.KEEP, null, null));

        scenario.when(act()).thenRefused(ActRefusal.KEEP_DECISION_AWAITED);
        scenario.heard(new KeepDecided(HOLD, RESPONSE, null, FATHER, KeepChoice.DESTROY, null, null))
                .when(act())
                .thenFacts(destroyed(ReportOrAct.ACT, DestructionCause.AGREED));
    }
}
