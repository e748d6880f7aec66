package nl.gespreksopname.local.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.local.CannotRun;
import nl.gespreksopname.local.RunningElsewhere;
import nl.gespreksopname.local.client.Account;
import nl.gespreksopname.local.console.Screen;
import nl.gespreksopname.local.console.TrailScreen;
import nl.gespreksopname.local.keycloak.DemoCaller;

/**
 * What {@code script/explain} does: prints the trail of a conversation, with its verdicts, of the suite that runs on this
 * machine. It reads as the case system of either municipality would, and the reading is logged like any other.
 */
public final class Explain {

    private static final List<DemoCaller> READERS = List.of(DemoCaller.CASE_SYSTEM, DemoCaller.OTHER_TENANT);

    private Explain() {}

    /**
     * Prints a trail.
     *
     * @param arguments those of the command line, after the default for the folder
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err, isTerminal()));
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                && System.getenv("NO_COLOR") == null;
    }

    /**
     * The same, for a test.
     *
     * @param colours whether {@code out} is a terminal that shows colours
     * @return the exit status: 0, or 1 when there is no such trail, or 2 for a wrong command line
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, boolean colours) {
        try {
            switch (Question.parse(arguments)) {
                case Question.Help help -> out.print(Question.HELP);
                case Question.Trail trail -> explain(trail, RunningElsewhere.on(trail.data()), out, colours);
            }
            return 0;
        } catch (Question.Unclear e) {
            err.println(e.getMessage() + " (script/explain --help tells the options)");
            return 2;
        } catch (CannotRun | IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void explain(Question.Trail question, RunningElsewhere suite, PrintStream out, boolean colours) {
        for (DemoCaller reader : READERS) {
            Account account = new Account(suite.addresses(), suite.token(reader), question.language());
            Optional<JsonNode> trail = conversation(account, question.conversation())
                    .flatMap(id -> account.find("/policy/v1/conversations/" + id + "/trail" + asOf(question)));
            if (trail.isPresent()) {
                TrailScreen.show(
                        new Screen(out, colours),
                        Locale.of(question.language()),
                        reader.realm().title(),
                        "",
                        trail.get());
                return;
            }
        }
        throw new IllegalStateException("No conversation " + question.conversation()
                + " is known here. script/run prints those of its example; a new one is known within a second or two.");
    }

    private static String asOf(Question.Trail question) {
        return question.asOf() == null ? "" : "?asOf=" + question.asOf();
    }

    /** The id of a conversation that is named by it, or by its readable reference. */
    private static Optional<UUID> conversation(Account account, String named) {
        if (Question.isId(named)) {
            return Optional.of(UUID.fromString(named));
        }
        JsonNode found = account.post(
                        UUID.randomUUID().toString(),
                        "/consent/v1/conversations/searches",
                        "{\"reference\": \"" + named + "\"}")
                .path("items");
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        UUID.fromString(found.get(0).path("conversationId").asText()));
    }
}
