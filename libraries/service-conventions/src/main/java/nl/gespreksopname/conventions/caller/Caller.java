package nl.gespreksopname.conventions.caller;

import java.util.Set;
import nl.gespreksopname.contracts.envelope.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the request at hand. Inject it anywhere; what is injected follows the request. Everything in it comes from a
 * verified token and from what the token's issuer may assert, never from the request.
 */
public interface Caller {

    /**
     * The organisation that the caller acts for, by its OIN of 20 digits: the tenant.
     *
     * @throws nl.gespreksopname.conventions.problem.Problem with status 403 when the caller acts for none, as an auditor does
     */
    String organisation();

    /** Whether the caller acts for an organisation at all. */
    boolean hasOrganisation();

    /** The roles that the token carries and its issuer may assert. */
    Set<String> roles();

    /** Whether the caller has a role. */
    default boolean has(String role) {
        return roles().contains(role);
    }

    /** The system that calls: {@code azp} of the token. */
    String client();

    /** A pseudonym of the user: {@code u-} and 32 hex digits of SHA-256 over issuer, newline, {@code sub}. */
    String user();

    /** The issuer's name in the settings, such as {@code municipality}. */
    String issuer();

    /**
     * The actor of an event that this caller makes come about.
     *
     * @param reportedBy the participant who reported the fact, if one did
     */
    default Actor actor(@Nullable String reportedBy) {
        return new Actor(client(), user(), reportedBy);
    }
}
