package nl.gespreksopname.recording.conversation;

import nl.gespreksopname.contracts.envelope.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who wants something of a conversation, and on what.
 *
 * @param organisation OIN of the tenant
 * @param channel {@code api}, or {@code internal} for what this service does by itself
 * @param basedOn version of the conversation at consent-service that the caller has seen
 */
public record Cause(
        String organisation,
        Actor actor,
        String channel,
        @Nullable Integer basedOn) {}
