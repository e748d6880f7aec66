package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as the state needs it.
 *
 * @param occurredAt when it is said to have happened
 * @param loggedAt when it was taken down
 */
public record Logged(ConsentEvent event, @Nullable Instant occurredAt, Instant loggedAt) {}
