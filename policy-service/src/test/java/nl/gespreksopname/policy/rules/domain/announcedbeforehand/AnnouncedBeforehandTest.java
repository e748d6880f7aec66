package nl.gespreksopname.policy.rules.domain.announcedbeforehand;

import static nl.gespreksopname.contracts.vocabulary.RuleId.ANNOUNCED_BEFOREHAND;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Subject;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncedBeforehandTest {

    private static RecordingAnnounced inAnswer() {
        return new RecordingAnnounced("announcement-child", CHILD, CHILD, Side.CITIZEN, Medium.AUDIO, "mention", null);
    }

    @Test
    void fourteenMinutesAfterTheStartIsLateByFourteenMinutes() {
        Verdict verdict = Story.planned()
                .took()
                .announced("10:14", PROFESSIONAL)
                .recorded("10:00", PROFESSIONAL)
                .judged("12:00", ANNOUNCED_BEFOREHAND);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De opname is 14 minuten na het begin aangekondigd.");
        assertThat(verdict.baseline().sentence().english())
                .isEqualTo("The recording was announced 14 minutes after the start.");
        assertThat(verdict.dutyOn()).isEqualTo(Side.ORGANISATION);
    }

    @Test
    void theDutyIsWithWhoeverRecords() {
        Verdict verdict = Story.planned()
                .took()
                .announced("09:55", CHILD)
                .recorded("10:00", CHILD)
                .judged("12:00", ANNOUNCED_BEFOREHAND);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.dutyOn()).isEqualTo(Side.CITIZEN);
        assertThat(verdict.subject()).isEqualTo(new Subject(SubjectKind.RECORDING, "recording-child"));
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_START, MET", "AT_START, MET", "DURING, BREACHED", "AFTERWARDS, BREACHED"})
    void aReportedPlaceInTheConversationIsEnough(When when, Outcome expected) {
        Story story = Story.planned()
                .took()
                .loggedAt("11:30")
                .announced(null, CHILD, when)
                .loggedAt(null)
                .recorded("10:00", CHILD);

        assertThat(story.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(expected);
    }

    @Test
    void withoutAnyTimeOnlyWhatWasLoggedBeforeTheStartIsBeforehand() {
        Story before = Story.planned()
                .loggedAt("09:58")
                .announced(null, CHILD, null)
                .loggedAt(null)
                .took()
                .recorded("10:00", CHILD);
        Story after = Story.planned()
                .took()
                .loggedAt("11:30")
                .announced(null, CHILD, null)
                .loggedAt(null)
                .recorded("10:00", CHILD);

        assertThat(before.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.MET);
        assertThat(after.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.PENDING);
        assertThat(after.outcome("32 12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void inAnswerToAMentionInTheFirstFiveMinutesIsInTimeIfTheRecordingStartsAfterIt() {
        Story story = Story.planned()
                .started("10:00")
                .mentioned("10:02", Means.SPOKEN, null)
                .consent("10:03", inAnswer())
                .recorded("10:04", CHILD);

        assertThat(story.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.MET);
    }

    @Test
    void inAnswerToAMentionStaysOpenAsLongAsNobodyKnowsWhetherTheRecordingWasRunningByThen() {
        Story story = Story.planned()
                .started("10:00")
                .mentioned("10:02", Means.SPOKEN, null)
                .consent("10:03", inAnswer())
                .ended("11:00")
                .recording(
                        "10:30",
                        new RecordingRegistered(
                                "recording",
                                "announcement-child",
                                ReportOrAct.REPORT,
                                CHILD,
                                Side.CITIZEN,
                                Side.CITIZEN,
                                Medium.AUDIO,
                                null,
                                null,
                                false,
                                true,
                                null));

        assertThat(story.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("32 12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.UNKNOWN);
        assertThat(story.recording(
                                "10:05", new RecordingStatusChanged("recording", RecordingStatus.STARTED, null, null))
                        .outcome("12:00", ANNOUNCED_BEFOREHAND))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void inAnswerToAMentionButWithTheRecordingRunningAlreadyIsLate() {
        Story story = Story.planned()
                .started("10:00")
                .mentioned("10:02", Means.SPOKEN, null)
                .consent("10:03", inAnswer())
                .recorded("10:01", CHILD);

        assertThat(story.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void inAnswerToAMentionAfterTheFirstFiveMinutesIsLate() {
        Story story = Story.planned()
                .started("10:00")
                .mentioned("10:02", Means.SPOKEN, null)
                .consent("10:06", inAnswer())
                .recorded("10:07", CHILD);

        assertThat(story.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aSecretRecordingThatComesToLightWasNotAnnounced() {
        Verdict verdict = Story.planned()
                .took()
                .foundOut("27 09:00", PROFESSIONAL)
                .announced("27 10:00", PROFESSIONAL)
                .judged("28 12:00", ANNOUNCED_BEFOREHAND);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De opname kwam aan het licht zonder dat zij was aangekondigd.");
    }

    @Test
    void aRecordingWithoutAnAnnouncementIsUnknownAfterTheEntryTermNotBreached() {
        Story story = Story.planned()
                .took()
                .recording(
                        "10:00",
                        new RecordingRegistered(
                                "recording-child",
                                null,
                                ReportOrAct.REPORT,
                                CHILD,
                                Side.CITIZEN,
                                Side.CITIZEN,
                                Medium.AUDIO,
                                null,
                                null,
                                false,
                                true,
                                null));

        assertThat(story.outcome("12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("32 00:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void bothSidesRecordAndEachIsJudgedApart() {
        Story story = Story.planned()
                .took()
                .announced("09:55", CHILD)
                .recorded("10:00", CHILD)
                .announced("10:14", PROFESSIONAL)
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcomes("12:00", ANNOUNCED_BEFOREHAND, "recording-child", "recording-professional"))
                .containsExactly(Outcome.MET, Outcome.BREACHED);
    }

    @Test
    void anAnswerFromTheOtherSideConfirmsTheAnnouncement() {
        Story story = Story.planned()
                .took()
                .reportedBy(CHILD)
                .announced("09:55", CHILD)
                .recorded("10:00", CHILD);
        assertThat(story.judged("12:00", ANNOUNCED_BEFOREHAND).assurance()).isEqualTo(Assurance.ONE_SIDED);

        story.reportedBy(PROFESSIONAL).answered("09:56", PROFESSIONAL, Answer.ALLOWED);

        assertThat(story.judged("12:00", ANNOUNCED_BEFOREHAND).assurance()).isEqualTo(Assurance.CORROBORATED);
    }

    @Test
    void factsThatAreTakenDownDaysLaterAreJudgedAsIfInOrderAndMarkedSo() {
        Verdict verdict = Story.planned()
                .loggedAt("27 09:00")
                .recorded("10:00", PROFESSIONAL)
                .announced("09:58", PROFESSIONAL)
                .took()
                .judged("28 12:00", ANNOUNCED_BEFOREHAND);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.assurance()).isEqualTo(Assurance.AFTERWARDS);
    }

    @Test
    void aRecordingWithoutAConversationHereIsJudgedAsFarAsItGoes() {
        Story story = Story.unknown().foundOut("27 09:00", CHILD);

        assertThat(story.outcome("28 12:00", ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.BREACHED);
    }
}
