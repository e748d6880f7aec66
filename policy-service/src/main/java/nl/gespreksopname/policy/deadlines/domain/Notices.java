package nl.gespreksopname.policy.deadlines.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.DeadlinePassed;
import nl.gespreksopname.contracts.policy.PolicyEvent.DeadlineRetracted;
import nl.gespreksopname.contracts.policy.PolicyEvent.VerdictChanged;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The notices of one conversation: what was told of its verdicts, and what is to be told now. What was told is read from the
 * notices themselves, so nothing is told twice, not even after a rebuild; what no longer holds is retracted by a later
 * notice, a term that had not run out by one of its own. By the ombudsman's defaults only.
 */
public final class Notices {

    private final Map<About, Outcome> told = new LinkedHashMap<>();
    /** The terms that were told to have run out, and not taken back since. */
    private final Map<About, Set<Instant>> passed = new LinkedHashMap<>();

    /** The notices so far, in their order. */
    public Notices(Collection<PolicyEvent> soFar) {
        for (PolicyEvent event : soFar) {
            if (event instanceof VerdictChanged changed) {
                told.put(new About(changed.rule(), changed.subject()), changed.after());
            } else if (event instanceof DeadlinePassed deadline) {
                passed(new About(deadline.rule(), deadline.subject())).add(deadline.due());
            } else if (event instanceof DeadlineRetracted retracted) {
                passed(new About(retracted.rule(), retracted.subject())).remove(retracted.due());
            }
        }
    }

    /**
     * What is to be told now that the verdicts stand so.
     *
     * @return in an order that follows from the verdicts; empty when there is nothing new
     */
    public List<PolicyEvent> toTell(List<Verdict> verdicts) {
        List<PolicyEvent> notices = new ArrayList<>();
        Set<About> present = new HashSet<>();
        for (Verdict verdict : verdicts) {
            About about = About.of(verdict);
            present.add(about);
            @Nullable Instant ranOut = verdict.baseline().ranOut();
            retract(about, ranOut, notices);
            if (ranOut != null && !passed.getOrDefault(about, Set.of()).contains(ranOut)) {
                notices.add(new DeadlinePassed(about.rule(), about.subject(), ranOut));
            }
            change(about, verdict.baseline().outcome(), notices);
        }
        passed.keySet().stream()
                .filter(about -> !present.contains(about))
                .forEach(about -> retract(about, null, notices));
        // What a verdict was about can turn out to be something else, such as a refusal instead of an announcement.
        told.keySet().stream()
                .filter(about -> !present.contains(about))
                .forEach(about -> change(about, Outcome.NOT_APPLICABLE, notices));
        return notices;
    }

    /** Takes back that terms ran out, all but one: a fact that came in late can show that nothing ran out, or later. */
    private void retract(About about, @Nullable Instant ranOut, List<PolicyEvent> notices) {
        Set<Instant> terms = passed.getOrDefault(about, Set.of());
        for (Instant due : terms) {
            if (!due.equals(ranOut)) {
                notices.add(new DeadlineRetracted(about.rule(), about.subject(), due));
            }
        }
    }

    private Set<Instant> passed(About about) {
        return passed.computeIfAbsent(about, first -> new TreeSet<>());
    }

    private void change(About about, Outcome now, List<PolicyEvent> notices) {
        @Nullable Outcome before = told.get(about);
        boolean worthTelling = before == null ? isDecided(now) : before != now;
        if (worthTelling) {
            notices.add(new VerdictChanged(about.rule(), about.subject(), before, now));
        }
    }

    /** That a rule is still open, or has nothing to say, is no news. */
    private static boolean isDecided(Outcome outcome) {
        return switch (outcome) {
            case MET, BREACHED, UNKNOWN -> true;
            case PENDING, NOT_APPLICABLE -> false;
        };
    }

    private record About(RuleId rule, @Nullable String subject) {

        static About of(Verdict verdict) {
            return new About(
                    verdict.rule(),
                    verdict.subject().kind() == SubjectKind.CONVERSATION
                            ? null
                            : verdict.subject().id());
        }
    }
}
