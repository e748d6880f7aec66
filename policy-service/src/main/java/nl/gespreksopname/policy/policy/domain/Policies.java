package nl.gespreksopname.policy.policy.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;

/**
 * Every version of one organisation's policy, and what is known of the pages that they name.
 *
 * @param versions in order of version
 * @param checks of their addresses, in order of time; those that are of use, not all that there ever were
 */
public record Policies(List<Policy> versions, List<WebsiteCheck> checks) {

    /** An organisation that never published a policy. */
    public static final Policies NONE = new Policies(List.of());

    public Policies {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(Policy::version))
                .toList();
        checks = checks.stream()
                .sorted(Comparator.comparing(WebsiteCheck::at).thenComparing(WebsiteCheck::eventId))
                .toList();
    }

    /** Versions of whose pages nothing is known. */
    public Policies(List<Policy> versions) {
        this(versions, List.of());
    }

    /** The same versions, with what is known of their pages. */
    public Policies with(List<WebsiteCheck> known) {
        return new Policies(versions, known);
    }

    /** The checks of an address in a time, in order; both ends count. */
    public List<WebsiteCheck> checksOf(String address, Instant from, Instant to) {
        return checks.stream()
                .filter(check -> check.address().equals(address)
                        && !check.at().isBefore(from)
                        && !check.at().isAfter(to))
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
        return new Policies(
                known,
                checks.stream().filter(check -> !check.at().isAfter(moment)).toList());
    }
}
