package nl.gespreksopname.consent.safety.domain;

import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;

/** Takes down what a participant may not see for somebody's safety. */
public final class SafetyMarks {

    private static final String EXPLANATION = "safety-mark";

    private SafetyMarks() {}

    /** Takes down that a mark was placed. What it tells is not about whom it hides things from, who could ask to read it. */
    public static Taken take(Fact.SafetyMark fact, Conversation conversation, Sealing sealing) {
        PrivateText explanation = fact.explanation();
        var about = conversation.everybodyAnd(fact.mark());
        about.remove(fact.hiddenFrom());
        return Taken.as(new ConsentEvent.SafetyMarkPlaced(
                        fact.mark(),
                        fact.hiddenFrom(),
                        fact.facts(),
                        explanation == null ? null : sealing.seal(EXPLANATION, about, explanation.value())))
                .naming(conversation, fact.hiddenFrom(), "hiddenFrom");
    }

    /** Takes down that a mark no longer holds. */
    public static Taken take(Fact.MarkLifting fact, Conversation conversation) {
        return Taken.as(new ConsentEvent.SafetyMarkLifted(fact.lifting(), fact.mark()))
                .provided(
                        conversation.asReported().safetyMarks().containsKey(fact.mark()),
                        "safetyMark",
                        Decided.Kind.SAFETY_MARK);
    }
}
