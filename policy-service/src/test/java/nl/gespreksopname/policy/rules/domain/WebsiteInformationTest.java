package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.contracts.vocabulary.RuleId.WEBSITE_INFORMATION;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.policy.policy.domain.Baseline;
import org.junit.jupiter.api.Test;

class WebsiteInformationTest {

    @Test
    void withoutAnyPolicyTheInformationWasMissing() {
        Verdict verdict = Story.planned().took().judged("12:00", WEBSITE_INFORMATION);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.policyVersion()).isNull();
        assertThat(verdict.evidence()).containsExactly(Story.consentEvent(5));
    }

    @Test
    void aPolicyInForceAtTheStartIsMetWithAnAddressOrTheSuitesPage() {
        Story own = Story.planned()
                .policy(1, "3 09:00", "https://www.voorbeeldstad.example/opnemen", Baseline.PARAMETERS)
                .took();
        Story suite =
                Story.planned().policy(1, "3 09:00", null, Baseline.PARAMETERS).took();

        assertThat(own.outcome("12:00", WEBSITE_INFORMATION)).isEqualTo(Outcome.MET);
        assertThat(suite.outcome("12:00", WEBSITE_INFORMATION)).isEqualTo(Outcome.MET);
        assertThat(own.judged("12:00", WEBSITE_INFORMATION).evidence())
                .containsExactly("policy/organisation/" + Story.ORGANISATION + "/1");
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
