package nl.gespreksopname.conventions.problem;

/**
 * A kind of problem: what a program can tell it by.
 *
 * @param slug its name, kebab-case, stable for ever; the {@code type} is {@code urn:gespreksopname:problem:<slug>}
 * @param status the HTTP status, 400 to 599
 * @param title what it is called, the same for every occurrence
 */
public record ProblemType(String slug, int status, Text title) {

    /** Checks the form of the slug and the status. */
    public ProblemType {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a slug is kebab-case: " + slug);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status from 400 to 599: " + status);
        }
    }

    /** The {@code type} of RFC 9457. */
    public String urn() {
        return "urn:gespreksopname:problem:" + slug;
    }

    /** A problem of this kind; the detail says what is the matter and what to do. */
    public Problem problem(Text detail) {
        return new Problem(this, detail);
    }

    /** A problem of this kind; the detail says what is the matter and what to do, in Dutch and in English. */
    public Problem problem(String dutch, String english) {
        return problem(new Text(dutch, english));
    }
}
