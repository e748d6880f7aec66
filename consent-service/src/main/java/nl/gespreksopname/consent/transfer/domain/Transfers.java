package nl.gespreksopname.consent.transfer.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Logged;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import org.jspecify.annotations.Nullable;

/** Takes down that a conversation goes on at another organisation. */
public final class Transfers {

    private Transfers() {}

    /**
     * A conversation to be opened at an organisation of this installation, which takes over.
     *
     * @param id its id there
     * @param planned whether it is still to begin
     */
    public record Successor(
            String transfer,
            String to,
            String id,
            @Nullable ConversationChannel channel,
            boolean planned,
            @Nullable Instant plannedStart) {}

    /** Takes it down. */
    public static Taken take(Fact.Transfer fact) {
        return Taken.as(new ConversationTransferred(fact.transfer(), fact.to(), fact.successor()));
    }

    /**
     * The conversations that are to be opened, each as this one is when it is handed over, also when the same command opens it
     * or tells that it began.
     *
     * @param before as it is before the command
     * @param drafts what the command comes to
     */
    public static List<Successor> successors(Conversation before, List<Decided.Draft> drafts, Instant now) {
        if (drafts.stream().noneMatch(draft -> draft.event() instanceof ConversationTransferred)) {
            return List.of();
        }
        List<Successor> successors = new ArrayList<>();
        Conversation then = before;
        for (Decided.Draft draft : drafts) {
            then = then.after(
                    new Logged(then.version() + 1, draft.event(), draft.claim().occurredAt(), now));
            ConsentEvent.ConversationPlanned plan = then.plan();
            if (draft.event() instanceof ConversationTransferred transferred
                    && transferred.successor() != null
                    && plan != null) {
                boolean planned = plan.planned() && then.status() == null;
                successors.add(new Successor(
                        transferred.transfer(),
                        transferred.to(),
                        transferred.successor(),
                        plan.channel(),
                        planned,
                        planned ? plan.plannedStart() : null));
            }
        }
        return List.copyOf(successors);
    }
}
