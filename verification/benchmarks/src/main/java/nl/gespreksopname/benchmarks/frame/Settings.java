package nl.gespreksopname.benchmarks.frame;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was asked on the command line of a bench. */
public final class Settings {

    private static final String CHECK = "--check";
    private static final String JSON = "--json";

    private final boolean check;
    private final Optional<Path> json;
    private final Map<String, String> values;
    private final List<String> rest;

    private Settings(boolean check, Optional<Path> json, Map<String, String> values, List<String> rest) {
        this.check = check;
        this.json = json;
        this.values = Map.copyOf(values);
        this.rest = List.copyOf(rest);
    }

    /**
     * Reads the arguments after the bench's name.
     *
     * @throws IllegalArgumentException with what is wrong with them, in a sentence
     */
    public static Settings parse(List<String> arguments, List<Bench.Option> options) {
        Map<String, String> known = new LinkedHashMap<>();
        options.forEach(option -> known.put("--" + option.name(), option.otherwise()));
        Map<String, String> values = new HashMap<>(known);
        Deque<String> left = new ArrayDeque<>(arguments);
        List<String> rest = new ArrayList<>();
        boolean check = false;
        Optional<Path> json = Optional.empty();
        while (!left.isEmpty()) {
            String argument = left.pop();
            if (argument.startsWith("--") && argument.contains("=")) {
                left.push(argument.substring(argument.indexOf('=') + 1));
                argument = argument.substring(0, argument.indexOf('='));
            }
            if (argument.equals(CHECK)) {
                check = true;
            } else if (argument.equals(JSON)) {
                json = Optional.of(Path.of(value(argument, left)));
            } else if (known.containsKey(argument)) {
                values.put(argument, value(argument, left));
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("Unknown option " + argument + "; there are "
                        + String.join(
                                ", ",
                                Stream.concat(Stream.of(CHECK, JSON), known.keySet().stream())
                                        .toList()));
            } else {
                rest.add(argument);
            }
        }
        return new Settings(check, json, values, rest);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return left.pop();
    }

    /** Whether a limit that isn't met is to end the program with a failure. */
    public boolean check() {
        return check;
    }

    /** Where the figures are to be written, too. */
    public Optional<Path> json() {
        return json;
    }

    /** What is no option. */
    public List<String> rest() {
        return rest;
    }

    /** The value of an option of the bench. */
    public String text(String option) {
        String value = values.get("--" + option);
        if (value == null) {
            throw new IllegalArgumentException("this bench has no option " + option);
        }
        return value;
    }

    /** The value of an option that is a whole number, from 1. */
    public int number(String option) {
        return number(option, text(option));
    }

    /** The value of an option that is a list of whole numbers from 1, separated by commas. */
    public List<Integer> numbers(String option) {
        return Stream.of(text(option).split(","))
                .map(each -> number(option, each.strip()))
                .toList();
    }

    private static int number(String option, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("--" + option + " wants whole numbers from 1, not " + text);
        }
        return Integer.parseInt(text);
    }
}
