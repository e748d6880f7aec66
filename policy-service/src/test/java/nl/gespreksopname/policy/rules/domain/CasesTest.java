package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionNeedChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.policy.domain.Baseline;
import org.junit.jupiter.api.Test;

/**
 * The cases of rules.md that verdicts are about, in its order and with its outcomes; what a trail hides and awaits (16, 18) is
 * shown by the trail's own tests.
 */
class CasesTest {

    private static final String AUNT = "e".repeat(64);

    private static Story agreed(String recorder, String... others) {
        Story story = Story.planned().announced("09:50", recorder).needs("09:50", recorder, others);
        for (String other : others) {
            story.answers("09:51", recorder, other, Answer.AGREED, null);
        }
        return story.arranged("09:55", 1, null)
                .confirmed("09:56", 1, CHILD, PARENT, PROFESSIONAL)
                .took()
                .recorded("10:00", recorder);
    }

    private static Map<RuleId, Outcome> outcomes(Story story, String at) {
        return story.judged(at).stream()
                .collect(Collectors.toMap(
                        Verdict::rule, verdict -> verdict.baseline().outcome()));
    }

    @Test
    void case1_aWithdrawalInMidConversationLeavesTheVerdictsOnWhatWasBefore() {
        Map<RuleId, Outcome> before = outcomes(agreed(PROFESSIONAL, CHILD, PARENT), "10:20");
        Story paused = agreed(PROFESSIONAL, CHILD, PARENT)
                .answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .changes("10:31", PROFESSIONAL, RecordingStatus.PAUSED);
        Story citizens = agreed(CHILD, PARENT)
                .answers("10:30", CHILD, PARENT, Answer.WITHDRAWN, null)
                .changes("11:00", CHILD, RecordingStatus.ENDED);

        assertThat(outcomes(paused, "10:40")).isEqualTo(before);
        assertThat(citizens.outcome("12:00", RuleId.ARRANGEMENTS_MADE)).isEqualTo(Outcome.MET);
        assertThat(citizens.outcome("12:00", RuleId.EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(citizens.judged("12:00", RuleId.EVERYONE_AGREED).dutyOn()).isEqualTo(Side.CITIZEN);
    }

    @Test
    void case2_aPartOffTheRecordBreaksNoRule() {
        Story story = agreed(PROFESSIONAL, CHILD, PARENT);
        Map<RuleId, Outcome> before = outcomes(story, "12:00");

        story.recording(
                        "10:20",
                        new RecordingStatusChanged(
                                "recording-professional", RecordingStatus.PAUSED, PauseReason.OFF_THE_RECORD, null))
                .changes("10:30", PROFESSIONAL, RecordingStatus.RESUMED);

        assertThat(outcomes(story, "12:00")).isEqualTo(before);
    }

    @Test
    void case3_aSecretRecordingIsTakenDownAndACopyAndArrangementsAreStillPossible() {
        Story story = Story.planned()
                .took()
                .foundOut("26 09:00", PROFESSIONAL)
                .recording("26 10:00", new CopyRequested("request", "recording-professional", PARENT, null))
                .arranged("26 11:00", 1, null);

        assertThat(story.judged("27 12:00", RuleId.ANNOUNCED_BEFOREHAND)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("De opname kwam aan het licht zonder dat zij was aangekondigd.");
        assertThat(story.outcome("27 12:00", RuleId.ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.BREACHED);
        assertThat(story.outcome("27 12:00", RuleId.COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
    }

    @Test
    void case4_announcedFourteenMinutesAfterTheStart() {
        Story story = Story.planned().took().announced("10:14", CHILD).recorded("10:15", CHILD);

        assertThat(story.judged("12:00", RuleId.ANNOUNCED_BEFOREHAND)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("De opname is 14 minuten na het begin aangekondigd.");
        assertThat(story.judged("12:00", RuleId.ANNOUNCED_BEFOREHAND).dutyOn()).isEqualTo(Side.CITIZEN);
    }

    @Test
    void case5_aReasonAnHourLaterIsNotedAndTheBreachStays() {
        Verdict verdict = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", null, false)
                .took()
                .explained("10:55")
                .judged("12:00", RuleId.ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().remarks()).hasSize(1);
    }

    @Test
    void case6_overturnedBeforeTheEndTheRecordingMayStart() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .needs("09:50", CHILD, PARENT)
                .answers("09:51", CHILD, PARENT, Answer.AGREED, null)
                .refused("09:55", Ground.SAFETY, true)
                .took()
                .contested("10:05", CHILD)
                .reviewed("10:20", null, ReviewOutcome.OVERTURNED)
                .recorded("10:25", CHILD);

        assertThat(story.outcome("12:00", RuleId.ALLOW_UNLESS)).isEqualTo(Outcome.BREACHED);
        assertThat(story.judged("12:00", RuleId.ALLOW_UNLESS)
                        .baseline()
                        .sentence()
                        .english())
                .contains("25 minutes");
        assertThat(story.outcome("12:00", RuleId.EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(story.outcome("26 12:00", RuleId.ALTERNATIVE_OFFERED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private static Story destroyedBeforeAsked(DestructionCause cause) {
        return agreed(PROFESSIONAL, CHILD, PARENT)
                .destroyed("11:10", PROFESSIONAL, cause)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording(
                        "26 09:00",
                        new CopyImpossible(
                                "impossible",
                                "request",
                                "recording-professional",
                                ImpossibilityReason.DESTROYED,
                                null,
                                Story.recordingEvent(3),
                                null));
    }

    @Test
    void case7_aCopyOfWhatWasDestroyed() {
        assertThat(destroyedBeforeAsked(DestructionCause.RETENTION_ENDED).outcome("27 12:00", RuleId.COPY_DELIVERED))
                .isEqualTo(Outcome.MET);
        assertThat(destroyedBeforeAsked(DestructionCause.OTHER).outcome("27 12:00", RuleId.COPY_DELIVERED))
                .isEqualTo(Outcome.BREACHED);
    }

    private static Story otherCopy() {
        return agreed(PROFESSIONAL, CHILD, PARENT)
                .fingerprinted("11:05", PROFESSIONAL, Story.DIGEST)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording(
                        "25 09:00",
                        new CopyDelivered(
                                "delivery",
                                "request",
                                "recording-professional",
                                ReportOrAct.REPORT,
                                PARENT,
                                "d".repeat(64),
                                null));
    }

    private static RecordingEvent disclosed(EditWhat what) {
        return new EditDisclosed(
                "edit",
                "recording-professional",
                PROFESSIONAL,
                what.kind(),
                what,
                List.of(PARENT),
                "d".repeat(64),
                null,
                null);
    }

    @Test
    void case8_aCopyWithAnotherDigestIsUnknownUntilTheEditIsDisclosed() {
        assertThat(otherCopy().outcome("25 12:00", RuleId.EDITS_DISCLOSED)).isEqualTo(Outcome.UNKNOWN);
        assertThat(otherCopy()
                        .recording("26 09:00", disclosed(EditWhat.CUT))
                        .outcome("27 12:00", RuleId.EDITS_DISCLOSED))
                .isEqualTo(Outcome.BREACHED);
        Verdict technical = otherCopy()
                .recording("26 09:00", disclosed(EditWhat.TRANSCODED))
                .judged("27 12:00", RuleId.EDITS_DISCLOSED);
        assertThat(technical.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(technical.baseline().remarks()).hasSize(1);
    }

    @Test
    void case9_bothSidesRecordAndAreJudgedApart() {
        Story story =
                agreed(PROFESSIONAL, CHILD, PARENT).announced("10:14", CHILD).recorded("10:15", CHILD);

        assertThat(story.outcomes("12:00", RuleId.ANNOUNCED_BEFOREHAND, "recording-professional", "recording-child"))
                .containsExactly(Outcome.MET, Outcome.BREACHED);
        assertThat(story.outcomes("12:00", RuleId.RECORDER_TAKES_PART, "recording-professional", "recording-child"))
                .containsExactly(Outcome.MET, Outcome.MET);
    }

    private static SharePermissionRequested asked(String... needed) {
        return new SharePermissionRequested(
                "permission",
                "recording-child",
                CHILD,
                Material.ORIGINAL,
                sealed(),
                AUNT,
                SharePurpose.PERSONAL_SUPPORT,
                null,
                Scope.LISTEN,
                null,
                List.of(needed));
    }

    private static RecordingShared shared(String id) {
        return new RecordingShared(
                id,
                "recording-child",
                ReportOrAct.REPORT,
                null,
                CHILD,
                Side.CITIZEN,
                Material.ORIGINAL,
                sealed(),
                AUNT,
                SharePurpose.PERSONAL_SUPPORT,
                Scope.LISTEN,
                null,
                null,
                null);
    }

    private static ShareDecisionMade granted(String who) {
        return new ShareDecisionMade("decision-" + who, "permission", who, Decision.GRANTED, null);
    }

    @Test
    void case10_sharedBeforeAndAfterARevocation() {
        Story story = agreed(CHILD, PARENT)
                .consent("13:00", asked(PROFESSIONAL))
                .consent("14:00", granted(PROFESSIONAL))
                .consent("14:00", new SharePermissionGranted("permission", List.of(PROFESSIONAL), null))
                .recording("15:00", shared("first"))
                .consent("25 09:00", new SharePermissionRevoked("revocation", "permission", PROFESSIONAL, null))
                .recording("25 10:00", shared("second"));

        assertThat(story.outcomes("26 12:00", RuleId.SHARED_WITH_PERMISSION, "first", "second"))
                .containsExactly(Outcome.MET, Outcome.BREACHED);
    }

    @Test
    void case11_oneParentAgreesAndTheOtherDoesNotAsLongAsTheyAreThere() {
        Story story = Story.planned()
                .joins("second", Role.PARENT)
                .announced("09:50", CHILD)
                .needs("09:50", CHILD, PARENT, "second")
                .answers("09:51", CHILD, PARENT, Answer.AGREED, null)
                .answers("09:52", CHILD, "second", Answer.NOT_AGREED, null);
        Story left = Story.planned()
                .joins("second", Role.PARENT)
                .announced("09:50", CHILD)
                .needs("09:50", CHILD, PARENT, "second")
                .answers("09:51", CHILD, PARENT, Answer.AGREED, null)
                .answers("09:52", CHILD, "second", Answer.NOT_AGREED, null)
                .leaves("09:58", "second");

        assertThat(story.took().recorded("10:00", CHILD).outcome("12:00", RuleId.EVERYONE_AGREED))
                .isEqualTo(Outcome.BREACHED);
        assertThat(left.took().recorded("10:00", CHILD).outcome("12:00", RuleId.EVERYONE_AGREED))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void case12_anInterpreterJoinsLate() {
        Story asked = agreed(PROFESSIONAL, CHILD, PARENT)
                .comesIn("10:20", "interpreter", Role.INTERPRETER)
                .needs("10:20", PROFESSIONAL, CHILD, PARENT, "interpreter")
                .answers("10:21", PROFESSIONAL, "interpreter", Answer.AGREED, null);
        Story notAsked = agreed(CHILD, PARENT)
                .comesIn("10:20", "interpreter", Role.INTERPRETER)
                .needs("10:20", CHILD, PARENT, "interpreter");

        assertThat(asked.outcome("12:00", RuleId.EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(notAsked.outcome("12:00", RuleId.EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void case13_aPlatformsClickIsEvidenceOnAnAnswerAndTheAnnouncementCounts() {
        Story story = Story.planned()
                .announced("09:59", PROFESSIONAL)
                .needs("09:59", PROFESSIONAL, CHILD)
                .consent(
                        "09:59",
                        new ResponseGiven(
                                "answer",
                                "announcement-professional",
                                CHILD,
                                Answer.AGREED,
                                null,
                                null,
                                null,
                                true,
                                null))
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", RuleId.ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.MET);
        assertThat(story.outcome("12:00", RuleId.EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void case14_cancelledWhatWasOpenAppliesNoLongerAndMovedTheVerdictsStand() {
        Story cancelled = Story.planned().consent("23 12:00", new ConversationCancelled());
        Story moved = agreed(PROFESSIONAL, CHILD, PARENT);
        Map<RuleId, Outcome> before = outcomes(moved, "12:00");
        moved.consent("13:00", new ConversationTransferred("transfer", "00000009999999991000", null));

        assertThat(outcomes(cancelled, "25 12:00").values()).containsOnly(Outcome.NOT_APPLICABLE);
        assertThat(outcomes(moved, "14:00")).isEqualTo(before);
    }

    @Test
    void case15_factsDaysLateGiveTheSameOutcomesAndAssuranceAfterwards() {
        Story inOrder = agreed(PROFESSIONAL, CHILD, PARENT);
        Story late = Story.planned()
                .loggedAt("27 09:00")
                .recorded("10:00", PROFESSIONAL)
                .took()
                .announced("09:50", PROFESSIONAL)
                .needs("09:50", PROFESSIONAL, CHILD, PARENT)
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:51", PROFESSIONAL, PARENT, Answer.AGREED, null)
                .confirmed("09:56", 1, CHILD, PARENT, PROFESSIONAL)
                .arranged("09:55", 1, null);

        assertThat(outcomes(late, "28 12:00")).isEqualTo(outcomes(inOrder, "28 12:00"));
        assertThat(late.judged("28 12:00", RuleId.EVERYONE_AGREED).assurance()).isEqualTo(Assurance.AFTERWARDS);
    }

    @Test
    void case17_whoTurnsSixteenBetweenRequestAndDecisionDecidesAlone() {
        Story story = agreed(CHILD, PARENT)
                .consent("13:00", asked(CHILD, PARENT))
                .consent("25 00:00", new SharePermissionNeedChanged("permission", List.of(CHILD), List.of(PARENT)))
                .consent("25 09:00", granted(CHILD))
                .consent("25 09:00", new SharePermissionGranted("permission", List.of(CHILD), null))
                .consent("25 10:00", new SharePermissionRevoked("revocation", "permission", PARENT, null))
                .recording("25 11:00", shared("share"));

        Verdict verdict = story.judged("26 12:00", RuleId.SHARED_WITH_PERMISSION);
        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.baseline().sentence().dutch()).endsWith("van de jeugdige.");
    }

    @Test
    void case19_withoutAnyPolicyTheBaselineHoldsAndTheInformationWasMissing() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.NEVER_ALLOWED, false)
                .offered("10:30", AlternativeKind.REPORT, false)
                .took();

        assertThat(story.outcome("12:00", RuleId.WEBSITE_INFORMATION)).isEqualTo(Outcome.BREACHED);
        assertThat(story.outcome("38 23:59", RuleId.ALTERNATIVE_OFFERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("39 00:00", RuleId.ALTERNATIVE_OFFERED)).isEqualTo(Outcome.BREACHED);
        assertThat(Baseline.PARAMETERS.reportTermDays()).isEqualTo(14);
    }

    @Test
    void case20_aRecordingWithoutAConversationIsUnknownInTheEndAndNobodysBreachBeforehand() {
        Story story = Story.unknown().recorded("10:00", CHILD);

        assertThat(story.judged("40 12:00"))
                .extracting(verdict -> verdict.baseline().outcome())
                .doesNotContain(Outcome.PENDING);
        assertThat(story.outcome("40 12:00", RuleId.ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.UNKNOWN);
        assertThat(story.outcome("40 12:00", RuleId.EVERYONE_AGREED)).isEqualTo(Outcome.UNKNOWN);
        assertThat(story.outcome("40 12:00", RuleId.RECORDER_TAKES_PART)).isEqualTo(Outcome.UNKNOWN);
    }
}
