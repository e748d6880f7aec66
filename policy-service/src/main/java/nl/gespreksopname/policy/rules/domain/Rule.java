package nl.gespreksopname.policy.rules.domain;

import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.policy.policy.domain.Duty;

/**
 * One rule: what it asks of whom, and how it judges what is known of one conversation. All that is a rule's own stands in
 * one folder beside the others; {@code docs/adding-a-rule.md} shows how to add one.
 */
public interface Rule {

    /** Which rule. */
    RuleId id();

    /** Whose duty it is, before anyone has done anything. */
    Duty duty();

    /** Where the rule comes from. */
    RuleSource source();

    /** What it asks, for people. */
    RuleText text();

    /** What of it an organisation's policy fills in. */
    List<RuleParameter> parameters();

    /** The kinds of events that its verdicts can rest on: records of the contracts. */
    Set<Class<?>> evidence();

    /** How it judged and judges, the oldest first; one at least. */
    List<RuleVersion> versions();
}
