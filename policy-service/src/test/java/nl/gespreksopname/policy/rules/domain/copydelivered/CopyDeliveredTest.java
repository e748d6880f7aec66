package nl.gespreksopname.policy.rules.domain.copydelivered;

import static nl.gespreksopname.contracts.vocabulary.RuleId.COPY_DELIVERED;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.DIGEST;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Subject;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyDeliveredTest {

    private static final String OTHER = "d".repeat(64);

    /** The professional recorded, and the parent asks for a copy on 24 November. */
    private static Story asked() {
        return Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .fingerprinted("11:05", PROFESSIONAL, DIGEST)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null));
    }

    private static RecordingEvent delivered(@Nullable String digest) {
        return new RecordingEvent.CopyDelivered(
                "delivery", "request", "recording-professional", ReportOrAct.REPORT, PARENT, digest, null);
    }

    private static RecordingEvent impossible(ImpossibilityReason reason, @Nullable String destruction) {
        return new CopyImpossible("impossible", "request", "recording-professional", reason, null, destruction, null);
    }

    private static RecordingEvent edited(EditWhat what, String digest) {
        return new EditDisclosed(
                "edit", "recording-professional", PROFESSIONAL, what.kind(), what, List.of(PARENT), digest, null, null);
    }

    @Test
    void whereNobodyAskedNothingIsOwed() {
        assertThat(Story.planned().took().outcome("12:00", COPY_DELIVERED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void theSameCopyWithinTheTermIsMet() {
        Verdict verdict = asked().recording("26 09:00", delivered(DIGEST)).judged("27 12:00", COPY_DELIVERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.dutyOn()).isEqualTo(Side.ORGANISATION);
        assertThat(verdict.subject()).isEqualTo(new Subject(SubjectKind.COPY_REQUEST, "request"));
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De kopie is op 26 november 2026 overhandigd en komt overeen met de opname.");
    }

    @Test
    void theTermOfFourteenDaysEndsAtMidnight() {
        Verdict pending = asked().judged("38 23:59", COPY_DELIVERED);

        assertThat(pending.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(pending.baseline().until()).isEqualTo(instant("39 00:00"));
        assertThat(asked().outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aCopyAfterTheTermIsLate() {
        Verdict verdict = asked().recording("40 00:00", delivered(DIGEST)).judged("41 12:00", COPY_DELIVERED);

        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De kopie is te laat overhandigd: 24 uur na 8 december 2026, de laatste dag.");
    }

    @Test
    void theOrganisationsShorterTermIsItsOwnColumn() {
        Verdict verdict = asked().policy(1, "3 09:00", null, new Parameters(14, 7, 7, true))
                .judged("35 12:00", COPY_DELIVERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict.ownPolicy().outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aPolicyOfAfterTheRequestChangesNothing() {
        Verdict verdict = asked().policy(1, "25 09:00", null, new Parameters(14, 7, 7, true))
                .judged("35 12:00", COPY_DELIVERED);

        assertThat(verdict.ownPolicy().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict.policyVersion()).isNull();
    }

    @Test
    void aCopyThatNobodyComparedIsUnknownAfterTheTerm() {
        Story story = asked().recording("26 09:00", delivered(null));

        assertThat(story.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.UNKNOWN);

        story.recording(
                "40 09:00",
                new CopyVerified(
                        "verification",
                        "recording-professional",
                        PARENT,
                        "delivery",
                        DIGEST,
                        VerificationOutcome.IDENTICAL,
                        null));
        assertThat(story.outcome("41 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aCutCopyIsNotTheRecordingThoughTheCutWasDisclosed() {
        Story story =
                asked().recording("25 09:00", edited(EditWhat.CUT, OTHER)).recording("26 09:00", delivered(OTHER));

        assertThat(story.outcome("27 08:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anotherFileIsNoCopyUnlessTheDifferenceIsTechnicalAndWasDisclosed() {
        Story story = asked().recording("26 09:00", delivered(OTHER));
        assertThat(story.outcome("27 08:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);

        story.recording("27 09:00", edited(EditWhat.TRANSCODED, OTHER));

        assertThat(story.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aReasonedImpossibilityEndsTheRequest() {
        assertThat(asked().recording("26 09:00", impossible(ImpossibilityReason.LOST, null))
                        .outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.MET);
        assertThat(asked().recording("26 09:00", impossible(ImpossibilityReason.NONE_GIVEN, null))
                        .outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.BREACHED);
        assertThat(asked().recording("26 09:00", impossible(ImpossibilityReason.OTHER, null))
                        .outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.PENDING);
    }

    @Test
    void destroyedIsAReasonOnlyIfItHappenedBeforeAnybodyAsked() {
        Story before = Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .destroyed("11:10", PROFESSIONAL, DestructionCause.RETENTION_ENDED)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, Story.recordingEvent(3)));
        Story after = asked().destroyed("25 09:00", PROFESSIONAL, DestructionCause.RETENTION_ENDED)
                .recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, Story.recordingEvent(5)));
        Story unshown = asked().recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, null));

        assertThat(before.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
        assertThat(after.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
        assertThat(unshown.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(unshown.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aChildWhoKeepsTheRecordingOwesTheCopyAndTheFigureIsNotTheOrganisations() {
        Verdict verdict = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .recording("11:30", new CopyRequested("request", "recording-child", PROFESSIONAL, null))
                .judged("39 00:00", COPY_DELIVERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.dutyOn()).isEqualTo(Side.CITIZEN);
    }

    @Test
    void aRequestFromTheOwnSideIsNoneOfTheRule() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .recording("11:30", new CopyRequested("request", "recording-child", PARENT, null));

        assertThat(story.outcome("12:00", COPY_DELIVERED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    /** Destroyed at 11:10, asked at 11:30, and said to be impossible on the 26th. */
    private static Story destroyedFirst(Story story, DestructionCause cause) {
        Story destroyed = story.destroyed("11:10", PROFESSIONAL, cause);
        String event = Story.recordingEvent(destroyed.recordingVersion());
        return destroyed
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, event));
    }

    private static Story recorded() {
        return Story.planned().announced("09:50", PROFESSIONAL).took().recorded("10:00", PROFESSIONAL);
    }

    @Test
    void destroyedBeforeAnybodyAskedIsAReasonOnlyIfThereWasACause() {
        Verdict ended =
                destroyedFirst(recorded(), DestructionCause.RETENTION_ENDED).judged("27 12:00", COPY_DELIVERED);
        Verdict none = destroyedFirst(recorded(), DestructionCause.OTHER).judged("27 12:00", COPY_DELIVERED);

        assertThat(ended.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(ended.evidence()).contains(Story.recordingEvent(3));
        assertThat(none.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(none.baseline().sentence().dutch())
                .isEqualTo(
                        "De opname was al vernietigd toen om een kopie werd gevraagd, maar dat mocht niet: een reden om"
                                + " te vernietigen was er niet.");
        assertThat(none.baseline().sentence().english())
                .isEqualTo(
                        "The recording had been destroyed when a copy was asked for, which was not allowed: there was no"
                                + " cause to destroy it.");
    }

    @Test
    void aHoldAnOpenRequestOrADecisionThatIsAwaitedStoodInTheWay() {
        Story held = recorded()
                .recording(
                        "11:00",
                        new HoldPlaced("hold", "recording-professional", HoldGround.COMPLAINT, null, null, null));
        Story lifted = recorded()
                .recording(
                        "11:00",
                        new HoldPlaced("hold", "recording-professional", HoldGround.COMPLAINT, null, null, null))
                .recording("11:05", new HoldLifted("lifting", "hold", "recording-professional"));
        Story ranOut = recorded()
                .recording(
                        "11:00",
                        new HoldPlaced(
                                "hold", "recording-professional", HoldGround.COURT, null, instant("11:10"), null));
        Story askedByAnother =
                recorded().recording("11:00", new CopyRequested("other", "recording-professional", CHILD, null));
        Story answered = recorded()
                .recording("11:00", new CopyRequested("other", "recording-professional", CHILD, null))
                .recording(
                        "11:05",
                        new RecordingEvent.CopyDelivered(
                                "d", "other", "recording-professional", ReportOrAct.REPORT, CHILD, null, null));
        Story withdrawn = recorded().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null);

        assertThat(copy(held)).isEqualTo(Outcome.BREACHED);
        assertThat(copy(lifted)).isEqualTo(Outcome.MET);
        assertThat(copy(ranOut)).isEqualTo(Outcome.MET);
        assertThat(copy(askedByAnother)).isEqualTo(Outcome.BREACHED);
        assertThat(copy(answered)).isEqualTo(Outcome.MET);
        assertThat(copy(withdrawn)).isEqualTo(Outcome.BREACHED);
    }

    private static Outcome copy(Story story) {
        return destroyedFirst(story, DestructionCause.RETENTION_ENDED)
                .judged("27 12:00", COPY_DELIVERED, "request")
                .baseline()
                .outcome();
    }

    @Test
    void aDecisionToDestroyIsACauseAndOneToKeepIsNone() {
        Story destroy = recorded()
                .answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .consent("11:05", decided(KeepChoice.DESTROY));
        Story keep = recorded()
                .answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .consent("11:05", decided(KeepChoice.KEEP));

        assertThat(destroyedFirst(destroy, DestructionCause.KEEP_DECISION).outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.MET);
        assertThat(destroyedFirst(keep, DestructionCause.KEEP_DECISION).outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.BREACHED);
    }

    private static KeepDecided decided(KeepChoice choice) {
        return new KeepDecided("keep", "answer-child-withdrawn", null, CHILD, choice, null, null);
    }

    @Test
    void aChildMayDestroyItsOwnRecordingWithoutACause() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .destroyed("11:10", CHILD, DestructionCause.OTHER)
                .recording("11:30", new CopyRequested("request", "recording-child", PROFESSIONAL, null))
                .recording(
                        "26 09:00",
                        new CopyImpossible(
                                "impossible",
                                "request",
                                "recording-child",
                                ImpossibilityReason.DESTROYED,
                                null,
                                Story.recordingEvent(3),
                                null));

        assertThat(story.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aRecordingThatIsDestroyedWhileSomebodyWaitsForACopyIsABreachAtOnceUnlessTheCopyCameFirst() {
        Story waiting = asked().destroyed("25 09:00", PROFESSIONAL, DestructionCause.RETENTION_ENDED);
        Story given = asked().recording("25 08:00", delivered(DIGEST))
                .destroyed("25 09:00", PROFESSIONAL, DestructionCause.OTHER);

        assertThat(waiting.outcome("25 10:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
        assertThat(waiting.judged("25 10:00", COPY_DELIVERED).evidence()).contains(Story.recordingEvent(5));
        assertThat(given.outcome("25 10:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
    }

    @Test
    void anImpossibilityAfterTheTermOfWhatMightBeDestroyedIsStillLate() {
        Story destroyed = recorded().destroyed("11:10", PROFESSIONAL, DestructionCause.AGREED);
        String event = Story.recordingEvent(destroyed.recordingVersion());
        Story story = destroyed
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording("40 09:00", impossible(ImpossibilityReason.DESTROYED, event));

        assertThat(story.outcome("41 12:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void whatIsAboutAnotherRecordingOrCameAfterTheDestructionStoodNotInTheWay() {
        Story elsewhere = recorded()
                .recording("11:00", new HoldPlaced("hold", "another-recording", HoldGround.COURT, null, null, null))
                .recording("11:00", new CopyRequested("other", "another-recording", CHILD, null));
        Story refused = recorded()
                .recording("11:00", new CopyRequested("other", "recording-professional", CHILD, null))
                .recording(
                        "11:05",
                        new CopyImpossible(
                                "impossible-other",
                                "other",
                                "recording-professional",
                                ImpossibilityReason.SAFETY,
                                null,
                                null,
                                null));
        Story later = destroyedFirst(recorded(), DestructionCause.RETENTION_ENDED)
                .recording(
                        "11:20", new HoldPlaced("hold", "recording-professional", HoldGround.COURT, null, null, null))
                .answers("11:25", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null);

        assertThat(copy(elsewhere)).isEqualTo(Outcome.MET);
        assertThat(copy(refused)).isEqualTo(Outcome.MET);
        assertThat(later.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
    }

    @Test
    void whatEndsAnotherHoldRequestOrDecisionEndsNotThisOne() {
        Story held = recorded()
                .recording(
                        "11:00", new HoldPlaced("hold", "recording-professional", HoldGround.COURT, null, null, null))
                .recording("11:05", new HoldLifted("lifting", "another-hold", "recording-professional"));
        Story asked = recorded()
                .recording("11:00", new CopyRequested("other", "recording-professional", CHILD, null))
                .recording(
                        "11:05",
                        new CopyImpossible(
                                "impossible-other",
                                "yet-another",
                                "recording-professional",
                                ImpossibilityReason.SAFETY,
                                null,
                                null,
                                null));
        Story decidedLater = recorded()
                .answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .consent("11:15", decided(KeepChoice.DESTROY));

        assertThat(copy(held)).isEqualTo(Outcome.BREACHED);
        assertThat(copy(asked)).isEqualTo(Outcome.BREACHED);
        assertThat(destroyedFirst(decidedLater, DestructionCause.KEEP_DECISION).outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.BREACHED);
    }

    /** Destroyed without a cause on the 20th; asked for at that time, and said to be impossible on the 26th. */
    private static Verdict destroyedWithoutACauseAndAsked(String askedAt) {
        Story story = recorded().destroyed("20 09:00", PROFESSIONAL, DestructionCause.OTHER);
        String event = Story.recordingEvent(story.recordingVersion());
        return story.recording(askedAt, new CopyRequested("request", "recording-professional", PARENT, null))
                .recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, event))
                .judged("27 12:00", COPY_DELIVERED);
    }

    @Test
    void aRequestOfBeforeTheSecondVersionIsJudgedByTheFirstForWhichAnyDestructionBeforeItWasAReason() {
        Verdict before = destroyedWithoutACauseAndAsked("23 23:59");
        Verdict after = destroyedWithoutACauseAndAsked("24 00:00");

        assertThat(before.ruleVersion()).isEqualTo(1);
        assertThat(before.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(after.ruleVersion()).isEqualTo(2);
        assertThat(after.baseline().outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void forTheFirstVersionADestructionThatNobodyNamedWasNoAnswer() {
        Story story = recorded()
                .recording("23 11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .destroyed("25 09:00", PROFESSIONAL, DestructionCause.RETENTION_ENDED);

        assertThat(story.outcome("26 12:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.judged("38 12:00", COPY_DELIVERED).ruleVersion()).isEqualTo(1);
        assertThat(story.outcome("38 12:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void whatIsDestroyedAtTheVeryMomentOfARequestIsDestroyedWhileSomebodyWaits() {
        Story story = recorded()
                .destroyed("11:30", PROFESSIONAL, DestructionCause.RETENTION_ENDED)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, Story.recordingEvent(3)));

        assertThat(story.judged("27 12:00", COPY_DELIVERED)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("De opname is vernietigd terwijl het verzoek om een kopie openstond.");
    }
}
