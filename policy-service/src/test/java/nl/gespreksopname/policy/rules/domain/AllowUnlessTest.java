package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.contracts.vocabulary.RuleId.ALLOW_UNLESS;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.Side;
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
}
