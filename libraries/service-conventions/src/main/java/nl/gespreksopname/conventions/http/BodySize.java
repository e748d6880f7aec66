package nl.gespreksopname.conventions.http;

import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.problem.Text;

/** How much of a body is taken. */
public final class BodySize {

    private BodySize() {}

    /** The answer to a body that is larger; the connection ends with it, so that the rest need not be read. */
    public static Problem tooLarge(long mostBytes) {
        return StandardProblems.BODY_TOO_LARGE
                .problem(new Text(
                                "Het bericht is groter dan de {} bytes die hier worden aangenomen. Verdeel het over meer verzoeken; er is niets opgeslagen.",
                                "The body is larger than the {} bytes that are taken here. Divide it over more requests; nothing was stored.")
                        .with(mostBytes))
                .withHeader("Connection", "close");
    }
}
