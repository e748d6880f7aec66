package nl.gespreksopname.policy.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.DeadlinePassed;
import nl.gespreksopname.contracts.policy.PolicyEvent.DeadlineRetracted;
import nl.gespreksopname.contracts.policy.PolicyEvent.VerdictChanged;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** What notices say in the end, to be compared with verdicts. */
public final class Notified {

    private Notified() {}

    /**
     * What was told and not taken back.
     *
     * @throws IllegalStateException when a change does not begin where the one before it ended, as one told twice would not
     */
    public static Map<String, Outcome> standing(Collection<PolicyEvent> told) {
        Map<String, Outcome> standing = new HashMap<>();
        for (PolicyEvent notice : told) {
            if (notice instanceof VerdictChanged changed) {
                @Nullable
                Outcome before = standing.put(changed.rule().term() + " " + changed.subject(), changed.after());
                if (before != changed.before()) {
                    throw new IllegalStateException("told after " + before + ": " + changed);
                }
            }
        }
        standing.values().removeIf(Notified::isOpen);
        return standing;
    }

    /** The verdicts that are worth telling. */
    public static Map<String, Outcome> decided(Collection<Verdict> verdicts) {
        Map<String, Outcome> decided = new HashMap<>();
        for (Verdict verdict : verdicts) {
            @Nullable
            String subject = verdict.subject().kind() == SubjectKind.CONVERSATION
                    ? null
                    : verdict.subject().id();
            decided.put(
                    verdict.rule().term() + " " + subject, verdict.baseline().outcome());
        }
        decided.values().removeIf(Notified::isOpen);
        return decided;
    }

    /** Whether a notice tells of a term: the same one can run out, be taken back and run out again. */
    public static boolean isOfATerm(PolicyEvent notice) {
        return notice instanceof DeadlinePassed || notice instanceof DeadlineRetracted;
    }

    /**
     * The terms that were told to have run out and not taken back.
     *
     * @throws IllegalStateException when one was told twice, or taken back without having been told
     */
    public static Set<String> passed(Collection<PolicyEvent> told) {
        Set<String> passed = new HashSet<>();
        for (PolicyEvent notice : told) {
            boolean fits = switch (notice) {
                case DeadlinePassed one -> passed.add(term(one.rule(), one.subject(), one.due()));
                case DeadlineRetracted one -> passed.remove(term(one.rule(), one.subject(), one.due()));
                default -> true;
            };
            if (!fits) {
                throw new IllegalStateException("told once too often: " + notice);
            }
        }
        return passed;
    }

    /** The terms that ran out and decided something. */
    public static Set<String> ranOut(Collection<Verdict> verdicts) {
        Set<String> ranOut = new HashSet<>();
        for (Verdict verdict : verdicts) {
            @Nullable Instant due = verdict.baseline().ranOut();
            if (due != null) {
                boolean whole = verdict.subject().kind() == SubjectKind.CONVERSATION;
                ranOut.add(term(verdict.rule(), whole ? null : verdict.subject().id(), due));
            }
        }
        return ranOut;
    }

    private static String term(RuleId rule, @Nullable String subject, Instant due) {
        return rule.term() + " " + subject + " " + due;
    }

    private static boolean isOpen(Outcome outcome) {
        return outcome == Outcome.PENDING || outcome == Outcome.NOT_APPLICABLE;
    }
}
