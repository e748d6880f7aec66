package nl.gespreksopname.policy.rules.domain.everyoneagreed;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Participant;
import nl.gespreksopname.policy.facts.domain.Source;
import org.jspecify.annotations.Nullable;

/**
 * Whose agreement a recording took. consent-service knows ages, custody and who can judge for themselves, and says at each
 * change who is needed; it is that decision of the time that counts, so that somebody's next birthday changes nothing that was done.
 */
final class Needed {

    private final Facts facts;
    private final Side side;
    private final List<Fact<ClearanceChanged>> decisions;

    private Needed(Facts facts, Side side, List<Fact<ClearanceChanged>> decisions) {
        this.facts = facts;
        this.side = side;
        this.decisions = decisions;
    }

    /** For the recording of an announcement. */
    static Needed of(Facts facts, Side side, String announcement) {
        return new Needed(
                facts,
                side,
                facts.of(ClearanceChanged.class).stream()
                        .filter(fact -> fact.what().announcement().equals(announcement))
                        .toList());
    }

    /**
     * The decision that tells whether somebody was needed at a moment: the last of that moment that knew of them, else the
     * last before they left. Absent when nothing was decided.
     *
     * @param who somebody, with one of the times that they were there
     */
    @Nullable
    Fact<ClearanceChanged> decision(Participant who, Instant at) {
        int joined = version(facts.of(ParticipantJoined.class).stream()
                .filter(fact -> fact.what().participant().equals(who.id())
                        && (who.joined() == null || fact.moment().equals(who.joined())))
                .map(Fact::source)
                .findFirst()
                .orElse(null));
        int left = who.left() == null
                ? Integer.MAX_VALUE
                : version(facts.of(ParticipantLeft.class).stream()
                        .filter(fact -> fact.what().participant().equals(who.id())
                                && fact.moment().equals(who.left()))
                        .map(Fact::source)
                        .findFirst()
                        .orElse(null));
        @Nullable Fact<ClearanceChanged> then = null;
        @Nullable Fact<ClearanceChanged> last = null;
        for (Fact<ClearanceChanged> decision : decisions) {
            int version = version(decision.source());
            if (version < left) {
                last = decision;
                if (!decision.moment().reckoned().isAfter(at)) {
                    then = decision;
                }
            }
        }
        boolean knewOfThem = then != null && version(then.source()) > joined;
        return knewOfThem ? then : last;
    }

    /**
     * Whether somebody's agreement was needed at a moment. Where nothing was decided everybody's is, as where consent-service
     * knows no birth date; a professional's about a citizen's recording never is.
     */
    boolean isNeeded(Participant who, Instant at) {
        if (side == Side.CITIZEN && who.side() == Side.ORGANISATION) {
            return false;
        }
        @Nullable Fact<ClearanceChanged> decision = decision(who, at);
        return decision == null || decision.what().needed().contains(who.id());
    }

    /** Whether somebody else had to agree in their place, and nobody who may was there. */
    boolean isUnrepresented(Participant who, Instant at) {
        @Nullable Fact<ClearanceChanged> decision = decision(who, at);
        return decision != null
                && decision.what().missing().stream()
                        .anyMatch(missing -> missing.participant().equals(who.id())
                                && missing.reason() == MissingReason.NO_REPRESENTATIVE);
    }

    private static int version(@Nullable Source source) {
        return source == null
                ? 0
                : Integer.parseInt(source.eventId().substring(source.eventId().lastIndexOf('/') + 1));
    }
}
