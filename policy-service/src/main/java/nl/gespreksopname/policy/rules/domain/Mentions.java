package nl.gespreksopname.policy.rules.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;

/** Which mentions that recording is possible count: those around the start of the conversation. */
public final class Mentions {

    /** How long before the start a mention counts. */
    public static final Duration BEFORE = Duration.ofMinutes(30);

    /** How long after the start a mention counts. */
    public static final Duration AFTER = Duration.ofMinutes(5);

    private Mentions() {}

    /**
     * The mentions from {@link #BEFORE} before the start to {@link #AFTER} after it. One that is only reported as before the
     * start counts if it was said aloud: people were together then.
     */
    public static List<Fact<ConsentEvent.PossibilityMentioned>> inWindow(Facts facts, Instant start) {
        return facts.of(ConsentEvent.PossibilityMentioned.class).stream()
                .filter(mention -> mention.what().mentioned() && isInWindow(mention, start))
                .toList();
    }

    private static boolean isInWindow(Fact<ConsentEvent.PossibilityMentioned> mention, Instant start) {
        Moment moment = mention.moment();
        if (!moment.isAtOrBefore(start.plus(AFTER))) {
            return false;
        }
        if (!moment.earliest().isBefore(start.minus(BEFORE))) {
            return true;
        }
        boolean together = switch (mention.what().means()) {
            case SPOKEN, PLATFORM -> true;
            case LETTER, EMAIL, MESSAGE -> false;
        };
        return !moment.isExact() && together && moment.when() == When.BEFORE_START;
    }
}
