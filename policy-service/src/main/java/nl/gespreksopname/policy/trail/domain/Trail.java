package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.facts.domain.NotUnderstood;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The trail of one conversation: what is known of it, and how each rule stands.
 *
 * @param facts what counts
 * @param entries what happened, in the order of a trail
 * @param verdicts how each rule stands
 * @param asOf the moment at which it stands so
 * @param knownAt until when what was taken down counts
 */
public record Trail(Facts facts, List<Entry> entries, List<Verdict> verdicts, Instant asOf, Instant knownAt) {

    public Trail {
        entries = List.copyOf(entries);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Tells a trail.
     *
     * @param events all that was heard of the conversation
     * @param policies all policy versions of its organisation
     * @param knownAt only what was taken down by then counts
     * @param asOf only what had happened by then counts, and terms stand as they stood then
     * @param settled until when everything is known; a term that ran out after that is not judged yet, since what meets
     *     it may still be on its way
     * @return empty when nothing was known of it then
     */
    public static Optional<Trail> tell(
            Collection<Heard> events, Policies policies, Instant knownAt, Instant asOf, Instant settled) {
        Instant termsAt = settled.isBefore(asOf) ? settled : asOf;
        List<EventEnvelope> envelopes = events.stream().map(Heard::envelope).toList();
        return Folding.facts(envelopes, knownAt, asOf)
                .map(facts -> new Trail(
                        facts,
                        entries(facts, events),
                        Rules.judge(facts, policies.knownAt(knownAt), termsAt),
                        asOf,
                        knownAt));
    }

    /** The version of a service's stream as far as it is in here; 0 for nothing. */
    public int version(String service) {
        return entries.stream()
                .map(entry -> entry.heard().envelope())
                .filter(envelope -> envelope.service().equals(service))
                .mapToInt(EventEnvelope::version)
                .max()
                .orElse(0);
    }

    private static List<Entry> entries(Facts facts, Collection<Heard> events) {
        Set<String> counted = new HashSet<>();
        facts.all().forEach(fact -> counted.add(fact.source().eventId()));
        List<Entry> entries = new ArrayList<>();
        for (Order.Placed placed : Order.of(events)) {
            EventEnvelope envelope = placed.heard().envelope();
            if (counted.contains(envelope.id())) {
                Object what = Folding.what(envelope);
                entries.add(new Entry(
                        placed.heard(),
                        Narration.of(facts, what),
                        reporter(facts, envelope),
                        Folding.when(what),
                        placed.outOfOrder(),
                        !(what instanceof NotUnderstood)));
            }
        }
        return entries;
    }

    private static Sentence reporter(Facts facts, EventEnvelope envelope) {
        @Nullable String reportedBy = envelope.actor().reportedBy();
        if (reportedBy != null) {
            return Names.of(facts, reportedBy);
        }
        return envelope.channel().equals("internal")
                ? new Sentence("deze dienst", "this suite")
                : new Sentence("een systeem van de organisatie", "a system of the organisation");
    }
}
