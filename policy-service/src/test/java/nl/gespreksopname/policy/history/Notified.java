package nl.gespreksopname.policy.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.VerdictChanged;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** What notices say in the end, to be compared with verdicts. */
public final class Notified {

    private Notified() {}

    /** What was told and not taken back. */
    public static Map<String, Outcome> standing(Collection<PolicyEvent> told) {
        Map<String, Outcome> standing = new HashMap<>();
        for (PolicyEvent notice : told) {
            if (notice instanceof VerdictChanged changed) {
                standing.put(changed.rule().term() + " " + changed.subject(), changed.after());
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

    private static boolean isOpen(Outcome outcome) {
        return outcome == Outcome.PENDING || outcome == Outcome.NOT_APPLICABLE;
    }
}
