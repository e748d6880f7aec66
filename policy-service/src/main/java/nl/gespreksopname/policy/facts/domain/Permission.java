package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.vocabulary.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A permission to share, from request to end.
 *
 * @param requested what was asked
 * @param granted that it came in force
 * @param decisions what those who were needed decided
 * @param revocations by whom it was taken back, of those who can
 * @param ended that it is no longer in force
 */
public record Permission(
        Fact<SharePermissionRequested> requested,
        @Nullable Fact<SharePermissionGranted> granted,
        List<Fact<ShareDecisionMade>> decisions,
        List<Fact<SharePermissionRevoked>> revocations,
        @Nullable Fact<SharePermissionEnded> ended) {

    public Permission {
        decisions = List.copyOf(decisions);
        revocations = List.copyOf(revocations);
    }

    /** Whose permission it took: as it was when it came in force, else as it was when it was asked. */
    public List<String> needed() {
        return granted == null ? requested.what().needed() : granted.what().needed();
    }

    /**
     * When it came in force: when the last of those who were needed decided, even if that was taken down days later;
     * absent as long as it is not granted.
     */
    public @Nullable Instant grantedAt() {
        if (granted == null) {
            return null;
        }
        Instant logged = granted.moment().reckoned();
        @Nullable Instant last = null;
        for (String needed : granted.what().needed()) {
            @Nullable
            Instant decided = decisions.stream()
                    .filter(decision -> decision.what().participant().equals(needed)
                            && decision.what().decision() == Decision.GRANTED)
                    .map(decision -> decision.moment().reckoned())
                    .min(Instant::compareTo)
                    .orElse(null);
            if (decided == null) {
                return logged;
            }
            last = last == null || decided.isAfter(last) ? decided : last;
        }
        return last == null || last.isAfter(logged) ? logged : last;
    }

    /** When it stopped being in force: when it was first taken back, ended, or ran out; absent while it goes on. */
    public @Nullable Instant endedAt() {
        @Nullable Instant end = granted == null ? null : granted.what().until();
        if (ended != null) {
            end = earlier(end, ended.moment().reckoned());
        }
        for (Fact<SharePermissionRevoked> revocation : revocations) {
            end = earlier(end, revocation.moment().reckoned());
        }
        return end;
    }

    /** Whether it was in force at an instant: granted by then and not yet ended. */
    public boolean inForce(Instant at) {
        @Nullable Instant begin = grantedAt();
        @Nullable Instant end = endedAt();
        return begin != null && !begin.isAfter(at) && (end == null || end.isAfter(at));
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
