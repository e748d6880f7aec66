package nl.gespreksopname.conventions.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem. Made with {@link ProblemType#problem}; answered in the language of the caller as
 * {@code application/problem+json}. Everything in it is shown to the caller: put no value in it that may be personal.
 */
public final class Problem extends RuntimeException {

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<InputError> errors;
    private final transient Map<String, String> headers;
    private final transient Map<String, Object> members;

    Problem(ProblemType type, Text detail) {
        this(type, detail, List.of(), Map.of(), Map.of());
    }

    private Problem(
            ProblemType type,
            Text detail,
            List<InputError> errors,
            Map<String, String> headers,
            Map<String, Object> members) {
        // An expected outcome needs no stack trace and no suppressed exceptions.
        super(type.slug(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.members = Map.copyOf(members);
    }

    /** Every fault in the input, answered as status 400. */
    public static Problem invalidInput(List<InputError> errors) {
        return StandardProblems.INVALID_INPUT
                .problem(
                        errors.size() == 1
                                ? new Text(
                                        "Er is 1 fout gevonden. Verbeter wat onder errors staat en stuur het opnieuw; er is niets opgeslagen.",
                                        "There is 1 fault. Correct what is listed under errors and send it again; nothing was stored.")
                                : new Text(
                                                "Er zijn {} fouten gevonden. Verbeter wat onder errors staat en stuur het opnieuw; er is niets opgeslagen.",
                                                "There are {} faults. Correct what is listed under errors and send it again; nothing was stored.")
                                        .with(errors.size()))
                .withErrors(errors);
    }

    /** One fault in the body, answered as status 400. */
    public static Problem invalidInput(String pointer, String code, Text message) {
        return invalidInput(List.of(InputError.at(pointer, code, message)));
    }

    /**
     * Something that does not exist, or is not the caller's to see: the two must be answered alike.
     *
     * @param what what was looked for, with its article: "Dit gesprek", "This conversation"
     */
    public static Problem notFound(Text what) {
        return StandardProblems.NOT_FOUND.problem(
                new Text(
                        what.dutch()
                                + " is niet gevonden bij uw organisatie. Controleer het kenmerk; gebruik het precies zoals het bij het aanmaken is teruggegeven.",
                        what.english()
                                + " was not found in your organisation. Check the identifier; use it exactly as it was returned when it was made."));
    }

    /** This problem with the faults in the input. */
    public Problem withErrors(List<InputError> more) {
        List<InputError> all = new ArrayList<>(errors);
        all.addAll(more);
        return new Problem(type, detail, all, headers, members);
    }

    /** This problem with a response header, such as {@code Retry-After}. */
    public Problem withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(type, detail, errors, all, members);
    }

    /** This problem with an extension member of RFC 9457: a string, number, boolean, list, map, or a {@link Text}. */
    public Problem withMember(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return new Problem(type, detail, errors, headers, all);
    }

    /** What kind it is. */
    public ProblemType type() {
        return type;
    }

    /** What is the matter and what to do. */
    public Text detail() {
        return detail;
    }

    /** The faults in the input, if that is the matter. */
    public List<InputError> errors() {
        return errors;
    }

    /** Response headers that belong to it. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Extension members. */
    public Map<String, Object> members() {
        return members;
    }
}
