package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.policy.domain.Policies;

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
     * Tells what is left, without what services decided by themselves. A verdict is what the rules say of what is left, and of
     * nothing else: one that came out otherwise than the rules say of what can be seen would show to who knows the rules that
     * something can't be seen (decision 0032).
     *
     * @param left of {@link #left}
     */
    public static Optional<Trail> tell(Known left, Policies policies, Instant asOf, Instant settled) {
        return Trail.tell(left, policies, asOf, settled).map(trail -> {
            Set<String> decided = trail.entries().stream()
                    .filter(entry -> Hidden.isDecided(entry.heard().what()))
                    .map(entry -> entry.heard().envelope().id())
                    .collect(Collectors.toSet());
            return new Trail(
                    trail.facts(),
                    trail.entries().stream()
                            .filter(entry ->
                                    !decided.contains(entry.heard().envelope().id()))
                            .toList(),
                    trail.verdicts().stream()
                            .map(verdict -> verdict.without(decided))
                            .toList(),
                    trail.awaits(),
                    trail.asOf(),
                    trail.knownAt());
        });
    }
}
