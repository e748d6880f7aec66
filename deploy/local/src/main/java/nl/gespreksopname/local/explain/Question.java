package nl.gespreksopname.local.explain;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was asked of {@code script/explain}. */
sealed interface Question {

    /** What {@code --help} prints. */
    String HELP = """
            script/explain CONVERSATION: prints the trail of a conversation with its verdicts, of the suite that
            script/run keeps running. CONVERSATION is its id, or its readable reference such as GO-7F3K-92QM.

              --language nl|en   language of what is printed (default: nl)
              --as-of INSTANT    how it stood then, such as 2026-11-24T12:00:00Z
              --data FOLDER      the folder of the suite (default: .local beside script)
              --help             this text
            """;

    /**
     * Print a trail.
     *
     * @param conversation id or readable reference
     * @param language {@code nl} or {@code en}
     * @param asOf how it stood then; absent for now
     * @param data folder of the suite
     */
    record Trail(
            String conversation, String language, @Nullable Instant asOf, Path data) implements Question {}

    /** Tell the options. */
    record Help() implements Question {}

    /** What is wrong with a command line. */
    final class Unclear extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unclear(String message) {
            super(message);
        }
    }

    Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    Pattern REFERENCE = Pattern.compile("GO-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** Whether a conversation is named by its id. */
    static boolean isId(String named) {
        return ID.matcher(named).matches();
    }

    /**
     * Reads the command line.
     *
     * @throws Unclear with what is wrong with it
     */
    static Question parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        @Nullable String conversation = null;
        String language = "nl";
        @Nullable Instant asOf = null;
        Path data = Path.of(".local");
        while (!left.isEmpty()) {
            String argument = left.pop();
            String option = argument;
            if (argument.startsWith("--") && argument.contains("=")) {
                option = argument.substring(0, argument.indexOf('='));
                left.push(argument.substring(argument.indexOf('=') + 1));
            }
            switch (option) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--language" -> language = language(value(option, left));
                case "--as-of" -> asOf = instant(value(option, left));
                case "--data" -> data = Path.of(value(option, left));
                default -> {
                    if (argument.startsWith("-")) {
                        throw new Unclear("Unknown option " + argument);
                    }
                    if (conversation != null) {
                        throw new Unclear("One conversation at a time: " + conversation + " or " + argument);
                    }
                    conversation = named(argument);
                }
            }
        }
        if (conversation == null) {
            throw new Unclear("Which conversation? Give its id, or its reference such as GO-7F3K-92QM");
        }
        return new Trail(conversation, language, asOf, data.toAbsolutePath().normalize());
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Unclear(option + " wants a value");
        }
        return left.pop();
    }

    private static String named(String text) {
        String reference = text.toUpperCase(Locale.ROOT);
        if (REFERENCE.matcher(reference).matches()) {
            return reference;
        }
        if (isId(text)) {
            return text;
        }
        throw new Unclear("“" + text + "” is neither the id of a conversation nor a reference such as GO-7F3K-92QM");
    }

    private static String language(String text) {
        if (text.equals("nl") || text.equals("en")) {
            return text;
        }
        throw new Unclear("--language wants nl or en, not " + text);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unclear("--as-of wants an instant such as 2026-11-24T12:00:00Z, not " + text);
        }
    }
}
