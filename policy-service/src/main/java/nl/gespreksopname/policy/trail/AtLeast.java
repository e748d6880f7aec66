package nl.gespreksopname.policy.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;

/**
 * How far a caller wants a trail to have come at least: {@code consent:9} or {@code consent:9,recording:3}.
 *
 * @param versions the version of the conversation's stream, by service
 */
record AtLeast(Map<String, Integer> versions) {

    private static final Pattern ONE = Pattern.compile("(consent|recording):([1-9][0-9]{0,8})");

    AtLeast {
        versions = Map.copyOf(versions);
    }

    /**
     * Reads the parameter, given once or more.
     *
     * @throws Problem with status 400 when it is not of that form
     */
    static AtLeast read(List<String> parameters) {
        Map<String, Integer> versions = new HashMap<>();
        for (String parameter : parameters) {
            for (String one : parameter.split(",", -1)) {
                Matcher matcher = ONE.matcher(one.trim());
                if (!matcher.matches()) {
                    throw Problem.invalidInput(List.of(InputError.inParameter(
                            "atLeast",
                            "wrong-form",
                            new Text(
                                    "Geef een dienst en een versie, zoals consent:9 of consent:9,recording:3.",
                                    "Give a service and a version, such as consent:9 or consent:9,recording:3."))));
                }
                versions.merge(matcher.group(1), Integer.parseInt(matcher.group(2)), Math::max);
            }
        }
        return new AtLeast(versions);
    }
}
