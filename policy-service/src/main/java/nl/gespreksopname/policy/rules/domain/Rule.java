package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.policy.facts.domain.Facts;

/** One rule: how it judges what is known of one conversation. Pure; the same facts give the same findings. */
public interface Rule {

    /** Which rule. */
    RuleId id();

    /** Version of how it judges, from 1; it goes up when the same facts would be judged otherwise. */
    int version();

    /** Where the rule comes from. */
    RuleSource source();

    /**
     * What it finds, one finding a subject, one at least. Breached only on a fact that shows it or on a term that ran
     * out; otherwise pending as long as a term runs, and unknown after the entry term.
     *
     * @param facts all that counts at {@code asOf}
     * @param standard the defaults or the organisation's own policy
     * @param asOf the moment at which terms are judged; facts can be of after it
     */
    List<Finding> judge(Facts facts, Standard standard, Instant asOf);
}
