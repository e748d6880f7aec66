package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.policy.facts.domain.Facts;
import org.jspecify.annotations.Nullable;

/**
 * How a rule judges matters from a moment on, until its next version. A version is never changed once a verdict was given
 * by it, so that what was judged once comes out the same for ever.
 *
 * @param number from 1; it goes up when the same facts would be judged otherwise
 * @param from the first moment of a matter that it judges; absent for the first version, which judges all before the second
 * @param what what it changed
 * @param how the judging
 */
public record RuleVersion(int number, @Nullable Instant from, Sentence what, Judging how) {

    /** The way in which the rule was first written down. */
    public static RuleVersion first(Judging how) {
        return new RuleVersion(
                1, null, new Sentence("De eerste versie van de regel.", "The rule's first version."), how);
    }

    /** Whether a matter of that moment is this version's, as far as earlier ones leave it. */
    boolean judges(Instant at) {
        return from == null || !at.isBefore(from);
    }

    /** How one version of a rule judges. Pure; the same facts give the same findings. */
    @FunctionalInterface
    public interface Judging {

        /**
         * What it finds, one finding a subject, one at least. Breached only on a fact that shows it or on a term that
         * ran out; otherwise pending as long as a term runs, and unknown after the entry term.
         *
         * @param facts all that counts at {@code asOf}
         * @param standard the defaults or the organisation's own policy
         * @param asOf the moment at which terms are judged; facts can be of after it
         */
        List<Finding> judge(Facts facts, Standard standard, Instant asOf);
    }
}
