package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule leaves to an organisation's policy, marked ◇ in the table of rules. A policy may be stricter than
 * the baseline, and fills it in for what happens from its first day on.
 *
 * @param name as in the policy, such as {@code copyTermDays}
 * @param what what it says
 * @param baseline what holds where an organisation has no policy, and from when until when
 * @param reading where it stands in a policy
 */
public record RuleParameter(String name, Sentence what, List<Period> baseline, Reading reading) {

    /** Within how many days a copy is handed over. */
    public static final RuleParameter COPY_TERM = since(
            "copyTermDays",
            "Binnen hoeveel dagen een gevraagde kopie er is.",
            "Within how many days a copy that was asked for is there.",
            parameters -> Value.days(parameters.copyTermDays()));

    /** Within how many days a report is handed over. */
    public static final RuleParameter REPORT_TERM = since(
            "reportTermDays",
            "Binnen hoeveel dagen een toegezegd verslag er is.",
            "Within how many days a report that was promised is there.",
            parameters -> Value.days(parameters.reportTermDays()));

    /** Within how many days facts are entered. */
    public static final RuleParameter ENTRY_TERM = since(
            "entryTermDays",
            "Hoeveel dagen na het gesprek feiten nog kunnen worden ingevoerd voordat een regel niet vast te stellen heet.",
            "How many days after the conversation facts can be entered before a rule is called unknown.",
            parameters -> Value.days(parameters.entryTermDays()));

    /** Whether the others agree. */
    public static final RuleParameter EVERYONE_AGREES = since(
            "everyoneAgrees",
            "Of de anderen die meedoen vooraf instemmen.",
            "Whether the others who take part agree beforehand.",
            parameters -> Value.on(parameters.everyoneAgrees()));

    public RuleParameter {
        baseline = List.copyOf(baseline);
    }

    private static RuleParameter since(String name, String dutch, String english, Reading reading) {
        return new RuleParameter(
                name,
                new Sentence(dutch, english),
                List.of(new Period(null, null, reading.of(Baseline.PARAMETERS))),
                reading);
    }

    /**
     * What an organisation filled in, and for which time: each version of its policy from when it was in force until another was.
     */
    public List<Own> own(Policies policies) {
        List<Instant> changes = policies.versions().stream()
                .map(Policy::validFrom)
                .distinct()
                .sorted()
                .toList();
        List<Own> own = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Instant from = changes.get(i);
            @Nullable Instant until = i + 1 < changes.size() ? changes.get(i + 1) : null;
            policies.inForce(from)
                    .ifPresent(policy -> own.add(
                            new Own(new Period(from, until, reading.of(policy.parameters())), policy.version())));
        }
        return own;
    }

    /**
     * What a version of an organisation's policy fills in.
     *
     * @param period the value and for which matters it holds
     * @param policyVersion the version
     */
    public record Own(Period period, int policyVersion) {}

    /**
     * For which matters a value holds.
     *
     * @param from the first moment, inclusive; absent when it always held before
     * @param until exclusive; absent while it holds
     * @param value the value
     */
    public record Period(@Nullable Instant from, @Nullable Instant until, Value value) {}

    /**
     * A parameter's value: a number of days, or yes or no.
     *
     * @param days for a term
     * @param on for what can be on or off
     */
    public record Value(@Nullable Integer days, @Nullable Boolean on) {

        static Value days(int days) {
            return new Value(days, null);
        }

        static Value on(boolean on) {
            return new Value(null, on);
        }
    }

    /** Reads a parameter in a policy. */
    @FunctionalInterface
    public interface Reading {

        /** The value in that policy. */
        Value of(Parameters parameters);
    }
}
