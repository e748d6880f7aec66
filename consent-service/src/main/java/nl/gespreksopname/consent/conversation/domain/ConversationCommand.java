package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import org.jspecify.annotations.Nullable;

/** What can be asked of a conversation. */
public sealed interface ConversationCommand {

    /**
     * Open a conversation with what is known of it.
     *
     * @param reference its readable reference
     * @param caseReference HMAC of the case's reference
     * @param channel how people will talk, if somebody said so
     * @param facts participants and what more happened, in this order
     */
    record Open(
            String reference,
            @Nullable String caseReference,
            @Nullable ConversationChannel channel,
            boolean planned,
            @Nullable Instant plannedStart,
            @Nullable String commissionedBy,
            List<Fact> facts)
            implements ConversationCommand {
        public Open {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Take over a conversation from another organisation.
     *
     * @param reference its readable reference here
     * @param received from where
     */
    record Receive(
            String reference,
            @Nullable ConversationChannel channel,
            boolean planned,
            @Nullable Instant plannedStart,
            ConsentEvent.ConversationReceived received)
            implements ConversationCommand {}

    /** Take facts down, all or none, in this order. */
    record TakeDown(List<Fact> facts) implements ConversationCommand {
        public TakeDown {
            facts = List.copyOf(facts);
        }
    }

    /** Decide again on what is open: time went by, or more is known about a person. */
    record Reassess() implements ConversationCommand {}

    /**
     * Take down that the time for which personal values were to be kept ran out.
     *
     * @param due when it ran out
     * @param values how many there were
     */
    record Forget(Instant due, int values) implements ConversationCommand {}
}
