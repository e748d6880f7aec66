package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.envelope.Basis;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param eventId the event, {@code <service>/<stream>/<version>}
 * @param moment when it is said to have happened
 * @param loggedAt when it was taken down
 * @param firstLogged when it was first taken down, before anything of it was corrected; mostly the same
 * @param reporter the participant who reported it, if one did
 * @param basis what it rested on in other streams, as far as was known there
 * @param side on whose side the report stands: the reporter's, or the organisation's when its system reported it
 * @param disputed whether somebody says that it is not so
 * @param isCorrection whether it stands in the place of something that was taken down wrong
 */
public record Source(
        String eventId,
        Moment moment,
        Instant loggedAt,
        Instant firstLogged,
        @Nullable String reporter,
        List<Basis> basis,
        Side side,
        boolean disputed,
        boolean isCorrection) {

    /** The same, of which no more is known than that it happened at the latest then. */
    Source atTheLatest(Instant latest) {
        return new Source(
                eventId,
                new Moment(Instant.MIN, latest, null),
                loggedAt,
                firstLogged,
                reporter,
                basis,
                side,
                disputed,
                isCorrection);
    }

    /** Whether what was known when this was done held that other event. */
    public boolean restedOn(Source other) {
        int slash = other.eventId().lastIndexOf('/');
        String stream = other.eventId().substring(0, slash);
        int version = Integer.parseInt(other.eventId().substring(slash + 1));
        return basis.stream()
                .anyMatch(known -> stream.equals(known.service() + "/" + known.stream()) && known.version() >= version);
    }
}
