package nl.gespreksopname.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shows a trail as policy-service tells it: what happened, then how each rule stands. */
final class TrailScreen {

    private TrailScreen() {}

    static void show(Screen screen, String title, String story, JsonNode trail) {
        screen.title(title);
        screen.paragraph(story);
        screen.paragraph("Gesprek " + trail.path("reference").asText() + " · "
                + trail.path("conversation").asText());

        screen.heading("Wat er gebeurde");
        List<Screen.Row> happened = new ArrayList<>();
        trail.path("entries")
                .forEach(entry -> happened.add(new Screen.Row(
                        new Screen.Cell(moment(entry), Style.FAINT),
                        new Screen.Cell(reporter(entry)),
                        new Screen.Cell(entry.path("sentence").asText()))));
        screen.table(List.of("Wanneer", "Gemeld door", "Wat"), List.of(19, 16), happened);

        screen.heading("Hoe de regels ervoor staan");
        List<Screen.Row> verdicts = new ArrayList<>();
        trail.path("verdicts")
                .forEach(verdict -> verdicts.add(new Screen.Row(
                        new Screen.Cell(verdict.path("ruleText").asText()),
                        new Screen.Cell(verdict.at("/baseline/outcomeText").asText(), style(verdict)),
                        new Screen.Cell(duty(verdict.path("dutyOn").asText()), Style.FAINT),
                        new Screen.Cell(reason(verdict, trail.path("verdicts"))))));
        screen.table(List.of("Regel", "Uitkomst", "Plicht van", "Waarom"), List.of(22, 19, 13), verdicts);
    }

    /** When it is said to have happened: a time, or where in the conversation; else when it was taken down. */
    private static String moment(JsonNode entry) {
        if (!entry.has("occurredAt") && entry.has("when")) {
            return switch (entry.path("when").asText()) {
                case "before-start" -> "vóór het begin";
                case "at-start" -> "bij het begin";
                case "during" -> "tijdens het gesprek";
                default -> "achteraf";
            };
        }
        return Clock.shown(Instant.parse(
                entry.path("occurredAt").asText(entry.path("loggedAt").asText())));
    }

    /** The participant who said so, or else the system. */
    private static String reporter(JsonNode entry) {
        boolean bySystem =
                !entry.has("reportedBy") && entry.path("channel").asText().equals("api");
        return entry.path(bySystem ? "client" : "reporter").asText();
    }

    /** Why; with what it is about, where a rule is judged on more than one thing. */
    private static String reason(JsonNode verdict, JsonNode all) {
        StringBuilder reason = new StringBuilder();
        if (all.findValuesAsText("rule").stream()
                        .filter(verdict.path("rule").asText()::equals)
                        .count()
                > 1) {
            reason.append(subject(verdict.at("/subject/kind").asText()));
        }
        reason.append(verdict.at("/baseline/sentence").asText());
        verdict.at("/baseline/remarks").forEach(remark -> reason.append(' ').append(remark.asText()));
        return reason.toString();
    }

    private static String subject(String kind) {
        return switch (kind) {
            case "delivery", "copy-request" -> "Kopie: ";
            case "share" -> "Gedeeld: ";
            case "publication" -> "Openbaar gemaakt: ";
            case "verification" -> "Vergelijking: ";
            case "recording" -> "Opname: ";
            default -> "";
        };
    }

    private static String duty(String side) {
        return switch (side) {
            case "organisation" -> "organisatie";
            case "citizen" -> "burger";
            default -> "niet bekend";
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
