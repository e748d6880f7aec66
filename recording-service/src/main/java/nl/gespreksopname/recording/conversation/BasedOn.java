package nl.gespreksopname.recording.conversation;

import jakarta.validation.constraints.Positive;

/**
 * What the caller has seen of other services, to act on nothing older.
 *
 * @param consent version of the conversation at consent-service, as in the {@code version} of its answers
 */
public record BasedOn(@Positive int consent) {}
