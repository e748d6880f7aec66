package nl.gespreksopname.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.client.Account;
import nl.gespreksopname.local.console.Clock;
import nl.gespreksopname.local.console.Screen;
import nl.gespreksopname.local.console.TrailScreen;
import nl.gespreksopname.local.keycloak.DemoCaller;

/**
 * Four conversations, played over HTTP with real tokens, and what the suite makes of them. Everybody in them is invented.
 * Played again on the same data it repeats the same calls, and shows the trails as they stand then.
 */
public final class WorkedExample {

    private final Account caseSystem;
    private final Account policyOfficer;

    private WorkedExample(Account caseSystem, Account policyOfficer) {
        this.caseSystem = caseSystem;
        this.policyOfficer = policyOfficer;
    }

    /**
     * What was played.
     *
     * @param title what it is about, in Dutch
     * @param story what happens, in Dutch
     * @param conversation id of the conversation
     * @param reached the versions that its trail must have reached, as {@code atLeast} asks them
     * @param ordinaryCalls how many calls its ordinary path took a case system
     */
    public record Played(String title, String story, String conversation, String reached, int ordinaryCalls) {}

    /**
     * Plays the conversations, after a policy has been published if there was none.
     *
     * @return them, in order
     * @throws IllegalStateException with what a service answered, if one does not do as it is asked
     */
    public static List<Played> play(RunningSuite suite) {
        return of(suite).play();
    }

    /** Plays the conversations and prints their trails, with the commands to look further. */
    public static void show(RunningSuite suite, PrintStream out, boolean colours) {
        var example = of(suite);
        var screen = new Screen(out, colours);
        List<Played> all = example.play();
        for (Played played : all) {
            TrailScreen.show(screen, Locale.of("nl"), played.title(), played.story(), example.trail(played));
        }
        LookFurther.show(screen, suite, all.get(2).conversation());
    }

    private static WorkedExample of(RunningSuite suite) {
        return new WorkedExample(
                new Account(suite.addresses(), suite.token(DemoCaller.CASE_SYSTEM)),
                new Account(suite.addresses(), suite.token(DemoCaller.POLICY_OFFICER)));
    }

    private List<Played> play() {
        Instant published = policyIsThereSince();
        LocalDate today = LocalDate.ofInstant(published, Clock.AMSTERDAM);

        var phone = new Script(caseSystem, "phone");
        PhoneConversation.play(phone, published.plusMillis(10));
        var refused = new Script(caseSystem, "refused");
        RefusedConversation.play(refused, today.minusDays(5));
        var late = new Script(caseSystem, "late");
        LateAnnouncement.play(late, today.minusDays(3));
        var unrecorded = new Script(caseSystem, "unrecorded");
        UnrecordedConversation.play(unrecorded, today.minusDays(2));

        return List.of(
                played(
                        "A · Noor (15) neemt op met haar telefoon",
                        "Iedereen weet het vooraf en stemt in, de afspraken zijn bevestigd, de professional krijgt een"
                                + " kopie, en tante Lot mag luisteren. Daarna duikt de opname op op een videoplatform.",
                        phone),
                played(
                        "B · Een professional weigert zonder reden",
                        "Een moeder wil opnemen. Het mag niet, waarom zegt niemand, en pas de volgende dag wordt een"
                                + " verslag aangeboden.",
                        refused),
                played(
                        "C · Een professional neemt op en zegt het te laat",
                        "Een videogesprek wordt vanaf het begin opgenomen. Na 14 minuten wordt dat gezegd. De jeugdige"
                                + " vraagt een kopie en krijgt die uit de suite.",
                        late),
                played(
                        "D · Een gesprek dat niemand opneemt",
                        "De professional zegt dat opnemen kan, en niemand wil. Voor het zaaksysteem is dat één"
                                + " aanroep, na afloop.",
                        unrecorded));
    }

    private static Played played(String title, String story, Script script) {
        return new Played(title, story, script.the("conversation"), script.reached(), script.ordinaryCalls());
    }

    /** Since when the municipality has a policy; publishes one if it has none. The same moment in every run. */
    private Instant policyIsThereSince() {
        Optional<JsonNode> known = firstPolicy();
        if (known.isEmpty()) {
            new Script(policyOfficer, "policy").post("/policy/v1/policies", """
                    {"parameters": {"reportTermDays": 10, "copyTermDays": 7},
                     "ownGrounds": [{"code": "rust-in-de-groep", "kernel": "disturbance",
                                     "dutch": "rust in de groep", "english": "calm in the group"}]}""");
            known = firstPolicy();
        }
        return Instant.parse(known.orElseThrow().path("publishedAt").asText());
    }

    /** The first that was in force at once; the newest comes first in the list. */
    private Optional<JsonNode> firstPolicy() {
        JsonNode policies = policyOfficer.get("/policy/v1/policies?limit=200").path("items");
        return StreamSupport.stream(policies.spliterator(), false)
                .filter(policy -> !Instant.parse(policy.path("validFrom").asText())
                        .isAfter(Instant.parse(policy.path("publishedAt").asText())))
                .reduce((newer, older) -> older);
    }

    /** The trail, once policy-service has heard of all that was played. */
    private JsonNode trail(Played played) {
        return caseSystem.getOnceThere(
                "/policy/v1/conversations/" + played.conversation() + "/trail?atLeast=" + played.reached());
    }
}
