package nl.gespreksopname.recording.retention.domain;

import java.time.Duration;
import java.time.Instant;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;

/**
 * For how long is kept what, counted from the end of the conversation.
 *
 * @param content for what is stored of a recording
 * @param personalValues for names, texts and all else in the vault
 */
public record Terms(Duration content, Duration personalValues) {

    /** What holds where an organisation's policy says nothing. */
    public static final Terms BASELINE = of(Retention.BASELINE);

    /** As a policy has them. */
    public static Terms of(Retention retention) {
        return new Terms(Duration.ofDays(retention.contentDays()), Duration.ofDays(retention.personalValueDays()));
    }

    /** When content is due. */
    public Instant contentDue(Instant countedFrom) {
        return countedFrom.plus(content);
    }

    /** When personal values are due. */
    public Instant valuesDue(Instant countedFrom) {
        return countedFrom.plus(personalValues);
    }
}
