package nl.gespreksopname.verification.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that scenarios are made of. Its words are fixed; between braces stands what a scenario fills in:
 * {@code {wie}} names (one, or several as in "Noor, Bas en Imke"), {@code {moment}} when (which may be left out),
 * {@code {tekst}} something between double quotes, {@code {getal}} a number, {@code {datum}} a day, {@code {tijd}} a time of day. Two of a kind
 * are told apart by a name of their own: {@code {ander:wie}}. {@code [komt/komen]} is either.
 */
final class Sentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:(\\p{L}+):)?(\\p{L}+)}|\\[([^\\]]+)]");
    private static final String NAME = "\\p{Lu}\\p{L}*";

    private final Step.Kind kind;
    private final String words;
    private final Pattern pattern;
    private final BiConsumer<Play, Said> action;

    Sentence(Step.Kind kind, String words, BiConsumer<Play, Said> action) {
        this.kind = kind;
        this.words = words;
        this.pattern = pattern(words);
        this.action = action;
    }

    /** What a step fills in, and its table. */
    record Said(Step step, Values values) {

        /** A text, a time or the whole of the names. */
        String the(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException(name + " is missing in " + step);
            }
            return value;
        }

        /** The names of one or several people. */
        List<String> names(String name) {
            return Arrays.asList(the(name).split(", | en ", -1));
        }

        /** The name of one person. */
        String one(String name) {
            List<String> all = names(name);
            if (all.size() != 1) {
                throw new AssertionError(step.place() + ": one name is meant here, not " + all);
            }
            return all.getFirst();
        }

        int number(String name) {
            return Integer.parseInt(the(name));
        }

        /** A day as it is written, such as 9 november 2026. */
        LocalDate date(String name) {
            return LocalDate.parse(the(name), DAY);
        }

        Moment moment() {
            return moment("moment");
        }

        Moment moment(String name) {
            return Moment.of(values.get(name));
        }
    }

    /** The values of a match. */
    interface Values {
        @Nullable
        String get(String name);
    }

    private static Pattern pattern(String words) {
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(words);
        int from = 0;
        while (matcher.find()) {
            String before = words.substring(from, matcher.start());
            String type = matcher.group(2);
            if (type == null) {
                pattern.append(Pattern.quote(before)).append("(?:");
                pattern.append(String.join(
                        "|",
                        Arrays.stream(matcher.group(3).split("/", -1))
                                .map(Pattern::quote)
                                .toList()));
                pattern.append(")");
            } else {
                String name = matcher.group(1) == null ? type : matcher.group(1);
                if (type.equals("moment")) {
                    pattern.append(Pattern.quote(before.substring(0, before.length() - 1)))
                            .append("(?: (?<")
                            .append(name)
                            .append(">")
                            .append(Moment.WRITTEN)
                            .append("))?");
                } else {
                    pattern.append(Pattern.quote(before)).append(group(name, type));
                }
            }
            from = matcher.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(words.substring(from))).toString());
    }

    private static String group(String name, String type) {
        return switch (type) {
            case "wie" -> "(?<" + name + ">" + NAME + "(?:(?:, | en )" + NAME + ")*)";
            case "tekst" -> "\"(?<" + name + ">[^\"]*)\"";
            case "getal" -> "(?<" + name + ">\\d+)";
            case "datum" -> "(?<" + name + ">\\d{1,2} \\p{Ll}+ \\d{4})";
            case "tijd" -> "(?<" + name + ">\\d\\d:\\d\\d)";
            default -> throw new IllegalArgumentException("no kind of value: " + type);
        };
    }

    Step.Kind kind() {
        return kind;
    }

    /** As it is documented. */
    String words() {
        return words;
    }

    /** What the step fills in, if it is this sentence. */
    Optional<Said> said(Step step) {
        if (step.kind() != kind) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(step.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        MatchResult found = matcher.toMatchResult();
        return Optional.of(new Said(step, name -> pattern.namedGroups().containsKey(name) ? found.group(name) : null));
    }

    void play(Play play, Said said) {
        action.accept(play, said);
    }

    /** How much a text looks like this sentence: the share of its words that the text has, in order of letters alone. */
    double likeness(String text) {
        List<String> mine = wordsOf(words.replaceAll("\\{[^}]*}", " "));
        List<String> theirs = new ArrayList<>(wordsOf(text));
        long same = mine.stream().filter(theirs::remove).count();
        return mine.isEmpty() ? 0 : (double) same / Math.max(mine.size(), same + theirs.size() / 2.0);
    }

    private static List<String> wordsOf(String text) {
        return Pattern.compile("\\p{Ll}{2,}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
