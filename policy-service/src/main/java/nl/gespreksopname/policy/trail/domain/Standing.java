package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.rules.domain.Verdict;

/**
 * How a conversation stands: a trail without its telling.
 *
 * @param facts what counts
 * @param verdicts how each rule stands
 * @param asOf the moment at which it stands so
 */
public record Standing(Facts facts, List<Verdict> verdicts, Instant asOf) {

    public Standing {
        verdicts = List.copyOf(verdicts);
    }

    /** Folds and judges; see {@link Trail#tell}. */
    public static Optional<Standing> of(Known known, Policies policies, Instant asOf, Instant settled) {
        Instant termsAt = settled.isBefore(asOf) ? settled : asOf;
        return Folding.facts(known, asOf)
                .map(facts ->
                        new Standing(facts, Rules.judge(facts, policies.knownAt(known.knownAt()), termsAt), asOf));
    }
}
