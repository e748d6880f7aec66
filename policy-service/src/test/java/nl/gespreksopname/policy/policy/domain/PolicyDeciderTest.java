package nl.gespreksopname.policy.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.vocabulary.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String ID = "7b1f0c52-3a55-5d6e-9a55-0d7c7f6f2a10";

    @Test
    void aFirstPolicyWithNothingFilledInHoldsAtOnceAndIsTheBaseline() {
        var decision = PolicyDecider.decide(policy(null, null, Baseline.PARAMETERS), Policies.NONE, NOW);

        assertThat(decision).isInstanceOfSatisfying(PolicyDecision.Published.class, published -> {
            assertThat(published.event().policyVersion()).isEqualTo(1);
            assertThat(published.event().validFrom()).isEqualTo(NOW);
            assertThat(published.event().informationAddress()).isNull();
            assertThat(published.event().parameters()).isEqualTo(Baseline.PARAMETERS);
        });
    }

    @Test
    void eachVersionHasTheNextNumber() {
        var first = new Policy(1, NOW.minusSeconds(60), NOW.minusSeconds(60), null, Baseline.PARAMETERS, "e");

        var decision = PolicyDecider.decide(
                policy(NOW.plusSeconds(1), null, new Parameters(7, 3, 2, true)), new Policies(List.of(first)), NOW);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        PolicyDecision.Published.class,
                        published ->
                                assertThat(published.event().policyVersion()).isEqualTo(2));
    }

    @Test
    void aPolicyCannotBeBackdatedByASecond() {
        var decision = PolicyDecider.decide(policy(NOW.minusSeconds(1), null, Baseline.PARAMETERS), Policies.NONE, NOW);

        assertThat(faults(decision)).containsExactly("/validFrom valid-from-in-the-past");
    }

    @ParameterizedTest
    @CsvSource({
        "29, 7300, 20, 5, /retention/contentDays retention-too-short",
        "400, 364, 20, 5, /retention/personalValueDays retention-too-short",
        "365, 7301, 20, 5, /retention/personalValueDays retention-too-long",
        "365, 7300, 19, 5, /retention/trailYears retention-too-short",
        "365, 7300, 101, 5, /retention/trailYears retention-too-long",
        "365, 7300, 20, 4, /retention/accessLogYears retention-too-short",
        "365, 7300, 20, 21, /retention/accessLogYears retention-too-long",
        "366, 365, 20, 5, /retention/contentDays content-kept-longer-than-personal-values"
    })
    void whatIsKeptTooShortOrTooLongIsRefused(int content, int values, int trail, int accesses, String fault) {
        assertThat(faults(keeping(new Retention(content, values, trail, accesses))))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"30, 365, 20, 5", "365, 365, 100, 20", "7300, 7300, 20, 5"})
    void whatIsKeptWithinTheBoundsStandsInThePolicy(int content, int values, int trail, int accesses) {
        var retention = new Retention(content, values, trail, accesses);

        assertThat(keeping(retention))
                .isInstanceOfSatisfying(
                        PolicyDecision.Published.class,
                        published -> assertThat(published.event().retention()).isEqualTo(retention));
    }

    private static PolicyDecision keeping(Retention retention) {
        return PolicyDecider.decide(
                new PublishPolicy(ID, null, null, Baseline.PARAMETERS, List.of(), retention), Policies.NONE, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 14, 7, true, /parameters/reportTermDays less-strict-than-baseline",
        "14, 15, 7, true, /parameters/copyTermDays less-strict-than-baseline",
        "14, 14, 8, true, /parameters/entryTermDays less-strict-than-baseline",
        "14, 14, 7, false, /parameters/everyoneAgrees less-strict-than-baseline",
        "0, 14, 7, true, /parameters/reportTermDays term-too-short",
        "14, -3, 7, true, /parameters/copyTermDays term-too-short",
    })
    void noParameterIsLooserThanTheBaseline(int report, int copy, int entry, boolean everyone, String fault) {
        var decision = PolicyDecider.decide(
                policy(null, null, new Parameters(report, copy, entry, everyone)), Policies.NONE, NOW);

        assertThat(faults(decision)).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.voorbeeldstad.example/opnemen", "https://voorbeeldstad.example:443/a?b=c"})
    void anInformationAddressIsAPublicWebAddress(String address) {
        var decision = PolicyDecider.decide(policy(null, address, Baseline.PARAMETERS), Policies.NONE, NOW);

        assertThat(decision).isInstanceOf(PolicyDecision.Published.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.voorbeeldstad.example/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://iemand@voorbeeldstad.example/",
                "/opnemen",
                "https://",
                "https://voorbeeld stad.example/",
                ""
            })
    void anyOtherAddressIsRefused(String address) {
        var decision = PolicyDecider.decide(policy(null, address, Baseline.PARAMETERS), Policies.NONE, NOW);

        assertThat(faults(decision)).containsExactly("/informationAddress information-address-not-public");
    }

    @Test
    void anOwnGroundHasACodeOfItsOwnARecognisedKernelAndBothLabels() {
        var grounds = List.of(
                new OwnGround("rust-in-de-groep", Ground.DISTURBANCE, "rust in de groep", "calm in the group"),
                new OwnGround("rust-in-de-groep", Ground.SAFETY, "dubbel", "double"),
                new OwnGround("safety", Ground.SAFETY, "veiligheid", "safety"),
                new OwnGround("Geen Zin", Ground.NEVER_ALLOWED, " ", "x".repeat(201)));

        var decision = PolicyDecider.decide(
                new PublishPolicy(ID, null, null, Baseline.PARAMETERS, grounds, Baseline.RETENTION),
                Policies.NONE,
                NOW);

        assertThat(faults(decision))
                .containsExactly(
                        "/ownGrounds/1/code code-taken",
                        "/ownGrounds/2/code code-taken",
                        "/ownGrounds/3/code code-not-kebab-case",
                        "/ownGrounds/3/kernel kernel-not-recognised",
                        "/ownGrounds/3/dutch label-missing-or-too-long",
                        "/ownGrounds/3/english label-missing-or-too-long");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var decision = PolicyDecider.decide(
                policy(NOW.minusSeconds(1), "ftp://x", new Parameters(20, 20, 20, false)), Policies.NONE, NOW);

        assertThat(faults(decision)).hasSize(6);
    }

    private static PublishPolicy policy(@Nullable Instant validFrom, @Nullable String address, Parameters parameters) {
        return new PublishPolicy(ID, validFrom, address, parameters, List.of(), Baseline.RETENTION);
    }

    private static List<String> faults(PolicyDecision decision) {
        return switch (decision) {
            case PolicyDecision.Published published -> List.of();
            case PolicyDecision.Faulty faulty ->
                faulty.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
        };
    }
}
