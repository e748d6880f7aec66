package nl.gespreksopname.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

    private static final String ID = "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01";

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aConversationIsNamedByItsIdOrByItsReferenceInAnyCase() {
        assertThat(Question.parse(List.of(ID)))
                .isEqualTo(new Question.Trail(
                        ID, "nl", null, Path.of(".local").toAbsolutePath().normalize()));
        assertThat(Question.parse(
                        List.of("--data", "/x", "go-7f3k-92qm", "--language=en", "--as-of", "2026-11-24T12:00:00Z")))
                .isEqualTo(
                        new Question.Trail("GO-7F3K-92QM", "en", Instant.parse("2026-11-24T12:00:00Z"), Path.of("/x")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                 | Which conversation?
                    een gesprek        | neither the id of a conversation nor a reference
                    --language de      | --language wants nl or en, not de
                    --as-of gisteren   | --as-of wants an instant
                    --data             | --data wants a value
                    --kleur            | Unknown option --kleur
                    """)
    void whatIsUnclearIsSaidWithWhatWouldBeClear(String line, String message) {
        int status = run(line.isEmpty() ? List.of() : line.startsWith("--") ? List.of(line.split(" ")) : List.of(line));

        assertThat(status).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message).contains("script/explain --help");
    }

    @Test
    void withoutASuiteItSaysHowToStartOne() {
        int status = run(List.of("--data", folder.toString(), ID));

        assertThat(status).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("No suite runs on " + folder)
                .contains("script/run");
    }

    private int run(List<String> arguments) {
        return Explain.run(
                arguments,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false);
    }
}
