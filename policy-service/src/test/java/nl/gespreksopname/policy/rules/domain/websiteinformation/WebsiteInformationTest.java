package nl.gespreksopname.policy.rules.domain.websiteinformation;

import static nl.gespreksopname.contracts.vocabulary.RuleId.WEBSITE_INFORMATION;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebsiteInformationTest {

    @Test
    void withoutAnyPolicyTheInformationWasMissing() {
        Verdict verdict = Story.planned().took().judged("12:00", WEBSITE_INFORMATION);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.policyVersion()).isNull();
        assertThat(verdict.evidence()).containsExactly(Story.consentEvent(5));
    }

    private static final String PAGE = "https://www.voorbeeldstad.example/opnemen";

    private static Story withAPage() {
        return Story.planned().policy(1, "3 09:00", PAGE, Baseline.PARAMETERS).took();
    }

    @Test
    void theSuitesOwnPageIsAlwaysThere() {
        Story story =
                Story.planned().policy(1, "3 09:00", null, Baseline.PARAMETERS).took();

        Verdict verdict = story.judged("12:00", WEBSITE_INFORMATION);
        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.policyVersion()).isEqualTo(1);
        assertThat(verdict.evidence()).containsExactly("policy/organisation/" + Story.ORGANISATION + "/1");
    }

    @Test
    void aPageOfItsOwnCountsWhenItCouldBeReadInTheWeekBefore() {
        Verdict verdict = withAPage()
                .looked("23 06:00", PAGE, WebsiteCheckOutcome.REACHABLE)
                .judged("12:00", WEBSITE_INFORMATION);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo(
                        "Toen het gesprek begon, was beleid (versie 1) van kracht met een eigen pagina; die was op 23"
                                + " november 2026 te lezen.");
        assertThat(verdict.evidence())
                .containsExactly("policy/organisation/" + Story.ORGANISATION + "/1", "check-23 06:00");
        assertThat(verdict.baseline().remarks()).isEmpty();
    }

    @Test
    void sevenDaysBeforeTheStartIsInTimeAndAMomentBeforeThatOrAfterTheStartIsNot() {
        assertThat(withAPage()
                        .looked("17 10:00", PAGE, WebsiteCheckOutcome.REACHABLE)
                        .outcome("12:00", WEBSITE_INFORMATION))
                .isEqualTo(Outcome.MET);
        assertThat(withAPage()
                        .looked("17 09:59", PAGE, WebsiteCheckOutcome.REACHABLE)
                        .outcome("12:00", WEBSITE_INFORMATION))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(withAPage()
                        .looked("10:00", PAGE, WebsiteCheckOutcome.REACHABLE)
                        .outcome("12:00", WEBSITE_INFORMATION))
                .isEqualTo(Outcome.MET);
        assertThat(withAPage()
                        .looked("10:01", PAGE, WebsiteCheckOutcome.REACHABLE)
                        .outcome("12:00", WEBSITE_INFORMATION))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(value = WebsiteCheckOutcome.class, mode = EnumSource.Mode.EXCLUDE, names = "REACHABLE")
    void aPageThatCouldNotBeReadIsABreach(WebsiteCheckOutcome outcome) {
        Verdict verdict = withAPage().looked("23 06:00", PAGE, outcome).judged("12:00", WEBSITE_INFORMATION);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().dutch()).contains(outcome.dutch());
        assertThat(verdict.evidence()).contains("check-23 06:00");
    }

    @Test
    void aPageThatCouldBeReadEarlierInTheWeekWasThereAndTheLastLookIsNoted() {
        Verdict verdict = withAPage()
                .looked("23 06:00", PAGE, WebsiteCheckOutcome.UNREACHABLE)
                .looked("22 06:00", PAGE, WebsiteCheckOutcome.REACHABLE)
                .judged("12:00", WEBSITE_INFORMATION);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::english)
                .containsExactly(
                        "When it was last checked before the conversation, the page could not be read (unreachable).");
    }

    @Test
    void anotherAddressOfTheOrganisationProvesNothing() {
        assertThat(withAPage()
                        .looked("23 06:00", PAGE + "/oud", WebsiteCheckOutcome.REACHABLE)
                        .outcome("12:00", WEBSITE_INFORMATION))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aNewPolicyDoesNotChangeTheVerdictOnAnOlderConversation() {
        Story story = withAPage().looked("23 06:00", PAGE, WebsiteCheckOutcome.REACHABLE);
        Verdict before = story.judged("26 12:00", WEBSITE_INFORMATION);

        story.policy(2, "25 09:00", null, Baseline.PARAMETERS);

        assertThat(story.judged("26 12:00", WEBSITE_INFORMATION)).isEqualTo(before);
    }

    @Test
    void aPolicyThatWasLoggedAfterTheStartDoesNotCount() {
        Story story =
                Story.planned().policy(1, "10:01", null, Baseline.PARAMETERS).took();

        assertThat(story.outcome("12:00", WEBSITE_INFORMATION)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void withoutAReportedStartItStaysOpenAndThenUnknown() {
        Story story = Story.planned();

        assertThat(story.outcome("12:00", WEBSITE_INFORMATION)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("31 23:59", WEBSITE_INFORMATION)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("32 00:00", WEBSITE_INFORMATION)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aCancelledConversationNeededNone() {
        Story story = Story.planned().consent("23 12:00", new ConversationCancelled());

        assertThat(story.judged("25 12:00"))
                .extracting(verdict -> verdict.baseline().outcome())
                .containsOnly(Outcome.NOT_APPLICABLE);
    }
}
