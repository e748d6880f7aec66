package nl.gespreksopname.verification.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The scenarios leave no hole, and the pages made from them are of today. Nothing is started for this. */
class CoverageTest {

    private static final Path PAGE = Path.of(System.getProperty("gespreksopname.root"), "docs/coverage.md");

    private final List<Scenario> scenarios = ScenarioFiles.all();

    @Test
    void everySentenceOfEveryScenarioIsKnown() {
        scenarios.forEach(scenario -> scenario.steps().forEach(Sentences::known));
    }

    @Test
    void everySentenceOfTheListIsUsedInAScenario() {
        Set<Sentence> used = new HashSet<>();
        scenarios.forEach(scenario ->
                scenario.steps().forEach(step -> used.add(Sentences.known(step).sentence())));

        assertThat(Sentences.ALL.stream()
                        .filter(sentence -> !used.contains(sentence))
                        .map(Sentence::words))
                .isEmpty();
    }

    @Test
    void everyRuleAndDirectionAndOutcomeStandsInAScenarioAndEveryExpectationFollowsFromTheRules() {
        assertThat(new Coverage(scenarios, RuleTable.read()).faults()).isEmpty();
    }

    @Test
    void thePageOfCoverageIsOfToday() throws IOException {
        holdsOrWrites(PAGE, new Coverage(scenarios, RuleTable.read()).page());
    }

    @Test
    void theListOfSentencesIsOfToday() throws IOException {
        holdsOrWrites(ScenarioFiles.FOLDER.resolve("zinnen.md"), Sentences.documented());
    }

    @Test
    void aSentenceThatIsNotKnownIsSaidWithItsLineAndTheNearestOne() {
        Step step = new Step(
                "x.feature", 12, Step.Kind.WHEN, "Noor 14 minuten na het begin vertelt op te nemen", List.of());

        assertThatThrownBy(() -> Sentences.known(step))
                .hasMessageContaining("x.feature:12")
                .hasMessageContaining("{wie} {moment} aankondigt op te nemen");
    }

    @Test
    void whatIsNoGherkinIsSaidWithItsLine() {
        assertThatThrownBy(() ->
                        ScenarioFiles.read(Path.of("x.feature"), """
                        # language: nl
                        Functionaliteit: iets
                          Scenario: iets
                            Als Noor aankondigt op te nemen
                            Dat is geen zin
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessageContaining("x.feature")
                .hasMessageContaining("(5:");
    }

    private static void holdsOrWrites(Path file, String text) throws IOException {
        if (Boolean.getBoolean("coverage.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is made from the scenarios: write it anew with -Dcoverage.write=true", file)
                .isEqualTo(text);
    }
}
