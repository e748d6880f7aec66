package nl.gespreksopname.conventions.input;

import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;

/** Gathers the faults of an input, so that none hides another. */
public final class Faults {

    private final String at;
    private final List<InputError> errors;

    /** Nothing wrong yet; pointers count from the body. */
    public Faults() {
        this("", new ArrayList<>());
    }

    private Faults(String at, List<InputError> errors) {
        this.at = at;
        this.errors = errors;
    }

    /** The same faults, with pointers counting from a place within. */
    public Faults within(String pointer) {
        return new Faults(at + pointer, errors);
    }

    /**
     * Notes a fault.
     *
     * @param pointer an RFC 6901 pointer from the place at hand, {@code ""} for the place itself
     * @param code kebab-case
     * @param message what is wrong and what to do, without the value
     */
    public void add(String pointer, String code, Text message) {
        errors.add(InputError.at(at + pointer, code, message));
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** How many faults there are. */
    public int count() {
        return errors.size();
    }

    /**
     * Ends the request with all faults, if there are any.
     *
     * @throws Problem with status 400
     */
    public void raise() {
        if (!errors.isEmpty()) {
            throw Problem.invalidInput(errors);
        }
    }

    /** One token of a pointer, escaped as RFC 6901 asks and cut to a length that a person can read. */
    public static String token(String name) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
        return "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
