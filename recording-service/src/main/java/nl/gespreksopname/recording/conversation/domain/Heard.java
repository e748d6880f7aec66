package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.Optional;
import nl.gespreksopname.recording.copy.domain.CopyTerms;
import org.jspecify.annotations.Nullable;

/**
 * What was heard from consent-service about a conversation by a moment. An empty {@code conversation} means that none of
 * that id was heard of within the caller's organisation.
 *
 * @param fresh whether consent-service's newest checkpoint that was applied is recent enough, and its version of the
 *     conversation far enough, to act on
 * @param now the moment
 * @param copyTerms the terms for copies of the caller's organisation, as heard from policy-service
 */
public record Heard(@Nullable ConsentKnowledge conversation, boolean fresh, Instant now, CopyTerms copyTerms) {

    /** Whether the conversation is known here. */
    public boolean knowsConversation() {
        return conversation != null;
    }

    /** Whether a participant is known in a known conversation; true when the conversation isn't, as then nobody can say. */
    public boolean mayKnow(String participant) {
        return conversation == null || conversation.knows(participant);
    }

    /** Why nothing can be done on what was heard, whatever it says; empty when it is known and fresh. */
    public Optional<Refusal> noGroundToActOn() {
        if (!fresh) {
            return Optional.of(new Refusal.NotFresh());
        }
        return conversation == null ? Optional.of(new Refusal.Unknown(Refusal.Thing.CONVERSATION)) : Optional.empty();
    }
}
