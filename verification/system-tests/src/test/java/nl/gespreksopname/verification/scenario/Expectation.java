package nl.gespreksopname.verification.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario expects of one rule: a row below "luidt het oordeel".
 *
 * @param rule the rule
 * @param direction whose recording it is about
 * @param outcome by the ombudsman's defaults
 * @param clause the line of the table of rules that it follows from, such as {@code X1}
 * @param duty whose duty it is, when the scenario says so
 * @param ownPolicy the outcome by the organisation's own policy, when the scenario says so
 * @param assurance the Dutch word, when the scenario says so
 * @param sentence what the explanation holds, when the scenario says so
 * @param version of the rule that judged, when the scenario says so
 * @param remark what one of the remarks holds, when the scenario says so
 */
record Expectation(
        RuleId rule,
        Side direction,
        Outcome outcome,
        String clause,
        @Nullable Side duty,
        @Nullable Outcome ownPolicy,
        @Nullable String assurance,
        @Nullable String sentence,
        @Nullable Integer version,
        @Nullable String remark) {

    private static final Set<String> HEADS = Set.of(
            "regel",
            "opname van",
            "uitkomst",
            "volgens",
            "plicht van",
            "eigen beleid",
            "zekerheid",
            "uitleg",
            "versie",
            "opmerking");
    private static final Map<String, Side> SIDES =
            Map.of("burger", Side.CITIZEN, "organisatie", Side.ORGANISATION, "niemand", Side.NEITHER);

    /** The rows of a step; empty when it is about something else. */
    static List<Expectation> in(Step step) {
        if (step.kind() != Step.Kind.THEN
                || step.table().isEmpty()
                || !step.text().startsWith("luidt het oordeel")) {
            return List.of();
        }
        List<String> unknown = step.table().getFirst().stream()
                .filter(head -> !HEADS.contains(head))
                .toList();
        if (!unknown.isEmpty()) {
            throw new AssertionError(step.place() + ": no column is called " + unknown + "; there are " + HEADS);
        }
        return step.rows().stream().map(row -> of(step, row)).toList();
    }

    private static Expectation of(Step step, Map<String, String> row) {
        String own = row.get("eigen beleid");
        String duty = row.get("plicht van");
        String version = row.get("versie");
        return new Expectation(
                Words.the(RuleId.class, needed(step, row, "regel")),
                side(step, needed(step, row, "opname van")),
                Words.the(Outcome.class, needed(step, row, "uitkomst")),
                needed(step, row, "volgens"),
                duty == null ? null : side(step, duty),
                own == null ? null : Words.the(Outcome.class, own),
                row.get("zekerheid"),
                row.get("uitleg"),
                version == null ? null : Integer.valueOf(version),
                row.get("opmerking"));
    }

    private static String needed(Step step, Map<String, String> row, String head) {
        String value = row.get(head);
        if (value == null) {
            throw new AssertionError(step.place() + ": a row says nothing under \"" + head + "\": " + row);
        }
        return value;
    }

    private static Side side(Step step, String word) {
        Side side = SIDES.get(word);
        if (side == null) {
            throw new AssertionError(step.place() + ": \"" + word + "\" is none of " + SIDES.keySet());
        }
        return side;
    }

    @Override
    public String toString() {
        return "\"" + rule.dutch() + "\" bij de opname van de " + direction.dutch() + ": " + outcome.dutch()
                + " (" + clause + ")"
                + (ownPolicy == null ? "" : ", eigen beleid: " + ownPolicy.dutch())
                + (duty == null ? "" : ", plicht van " + duty.dutch())
                + (assurance == null ? "" : ", zekerheid: " + assurance)
                + (sentence == null ? "" : ", \"" + sentence + "\"")
                + (version == null ? "" : ", versie " + version + " van de regel")
                + (remark == null ? "" : ", opmerking \"" + remark + "\"");
    }
}
