package nl.gespreksopname.policy.information.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.policy.policy.domain.Policy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the public page tells whoever wants to record. */
class InformationTextTest {

    private static final Policy POLICY = new Policy(
            3,
            Instant.parse("2026-11-01T08:00:00Z"),
            Instant.parse("2026-11-02T08:30:00Z"),
            null,
            new Parameters(1, 10, 7, true),
            "policy/organisation/1/3");
    private static final OwnGround OWN = new OwnGround("oven", Ground.SAFETY, "de oven staat aan", "the oven is on");

    private static InformationPage page(@Nullable Policy policy, PageLanguage language) {
        return InformationText.page("Voorbeeldstad", policy, new Retention(1, 365, 20, 1), List.of(OWN), language);
    }

    private static List<String> values(InformationPage page) {
        return page.policy().facts().stream().map(InformationPage.Fact::value).toList();
    }

    private static List<String> points(InformationPage page) {
        return page.sections().stream()
                .flatMap(section -> section.items().stream())
                .flatMap(item -> item.points().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void thePageIsCompleteInEachLanguageAndNamesTheOrganisation(PageLanguage language) {
        InformationPage page = page(POLICY, language);

        assertThat(page.language()).isEqualTo(language.tag());
        assertThat(page.title()).isNotBlank();
        assertThat(page.lead()).contains("Voorbeeldstad").doesNotContain("%s");
        assertThat(page.sections()).hasSize(4).allSatisfy(section -> {
            assertThat(section.heading()).isNotBlank();
            assertThat(section.items()).isNotEmpty().allSatisfy(item -> {
                assertThat(item.heading()).isNotBlank();
                assertThat(item.text()).isNotBlank().doesNotContain("%s");
            });
        });
        assertThat(page.policy().heading()).isNotBlank();
        assertThat(page.policy().intro()).contains("Voorbeeldstad");
        assertThat(PageLabels.in(language)).isNotNull();
        assertThat(PageLanguage.of(language.code())).contains(language);
        assertThat(language.label()).isNotBlank();
    }

    @Test
    void itTellsTheVersionSinceWhenAndTheTermsOfThePolicyInForce() {
        assertThat(values(page(POLICY, PageLanguage.DUTCH)))
                .containsExactly(
                        "3",
                        "2 november 2026, 09:30",
                        "1 november 2026, 09:00",
                        "1 dag",
                        "10 dagen",
                        "1 dag",
                        "365 dagen",
                        "20 jaar",
                        "1 jaar");
        assertThat(values(page(POLICY, PageLanguage.ENGLISH)))
                .contains("1 day", "10 days", "365 days", "20 years", "1 year");
    }

    @Test
    void withoutAPolicyTheBaselineHoldsAndThePageSaysSo() {
        InformationPage page = page(null, PageLanguage.ENGLISH);

        assertThat(page.policy().intro()).contains("has not laid down a policy of its own yet");
        assertThat(values(page)).startsWith("14 days", "14 days").hasSize(6);
        assertThat(page(POLICY, PageLanguage.ENGLISH).policy().intro())
                .startsWith("This is the policy of Voorbeeldstad");
    }

    @Test
    void theGroundsOfARefusalAreTheKernelsAndTheOrganisationsOwn() {
        assertThat(points(page(POLICY, PageLanguage.DUTCH)))
                .contains("de veiligheid", "de privacy van iemand anders", "de oven staat aan");
        assertThat(points(page(POLICY, PageLanguage.EASY_DUTCH))).contains("het is niet veilig", "de oven staat aan");
        assertThat(points(page(POLICY, PageLanguage.ENGLISH)))
                .contains("safety", "the oven is on")
                .doesNotContain(Ground.NEVER_ALLOWED.dutch());
    }

    @Test
    void aCodeThatIsNoLanguageFindsNoPage() {
        assertThat(PageLanguage.of("fy")).isEmpty();
    }
}
