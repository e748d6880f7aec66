package nl.gespreksopname.consent.arrangement.domain;

import java.util.Set;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/** Takes down what was arranged about a recording, version by version, and who confirmed which. */
public final class Arrangements {

    private static final String TEXT = "arrangement";

    private Arrangements() {}

    /** Takes down arrangements: the first version, or the next. */
    public static Taken take(Fact.Arrangement fact, Conversation conversation, Sealing sealing) {
        Conversation.Arrangement before =
                conversation.asReported().arrangements().get(fact.arrangement());
        Set<String> about = conversation.everybodyAnd(fact.arrangement());
        return Taken.as(new ConsentEvent.ArrangementMade(
                        fact.arrangement(),
                        before == null ? 1 : before.version() + 1,
                        sealed(fact.purpose(), about, sealing),
                        sealed(fact.listeners(), about, sealing),
                        sealed(fact.copies(), about, sealing),
                        sealed(fact.sharing(), about, sealing),
                        sealed(fact.keeping(), about, sealing),
                        fact.promiseNotToShare(),
                        fact.claim().when()))
                .provided(!fact.next() || before != null, "arrangement", Decided.Kind.ARRANGEMENT);
    }

    /** Takes down who confirmed a version. */
    public static Taken take(Fact.Confirmations fact, Conversation conversation) {
        Conversation.Arrangement arrangement =
                conversation.asReported().arrangements().get(fact.arrangement());
        int newest = arrangement == null ? 1 : arrangement.version();
        int version = fact.version() == null ? newest : fact.version();
        var events = fact.confirmations().stream()
                .map(one -> new ConsentEvent.ArrangementConfirmed(
                        one.id(),
                        fact.arrangement(),
                        version,
                        one.participant(),
                        fact.claim().when()))
                .toList();
        return Taken.as(events)
                .provided(arrangement != null, "arrangement", Decided.Kind.ARRANGEMENT)
                .provided(
                        arrangement == null || (version >= 1 && version <= newest),
                        "arrangementVersion",
                        Decided.Kind.ARRANGEMENT_VERSION)
                .naming(conversation, fact.confirmations());
    }

    private static @Nullable Sealed sealed(@Nullable PrivateText text, Set<String> about, Sealing sealing) {
        return text == null ? null : sealing.seal(TEXT, about, text.value());
    }
}
