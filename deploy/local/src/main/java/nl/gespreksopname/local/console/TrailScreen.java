package nl.gespreksopname.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Shows a trail as policy-service tells it: what happened, how each rule stands, and what is waited for. */
public final class TrailScreen {

    private final Screen screen;
    private final Locale language;

    private TrailScreen(Screen screen, Locale language) {
        this.screen = screen;
        this.language = language;
    }

    /**
     * Shows it.
     *
     * @param language in which the trail was asked for: Dutch, or else English
     * @param title what it is about
     * @param story what else is to be said of it; may be empty
     * @param trail policy-service's answer
     */
    public static void show(Screen screen, Locale language, String title, String story, JsonNode trail) {
        new TrailScreen(screen, language).show(title, story, trail);
    }

    private void show(String title, String story, JsonNode trail) {
        screen.title(title);
        if (!story.isEmpty()) {
            screen.paragraph(story);
        }
        screen.paragraph(
                in("Gesprek ", "Conversation ") + trail.path("reference").asText() + " · "
                        + trail.path("conversation").asText());

        screen.heading(in("Wat er gebeurde", "What happened"));
        List<Screen.Row> happened = new ArrayList<>();
        trail.path("entries")
                .forEach(entry -> happened.add(new Screen.Row(
                        new Screen.Cell(moment(entry), Style.FAINT),
                        new Screen.Cell(reporter(entry)),
                        new Screen.Cell(
                                entry.path("sentence").asText() + mark(entry),
                                entry.has("correctedBy") ? Style.FAINT : Style.PLAIN))));
        screen.table(
                List.of(in("Wanneer", "When"), in("Gemeld door", "Reported by"), in("Wat", "What")),
                List.of(19, 16),
                happened);

        screen.heading(in("Hoe de regels ervoor staan", "How the rules stand"));
        List<Screen.Row> verdicts = new ArrayList<>();
        trail.path("verdicts")
                .forEach(verdict -> verdicts.add(new Screen.Row(
                        new Screen.Cell(verdict.path("ruleText").asText()),
                        new Screen.Cell(verdict.at("/baseline/outcomeText").asText(), style(verdict)),
                        new Screen.Cell(duty(verdict.path("dutyOn").asText()), Style.FAINT),
                        new Screen.Cell(reason(verdict, trail.path("verdicts"))))));
        screen.table(
                List.of(
                        in("Regel", "Rule"),
                        in("Uitkomst", "Outcome"),
                        in("Plicht van", "Duty of"),
                        in("Waarom", "Why")),
                List.of(22, 19, 13),
                verdicts);

        if (!trail.path("awaits").isEmpty()) {
            screen.heading(in("Waarop gewacht wordt", "What is waited for"));
            trail.path("awaits")
                    .forEach(awaited -> screen.paragraph(awaited.path("text").asText()));
        }
    }

    private String in(String dutch, String english) {
        return language.getLanguage().equals("nl") ? dutch : english;
    }

    private String mark(JsonNode entry) {
        return (entry.has("correctedBy") ? in(" [gecorrigeerd]", " [corrected]") : "")
                + (entry.path("disputedBy").isEmpty() ? "" : in(" [betwist]", " [disputed]"));
    }

    /** When it is said to have happened: a time, or where in the conversation; else when it was taken down. */
    private String moment(JsonNode entry) {
        if (!entry.has("occurredAt") && entry.has("when")) {
            return switch (entry.path("when").asText()) {
                case "before-start" -> in("vóór het begin", "before the start");
                case "at-start" -> in("bij het begin", "at the start");
                case "during" -> in("tijdens het gesprek", "during");
                default -> in("achteraf", "afterwards");
            };
        }
        return Clock.shown(
                Instant.parse(
                        entry.path("occurredAt").asText(entry.path("loggedAt").asText())),
                language);
    }

    /** The participant who said so, or else the system. */
    private static String reporter(JsonNode entry) {
        boolean bySystem =
                !entry.has("reportedBy") && entry.path("channel").asText().equals("api");
        return entry.path(bySystem ? "client" : "reporter").asText();
    }

    /** Why, also where the organisation's own policy says otherwise; with what it is about, where a rule is judged on more. */
    private String reason(JsonNode verdict, JsonNode all) {
        StringBuilder reason = new StringBuilder();
        long judged = StreamSupport.stream(all.spliterator(), false)
                .filter(other -> other.path("rule").equals(verdict.path("rule")))
                .count();
        if (judged > 1) {
            reason.append(subject(verdict.at("/subject/kind").asText()));
        }
        reason.append(verdict.at("/baseline/sentence").asText());
        verdict.at("/baseline/remarks").forEach(remark -> reason.append(' ').append(remark.asText()));
        if (!verdict.at("/ownPolicy/outcome").equals(verdict.at("/baseline/outcome"))) {
            reason.append(in(" Volgens het eigen beleid ", " By the organisation's own policy "))
                    .append(verdict.at("/ownPolicy/outcomeText").asText())
                    .append(": ")
                    .append(verdict.at("/ownPolicy/sentence").asText());
        }
        return reason.toString();
    }

    private String subject(String kind) {
        return switch (kind) {
            case "delivery", "copy-request" -> in("Kopie: ", "Copy: ");
            case "share" -> in("Gedeeld: ", "Shared: ");
            case "publication" -> in("Openbaar gemaakt: ", "Published: ");
            case "verification" -> in("Vergelijking: ", "Comparison: ");
            case "recording" -> in("Opname: ", "Recording: ");
            default -> "";
        };
    }

    private String duty(String side) {
        return switch (side) {
            case "organisation" -> in("organisatie", "organisation");
            case "citizen" -> in("burger", "citizen");
            default -> in("niet bekend", "not known");
        };
    }

    private static Style style(JsonNode verdict) {
        return switch (verdict.at("/baseline/outcome").asText()) {
            case "met" -> Style.GOOD;
            case "breached" -> Style.WRONG;
            case "pending", "unknown" -> Style.OPEN;
            default -> Style.FAINT;
        };
    }
}
