package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import nl.gespreksopname.local.example.WorkedExample;
import nl.gespreksopname.local.example.WorkedExample.Played;
import nl.gespreksopname.local.explain.Explain;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The four conversations of the worked example have the trails that the rules ask. */
@ExtendWith(SuiteExtension.class)
class WorkedExampleTest {

    private final SuiteUnderTest suite;
    private final List<Played> played;

    WorkedExampleTest(SuiteUnderTest suite) {
        this.suite = suite;
        this.played = WorkedExample.play(suite.running());
    }

    @Test
    void aGirlRecordsAsItShouldBeAndThenItIsPublished() {
        JsonNode trail = trail(0);

        assertThat(outcomes(trail))
                .isEqualTo(Map.ofEntries(
                        Map.entry("allow-unless", List.of("met")),
                        Map.entry("alternative-offered", List.of("not-applicable")),
                        Map.entry("website-information", List.of("met")),
                        Map.entry("announced-beforehand", List.of("met")),
                        Map.entry("possibility-mentioned", List.of("met")),
                        Map.entry("arrangements-made", List.of("met")),
                        Map.entry("everyone-agreed", List.of("met")),
                        Map.entry("copy-delivered", List.of("met")),
                        Map.entry("edits-disclosed", List.of("met", "met", "met")),
                        Map.entry("shared-with-permission", List.of("breached", "met")),
                        Map.entry("recorder-takes-part", List.of("met"))));
        assertThat(verdict(trail, "announced-beforehand").path("dutyOn").asText())
                .isEqualTo("citizen");
        JsonNode published = verdict(trail, "shared-with-permission", outcome("breached"));
        assertThat(published.path("dutyOn").asText()).isEqualTo("neither");
        assertThat(published.at("/subject/kind").asText()).isEqualTo("publication");
        assertThat(published.at("/baseline/sentence").asText())
                .isEqualTo("De opname is openbaar gemaakt; de toestemming gold voor “beluisteren” en houdt openbaar"
                        + " maken nooit in.");
    }

    @Test
    void aRefusalWithoutAReasonAndAnAlternativeThatComesTooLate() {
        JsonNode trail = trail(1);

        assertThat(outcomes(trail))
                .isEqualTo(Map.ofEntries(
                        Map.entry("allow-unless", List.of("breached")),
                        Map.entry("alternative-offered", List.of("breached")),
                        Map.entry("website-information", List.of("breached")),
                        Map.entry("announced-beforehand", List.of("not-applicable")),
                        Map.entry("possibility-mentioned", List.of("not-applicable")),
                        Map.entry("arrangements-made", List.of("not-applicable")),
                        Map.entry("everyone-agreed", List.of("not-applicable")),
                        Map.entry("copy-delivered", List.of("not-applicable")),
                        Map.entry("edits-disclosed", List.of("not-applicable")),
                        Map.entry("shared-with-permission", List.of("not-applicable")),
                        Map.entry("recorder-takes-part", List.of("not-applicable"))));
        assertThat(verdict(trail, "alternative-offered")
                        .at("/baseline/sentence")
                        .asText())
                .contains("niet dezelfde dag");
        assertThat(StreamSupport.stream(trail.path("verdicts").spliterator(), false)
                        .filter(outcome("breached"))
                        .map(verdict -> verdict.path("dutyOn").asText()))
                .containsOnly("organisation");
    }

    @Test
    void aRecordingThatWasAnnouncedFourteenMinutesLate() {
        JsonNode trail = trail(2);

        assertThat(outcomes(trail))
                .isEqualTo(Map.ofEntries(
                        Map.entry("allow-unless", List.of("not-applicable")),
                        Map.entry("alternative-offered", List.of("not-applicable")),
                        Map.entry("website-information", List.of("breached")),
                        Map.entry("announced-beforehand", List.of("breached")),
                        Map.entry("possibility-mentioned", List.of("pending")),
                        Map.entry("arrangements-made", List.of("breached")),
                        Map.entry("everyone-agreed", List.of("breached")),
                        Map.entry("copy-delivered", List.of("met")),
                        Map.entry("edits-disclosed", List.of("met")),
                        Map.entry("shared-with-permission", List.of("not-applicable")),
                        Map.entry("recorder-takes-part", List.of("met"))));
        JsonNode late = verdict(trail, "announced-beforehand");
        assertThat(late.at("/baseline/sentence").asText())
                .isEqualTo("De opname is 14 minuten na het begin aangekondigd.");
        assertThat(late.path("dutyOn").asText()).isEqualTo("organisation");
        assertThat(late.path("source").asText()).isEqualTo("ombudsman");
    }

    @Test
    void theOrdinaryPathTakesACaseSystemFiveCallsAndAConversationThatNobodyRecordsOne() {
        assertThat(played.getFirst().ordinaryCalls()).isEqualTo(5);
        assertThat(played.getLast().ordinaryCalls()).isEqualTo(1);

        JsonNode trail = trail(3);
        assertThat(trail.path("status").asText()).isEqualTo("ended");
        assertThat(outcomes(trail))
                .containsEntry("possibility-mentioned", List.of("met"))
                .containsEntry("announced-beforehand", List.of("not-applicable"));
    }

    @Test
    void explainPrintsATrailByItsIdAndByItsReferenceInEitherLanguage() {
        String data = suite.running().data().toString();

        String dutch = explained(0, List.of("--data", data, played.get(2).conversation()), false);
        String english = explained(
                0,
                List.of(
                        "--data",
                        data,
                        "--language",
                        "en",
                        trail(2).path("reference").asText()),
                true);

        assertThat(dutch)
                .contains("De opname is 14 minuten na het begin")
                .contains("Hoe de regels ervoor staan")
                .doesNotContain("\u001b");
        assertThat(english)
                .contains("The recording was announced")
                .contains("How the rules stand")
                .contains("\u001b");
        assertThat(explained(1, List.of("--data", data, "GO-2222-2222"), false))
                .contains("No conversation GO-2222-2222 is known here");
    }

    private static String explained(int status, List<String> arguments, boolean colours) {
        var bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(Explain.run(arguments, out, out, colours)).isEqualTo(status);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void playedAgainItMakesNothingAnew() {
        List<Integer> before = List.of(entries(0), entries(1), entries(2));

        List<Played> again = WorkedExample.play(suite.running());

        assertThat(again).isEqualTo(played);
        assertThat(List.of(entries(0), entries(1), entries(2))).isEqualTo(before);
    }

    @Test
    void itIsShownInTablesThatFitATerminal() {
        var bytes = new ByteArrayOutputStream();
        WorkedExample.show(suite.running(), new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        String shown = bytes.toString(StandardCharsets.UTF_8);

        assertThat(shown)
                .contains("De opname is 14 minuten na het begin")
                .contains("niet nageleefd")
                .contains("loopt nog")
                .contains("niet van toepassing")
                .doesNotContain("\u001b");
        assertThat(shown.lines().filter(line -> !line.contains("curl"))).allMatch(line -> line.length() <= 110);
    }

    private int entries(int which) {
        return trail(which).path("entries").size();
    }

    private JsonNode trail(int which) {
        String path = "/policy/v1/conversations/" + played.get(which).conversation() + "/trail?atLeast="
                + played.get(which).reached();
        return Eventually.get(
                "the trail has all that was played",
                () -> Optional.of(suite.get(DemoCaller.CASE_SYSTEM, path).send())
                        .filter(answer -> answer.status() != 503)
                        .map(answer -> answer.expect(200).json()));
    }

    /** The outcomes of each rule by the ombudsman's defaults, sorted. */
    private static Map<String, List<String>> outcomes(JsonNode trail) {
        Map<String, List<String>> outcomes = new TreeMap<>();
        trail.path("verdicts")
                .forEach(verdict -> outcomes.merge(
                        verdict.path("rule").asText(),
                        List.of(verdict.at("/baseline/outcome").asText()),
                        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                .sorted()
                                .toList()));
        return outcomes;
    }

    private static JsonNode verdict(JsonNode trail, String rule, Predicate<JsonNode> which) {
        return StreamSupport.stream(trail.path("verdicts").spliterator(), false)
                .filter(verdict -> verdict.path("rule").asText().equals(rule))
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verdict on " + rule + " in " + trail));
    }

    private static JsonNode verdict(JsonNode trail, String rule) {
        return verdict(trail, rule, verdict -> true);
    }

    private static Predicate<JsonNode> outcome(String outcome) {
        return verdict -> verdict.at("/baseline/outcome").asText().equals(outcome);
    }
}
