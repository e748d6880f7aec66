package nl.gespreksopname.policy.policy.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * One version of an organisation's policy, as far as rules, terms and the public page need it.
 *
 * @param version from 1, per organisation
 * @param loggedAt when it was taken down
 * @param validFrom first instant in force, never before {@code loggedAt}
 * @param informationAddress public address of the organisation's own page; absent when the suite's page is used
 * @param parameters what the organisation fills in
 * @param eventId the event that published it
 */
public record Policy(
        int version,
        Instant loggedAt,
        Instant validFrom,
        @Nullable String informationAddress,
        Parameters parameters,
        String eventId) {}
