package nl.gespreksopname.conventions.problem;

import org.jspecify.annotations.Nullable;

/**
 * One fault in what a caller sent.
 *
 * @param pointer where in the body, as an RFC 6901 pointer ({@code ""} is the whole body); absent for a parameter
 * @param parameter the name of the query, path or header parameter; absent for the body
 * @param code what a program can tell the fault by, kebab-case
 * @param message what is wrong and what to do; never holds the value that was sent
 */
public record InputError(@Nullable String pointer, @Nullable String parameter, String code, Text message) {

    /** A fault in the body. */
    public static InputError at(String pointer, String code, Text message) {
        return new InputError(pointer, null, code, message);
    }

    /** A fault in a query, path or header parameter. */
    public static InputError inParameter(String parameter, String code, Text message) {
        return new InputError(null, parameter, code, message);
    }
}
