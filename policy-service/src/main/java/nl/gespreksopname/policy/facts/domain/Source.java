package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param eventId the event, {@code <service>/<stream>/<version>}
 * @param moment when it is said to have happened
 * @param loggedAt when it was taken down
 * @param reporter the participant who reported it, if one did
 * @param side on whose side the report stands: the reporter's, or the organisation's when its system reported it
 */
public record Source(
        String eventId,
        Moment moment,
        Instant loggedAt,
        @Nullable String reporter,
        Side side) {}
