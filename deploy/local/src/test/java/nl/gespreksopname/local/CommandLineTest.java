package nl.gespreksopname.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final Path ROOT = Path.of("/somewhere/gespreksopname");

    @Test
    void withoutOptionsEveryPartHasItsOwnPortAndDataIsKeptBesideTheScripts() {
        SuiteOptions options = run();

        assertThat(options.port(Part.CONSENT)).isEqualTo(8081);
        assertThat(options.port(Part.KAFKA)).isEqualTo(19092);
        assertThat(options.data()).isEqualTo(ROOT.resolve(".local"));
        assertThat(options.fresh()).isFalse();
        assertThat(options.example()).isTrue();
    }

    @Test
    void optionsSayOtherwise() {
        SuiteOptions options = run("--fresh", "--no-example", "--data", "/elsewhere");

        assertThat(options.fresh()).isTrue();
        assertThat(options.example()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void allPortsCanBeMovedAndOneOfThemAgainInAnyOrder() {
        assertThat(run("--ports-from", "20000", "--port", "policy=9000").ports())
                .isEqualTo(run("--port=policy=9000", "--ports-from=20000").ports())
                .containsEntry(Part.CONSENT, 20000)
                .containsEntry(Part.POLICY, 9000)
                .containsEntry(Part.KAFKA, 20005);
    }

    @Test
    void aServiceCanRunAsSeveral() {
        SuiteOptions options = run("--instances", "3", "--port", "policy=9000");

        assertThat(options.instances(Part.POLICY).stream().map(options::port)).containsExactly(9000, 9010, 9020);
        assertThat(options.instances(Part.KAFKA)).containsExactly(Instance.first(Part.KAFKA));
    }

    @Test
    void stopKnowsTheDataFolder() {
        assertThat(CommandLine.parse(List.of("--stop", "--data", "/elsewhere"), ROOT))
                .isEqualTo(new CommandLine.Stop(Path.of("/elsewhere")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --frehs                        | Unknown option --frehs
            stop                           | Unknown option stop
            --port                         | --port wants a value
            --port consent                 | --port wants a part and a port
            --port consnet=1               | There is no part consnet; the parts are consent, recording
            --port consent=70000           | --port wants a port from 1 to 65535, not 70000
            --ports-from 65535             | --ports-from wants a port from 1 to
            --instances 0                  | --instances wants a number from 1 to 5, not 0
            --instances 2 --port kafka=8091 | kafka and consent-service can't both have port 8091
            --port consent=8082            | consent-service and recording-service can't both have port 8082
            """)
    void saysWhatIsWrongWithTheCommandLine(String arguments, String message) {
        assertThatThrownBy(() -> CommandLine.parse(List.of(arguments.split(" ", -1)), ROOT))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(message)
                .hasMessageContaining("--help");
    }

    @Test
    void helpNamesEveryPart() {
        assertThat(CommandLine.parse(List.of("--help"), ROOT)).isInstanceOf(CommandLine.Help.class);
        for (Part part : Part.values()) {
            assertThat(CommandLine.HELP).contains(part.label() + " " + part.defaultPort());
        }
    }

    private static SuiteOptions run(String... arguments) {
        return ((CommandLine.Run) CommandLine.parse(List.of(arguments), ROOT)).options();
    }
}
