package nl.gespreksopname.consent.keeping.domain;

import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;

/** Takes down what is decided about what was recorded before somebody withdrew. */
public final class Keeping {

    private static final String EXPLANATION = "keep-decision";

    private Keeping() {}

    /** Takes it down. */
    public static Taken take(Fact.KeepDecision fact, Conversation conversation, Sealing sealing) {
        PrivateText explanation = fact.explanation();
        return Taken.as(new ConsentEvent.KeepDecided(
                        fact.keepDecision(),
                        fact.withdrawal(),
                        fact.recording(),
                        fact.by(),
                        fact.choice(),
                        explanation == null
                                ? null
                                : sealing.seal(
                                        EXPLANATION,
                                        conversation.everybodyAnd(fact.keepDecision()),
                                        explanation.value()),
                        fact.claim().when()))
                .provided(
                        conversation.asReported().withdrawals().containsKey(fact.withdrawal()),
                        "withdrawal",
                        Decided.Kind.WITHDRAWAL)
                .naming(conversation, fact.by(), "by");
    }
}
