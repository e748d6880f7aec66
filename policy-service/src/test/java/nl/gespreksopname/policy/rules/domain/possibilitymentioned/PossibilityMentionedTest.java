package nl.gespreksopname.policy.rules.domain.possibilitymentioned;

import static nl.gespreksopname.contracts.vocabulary.RuleId.POSSIBILITY_MENTIONED;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibilityMentionedTest {

    @ParameterizedTest
    @CsvSource({"09:29, UNKNOWN", "09:30, MET", "10:00, MET", "10:05, MET", "10:06, UNKNOWN"})
    void saidFromThirtyMinutesBeforeToFiveMinutesAfterTheStart(String at, Outcome expected) {
        Story story = Story.planned().mentioned(at, Means.SPOKEN, null).took();

        assertThat(story.outcome("32 00:00", POSSIBILITY_MENTIONED)).isEqualTo(expected);
    }

    @Test
    void aLetterWeeksEarlierIsNotedAndNotEnough() {
        Verdict verdict = Story.planned()
                .mentioned("3 09:00", Means.LETTER, null)
                .took()
                .judged("32 00:00", POSSIBILITY_MENTIONED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("Het is al eerder gezegd (brief); dat is goed, maar niet genoeg.");
    }

    @Test
    void saidAloudBeforeTheStartCountsAndALetterBeforeTheStartDoesNot() {
        Story spoken = Story.planned().took().loggedAt("11:00").mentioned(null, Means.SPOKEN, When.BEFORE_START);
        Story letter = Story.planned().took().loggedAt("11:00").mentioned(null, Means.LETTER, When.BEFORE_START);

        assertThat(spoken.outcome("12:00", POSSIBILITY_MENTIONED)).isEqualTo(Outcome.MET);
        assertThat(letter.outcome("12:00", POSSIBILITY_MENTIONED)).isEqualTo(Outcome.PENDING);
    }

    @Test
    void nothingReportedIsPendingUntilTheEntryTermEndsAndThenUnknown() {
        Story story = Story.planned().took();

        Verdict pending = story.judged("31 23:59", POSSIBILITY_MENTIONED);
        assertThat(pending.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(pending.baseline().until()).isEqualTo(Story.instant("32 00:00"));
        assertThat(pending.assurance()).isNull();
        assertThat(story.outcome("32 00:00", POSSIBILITY_MENTIONED)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void onlyAReportThatNobodySaidItIsABreach() {
        Story story = Story.planned().took().notMentioned("11:10");

        assertThat(story.outcome("12:00", POSSIBILITY_MENTIONED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void reportsThatContradictEachOtherAreDisputed() {
        Verdict verdict = Story.planned()
                .mentioned("09:58", Means.SPOKEN, null)
                .took()
                .reportedBy(CHILD)
                .notMentioned("11:10")
                .judged("12:00", POSSIBILITY_MENTIONED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.assurance()).isEqualTo(Assurance.DISPUTED);
    }

    @Test
    void aCitizenWhoAnnouncedFirstMadeItNeedless() {
        assertThat(Story.planned().announced("09:50", CHILD).took().outcome("12:00", POSSIBILITY_MENTIONED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(Story.planned()
                        .mentioned("09:48", Means.SPOKEN, null)
                        .announced("09:50", CHILD)
                        .took()
                        .outcome("12:00", POSSIBILITY_MENTIONED))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void aCitizenWhoAnnouncedWhenItWasTooLateToMentionItDidNotMakeItNeedless() {
        Story story = Story.planned().took().announced("10:14", CHILD);
        assertThat(story.outcome("12:00", POSSIBILITY_MENTIONED)).isEqualTo(Outcome.PENDING);

        story.notMentioned("11:10");
        assertThat(story.outcome("12:00", POSSIBILITY_MENTIONED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void theOrganisationsOwnRecordingDoesNotMakeItNeedless() {
        assertThat(Story.planned().announced("09:50", PROFESSIONAL).took().outcome("12:00", POSSIBILITY_MENTIONED))
                .isEqualTo(Outcome.PENDING);
    }
}
