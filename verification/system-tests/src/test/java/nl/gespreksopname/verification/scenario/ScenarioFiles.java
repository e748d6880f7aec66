package nl.gespreksopname.verification.scenario;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files with scenarios, in Gherkin with Dutch keywords. */
public final class ScenarioFiles {

    /** The folder that they stand in. */
    public static final Path FOLDER = Path.of(
            System.getProperty("gespreksopname.root"), "verification/system-tests/src/test/resources/scenarios");

    private static final String CASE = "@geval-";
    private static final String WAITS = "@nog-niet";

    private ScenarioFiles() {}

    /**
     * Every scenario of every file, in the order of their names.
     *
     * @throws AssertionError with file and line, when a file is no Gherkin
     */
    public static List<Scenario> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Scenario> read(Path file) {
        try {
            return read(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenarios of one file. */
    static List<Scenario> read(Path file, byte[] text) {
        List<Envelope> read = GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(file.toUri().toString(), text)
                .toList();
        String name = String.valueOf(file.getFileName());
        List<String> errors = read.stream()
                .map(Envelope::getParseError)
                .flatMap(Optional::stream)
                .map(ParseError::getMessage)
                .map(message -> name + ": " + message)
                .toList();
        if (!errors.isEmpty()) {
            throw new AssertionError(String.join("\n", errors));
        }
        Map<String, Integer> lines = new HashMap<>();
        read.stream()
                .map(Envelope::getGherkinDocument)
                .flatMap(Optional::stream)
                .map(GherkinDocument::getFeature)
                .flatMap(Optional::stream)
                .flatMap(feature -> feature.getChildren().stream())
                .forEach(child -> note(child, lines));
        return read.stream()
                .map(Envelope::getPickle)
                .flatMap(Optional::stream)
                .map(pickle -> scenario(file, name, pickle, lines))
                .toList();
    }

    private static void note(FeatureChild child, Map<String, Integer> lines) {
        child.getBackground()
                .ifPresent(background ->
                        background.getSteps().forEach(step -> lines.put(step.getId(), line(step.getLocation()))));
        child.getScenario().ifPresent(scenario -> {
            lines.put(scenario.getId(), line(scenario.getLocation()));
            scenario.getSteps().forEach(step -> lines.put(step.getId(), line(step.getLocation())));
            scenario.getExamples().stream()
                    .flatMap(examples -> examples.getTableBody().stream())
                    .forEach(row -> lines.put(row.getId(), line(row)));
        });
        child.getRule().ifPresent(rule -> {
            throw new AssertionError("A file is about one thing; make a file of each rule instead of "
                    + rule.getKeyword() + " " + rule.getName());
        });
    }

    private static int line(TableRow row) {
        return line(row.getLocation());
    }

    private static int line(io.cucumber.messages.types.Location location) {
        return Math.toIntExact(location.getLine());
    }

    private static Scenario scenario(Path file, String name, Pickle pickle, Map<String, Integer> lines) {
        List<Step> steps = new ArrayList<>();
        pickle.getSteps().forEach(step -> steps.add(step(name, step, lines)));
        Set<Integer> cases = pickle.getTags().stream()
                .map(tag -> tag.getName())
                .filter(tag -> tag.startsWith(CASE))
                .map(tag -> Integer.valueOf(tag.substring(CASE.length())))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Scenario(
                name,
                file.toUri(),
                lines.getOrDefault(pickle.getAstNodeIds().getLast(), 1),
                pickle.getName(),
                Set.copyOf(cases),
                pickle.getTags().stream().anyMatch(tag -> tag.getName().equals(WAITS)),
                List.copyOf(steps));
    }

    private static Step step(String file, PickleStep step, Map<String, Integer> lines) {
        int line = lines.getOrDefault(step.getAstNodeIds().getFirst(), 1);
        Step.Kind kind = switch (step.getType().orElse(PickleStepType.UNKNOWN)) {
            case CONTEXT -> Step.Kind.GIVEN;
            case ACTION -> Step.Kind.WHEN;
            case OUTCOME -> Step.Kind.THEN;
            case UNKNOWN -> throw new AssertionError(file + ":" + line + ": begin with Gegeven, Als, Dan, En or Maar");
        };
        List<List<String>> table = step.getArgument()
                .flatMap(argument -> argument.getDataTable())
                .map(found -> found.getRows().stream()
                        .map(row -> row.getCells().stream()
                                .map(cell -> cell.getValue())
                                .toList())
                        .toList())
                .orElse(List.of());
        return new Step(file, line, kind, step.getText(), table);
    }
}
