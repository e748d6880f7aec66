package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds about one subject by one standard.
 *
 * @param matter what it is about, and whose duty it is
 * @param outcome how it stands
 * @param until when the term runs out that decides it, exclusive; for {@code pending} only
 * @param ranOut when the term ran out that decided it; for {@code breached} and {@code unknown} only
 * @param sentence why, from the facts
 * @param remarks what else should be known
 * @param evidence the facts that it rests on
 * @param disputed whether reports contradict each other
 */
public record Finding(
        Matter matter,
        Outcome outcome,
        @Nullable Instant until,
        @Nullable Instant ranOut,
        Sentence sentence,
        List<Sentence> remarks,
        List<Source> evidence,
        boolean disputed) {

    public Finding {
        remarks = List.copyOf(remarks);
        evidence = evidence.stream().distinct().toList();
    }

    /** The same, with a remark. */
    public Finding remarking(String dutch, String english) {
        List<Sentence> more = new ArrayList<>(remarks);
        more.add(new Sentence(dutch, english));
        return new Finding(matter, outcome, until, ranOut, sentence, more, evidence, disputed);
    }

    /** The same, resting on more. */
    public Finding resting(List<? extends Fact<?>> facts) {
        List<Source> more = new ArrayList<>(evidence);
        facts.forEach(fact -> more.add(fact.source()));
        return new Finding(matter, outcome, until, ranOut, sentence, remarks, more, disputed);
    }

    /** The same, decided by a term that ran out then. */
    public Finding after(Instant term) {
        return new Finding(matter, outcome, until, term, sentence, remarks, evidence, disputed);
    }

    /** The same facts, found to break the rule after all. */
    public Finding breachedAllTheSame(String dutch, String english) {
        return new Finding(
                matter, Outcome.BREACHED, null, null, new Sentence(dutch, english), remarks, evidence, disputed);
    }

    /** The same, marked as resting on reports that contradict each other. */
    public Finding contradicted() {
        return new Finding(matter, outcome, until, ranOut, sentence, remarks, evidence, true);
    }

    /**
     * What is judged.
     *
     * @param subject what it is about
     * @param dutyOn whose duty it is
     * @param at the moment of the fact, by which the policy is chosen
     * @param evidence the facts that it is about
     */
    public record Matter(Subject subject, Side dutyOn, Instant at, List<Source> evidence) {

        /** The conversation as a whole, a duty of the organisation. */
        public static Matter conversation(Facts facts) {
            @Nullable Instant start = facts.startedAt();
            return new Matter(
                    Subject.conversation(facts),
                    Side.ORGANISATION,
                    start == null ? facts.entryTermRunsFrom() : start,
                    List.of());
        }

        /** One thing in the conversation, named by the fact that made it known. */
        public static Matter of(SubjectKind kind, String id, Side dutyOn, Fact<?> fact) {
            return new Matter(new Subject(kind, id), dutyOn, fact.moment().reckoned(), List.of(fact.source()));
        }

        /** The rule was kept. */
        public Finding met(String dutch, String english) {
            return finding(Outcome.MET, null, dutch, english);
        }

        /** The rule was not kept. */
        public Finding breached(String dutch, String english) {
            return finding(Outcome.BREACHED, null, dutch, english);
        }

        /** The rule has nothing to say. */
        public Finding notApplicable(String dutch, String english) {
            return finding(Outcome.NOT_APPLICABLE, null, dutch, english);
        }

        /** The facts leave it open, and no term will change that. */
        public Finding unknown(String dutch, String english) {
            return finding(Outcome.UNKNOWN, null, dutch, english);
        }

        /** A term still runs. */
        public Finding pending(Instant until, String dutch, String english) {
            return finding(Outcome.PENDING, until, dutch, english);
        }

        /** The facts leave it open: pending as long as facts may be entered, unknown after that. */
        public Finding open(Facts facts, Standard standard, Instant asOf, String dutch, String english) {
            Instant ends = standard.entryTermEnds(facts);
            return asOf.isBefore(ends)
                    ? pending(ends, dutch, english)
                    : unknown(dutch, english).after(ends);
        }

        private Finding finding(Outcome outcome, @Nullable Instant until, String dutch, String english) {
            return new Finding(this, outcome, until, null, new Sentence(dutch, english), List.of(), evidence, false);
        }
    }
}
