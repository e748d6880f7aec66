package nl.gespreksopname.policy.policy.domain;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import org.jspecify.annotations.Nullable;

/**
 * An organisation publishes a version of its policy.
 *
 * @param policy id of the version to be
 * @param validFrom first instant in force; absent: at once
 * @param informationAddress address of the organisation's own page, https; absent: the suite's page is used
 * @param parameters what the organisation fills in
 * @param ownGrounds its own grounds for refusal
 * @param retention for how long it keeps what
 */
public record PublishPolicy(
        String policy,
        @Nullable Instant validFrom,
        @Nullable String informationAddress,
        Parameters parameters,
        List<OwnGround> ownGrounds,
        Retention retention) {

    public PublishPolicy {
        ownGrounds = List.copyOf(ownGrounds);
    }
}
