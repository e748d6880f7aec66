package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever took a fact down should know: what is pending, breached or missing by it, as far as this service
 * can tell. The verdict is the audit's.
 *
 * @param rule the rule that it touches, if one
 * @param outcome how that rule then stands by this fact alone, if that can be said
 * @param until until when it is pending, exclusive
 */
public record Concern(
        Matter matter,
        @Nullable RuleId rule,
        @Nullable Outcome outcome,
        @Nullable Instant until) {

    /** About a rule. */
    public static Concern of(Matter matter, RuleId rule, Outcome outcome) {
        return new Concern(matter, rule, outcome, null);
    }

    /** About the entry itself. */
    public static Concern about(Matter matter) {
        return new Concern(matter, null, null, null);
    }
}
