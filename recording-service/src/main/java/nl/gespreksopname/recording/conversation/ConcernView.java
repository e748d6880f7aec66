package nl.gespreksopname.recording.conversation;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller should know about what was taken down.
 *
 * @param code what a program can tell it by
 * @param rule the rule that it touches, if one
 * @param outcome how that rule then stands by this fact alone, as far as this service knows
 * @param until until when it is pending, exclusive
 * @param text what is the matter and what can be done, in the caller's language
 */
public record ConcernView(
        Matter code,
        @Nullable RuleId rule,
        @Nullable Outcome outcome,
        @Nullable Instant until,
        String text) {

    static ConcernView of(Concern concern, Language language) {
        return new ConcernView(
                concern.matter(),
                concern.rule(),
                concern.outcome(),
                concern.until(),
                switch (language) {
                    case DUTCH -> concern.matter().dutch();
                    case ENGLISH -> concern.matter().english();
                });
    }
}
