package nl.gespreksopname.policy.policy.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;

/**
 * Every version of one organisation's policy.
 *
 * @param versions in order of version
 */
public record Policies(List<Policy> versions) {

    /** An organisation that never published a policy. */
    public static final Policies NONE = new Policies(List.of());

    public Policies {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(Policy::version))
                .toList();
    }

    /**
     * The version in force at a moment: the last published of those that were logged and valid by then. A version that
     * was published later with an earlier first day replaces the one before.
     */
    public Optional<Policy> inForce(Instant at) {
        return versions.stream()
                .filter(policy ->
                        !policy.loggedAt().isAfter(at) && !policy.validFrom().isAfter(at))
                .reduce((before, after) -> after);
    }

    /** The organisation's parameters at a moment; the baseline's when no policy was in force. */
    public Parameters parameters(Instant at) {
        return inForce(at).map(Policy::parameters).orElse(Baseline.PARAMETERS);
    }

    /**
     * What was known of the policies at a moment: the versions that had been logged by then, by the running maximum, so
     * that a clock that went back makes no hole in it.
     */
    public Policies knownAt(Instant moment) {
        List<Policy> known = new ArrayList<>();
        for (Policy policy : versions) {
            if (policy.loggedAt().isAfter(moment)) {
                break;
            }
            known.add(policy);
        }
        return new Policies(known);
    }
}
