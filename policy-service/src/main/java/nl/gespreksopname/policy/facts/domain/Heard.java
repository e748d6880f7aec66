package nl.gespreksopname.policy.facts.domain;

import java.util.Comparator;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was heard, read once: to read it takes longer than all that is done with it afterwards.
 *
 * @param envelope the event
 * @param what its record, or {@link NotUnderstood}
 * @param when the place in the conversation at which it says that it happened, if it says so
 * @param hash SHA-256 of its bytes, lower-case hex
 */
public record Heard(
        EventEnvelope envelope, Object what, @Nullable When when, String hash) {

    /** By service, stream and version: the order of each stream, however its events arrived. */
    static final Comparator<Heard> BY_PLACE = Comparator.comparing(
                    (Heard heard) -> heard.envelope().service())
            .thenComparing(heard -> heard.envelope().stream())
            .thenComparingInt(heard -> heard.envelope().version());

    /** Reads an event. */
    public static Heard of(EventEnvelope envelope, String hash) {
        Object what = Folding.what(envelope);
        return new Heard(envelope, what, Folding.when(what), hash);
    }

    /** Its stream among those of all services: {@code consent/conversation/<id>}. */
    public String stream() {
        return envelope.service() + "/" + envelope.stream();
    }
}
