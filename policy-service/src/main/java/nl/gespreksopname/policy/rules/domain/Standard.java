package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Policies;

/**
 * By what a rule judges: the ombudsman's defaults, or what the organisation's policy made of them.
 *
 * @param policies the organisation's policies, as they were known
 * @param own whether the organisation's own parameters count
 */
public record Standard(Policies policies, boolean own) {

    /** The parameters for a fact of that moment. */
    public Parameters parameters(Instant at) {
        return own ? policies.parameters(at) : Baseline.PARAMETERS;
    }

    /** When the entry term of a conversation ends, exclusive: what nobody reported by then stays unknown. */
    public Instant entryTermEnds(Facts facts) {
        Instant from = facts.entryTermRunsFrom();
        return Calendar.endOfDay(from, parameters(from).entryTermDays());
    }
}
