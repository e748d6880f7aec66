package nl.gespreksopname.verification.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.verification.scenario.RuleTable.Cell;
import nl.gespreksopname.verification.scenario.RuleTable.Clause;

/** Which scenario shows which outcome of which rule, for a recording of which side. */
final class Coverage {

    private static final List<Side> DIRECTIONS = List.of(Side.CITIZEN, Side.ORGANISATION);
    private static final String OF_CONVERSATION = "○";
    private static final String FOLDER = "../verification/system-tests/src/test/resources/scenarios/";

    private final List<Scenario> scenarios;
    private final RuleTable table;
    private final Map<Cell, Map<Scenario, Boolean>> shownBy = new LinkedHashMap<>();
    private final Map<String, Set<Scenario>> clauseShownBy = new LinkedHashMap<>();
    private final List<String> untraceable = new ArrayList<>();

    Coverage(List<Scenario> scenarios, RuleTable table) {
        this.scenarios = scenarios;
        this.table = table;
        for (Scenario scenario : scenarios) {
            for (Step step : scenario.steps()) {
                for (Expectation expected : Expectation.in(step)) {
                    count(scenario, step, expected);
                }
            }
        }
    }

    private void count(Scenario scenario, Step step, Expectation expected) {
        Optional<Clause> follows = table.of(expected);
        if (follows.isEmpty()) {
            untraceable.add(step.place() + ": regels.txt has no such line: " + expected);
        }
        shownBy.computeIfAbsent(
                        new Cell(expected.rule(), expected.direction(), expected.outcome()),
                        cell -> new LinkedHashMap<>())
                .merge(scenario, follows.map(Clause::ofConversation).orElse(false), Boolean::logicalAnd);
        clauseShownBy
                .computeIfAbsent(key(expected.rule(), expected.clause()), clause -> new LinkedHashSet<>())
                .add(scenario);
    }

    private static String key(RuleId rule, String clause) {
        return rule + " " + clause;
    }

    /** What is wrong with it: a hole, an expectation that follows from nothing, a case that nothing shows. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(untraceable);
        for (RuleId rule : RuleId.values()) {
            for (Side direction : DIRECTIONS) {
                for (Outcome outcome : Outcome.values()) {
                    Cell cell = new Cell(rule, direction, outcome);
                    boolean shown = shownBy.containsKey(cell);
                    boolean never = table.impossible().containsKey(cell);
                    if (shown == never) {
                        faults.add((shown ? "said to be impossible, and shown: " : "a hole: ") + "\"" + rule.dutch()
                                + "\", opname van " + word(direction) + ", " + outcome.dutch());
                    }
                }
            }
        }
        table.clauses().stream()
                .filter(clause -> !clauseShownBy.containsKey(key(clause.rule(), clause.id())))
                .forEach(clause -> faults.add(
                        "no scenario shows \"" + clause.rule().dutch() + "\" " + clause.id() + ": " + clause.text()));
        table.cases().keySet().stream()
                .filter(number -> scenarios.stream()
                        .noneMatch(scenario -> scenario.cases().contains(number)))
                .forEach(number -> faults.add("no scenario shows case " + number));
        return faults;
    }

    private static String word(Side direction) {
        return direction == Side.CITIZEN ? "de burger" : "de organisatie";
    }

    /** The page for readers. */
    String page() {
        int cells = RuleId.values().length * DIRECTIONS.size() * Outcome.values().length;
        int impossible = table.impossible().size();
        long ofConversation = shownBy.values().stream()
                .filter(shown -> !shown.containsValue(false))
                .count();
        StringBuilder page = new StringBuilder("""
                # Wat de scenario's laten zien

                Elke regel van de ombudsman heeft voor een opname door de burger en voor een opname door de organisatie vijf mogelijke
                uitkomsten. Deze tabel noemt bij elke uitkomst de scenario's die haar laten zien, gespeeld over HTTP tegen de hele suite; waar
                een uitkomst niet kan, staat waarom. Hij wordt uit de
                [scenario's](%s) gemaakt, en een test faalt als hij
                verouderd is of een gat heeft. Hoe een scenario te lezen is, staat in [de zinnen](%szinnen.md).

                *Each rule, for a recording by a citizen and by the organisation, with the scenarios that show each outcome. Generated;
                write it anew with* `script/test -pl verification/system-tests -am -Dtest=None -Dit.test=CoverageTest
                -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dcoverage.write=true`.

                Van de %d vakjes toont een scenario er %d met een oordeel over een opname van die kant zelf, en %d alleen met een oordeel
                over het hele gesprek, waarin die kant opnam of wilde opnemen: er is dan één oordeel, wie er ook opneemt. Dat staat er met
                %s bij; of een oordeel over het gesprek gaat, wordt bij het spelen nagegaan. De andere %d kunnen niet.

                *A cell marked %s is shown only by a verdict about the whole conversation, in which that side recorded or meant to; the others by
                a verdict about that side's own recording.*

                """.formatted(
                        FOLDER,
                        FOLDER,
                        cells,
                        cells - impossible - ofConversation,
                        ofConversation,
                        OF_CONVERSATION,
                        impossible,
                        OF_CONVERSATION));
        page.append("## De regels\n");
        for (RuleId rule : RuleId.values()) {
            page.append("\n### ").append(capital(rule.dutch())).append("\n\n");
            page.append("| uitkomst | opname van de burger | opname van de organisatie |\n|---|---|---|\n");
            for (Outcome outcome : Outcome.values()) {
                page.append("| ").append(outcome.dutch());
                for (Side direction : DIRECTIONS) {
                    page.append(" | ").append(cell(new Cell(rule, direction, outcome)));
                }
                page.append(" |\n");
            }
            page.append("\n");
            table.clauses().stream()
                    .filter(clause -> clause.rule() == rule)
                    .forEach(clause -> page.append("- ").append(clause(clause)).append("\n"));
        }
        page.append("\n## De gevallen\n\n| | geval | scenario's |\n|---|---|---|\n");
        table.cases()
                .forEach((number, text) -> page.append("| ")
                        .append(number)
                        .append(" | ")
                        .append(text)
                        .append(" | ")
                        .append(links(scenarios.stream()
                                .filter(scenario -> scenario.cases().contains(number))
                                .toList()))
                        .append(" |\n"));
        return page.toString();
    }

    private String clause(Clause clause) {
        String whose = clause.directions().size() == 2
                ? ""
                : " (opname van " + word(clause.directions().iterator().next()) + ")";
        return "**" + clause.id() + "** " + (clause.ofConversation() ? OF_CONVERSATION + " " : "")
                + clause.outcome().dutch() + whose + ": " + clause.text();
    }

    private String cell(Cell cell) {
        Map<Scenario, Boolean> shown = shownBy.get(cell);
        if (shown != null) {
            return shown.entrySet().stream()
                    .map(scenario -> (scenario.getValue() ? OF_CONVERSATION + " " : "") + link(scenario.getKey()))
                    .collect(Collectors.joining("<br>"));
        }
        String reason = table.impossible().get(cell);
        return reason == null ? "**ontbreekt**" : "– *" + reason + "*";
    }

    private static String links(List<Scenario> scenarios) {
        return scenarios.stream().map(Coverage::link).collect(Collectors.joining("<br>"));
    }

    private static String link(Scenario scenario) {
        return "[" + scenario.title() + "](" + FOLDER + scenario.file() + ")"
                + (scenario.waits() ? " *(nog niet)*" : "");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
