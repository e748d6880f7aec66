package nl.gespreksopname.verification.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.gespreksopname.contracts.vocabulary.Term;

/** The Dutch words of the closed lists, and how the API spells them. */
final class Words {

    private Words() {}

    /** The value of a closed list by its Dutch word. */
    static <E extends Enum<E> & Term> E the(Class<E> list, String dutch) {
        List<E> all = Arrays.asList(list.getEnumConstants());
        return all.stream()
                .filter(value -> value.dutch().equals(dutch))
                .findFirst()
                .orElseThrow(() -> new AssertionError("\"" + dutch + "\" is none of "
                        + all.stream().map(Term::dutch).toList()));
    }

    /** How the API spells a value by its Dutch word. */
    static <E extends Enum<E> & Term> String code(Class<E> list, String dutch) {
        return code(the(list, dutch));
    }

    /** How the API spells a value. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
