package nl.gespreksopname.policy.policy.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;

/**
 * That the address of an organisation's own page was looked at.
 *
 * @param eventId the event that says so
 * @param address the address in the policy
 * @param outcome what came of it
 * @param at when it was looked at and taken down
 */
public record WebsiteCheck(String eventId, String address, WebsiteCheckOutcome outcome, Instant at) {

    /** Whether there was a page. */
    public boolean passed() {
        return switch (outcome) {
            case REACHABLE -> true;
            case NOT_FOUND, UNREACHABLE, TOO_MANY_REDIRECTS, ADDRESS_REFUSED -> false;
        };
    }
}
