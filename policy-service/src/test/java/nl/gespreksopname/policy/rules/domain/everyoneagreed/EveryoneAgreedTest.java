package nl.gespreksopname.policy.rules.domain.everyoneagreed;

import static nl.gespreksopname.contracts.vocabulary.RuleId.EVERYONE_AGREED;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.Missing;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Subject;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.junit.jupiter.api.Test;

class EveryoneAgreedTest {

    private static final String INTERPRETER = "interpreter";

    /** The professional announced a recording for which child and parent are needed. */
    private static Story announced() {
        return Story.planned().announced("09:50", PROFESSIONAL).needs("09:50", PROFESSIONAL, CHILD, PARENT);
    }

    /** Both agreed, and it ran from 10:00 on. */
    private static Story agreed() {
        return announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL);
    }

    private static String sentence(Story story) {
        return story.judged("24 18:00", EVERYONE_AGREED).baseline().sentence().dutch();
    }

    @Test
    void everybodyWhoWasNeededAgreedBeforeTheRecording() {
        Verdict verdict = agreed().judged("12:00", EVERYONE_AGREED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.dutyOn()).isEqualTo(Side.ORGANISATION);
        assertThat(verdict.source()).isEqualTo(RuleSource.PRACTICE);
        assertThat(verdict.subject()).isEqualTo(new Subject(SubjectKind.RECORDING, "recording-professional"));
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("Iedereen van wie dat nodig was, stemde in: de jeugdige en de ouder.");
        assertThat(verdict.evidence())
                .contains(Story.consentEvent(5), Story.consentEvent(6), Story.consentEvent(7), Story.consentEvent(8));
    }

    @Test
    void whoTakesItBackAndGoesAndComesBackWhileItRunsAgainHasToAgreeAnew() {
        Story back = agreed().answers("10:10", PROFESSIONAL, PARENT, Answer.WITHDRAWN, null)
                .recording(
                        "10:11",
                        new RecordingStatusChanged("recording-professional", RecordingStatus.PAUSED, null, null))
                .leaves("10:12", PARENT)
                .needs("10:12", PROFESSIONAL, CHILD)
                .recording(
                        "10:15",
                        new RecordingStatusChanged("recording-professional", RecordingStatus.RESUMED, null, null))
                .comesIn("10:30", PARENT, Role.PARENT)
                .needs("10:30", PROFESSIONAL, CHILD, PARENT);

        assertThat(back.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(back)).isEqualTo("De ouder kwam erbij terwijl de opname liep en stemde niet in.");
        assertThat(back.answers("10:32", PROFESSIONAL, PARENT, Answer.AGREED, null)
                        .outcome("12:00", EVERYONE_AGREED))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void whoAgreedAndComesBackIsNotToBeAskedAgain() {
        Story story = agreed().leaves("10:10", PARENT).comesIn("10:30", PARENT, Role.PARENT);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void whereNobodyRecordsNobodyIsAsked() {
        assertThat(Story.planned().took().outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aProfessionalWhoSaysNothingAboutACitizensRecordingIsNotNeeded() {
        Story story = Story.planned()
                .leaves("09:00", PARENT)
                .announced("09:50", CHILD)
                .needs("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD);

        Verdict verdict = story.judged("12:00", EVERYONE_AGREED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("Er was niemand anders van wie instemming nodig was.");
        assertThat(verdict.dutyOn()).isEqualTo(Side.CITIZEN);
    }

    @Test
    void oneWhoDidNotAgreeMakesItABreachWhenItBegins() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.NOT_AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(story)).isEqualTo("De ouder stemde niet in en de opname begon toch.");
    }

    @Test
    void parentsWhoDisagreeMakeACitizensOwnRecordingABreachOnTheCitizensSide() {
        Story story = Story.planned()
                .joins("second", Role.PARENT)
                .announced("09:50", CHILD)
                .needs("09:50", CHILD, PARENT, "second")
                .answers("09:51", CHILD, PARENT, Answer.AGREED, null)
                .answers("09:52", CHILD, "second", Answer.NOT_AGREED, null)
                .took()
                .recorded("10:00", CHILD);

        Verdict verdict = story.judged("12:00", EVERYONE_AGREED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.dutyOn()).isEqualTo(Side.CITIZEN);
        assertThat(sentence(story)).isEqualTo("Ouder 2 stemde niet in en de opname begon toch.");
    }

    @Test
    void theParentWhoDoesNotAgreeAndLeavesBeforeItBeginsCountsNoLonger() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.NOT_AGREED, null)
                .leaves("09:55", PARENT)
                .needs("09:55", PROFESSIONAL, CHILD)
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(sentence(story)).isEqualTo("Iedereen van wie dat nodig was, stemde in: de jeugdige.");
    }

    @Test
    void whoIsNotNeededSaysNothingOfWeight() {
        Story story = Story.planned()
                .announced("09:50", PROFESSIONAL)
                .needs("09:50", PROFESSIONAL, CHILD)
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void whereNothingWasDecidedEverybodyIsNeeded() {
        Story story = Story.planned()
                .announced("09:50", PROFESSIONAL)
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.NOT_AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void noAnswerAtAllStaysOpenAndIsThenUnknown() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL);

        Verdict open = story.judged("12:00", EVERYONE_AGREED);
        assertThat(open.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(open.baseline().until()).isEqualTo(instant("32 00:00"));
        assertThat(sentence(story)).isEqualTo("Of de ouder instemde, is niet gemeld.");
        assertThat(story.outcome("32 00:00", EVERYONE_AGREED)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whoAgreesOnlyWhenItRunsAgreedTooLate() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .answers("10:10", PROFESSIONAL, PARENT, Answer.AGREED, null);

        assertThat(sentence(story))
                .isEqualTo("De ouder stemde pas in toen de opname al liep, 10 minuten na het begin ervan.");
        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void whoIsAskedOnlyWhenItRunsAndSaysNo() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .answers("10:10", PROFESSIONAL, PARENT, Answer.NOT_AGREED, null);

        assertThat(sentence(story)).isEqualTo("De ouder is pas gevraagd toen de opname al liep, en stemde niet in.");
    }

    @Test
    void aRecordingThatIsAnnouncedWhenItRunsLeftNobodyTheChoiceBeforehand() {
        Story story = Story.planned()
                .took()
                .recorded("10:00", PROFESSIONAL)
                .announced("10:14", PROFESSIONAL)
                .needs("10:14", PROFESSIONAL, CHILD);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(story))
                .isEqualTo("De opname liep al toen zij werd aangekondigd; de jeugdige kon niet vooraf instemmen.");
    }

    @Test
    void agreeingAsItBeginsIsBeforehand() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("10:00", PROFESSIONAL, PARENT, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void anAnswerOfWhichNobodyKnowsWhetherItCameBeforeLeavesItOpen() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .answers(null, PROFESSIONAL, PARENT, Answer.AGREED, null);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.PENDING);
        assertThat(sentence(story)).isEqualTo("Of de ouder vóór de opname antwoordde, is niet gemeld.");
    }

    @Test
    void aPlaceInTheConversationIsEnoughWhereTheRecordingBeganWithIt() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .answers(null, PROFESSIONAL, PARENT, Answer.AGREED, When.BEFORE_START);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void whoTookItBackBeforeItBeganDidNotAgree() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.AGREED, null)
                .answers("09:58", PROFESSIONAL, PARENT, Answer.WITHDRAWN, null)
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aWithdrawalAfterWhichTheRecordingIsPausedAtOnceBreaksNothing() {
        Story story = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .changes("10:35", PROFESSIONAL, RecordingStatus.PAUSED);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aWithdrawalAfterWhichItGoesOnIsABreach() {
        Story story = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(story))
                .isEqualTo("De jeugdige trok de instemming in en de opname liep nog 30 minuten door.");
        assertThat(story.outcome("10:15", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aPauseOfAMinuteTooLateIsABreach() {
        Story story = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .changes("10:36", PROFESSIONAL, RecordingStatus.PAUSED);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aWithdrawalOfWhichNobodySaidWhetherItStoppedStaysOpen() {
        Story story = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("32 00:00", EVERYONE_AGREED)).isEqualTo(Outcome.UNKNOWN);
        assertThat(sentence(story))
                .isEqualTo("De jeugdige trok de instemming in; of de opname toen stopte, is niet gemeld.");
    }

    @Test
    void whoWithdrawsAndAgreesAgainOrLeavesAtOnceLeavesItRunning() {
        Story again = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .answers("10:33", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);
        Story left = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .leaves("10:33", CHILD)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(again.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(left.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void resumedWithoutANewAgreementItIsABreachAndWithOneItIsNot() {
        Story withdrawn = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .changes("10:31", PROFESSIONAL, RecordingStatus.PAUSED);
        Story resumed = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .changes("10:31", PROFESSIONAL, RecordingStatus.PAUSED)
                .changes("10:40", PROFESSIONAL, RecordingStatus.RESUMED)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);
        Story agreedAgain = agreed().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                .changes("10:31", PROFESSIONAL, RecordingStatus.PAUSED)
                .answers("10:39", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .changes("10:40", PROFESSIONAL, RecordingStatus.RESUMED)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(withdrawn.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(resumed.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(resumed)).isEqualTo("De jeugdige stemde niet in toen de opname werd hervat.");
        assertThat(agreedAgain.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    /** The interpreter comes in at 10:20, and is needed from then on. */
    private static Story interpreted() {
        return agreed().comesIn("10:20", INTERPRETER, Role.INTERPRETER)
                .needs("10:20", PROFESSIONAL, CHILD, PARENT, INTERPRETER);
    }

    @Test
    void whoJoinsAndAgreesAtOnceBreaksNothing() {
        Story story = interpreted()
                .answers("10:25", PROFESSIONAL, INTERPRETER, Answer.AGREED, null)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(sentence(story))
                .isEqualTo("Iedereen van wie dat nodig was, stemde in: de jeugdige, de ouder en de tolk.");
    }

    @Test
    void whoJoinsAndIsNotAskedIsABreach() {
        Story story = interpreted().changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(story)).isEqualTo("De tolk kwam erbij terwijl de opname liep en is niet gevraagd.");
        assertThat(story.outcome("10:15", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void whoJoinsAndAgreesLaterOrNotAtAllIsABreachUntilWhichTheRecordingShouldHaveWaited() {
        Story later = interpreted()
                .answers("10:40", PROFESSIONAL, INTERPRETER, Answer.AGREED, null)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);
        Story never = interpreted()
                .answers("10:22", PROFESSIONAL, INTERPRETER, Answer.NOT_AGREED, null)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(sentence(later))
                .isEqualTo("De tolk kwam erbij terwijl de opname liep; pas 20 minuten later kwam instemming.");
        assertThat(sentence(never)).isEqualTo("De tolk kwam erbij terwijl de opname liep en stemde niet in.");
    }

    @Test
    void aRecordingThatWaitsForWhoJoinsBreaksNothing() {
        Story paused = interpreted().changes("10:24", PROFESSIONAL, RecordingStatus.PAUSED);
        Story resumed = interpreted()
                .changes("10:24", PROFESSIONAL, RecordingStatus.PAUSED)
                .answers("10:30", PROFESSIONAL, INTERPRETER, Answer.AGREED, null)
                .changes("10:31", PROFESSIONAL, RecordingStatus.RESUMED)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);
        Story afterwards = agreed().changes("10:15", PROFESSIONAL, RecordingStatus.ENDED)
                .comesIn("10:20", INTERPRETER, Role.INTERPRETER);

        assertThat(paused.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(resumed.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(afterwards.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void whoComesInDuringAPauseIsAskedBeforeItIsResumed() {
        Story story = agreed().changes("10:15", PROFESSIONAL, RecordingStatus.PAUSED)
                .comesIn("10:20", INTERPRETER, Role.INTERPRETER)
                .needs("10:20", PROFESSIONAL, CHILD, PARENT, INTERPRETER)
                .changes("10:25", PROFESSIONAL, RecordingStatus.RESUMED)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(sentence(story)).isEqualTo("De tolk stemde niet in toen de opname werd hervat en is niet gevraagd.");
    }

    @Test
    void aPartThatIsOffTheRecordBreaksNothing() {
        Story story = agreed().changes("10:15", PROFESSIONAL, RecordingStatus.PAUSED)
                .changes("10:25", PROFESSIONAL, RecordingStatus.RESUMED)
                .changes("11:00", PROFESSIONAL, RecordingStatus.ENDED);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aSecretRecordingAskedNobody() {
        Story organisation = Story.planned().took().foundOut("26 09:00", PROFESSIONAL);
        Story citizen = Story.planned().took().foundOut("26 09:00", CHILD);
        Story alone = Story.planned().leaves("09:00", PARENT).took().foundOut("26 09:00", CHILD);

        assertThat(organisation.outcome("27 12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(organisation.loggedAt(null))).isNotEmpty();
        assertThat(citizen.outcome("27 12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(citizen.judged("27 12:00", EVERYONE_AGREED).dutyOn()).isEqualTo(Side.CITIZEN);
        assertThat(alone.outcome("27 12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aSecretRecordingOfAProfessionalAloneNeededNobody() {
        Story story = Story.unknown()
                .joins(CHILD, Role.YOUNG_PERSON)
                .joins(PROFESSIONAL, Role.PROFESSIONAL)
                .took()
                .foundOut("26 09:00", CHILD);

        assertThat(story.outcome("27 12:00", EVERYONE_AGREED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void withoutParticipantsAnAnnouncementOrABeginningItStaysOpen() {
        Story nobodyKnown = Story.unknown().foundOut("26 09:00", CHILD);
        Story unannounced = Story.planned().took().recorded("10:00", PROFESSIONAL);
        Story noBeginning = announced()
                .took()
                .recording(
                        "10:05",
                        new RecordingRegistered(
                                "recording-professional",
                                "announcement-professional",
                                ReportOrAct.REPORT,
                                PROFESSIONAL,
                                Side.ORGANISATION,
                                Side.ORGANISATION,
                                Medium.AUDIO,
                                null,
                                null,
                                false,
                                true,
                                null));

        assertThat(nobodyKnown.outcome("27 12:00", EVERYONE_AGREED)).isEqualTo(Outcome.PENDING);
        assertThat(unannounced.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.PENDING);
        assertThat(unannounced.outcome("32 00:00", EVERYONE_AGREED)).isEqualTo(Outcome.UNKNOWN);
        assertThat(noBeginning.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.PENDING);
    }

    @Test
    void aChildForWhomNobodyCouldAgreeIsABreach() {
        Story story = Story.planned()
                .leaves("09:00", PARENT)
                .announced("09:50", PROFESSIONAL)
                .consent(
                        "09:50",
                        new ClearanceChanged(
                                "announcement-professional",
                                PROFESSIONAL,
                                Side.ORGANISATION,
                                ClearanceOutcome.BLOCKED,
                                List.of(CHILD),
                                List.of(new Missing(CHILD, MissingReason.NO_REPRESENTATIVE))))
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(story)).isEqualTo("Voor de jeugdige moet een ander instemmen, en die was er niet.");
    }

    @Test
    void whoWasNeededThenCountsThoughALaterBirthdayChangesWhoIsNeededNow() {
        Story story = announced()
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.NOT_AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .needs("26 09:00", PROFESSIONAL, CHILD);

        assertThat(story.outcome("27 12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void factsThatAreTakenDownDaysLaterAreJudgedAsIfInOrder() {
        Story story = Story.planned()
                .loggedAt("27 09:00")
                .took()
                .recorded("10:00", PROFESSIONAL)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.AGREED, null)
                .announced("09:50", PROFESSIONAL)
                .needs("09:50", PROFESSIONAL, CHILD, PARENT)
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null);

        Verdict verdict = story.judged("28 12:00", EVERYONE_AGREED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.assurance()).isEqualTo(Assurance.AFTERWARDS);
    }

    private static Story refusedByTheProfessional(Ground ground, boolean explained) {
        return Story.planned()
                .announced("09:50", CHILD)
                .needs("09:50", CHILD, PARENT, PROFESSIONAL)
                .answers("09:51", CHILD, PARENT, Answer.AGREED, null)
                .refused("09:55", ground, explained)
                .took()
                .recorded("10:00", CHILD);
    }

    @Test
    void aCitizenWhoRecordsAgainstARefusalThatIsInOrderBreaksIt() {
        Story story = refusedByTheProfessional(Ground.SAFETY, true);

        assertThat(story.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(story)).isEqualTo("De professional stemde niet in en de opname begon toch.");
    }

    @Test
    void aRefusalWithoutAGoodReasonOrOneThatWasOverturnedKeepsNobodyFromRecording() {
        Story never = refusedByTheProfessional(Ground.NEVER_ALLOWED, true);
        Story unexplained = refusedByTheProfessional(Ground.SAFETY, false);
        Story overturned =
                refusedByTheProfessional(Ground.SAFETY, true).reviewed("09:58", null, ReviewOutcome.OVERTURNED);
        Story allowed = refusedByTheProfessional(Ground.SAFETY, true)
                .answers("09:59", CHILD, PROFESSIONAL, Answer.ALLOWED, null);

        assertThat(never.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(unexplained.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(overturned.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
        assertThat(allowed.outcome("12:00", EVERYONE_AGREED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aReportFromBothSidesIsCorroborated() {
        Story story = announced()
                .reportedBy(CHILD)
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.AGREED, null)
                .reportedBy(null)
                .took()
                .recorded("10:00", PROFESSIONAL);

        assertThat(story.judged("12:00", EVERYONE_AGREED).assurance()).isEqualTo(Assurance.CORROBORATED);
        assertThat(agreed().judged("12:00", EVERYONE_AGREED).assurance()).isEqualTo(Assurance.ONE_SIDED);
    }

    @Test
    void aPolicyThatDoesNotAskForItHasItsOwnColumn() {
        Verdict verdict = announced()
                .policy(1, "3 09:00", null, new Parameters(14, 14, 7, false))
                .answers("09:52", PROFESSIONAL, PARENT, Answer.NOT_AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .judged("12:00", EVERYONE_AGREED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.ownPolicy().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void twoRecordingsAreJudgedApart() {
        Story story = agreed().announced("09:55", CHILD)
                .needs("09:55", CHILD, PARENT)
                .answers("09:56", CHILD, PARENT, Answer.NOT_AGREED, null)
                .recorded("10:01", CHILD);

        assertThat(story.outcomes("12:00", EVERYONE_AGREED, "recording-professional", "recording-child"))
                .containsExactly(Outcome.MET, Outcome.BREACHED);
    }
}
