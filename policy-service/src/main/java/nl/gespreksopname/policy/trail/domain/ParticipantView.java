package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Verdict;
import nl.gespreksopname.policy.rules.domain.Verdict.Judgement;

/**
 * A trail as a participant may see it. What is hidden from them is left out before anything is told, so that nothing that is
 * told can show that something is missing: neither a number, nor a name, nor a verdict without its facts.
 */
public final class ParticipantView {

    private ParticipantView() {}

    /**
     * What of a conversation is left for a participant to see.
     *
     * @param all all that is known now: a mark hides what it marks in every trail, of whatever moment
     * @param known what was known at the moment that is asked for
     * @return empty when nothing is left
     */
    public static Optional<Known> left(Known all, Known known, String participant) {
        Set<String> hidden = Hidden.from(all, participant);
        List<Heard> events = known.events().stream()
                .filter(event -> !hidden.contains(event.envelope().id()))
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(new Known(events, known.knownAt()));
    }

    /**
     * Tells what is left, without what services decided by themselves. What looks like a breach only because the fact that met
     * the rule is left out, is told as unknown: the organisation is not to be blamed to somebody's face for what it did for
     * another's safety. Why something is unknown is told to no participant, so that this one shows by nothing.
     *
     * @param left of {@link #left}
     * @param known what it was left of
     */
    public static Optional<Trail> tell(Known left, Known known, Policies policies, Instant asOf, Instant settled) {
        return Trail.tell(left, policies, asOf, settled).map(trail -> {
            List<Verdict> all = left.events().size() == known.events().size()
                    ? trail.verdicts()
                    : Standing.of(known, policies, asOf, settled)
                            .map(Standing::verdicts)
                            .orElse(List.of());
            return new Trail(
                    trail.facts(),
                    trail.entries().stream()
                            .filter(entry -> !Hidden.isDecided(entry.heard().what()))
                            .toList(),
                    trail.verdicts().stream()
                            .map(verdict -> softened(verdict, all))
                            .toList(),
                    trail.awaits(),
                    trail.asOf(),
                    trail.knownAt());
        });
    }

    private static Verdict softened(Verdict verdict, List<Verdict> all) {
        Optional<Verdict> full = all.stream()
                .filter(other ->
                        other.rule() == verdict.rule() && other.subject().equals(verdict.subject()))
                .findFirst();
        return new Verdict(
                verdict.rule(),
                verdict.subject(),
                verdict.dutyOn(),
                verdict.source(),
                softened(verdict.baseline(), full.map(Verdict::baseline)),
                softened(verdict.ownPolicy(), full.map(Verdict::ownPolicy)),
                verdict.assurance(),
                verdict.evidence(),
                verdict.ruleVersion(),
                verdict.policyVersion());
    }

    private static Judgement softened(Judgement judgement, Optional<Judgement> full) {
        boolean isBreach = full.map(all -> all.outcome() == Outcome.BREACHED).orElse(false);
        boolean unclear =
                judgement.outcome() == Outcome.UNKNOWN || (judgement.outcome() == Outcome.BREACHED && !isBreach);
        return unclear
                ? new Judgement(
                        Outcome.UNKNOWN,
                        null,
                        null,
                        new Sentence("Dit is niet vast te stellen.", "This can't be told."),
                        List.of())
                : judgement;
    }
}
