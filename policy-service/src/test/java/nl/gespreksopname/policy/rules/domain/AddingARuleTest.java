package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.example.SwitchedOff;
import org.junit.jupiter.api.Test;

/** Holds docs/adding-a-rule.md and the rules' folders to each other. */
class AddingARuleTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path PAGE = MODULE.resolveSibling("docs/adding-a-rule.md");
    private static final String RULES = "java/nl/gespreksopname/policy/rules/domain/";
    private static final Pattern FILE = Pattern.compile("(?m)^- `(switchedoff/[A-Za-z-]+\\.java)`$");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** The folder of a rule, as the page names it: the id without its hyphens. */
    private static String folder(RuleId rule) {
        return rule.term().replace("-", "");
    }

    private static String className(RuleId rule) {
        return Arrays.stream(rule.term().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    @Test
    void everyRulesFolderHasWhatThePageSays() throws IOException {
        String page = page();
        String[] parts = page.split("and in `policy-service/src/test/");
        assertThat(parts)
                .as("the page lists files of main first, then of the tests")
                .hasSize(2);
        for (RuleId rule : RuleId.values()) {
            for (String file : files(parts[0])) {
                assertThat(path("src/main/", file, rule)).exists();
            }
            for (String file : files(parts[1])) {
                assertThat(path("src/test/", file, rule)).exists();
            }
        }
        assertThat(files(parts[0])).hasSize(2);
        assertThat(files(parts[1])).hasSize(2);
    }

    private static List<String> files(String text) {
        return FILE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Path path(String tree, String file, RuleId rule) {
        return MODULE.resolve(
                tree + RULES + file.replace("switchedoff", folder(rule)).replace("SwitchedOff", className(rule)));
    }

    @Test
    void everyFolderIsOfARuleThatIsJudged() throws IOException {
        Set<String> folders = Rules.ALL.stream().map(rule -> folder(rule.id())).collect(Collectors.toSet());
        try (Stream<Path> children = Files.list(MODULE.resolve("src/main/" + RULES))) {
            assertThat(children.filter(Files::isDirectory)
                            .map(child -> child.getFileName().toString())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(folders);
        }
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(rule.getClass().getSimpleName()).isEqualTo(className(rule.id())));
    }

    @Test
    void thePagesExampleIsARuleThatCompilesAndJudges() throws IOException {
        String source = Files.readString(MODULE.resolve("src/test/" + RULES + "example/SwitchedOff.java"));
        String example = source.substring(source.indexOf("/** Whoever records")).strip();

        assertThat(page()).contains("```java\n" + example + "\n```");

        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .changes("11:07", CHILD, RecordingStatus.ENDED);
        List<Verdict> verdicts =
                Rules.judge(List.of(new SwitchedOff()), story.facts("12:00"), Policies.NONE, instant("12:00"));
        assertThat(verdicts).extracting(verdict -> verdict.baseline().outcome()).containsExactly(Outcome.BREACHED);
        assertThat(verdicts.getFirst().baseline().sentence().dutch())
                .isEqualTo("De opname liep nog 7 minuten door na het gesprek.");
    }

    @Test
    void whatThePageNamesExists() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)]+\\.md)\\)")
                .matcher(page())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
        List<String> methods = Pattern.compile("(?m)^\\| `([a-z`, ]+)` \\|")
                .matcher(page())
                .results()
                .map((MatchResult found) -> found.group(1).replace("`", ""))
                .flatMap(names -> Arrays.stream(names.split(", ")))
                .toList();
        assertThat(methods)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.class.getMethods())
                        .map(Method::getName)
                        .toList());
        assertThat(Files.readString(MODULE.resolve("src/test/" + RULES + "RuleVersionsTest.java")))
                .contains("class RuleVersionsTest");
    }
}
