package nl.gespreksopname.consent.announcement.domain;

import java.util.Set;
import java.util.TreeSet;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Announcement;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * Takes down announcements, what was answered to them, why a recording was refused, and what others think of the refusal.
 */
public final class Announcements {

    private static final String EXPLANATION = "refusal-explanation";
    private static final String CONTESTATION = "refusal-contestation";
    private static final String REVIEW = "refusal-review";

    private Announcements() {}

    /** Takes down that somebody said that they record. */
    public static Taken take(Fact.Announcement fact, Conversation conversation) {
        return Taken.as(new ConsentEvent.RecordingAnnounced(
                        fact.announcement(),
                        fact.by(),
                        fact.recorder(),
                        conversation.sideOf(fact.recorder()),
                        fact.medium(),
                        fact.inAnswerTo(),
                        fact.claim().when()))
                .naming(conversation, fact.by(), "by")
                .naming(conversation, fact.recorder(), "recorder")
                .provided(
                        fact.inAnswerTo() == null
                                || conversation.asReported().mentions().containsKey(fact.inAnswerTo()),
                        "inAnswerTo",
                        Decided.Kind.MENTION);
    }

    /**
     * Takes down what participants answered. A refusal of a citizen's recording by the organisation without a ground is
     * taken down as one for which none was given; against the organisation's own recording nobody needs a ground.
     */
    public static Taken take(Fact.Responses fact, Conversation conversation, Sealing sealing) {
        Announcement known = conversation.asReported().announcements().get(fact.announcement());
        Announcement announcement =
                known == null ? null : conversation.announcements().getOrDefault(fact.announcement(), known);
        boolean organisations = announcement != null && announcement.side() == Side.ORGANISATION;
        var events = fact.responses().stream()
                .map(one -> {
                    boolean needsGround = fact.answer() == Answer.REFUSED
                            && fact.ground() == null
                            && !organisations
                            && conversation.sideOf(one.participant()) == Side.ORGANISATION;
                    return new ConsentEvent.ResponseGiven(
                            one.id(),
                            fact.announcement(),
                            one.participant(),
                            fact.answer(),
                            needsGround ? Ground.NONE_GIVEN : fact.ground(),
                            fact.ownGround(),
                            explanation(fact.explanation(), one.participant(), conversation, sealing),
                            fact.platformEvidence(),
                            fact.claim().when());
                })
                .toList();
        return Taken.as(events)
                .provided(announcement != null, "announcement", Decided.Kind.ANNOUNCEMENT)
                .naming(conversation, fact.responses());
    }

    /** Takes down that a reason followed on a refusal. */
    public static Taken take(Fact.Explanation fact, Conversation conversation, Sealing sealing) {
        Conversation.Refusal refusal = conversation.asReported().refusals().get(fact.refusal());
        String speaker = refusal == null ? fact.refusal() : refusal.participant();
        return Taken.as(new ConsentEvent.RefusalExplained(
                        fact.explanation(),
                        fact.refusal(),
                        fact.ground(),
                        sealing.seal(
                                EXPLANATION,
                                about(conversation, speaker),
                                fact.text().value()),
                        fact.claim().when()))
                .provided(refusal != null, "refusal", Decided.Kind.REFUSAL);
    }

    /** Takes down that somebody does not accept a refusal. */
    public static Taken take(Fact.Contestation fact, Conversation conversation, Sealing sealing) {
        return Taken.as(new ConsentEvent.RefusalContested(
                        fact.contestation(),
                        fact.refusal(),
                        fact.by(),
                        reason(CONTESTATION, fact.explanation(), fact.by(), conversation, sealing),
                        fact.claim().when()))
                .provided(refused(conversation, fact.refusal()), "refusal", Decided.Kind.REFUSAL)
                .naming(conversation, fact.by(), "by");
    }

    /** Takes down that a refusal was looked at again, also by who refused: that it then counts for nothing is another thing. */
    public static Taken take(Fact.Review fact, Conversation conversation, Sealing sealing) {
        Conversation known = conversation.asReported();
        String about = fact.reviewer() == null ? fact.review() : fact.reviewer();
        return Taken.as(new ConsentEvent.RefusalReviewed(
                        fact.review(),
                        fact.refusal(),
                        fact.contestation(),
                        fact.reviewer(),
                        fact.outcome(),
                        reason(REVIEW, fact.explanation(), about, conversation, sealing),
                        fact.claim().when()))
                .provided(refused(conversation, fact.refusal()), "refusal", Decided.Kind.REFUSAL)
                .provided(
                        fact.contestation() == null
                                || fact.refusal().equals(known.contestations().get(fact.contestation())),
                        "contestation",
                        Decided.Kind.CONTESTATION)
                .naming(conversation, fact.reviewer(), "reviewer");
    }

    private static boolean refused(Conversation conversation, String refusal) {
        return conversation.asReported().refusals().containsKey(refusal);
    }

    private static @Nullable Sealed explanation(
            @Nullable PrivateText text, String speaker, Conversation conversation, Sealing sealing) {
        return reason(EXPLANATION, text, speaker, conversation, sealing);
    }

    private static @Nullable Sealed reason(
            String kind, @Nullable PrivateText text, String speaker, Conversation conversation, Sealing sealing) {
        return text == null ? null : sealing.seal(kind, about(conversation, speaker), text.value());
    }

    /** A reason for a refusal tells about who gave it and, mostly, about the young person. */
    private static Set<String> about(Conversation conversation, String speaker) {
        Set<String> about = new TreeSet<>();
        about.add(speaker);
        conversation.participants().values().stream()
                .filter(participant -> participant.role() == Role.YOUNG_PERSON)
                .forEach(participant -> about.add(participant.id()));
        return about;
    }
}
