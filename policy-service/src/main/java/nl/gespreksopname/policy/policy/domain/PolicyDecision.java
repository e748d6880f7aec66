package nl.gespreksopname.policy.policy.domain;

import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;

/** What comes of publishing a policy. */
public sealed interface PolicyDecision {

    /** It is published. */
    record Published(PolicyPublished event) implements PolicyDecision {}

    /** It can't be as it is; every fault at once. */
    record Faulty(List<PolicyFault> faults) implements PolicyDecision {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
