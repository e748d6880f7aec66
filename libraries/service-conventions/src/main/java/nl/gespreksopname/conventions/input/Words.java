package nl.gespreksopname.conventions.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/** The spelling of closed lists outside Java: {@code NOT_AGREED} is {@code not-agreed}. */
public final class Words {

    private Words() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        return constant instanceof Term term ? term.term() : spelled(constant.name());
    }

    /** The spelling of a constant's name. */
    public static String spelled(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a word, or null when the list does not hold it. */
    public static @Nullable Object constant(Class<?> type, String word) {
        for (Object constant : type.getEnumConstants()) {
            if (of((Enum<?>) constant).equals(word)) {
                return constant;
            }
        }
        return null;
    }

    /** A sentence that names the whole list, in Dutch with what the words mean. */
    public static Text choices(Class<?> type) {
        return new Text(
                "Kies een van: " + list(type, Term::dutch) + ".", "Choose one of: " + list(type, Term::english) + ".");
    }

    private static String list(Class<?> type, java.util.function.Function<Term, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant instanceof Term term
                        ? of((Enum<?>) constant) + " (" + label.apply(term) + ")"
                        : of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** A Java type's name in kebab-case: {@code PossibilityMentioned} is {@code possibility-mentioned}. */
    public static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
