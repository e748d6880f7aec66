package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalExplained;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalReviewed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import org.jspecify.annotations.Nullable;

/** What the rules about refusing have in common: who announced, what the organisation answered, and what came of it. */
public final class Refusals {

    private Refusals() {}

    /** The announcements by the citizen's side of a recording of their own. */
    public static List<Fact<RecordingAnnounced>> citizenAnnouncements(Facts facts) {
        return facts.of(RecordingAnnounced.class).stream()
                .filter(announced -> announced.what().side() == Side.CITIZEN)
                .toList();
    }

    /** The organisation's refusals of a citizen's recording. */
    public static List<Fact<ResponseGiven>> refusals(Facts facts) {
        return citizenAnnouncements(facts).stream()
                .flatMap(announced -> refusalsOf(facts, announced.what().announcement()).stream())
                .toList();
    }

    /** The organisation's refusals of one announcement; a citizen's no is no refusal. */
    public static List<Fact<ResponseGiven>> refusalsOf(Facts facts, String announcement) {
        return facts.of(ResponseGiven.class).stream()
                .filter(response -> response.what().announcement().equals(announcement)
                        && response.what().answer() == Answer.REFUSED
                        && facts.side(response.what().participant()) == Side.ORGANISATION)
                .toList();
    }

    /** That the one who refused allowed it after all. */
    public static Optional<Fact<ResponseGiven>> allowedAfterAll(Facts facts, Fact<ResponseGiven> refusal) {
        return facts.of(ResponseGiven.class).stream()
                .filter(response -> response.what()
                                .announcement()
                                .equals(refusal.what().announcement())
                        && response.what().participant().equals(refusal.what().participant())
                        && response.what().answer() == Answer.ALLOWED
                        && !response.moment()
                                .reckoned()
                                .isBefore(refusal.moment().reckoned()))
                .findFirst();
    }

    /** Every explanation of a refusal, at once or later. */
    public static List<Fact<RefusalExplained>> explanations(Facts facts, Fact<ResponseGiven> refusal) {
        return facts.of(RefusalExplained.class).stream()
                .filter(explained ->
                        explained.what().refusal().equals(refusal.what().response()))
                .toList();
    }

    /**
     * What was said with a refusal, by the time that it was made.
     *
     * @param ground the ground that was given
     * @param explained whether it was explained for this conversation
     */
    public record Said(Ground ground, boolean explained) {

        /** Whether it has a recognised ground and an explanation; what the explanation is worth is not judged. */
        public boolean isInOrder() {
            return ground.recognised() && explained;
        }
    }

    /** What was said with a refusal; an explanation that came later is none. */
    public static Said said(Facts facts, Fact<ResponseGiven> refusal) {
        Optional<Fact<RefusalExplained>> atOnce = explanations(facts, refusal).stream()
                .filter(explained ->
                        !explained.moment().reckoned().isAfter(refusal.moment().reckoned()))
                .findFirst();
        Ground ground = Objects.requireNonNullElse(refusal.what().ground(), Ground.NONE_GIVEN);
        if (ground == Ground.NONE_GIVEN && atOnce.isPresent()) {
            ground = Objects.requireNonNullElse(atOnce.get().what().ground(), Ground.NONE_GIVEN);
        }
        return new Said(ground, refusal.what().explanation() != null || atOnce.isPresent());
    }

    /** Every report that a refusal was looked at again. */
    public static List<Fact<RefusalReviewed>> reviews(Facts facts, Fact<ResponseGiven> refusal) {
        return facts.of(RefusalReviewed.class).stream()
                .filter(review -> review.what().refusal().equals(refusal.what().response()))
                .toList();
    }

    /** Whether who refused looked at it again themselves, which is no review. */
    public static boolean isByTheRefuser(Fact<RefusalReviewed> review, Fact<ResponseGiven> refusal) {
        @Nullable String reviewer = review.what().reviewer();
        return refusal.what()
                .participant()
                .equals(reviewer == null ? review.source().reporter() : reviewer);
    }

    /** The first review by another that overturned a refusal. */
    public static Optional<Fact<RefusalReviewed>> overturned(Facts facts, Fact<ResponseGiven> refusal) {
        return reviews(facts, refusal).stream()
                .filter(review ->
                        review.what().outcome() == ReviewOutcome.OVERTURNED && !isByTheRefuser(review, refusal))
                .min(Comparator.comparing(review -> review.moment().reckoned()));
    }

    /** When a refusal stopped standing: allowed after all, or overturned; absent while it stands. */
    public static @Nullable Instant lifted(Facts facts, Fact<ResponseGiven> refusal) {
        @Nullable
        Instant allowed = allowedAfterAll(facts, refusal)
                .map(answer -> answer.moment().reckoned())
                .orElse(null);
        @Nullable
        Instant overturned = overturned(facts, refusal)
                .map(review -> review.moment().reckoned())
                .orElse(null);
        if (allowed == null || overturned == null) {
            return allowed == null ? overturned : allowed;
        }
        return allowed.isBefore(overturned) ? allowed : overturned;
    }
}
