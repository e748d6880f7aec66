package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the moment of a fact, and by whom; when it was taken down is another thing (design.md, "claimed time
 * and logged time").
 *
 * @param occurredAt when it happened, if a time is known
 * @param when about when it happened, if only that is known
 * @param reportedBy the participant who reported it, if one did
 */
public record Claim(
        @Nullable Instant occurredAt,
        @Nullable When when,
        @Nullable String reportedBy) {

    /** Nothing is said. */
    public static final Claim NONE = new Claim(null, null, null);
}
