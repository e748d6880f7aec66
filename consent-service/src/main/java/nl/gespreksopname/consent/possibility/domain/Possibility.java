package nl.gespreksopname.consent.possibility.domain;

import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;

/** Takes down that somebody said that recording is possible, or that nobody did. */
public final class Possibility {

    private Possibility() {}

    /** Takes it down. */
    public static Taken take(Fact.Mention fact, Conversation conversation) {
        return Taken.as(new ConsentEvent.PossibilityMentioned(
                        fact.mention(),
                        fact.mentioned(),
                        fact.by(),
                        fact.means(),
                        fact.claim().when()))
                .naming(conversation, fact.by(), "by");
    }
}
