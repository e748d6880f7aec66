package nl.gespreksopname.consent.alternative.domain;

import java.util.Set;
import java.util.TreeSet;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Sealed;

/** Takes down what was offered instead of a recording. */
public final class Alternatives {

    private static final String REASON = "alternative-reason";

    private Alternatives() {}

    /** Takes down that another way was offered, or found impossible. */
    public static Taken take(Fact.Alternative fact, Conversation conversation, Sealing sealing) {
        Set<String> about = new TreeSet<>(conversation.participants().keySet());
        about.add(fact.alternative());
        Sealed reason = fact.reason() == null
                ? null
                : sealing.seal(REASON, about, fact.reason().value());
        return Taken.as(new ConsentEvent.AlternativeOffered(
                        fact.alternative(),
                        fact.refusal(),
                        fact.kind(),
                        reason,
                        fact.promisedBy(),
                        fact.claim().when()))
                .provided(conversation.refusals().containsKey(fact.refusal()), "refusal", Decided.Kind.REFUSAL);
    }

    /** Takes down that what was offered was delivered. */
    public static Taken take(Fact.Delivery fact, Conversation conversation) {
        return Taken.as(new ConsentEvent.AlternativeDelivered(
                        fact.delivery(), fact.alternative(), fact.claim().when()))
                .provided(
                        conversation.alternatives().containsKey(fact.alternative()),
                        "alternative",
                        Decided.Kind.ALTERNATIVE);
    }
}
