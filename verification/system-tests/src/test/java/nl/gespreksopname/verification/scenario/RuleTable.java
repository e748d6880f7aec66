package nl.gespreksopname.verification.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;

/**
 * The table of the rules in words, and of the cases: what the scenarios' expectations follow from.
 *
 * @param clauses what each rule says, in order
 * @param impossible the outcomes that a rule can't have for a recording of a side, with the reason
 * @param cases the cases by their number
 */
record RuleTable(List<Clause> clauses, Map<Cell, String> impossible, Map<Integer, String> cases) {

    private static final Pattern CLAUSE = Pattern.compile(
            "(burger|organisatie|beide)(, over het gesprek)? · (\\p{Ll}[\\p{Ll} ]+) · ([A-Z]\\d): (.+)");
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("(burger|organisatie|beide) · (\\p{Ll}[\\p{Ll} ,]+) · kan niet: (.+)");
    private static final Pattern CASE = Pattern.compile("(\\d+): (.+)");

    /**
     * One line of a rule: when it has an outcome.
     *
     * @param rule the rule
     * @param directions whose recordings it is about
     * @param outcome what comes out
     * @param id unique within the rule
     * @param text when
     * @param ofConversation whether it is one verdict about the whole conversation, whoever records
     */
    record Clause(RuleId rule, Set<Side> directions, Outcome outcome, String id, String text, boolean ofConversation) {}

    /**
     * A place in the table of coverage.
     *
     * @param rule the rule
     * @param direction whose recording
     * @param outcome what comes out
     */
    record Cell(RuleId rule, Side direction, Outcome outcome) {}

    static RuleTable read() {
        List<Clause> clauses = new ArrayList<>();
        Map<Cell, String> impossible = new LinkedHashMap<>();
        Map<Integer, String> cases = new LinkedHashMap<>();
        Optional<RuleId> rule = Optional.empty();
        int number = 0;
        for (String line : lines()) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            Matcher clause = CLAUSE.matcher(text);
            Matcher never = IMPOSSIBLE.matcher(text);
            Matcher one = CASE.matcher(text);
            if (one.matches()) {
                cases.put(Integer.valueOf(one.group(1)), one.group(2));
            } else if (!text.contains(" · ")) {
                rule = Optional.of(Words.the(RuleId.class, text));
            } else if (rule.isPresent() && never.matches()) {
                for (String outcome : never.group(2).split(", ", -1)) {
                    for (Side side : sides(never.group(1))) {
                        impossible.put(new Cell(rule.get(), side, Words.the(Outcome.class, outcome)), never.group(3));
                    }
                }
            } else if (rule.isPresent() && clause.matches()) {
                clauses.add(new Clause(
                        rule.get(),
                        sides(clause.group(1)),
                        Words.the(Outcome.class, clause.group(3)),
                        clause.group(4),
                        clause.group(5),
                        clause.group(2) != null));
            } else {
                throw new AssertionError("regels.txt:" + number + ": not understood: " + line);
            }
        }
        return new RuleTable(List.copyOf(clauses), impossible, cases);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(ScenarioFiles.FOLDER.resolve("regels.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Side> sides(String word) {
        return switch (word) {
            case "burger" -> Set.of(Side.CITIZEN);
            case "organisatie" -> Set.of(Side.ORGANISATION);
            default -> Set.of(Side.CITIZEN, Side.ORGANISATION);
        };
    }

    /** The line that an expectation follows from. */
    Optional<Clause> of(Expectation expected) {
        return clauses.stream()
                .filter(clause -> clause.rule() == expected.rule()
                        && clause.id().equals(expected.clause())
                        && clause.outcome() == expected.outcome()
                        && clause.directions().contains(expected.direction()))
                .findFirst();
    }
}
