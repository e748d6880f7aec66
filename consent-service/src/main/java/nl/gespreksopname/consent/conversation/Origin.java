package nl.gespreksopname.consent.conversation;

import nl.gespreksopname.contracts.envelope.Actor;

/**
 * Where a command comes from.
 *
 * @param actor who made it come about, without who reported a fact
 * @param channel how it came in, {@code api} or {@code internal}
 */
public record Origin(String organisation, Actor actor, String channel) {

    /** The service itself, for what it does by itself. */
    static final Actor SERVICE = new Actor("consent-service", null, null);

    /** The channel of what a service does by itself. */
    static final String INTERNAL = "internal";

    /** The service itself, for an organisation. */
    public static Origin internal(String organisation) {
        return new Origin(organisation, SERVICE, INTERNAL);
    }
}
