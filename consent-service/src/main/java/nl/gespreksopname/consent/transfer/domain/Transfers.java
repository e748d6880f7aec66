package nl.gespreksopname.consent.transfer.domain;

import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;

/** Takes down that a conversation goes on at another organisation. */
public final class Transfers {

    private Transfers() {}

    /** Takes it down. */
    public static Taken take(Fact.Transfer fact) {
        return Taken.as(new ConsentEvent.ConversationTransferred(fact.transfer(), fact.to(), fact.successor()));
    }
}
