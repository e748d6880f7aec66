package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.contracts.vocabulary.RuleId.ALTERNATIVE_OFFERED;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import org.junit.jupiter.api.Test;

class AlternativeOfferedTest {

    @Test
    void ofTwoReportsOfADeliveryTheEarlierOneCountsInWhateverOrderTheyCame() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.SAFETY, true)
                .took()
                .offered("10:50", AlternativeKind.REPORT, false)
                .loggedAt("45 09:00")
                .reportDelivered("44 09:00")
                .reportDelivered("30 09:00");

        assertThat(story.outcome("46 12:00", ALTERNATIVE_OFFERED)).isEqualTo(Outcome.MET);
    }

    private static Story refused() {
        return Story.planned().announced("09:50", CHILD).refused("09:55", Ground.NEVER_ALLOWED, false);
    }

    @Test
    void withoutARefusalThereIsNothingToOffer() {
        assertThat(Story.planned().announced("09:50", CHILD).outcome("12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void untilTheEndOfTheDayItCanStillBeOffered() {
        Verdict verdict = refused().judged("23:59", ALTERNATIVE_OFFERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict.baseline().until()).isEqualTo(instant("25 00:00"));
    }

    @Test
    void nothingOfferedOnTheDayIsABreachFromMidnightOn() {
        assertThat(refused().outcome("25 00:00", ALTERNATIVE_OFFERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void theLastMinuteOfTheDayIsTheSameDayAndMidnightIsNot() {
        assertThat(refused()
                        .offered("23:59", AlternativeKind.LISTENING_ALONG, false)
                        .outcome("26 12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.MET);
        assertThat(refused()
                        .offered("25 00:00", AlternativeKind.LISTENING_ALONG, false)
                        .outcome("26 12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anOfferTheNextDayIsTooLateAndTheSentenceSaysByHowMuch() {
        Verdict verdict = refused()
                .offered("25 09:55", AlternativeKind.SPOKEN_SUMMARY, false)
                .judged("25 12:00", ALTERNATIVE_OFFERED);

        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("Een andere manier werd pas 24 uur na de weigering aangeboden, niet dezelfde dag.");
    }

    @Test
    void noneWasPossibleNeedsAReason() {
        assertThat(refused()
                        .offered("10:30", AlternativeKind.NONE_POSSIBLE, true)
                        .outcome("12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.MET);
        assertThat(refused()
                        .offered("10:30", AlternativeKind.NONE_POSSIBLE, false)
                        .outcome("25 12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aPromisedReportIsDueAfterFourteenDays() {
        Story story = refused().offered("10:30", AlternativeKind.REPORT, false);

        Verdict pending = story.judged("38 23:59", ALTERNATIVE_OFFERED);
        assertThat(pending.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(pending.baseline().until()).isEqualTo(instant("39 00:00"));
        assertThat(story.outcome("39 00:00", ALTERNATIVE_OFFERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aReportOnTheLastDayIsInTimeAndOneAfterItIsLate() {
        assertThat(refused()
                        .offered("10:30", AlternativeKind.REPORT, false)
                        .reportDelivered("38 23:00")
                        .outcome("40 12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.MET);
        assertThat(refused()
                        .offered("10:30", AlternativeKind.REPORT, false)
                        .reportDelivered("41 00:00")
                        .judged("42 12:00", ALTERNATIVE_OFFERED)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("Het toegezegde verslag kwam te laat: 2 dagen na 8 december 2026, de laatste dag.");
    }

    @Test
    void aStricterTermOfTheOrganisationCountsForItsOwnColumnOnly() {
        Verdict verdict = refused()
                .policy(1, "1 12:00", null, new Parameters(5, 14, 7, true))
                .offered("10:30", AlternativeKind.REPORT, false)
                .judged("31 12:00", ALTERNATIVE_OFFERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict.ownPolicy().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.policyVersion()).isEqualTo(1);
    }

    @Test
    void aRefusalThatWasLiftedTheSameDayNeedsNoAlternative() {
        assertThat(refused().answered("10:05", PROFESSIONAL, Answer.ALLOWED).outcome("26 12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
