package nl.gespreksopname.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of the whole repository, as they are written: what documents say of them can be held against it.
 *
 * @param byClass source by the simple name of its class
 */
record TestSources(Map<String, String> byClass) {

    private static final Path ROOT = Path.of(System.getProperty("gespreksopname.root", "../.."));

    static TestSources read() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String part : List.of(
                "libraries", "verification", "deploy", "consent-service", "recording-service", "policy-service")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return new TestSources(sources);
    }

    static String document(String name) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(name));
    }

    boolean hasClass(String test) {
        return byClass.containsKey(test);
    }

    /** Whether a class has such a test; a name may be cut short by {@code …}. */
    boolean has(String test, String method) {
        String name = method.endsWith("…")
                ? Pattern.quote(method.substring(0, method.length() - 1)) + "\\w*"
                : Pattern.quote(method);
        return Pattern.compile("(?:void|boolean) " + name + "\\(")
                .matcher(byClass.getOrDefault(test, ""))
                .find();
    }
}
