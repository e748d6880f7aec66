package nl.gespreksopname.consent.alternative.domain;

import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/** Takes down what was offered instead of a recording, and what people say of it. */
public final class Alternatives {

    private static final String REASON = "alternative-reason";
    private static final String DISPUTE = "report-dispute";

    private Alternatives() {}

    /** Takes down that another way was offered, or found impossible. */
    public static Taken take(Fact.Alternative fact, Conversation conversation, Sealing sealing) {
        Sealed reason = fact.reason() == null
                ? null
                : sealing.seal(
                        REASON,
                        conversation.everybodyAnd(fact.alternative()),
                        fact.reason().value());
        return Taken.as(new ConsentEvent.AlternativeOffered(
                        fact.alternative(),
                        fact.refusal(),
                        fact.kind(),
                        reason,
                        fact.promisedBy(),
                        fact.claim().when()))
                .provided(
                        conversation.asReported().refusals().containsKey(fact.refusal()),
                        "refusal",
                        Decided.Kind.REFUSAL);
    }

    /** Takes down that what was offered was delivered. */
    public static Taken take(Fact.Delivery fact, Conversation conversation) {
        return Taken.as(new ConsentEvent.AlternativeDelivered(
                        fact.delivery(), fact.alternative(), fact.claim().when()))
                .provided(known(conversation, fact.alternative()), "alternative", Decided.Kind.ALTERNATIVE);
    }

    /** Takes down whether what was offered will do. */
    public static Taken take(Fact.Acceptance fact, Conversation conversation) {
        return Taken.as(new ConsentEvent.AlternativeAccepted(
                        fact.acceptance(),
                        fact.alternative(),
                        fact.by(),
                        fact.accepted(),
                        fact.claim().when()))
                .provided(known(conversation, fact.alternative()), "alternative", Decided.Kind.ALTERNATIVE)
                .naming(conversation, fact.by(), "by");
    }

    /** Takes down that somebody says that a report is not right. */
    public static Taken take(Fact.ReportDispute fact, Conversation conversation, Sealing sealing) {
        return Taken.as(new ConsentEvent.AlternativeDisputed(
                        fact.dispute(),
                        fact.alternative(),
                        fact.by(),
                        explanation(fact.explanation(), fact.dispute(), conversation, sealing),
                        fact.claim().when()))
                .provided(known(conversation, fact.alternative()), "alternative", Decided.Kind.ALTERNATIVE)
                .naming(conversation, fact.by(), "by");
    }

    /** Takes down that a dispute about a report ended. */
    public static Taken take(Fact.Settlement fact, Conversation conversation, Sealing sealing) {
        Conversation.ReportDispute dispute =
                conversation.asReported().reportDisputes().get(fact.dispute());
        boolean known = dispute != null
                && (fact.alternative() == null || fact.alternative().equals(dispute.alternative()));
        return Taken.as(new ConsentEvent.AlternativeDisputeSettled(
                        fact.settlement(),
                        fact.dispute(),
                        fact.how(),
                        explanation(fact.explanation(), fact.settlement(), conversation, sealing),
                        fact.claim().when()))
                .provided(known, "dispute", Decided.Kind.REPORT_DISPUTE);
    }

    private static boolean known(Conversation conversation, String alternative) {
        return conversation.asReported().alternatives().containsKey(alternative);
    }

    private static @Nullable Sealed explanation(
            @Nullable PrivateText text, String thing, Conversation conversation, Sealing sealing) {
        return text == null ? null : sealing.seal(DISPUTE, conversation.everybodyAnd(thing), text.value());
    }
}
