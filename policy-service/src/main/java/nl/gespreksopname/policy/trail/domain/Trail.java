package nl.gespreksopname.policy.trail.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.policy.facts.domain.Corrections;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.facts.domain.NotUnderstood;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The trail of one conversation: what is known of it, and how each rule stands.
 *
 * @param facts what counts
 * @param entries what happened, in the order of a trail
 * @param verdicts how each rule stands
 * @param awaits what is waited for beside that
 * @param asOf the moment at which it stands so
 * @param knownAt until when what was taken down counts
 */
public record Trail(
        Facts facts, List<Entry> entries, List<Verdict> verdicts, List<Awaited> awaits, Instant asOf, Instant knownAt) {

    public Trail {
        entries = List.copyOf(entries);
        verdicts = List.copyOf(verdicts);
        awaits = List.copyOf(awaits);
    }

    /**
     * Tells a trail.
     *
     * @param known what was known of the conversation
     * @param policies all policy versions of its organisation
     * @param asOf only what had happened by then counts, and terms stand as they stood then
     * @param settled until when everything is known; a term that ran out after that is not judged yet, since what meets
     *     it may still be on its way
     * @return empty when nothing had happened by then
     */
    public static Optional<Trail> tell(Known known, Policies policies, Instant asOf, Instant settled) {
        return Standing.of(known, policies, asOf, settled)
                .map(standing -> new Trail(
                        standing.facts(),
                        entries(standing.facts(), known),
                        standing.verdicts(),
                        Awaited.in(standing.facts()),
                        asOf,
                        known.knownAt()));
    }

    /** The version of a service's stream as far as it is in here; 0 for nothing. */
    public int version(String service) {
        return facts.version(service);
    }

    private static List<Entry> entries(Facts facts, Known known) {
        Corrections corrections = facts.corrections();
        Set<String> happened = new HashSet<>();
        facts.all().forEach(fact -> happened.add(fact.source().eventId()));
        facts.corrected().forEach(fact -> happened.add(fact.source().eventId()));
        List<Entry> entries = new ArrayList<>(happened.size());
        for (Order.Placed placed : Order.of(known)) {
            Heard heard = placed.heard();
            String id = heard.envelope().id();
            if (happened.contains(id)) {
                entries.add(new Entry(
                        heard,
                        Narration.of(facts, heard),
                        reporter(facts, heard.envelope()),
                        heard.when(),
                        placed.outOfOrder(),
                        !(heard.what() instanceof NotUnderstood),
                        corrections.correctedBy(id),
                        corrections.corrects(id),
                        corrections.disputedBy(id)));
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
