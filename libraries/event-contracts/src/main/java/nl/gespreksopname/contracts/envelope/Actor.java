package nl.gespreksopname.contracts.envelope;

import org.jspecify.annotations.Nullable;

/**
 * Who made an event come about.
 *
 * @param client the system that called ({@code azp} of its token), or the service itself for what it does by itself
 * @param user a pseudonym of the user behind the call, never a name
 * @param reportedBy the participant who reported the fact, if it was reported by one
 */
public record Actor(
        String client, @Nullable String user, @Nullable String reportedBy) {}
