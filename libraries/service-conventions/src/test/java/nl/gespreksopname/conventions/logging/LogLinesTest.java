package nl.gespreksopname.conventions.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the filter can't see: a text of an exception that a line of ours has made its own. */
class LogLinesTest {

    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(?:LOG|Log|LOGGER)\\s*\\.\\s*(?:trace|debug|info|warn|error|fatal|log)\\w*\\([^;]*;", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern TEXT =
            Pattern.compile("getMessage\\(|getLocalizedMessage\\(|toString\\(\\)|printStackTrace");

    @Test
    void noLineOfTheLogQuotesAnException() throws IOException {
        List<String> quoting = new ArrayList<>();
        int statements = 0;
        for (Path source : sources()) {
            // what stands between quotes is no code, and may hold what ends a statement
            Matcher statement =
                    STATEMENT.matcher(LITERAL.matcher(Files.readString(source)).replaceAll("\"\""));
            while (statement.find()) {
                statements++;
                if (TEXT.matcher(statement.group()).find()) {
                    quoting.add(source.getFileName() + ": " + statement.group());
                }
            }
        }

        assertThat(statements).isGreaterThan(15);
        assertThat(quoting).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("consent-service"))) {
            root = Objects.requireNonNull(root.getParent());
        }
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "libraries/event-store",
                "libraries/service-conventions",
                "consent-service",
                "recording-service",
                "policy-service")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
