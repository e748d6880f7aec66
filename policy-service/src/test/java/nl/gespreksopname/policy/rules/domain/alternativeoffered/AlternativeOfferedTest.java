package nl.gespreksopname.policy.rules.domain.alternativeoffered;

import static nl.gespreksopname.contracts.vocabulary.RuleId.ALTERNATIVE_OFFERED;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeAccepted;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDisputeSettled;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDisputed;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static Story reportDelivered() {
        return refused().offered("10:30", AlternativeKind.REPORT, false).reportDelivered("30 09:00");
    }

    private static ConsentEvent disputed() {
        return new AlternativeDisputed("dispute", "alternative-report", CHILD, null, null);
    }

    private static ConsentEvent settled(DisputeSettlement how) {
        return new AlternativeDisputeSettled("settlement", "dispute", how, null, null);
    }

    @Test
    void aReportThatIsDisputedIsUnknownUntilThatIsSettled() {
        Verdict verdict = reportDelivered().consent("31 09:00", disputed()).judged("32 12:00", ALTERNATIVE_OFFERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.assurance()).isEqualTo(Assurance.DISPUTED);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo(
                        "Het verslag is op tijd overhandigd, maar de jeugdige vindt dat het niet klopt; dat is nog niet"
                                + " afgedaan.");
    }

    @ParameterizedTest
    @EnumSource
    void onceSettledItIsMetWithANote(DisputeSettlement how) {
        Verdict verdict = reportDelivered()
                .consent("31 09:00", disputed())
                .consent("33 09:00", settled(how))
                .judged("34 12:00", ALTERNATIVE_OFFERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.assurance()).isNotEqualTo(Assurance.DISPUTED);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("Over het verslag was onenigheid; die is afgedaan: " + how.dutch() + ".");
    }

    @Test
    void oneOfTwoDisputesThatIsSettledLeavesTheOther() {
        Story story = reportDelivered()
                .consent("31 09:00", disputed())
                .consent("31 10:00", new AlternativeDisputed("second", "alternative-report", PARENT, null, null))
                .consent("33 09:00", settled(DisputeSettlement.ADJUSTED));

        assertThat(story.outcome("34 12:00", ALTERNATIVE_OFFERED)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aLateReportIsLateThoughItIsDisputed() {
        Story story = refused()
                .offered("10:30", AlternativeKind.REPORT, false)
                .reportDelivered("40 09:00")
                .consent("41 09:00", disputed());

        assertThat(story.outcome("42 12:00", ALTERNATIVE_OFFERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aRefusalThatIsOverturnedTheSameDayNeedsNoAlternativeAndOneTheNextDayDid() {
        assertThat(refused().reviewed("15:00", null, ReviewOutcome.OVERTURNED).outcome("26 12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(refused()
                        .reviewed("25 09:00", null, ReviewOutcome.OVERTURNED)
                        .outcome("26 12:00", ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void whetherTheCitizenThinksItWillDoIsNotedAndConfirmsIt() {
        Story story = refused()
                .offered("10:30", AlternativeKind.SPOKEN_SUMMARY, false)
                .reportedBy(CHILD)
                .consent(
                        "10:31",
                        new AlternativeAccepted("acceptance", "alternative-spoken-summary", CHILD, false, null));

        Verdict verdict = story.judged("12:00", ALTERNATIVE_OFFERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.assurance()).isEqualTo(Assurance.CORROBORATED);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("De jeugdige vond deze andere manier niet goed.");
    }
}
