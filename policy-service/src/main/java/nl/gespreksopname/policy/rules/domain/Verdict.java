package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * How one rule stands for one subject.
 *
 * @param rule the rule
 * @param subject what it is about
 * @param dutyOn whose duty it is; {@code neither} when nobody knows who did it
 * @param source where the rule comes from
 * @param baseline by the ombudsman's defaults
 * @param ownPolicy by the organisation's policy in force at the time of the fact
 * @param assurance how sure it is; absent where nothing was reported
 * @param evidence ids of the events that it rests on
 * @param ruleVersion version of how the rule judges
 * @param policyVersion version of the policy in force at the time of the fact; absent when none was
 */
public record Verdict(
        RuleId rule,
        Subject subject,
        Side dutyOn,
        RuleSource source,
        Judgement baseline,
        Judgement ownPolicy,
        @Nullable Assurance assurance,
        List<String> evidence,
        int ruleVersion,
        @Nullable Integer policyVersion) {

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    /** The same verdict for who may not see some events: it rests on them, but does not name them. */
    public Verdict without(Set<String> events) {
        return new Verdict(
                rule,
                subject,
                dutyOn,
                source,
                baseline,
                ownPolicy,
                assurance,
                evidence.stream().filter(id -> !events.contains(id)).toList(),
                ruleVersion,
                policyVersion);
    }

    /**
     * An outcome and why.
     *
     * @param outcome how it stands
     * @param until when the term runs out that decides it, exclusive; for {@code pending} only
     * @param ranOut when the term ran out that decided it; absent when none did
     * @param sentence why, from the facts
     * @param remarks what else should be known
     */
    public record Judgement(
            Outcome outcome,
            @Nullable Instant until,
            @Nullable Instant ranOut,
            Sentence sentence,
            List<Sentence> remarks) {
        public Judgement {
            remarks = List.copyOf(remarks);
        }
    }
}
