package nl.gespreksopname.consent.conversation.domain;

import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What is pending, missing or already wrong after a fact, said to who reported it while something can still be done. Not a
 * verdict: that is the audit's.
 *
 * @param code what a program can tell it by, such as {@code explanation-missing}
 * @param rule the rule that it is about, if about one
 * @param outcome how that rule would stand, {@code pending} or {@code breached}, if it is about one
 */
public record Concern(
        String code, @Nullable RuleId rule, @Nullable Outcome outcome, String dutch, String english) {

    static Concern pending(String code, RuleId rule, String dutch, String english) {
        return new Concern(code, rule, Outcome.PENDING, dutch, english);
    }

    static Concern breached(String code, RuleId rule, String dutch, String english) {
        return new Concern(code, rule, Outcome.BREACHED, dutch, english);
    }
}
