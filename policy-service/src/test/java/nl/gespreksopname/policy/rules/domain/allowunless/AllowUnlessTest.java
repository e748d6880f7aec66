package nl.gespreksopname.policy.rules.domain.allowunless;

import static nl.gespreksopname.contracts.vocabulary.RuleId.ALLOW_UNLESS;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllowUnlessTest {

    @Test
    void noAnswerMeansAllowed() {
        Story story = Story.planned().announced("09:50", CHILD).took();

        Verdict verdict = story.judged("12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.subject().kind()).isEqualTo(SubjectKind.ANNOUNCEMENT);
        assertThat(verdict.dutyOn()).isEqualTo(Side.ORGANISATION);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De jeugdige kondigde een opname aan en niemand van de organisatie weigerde.");
    }

    @Test
    void nothingToAllowWhereNoCitizenAnnounced() {
        Story story = Story.planned().announced("09:50", PROFESSIONAL).took();

        assertThat(story.outcome("12:00", ALLOW_UNLESS)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHILD_PREFERS_NOT", "PRIVACY_OF_ANOTHER", "SAFETY", "DISTURBANCE"})
    void aRecognisedGroundThatIsExplainedIsFormallyInOrder(Ground ground) {
        Story story = Story.planned().announced("09:50", CHILD).refused("09:55", ground, true);

        Verdict verdict = story.judged("12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::english)
                .containsExactly("Formally in order; the content of the explanation is not judged.");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEVER_ALLOWED", "FEAR_OF_RECORDING", "NONE_GIVEN"})
    void aGroundThatIsNotRecognisedIsABreachEvenWithAnExplanation(Ground ground) {
        Story story = Story.planned().announced("09:50", CHILD).refused("09:55", ground, true);

        assertThat(story.outcome("12:00", ALLOW_UNLESS)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aRecognisedGroundWithoutAnExplanationOfThisCaseIsABreach() {
        Story story = Story.planned().announced("09:50", CHILD).refused("09:55", Ground.SAFETY, false);

        assertThat(story.judged("12:00", ALLOW_UNLESS).baseline().sentence().dutch())
                .isEqualTo(
                        "De professional weigerde de opname op de grond “veiligheid”, zonder uitleg voor dit gesprek.");
    }

    @Test
    void aReasonThatIsAddedAnHourLaterIsNotedAndTheBreachStays() {
        Story story = Story.planned().announced("09:50", CHILD).refused("09:55", null, false);
        assertThat(story.outcome("10:00", ALLOW_UNLESS)).isEqualTo(Outcome.BREACHED);

        Verdict verdict = story.explained("10:55").judged("12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De professional weigerde de opname zonder een reden te geven.");
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("Een uitleg volgde 60 minuten later; dat die eerst ontbrak, blijft staan.");
    }

    @Test
    void aReasonGivenWithTheRefusalCountsEvenWhenItCameAsAFactOfItsOwn() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", null, false)
                .explained("09:55");

        assertThat(story.outcome("12:00", ALLOW_UNLESS)).isEqualTo(Outcome.MET);
    }

    @Test
    void aCitizensNoToTheOrganisationsRecordingNeedsNoGround() {
        Story story = Story.planned().announced("09:50", PROFESSIONAL).answered("09:51", CHILD, Answer.NOT_AGREED);

        assertThat(story.outcome("12:00", ALLOW_UNLESS)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aRefusalThatBothSidesReportIsCorroborated() {
        Story story = Story.planned()
                .reportedBy(CHILD)
                .announced("09:50", CHILD)
                .refused("09:55", Ground.NEVER_ALLOWED, false);
        assertThat(story.judged("12:00", ALLOW_UNLESS).assurance()).isEqualTo(Assurance.ONE_SIDED);

        story.reportedBy(null).explained("10:30");

        assertThat(story.judged("12:00", ALLOW_UNLESS).assurance()).isEqualTo(Assurance.CORROBORATED);
    }

    @Test
    void allowedAfterAllIsNotedBesideTheBreach() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.NEVER_ALLOWED, false)
                .answered("10:05", PROFESSIONAL, Answer.ALLOWED);

        Verdict verdict = story.judged("12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().remarks()).hasSize(1);
    }

    /** Refused at 9:55 on a recognised ground, with an explanation. */
    private static Story refusedInOrder() {
        return Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.SAFETY, true)
                .took();
    }

    @Test
    void aRefusalThatAnotherOverturnsIsABreachForTheTimeItStoodHoweverWellItWasPut() {
        Verdict verdict = refusedInOrder()
                .contested("10:05", CHILD)
                .reviewed("10:20", null, ReviewOutcome.OVERTURNED)
                .judged("12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo(
                        "De weigering is herzien nadat een ander haar beoordeelde; zij hield de opname 25 minuten tegen.");
        assertThat(verdict.baseline().sentence().english())
                .isEqualTo(
                        "The refusal was overturned on review by another; it kept the recording back for 25 minutes.");
        assertThat(verdict.baseline().remarks()).extracting(Sentence::dutch).doesNotContain(AFTER);
        assertThat(verdict.evidence()).contains(Story.consentEvent(9), Story.consentEvent(10));
    }

    private static final String AFTER = "De herziening kwam pas na het gesprek.";

    @Test
    void overturnedAfterTheConversationItIsAFinding() {
        Verdict verdict = refusedInOrder()
                .contested("11:30", CHILD)
                .reviewed("25 09:00", null, ReviewOutcome.OVERTURNED)
                .judged("26 12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().remarks()).extracting(Sentence::dutch).contains(AFTER);
    }

    @Test
    void beforeItIsOverturnedTheVerdictStandsAsItWas() {
        Story story = refusedInOrder().contested("10:05", CHILD).reviewed("10:20", null, ReviewOutcome.OVERTURNED);

        Verdict then = story.judged("10:10", ALLOW_UNLESS);

        assertThat(then.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(then.baseline().remarks())
                .extracting(Sentence::english)
                .contains("Somebody contests the refusal; no review has been taken down yet.");
    }

    @Test
    void aBreachStaysABreachWithTheReviewNoted() {
        Verdict verdict = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.NEVER_ALLOWED, false)
                .took()
                .reviewed("10:20", null, ReviewOutcome.OVERTURNED)
                .judged("12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().sentence().dutch()).contains("omdat opnemen er nooit zou mogen");
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("De weigering is herzien nadat een ander haar beoordeelde; zij gold 25 minuten.");
    }

    @Test
    void aRefusalThatAnotherUpholdsStandsAsItWas() {
        Verdict verdict = refusedInOrder()
                .contested("10:05", CHILD)
                .reviewed("10:20", null, ReviewOutcome.UPHELD)
                .judged("12:00", ALLOW_UNLESS);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::english)
                .containsExactly(
                        "Formally in order; the content of the explanation is not judged.",
                        "Another reviewed the refusal; it was upheld.");
    }

    @Test
    void whoRefusedDoesNotReviewTheirOwnRefusal() {
        Story named =
                refusedInOrder().contested("10:05", CHILD).reviewed("10:20", PROFESSIONAL, ReviewOutcome.OVERTURNED);
        Story reporting = refusedInOrder()
                .contested("10:05", CHILD)
                .reportedBy(PROFESSIONAL)
                .reviewed("10:20", null, ReviewOutcome.OVERTURNED);
        Story another = refusedInOrder()
                .contested("10:05", CHILD)
                .reportedBy(PROFESSIONAL)
                .reviewed("10:20", "manager", ReviewOutcome.OVERTURNED);

        assertThat(named.outcome("12:00", ALLOW_UNLESS)).isEqualTo(Outcome.MET);
        assertThat(named.judged("12:00", ALLOW_UNLESS).baseline().remarks())
                .extracting(Sentence::dutch)
                .contains(
                        "Wie weigerde, beoordeelde de weigering zelf; dat telt niet als herbeoordeling.",
                        "Iemand is het niet eens met de weigering; een herbeoordeling is nog niet vastgelegd.");
        assertThat(reporting.outcome("12:00", ALLOW_UNLESS)).isEqualTo(Outcome.MET);
        assertThat(another.outcome("12:00", ALLOW_UNLESS)).isEqualTo(Outcome.BREACHED);
    }
}
