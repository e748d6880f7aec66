package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import org.jspecify.annotations.Nullable;

/**
 * A permission to share, from being asked for to its end.
 *
 * @param request what was asked
 * @param asked version of consent-service's stream in which that stands
 * @param grantedAt when consent-service decided that it is in force
 * @param until exclusive, if it ends by itself
 * @param endedAt when consent-service decided that it is in force no longer
 * @param grantedOtherwise whether it was granted before the request was corrected, and not since: then it was for something else,
 *     or consent-service has yet to say that it holds
 */
public record Permission(
        SharePermissionRequested request,
        int asked,
        @Nullable Instant grantedAt,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        @Nullable EndCause cause,
        boolean grantedOtherwise) {

    static Permission asked(SharePermissionRequested request, int version) {
        return new Permission(request, version, null, request.until(), null, null, false);
    }

    /** In force; once more, after what ended it turned out not to be so, it was in force all along, unless it rested on nothing. */
    Permission granted(Instant at, @Nullable Instant ends, int version) {
        Instant since = grantedAt == null || cause == EndCause.LAPSED ? at : grantedAt;
        return new Permission(request, asked, since, ends, null, null, version < asked);
    }

    Permission ended(Instant at, EndCause why) {
        return new Permission(request, asked, grantedAt, until, at, why, grantedOtherwise);
    }

    /** Why it is not in force as far as is known now; empty when it is. */
    public Optional<ActRefusal> notInForceNow(Instant now) {
        if (endedAt != null) {
            return Optional.of(cause == EndCause.EXPIRED ? ActRefusal.PERMISSION_EXPIRED : ActRefusal.PERMISSION_ENDED);
        }
        if (grantedAt == null || grantedOtherwise) {
            return Optional.of(ActRefusal.PERMISSION_NOT_GRANTED);
        }
        // An end that consent-service has yet to announce counts too.
        return until != null && !now.isBefore(until) ? Optional.of(ActRefusal.PERMISSION_EXPIRED) : Optional.empty();
    }

    /** Why it was not in force at a moment in the past; empty when it was. */
    public Optional<ActRefusal> notInForceAt(Instant moment) {
        if (grantedAt == null || moment.isBefore(grantedAt)) {
            return Optional.of(ActRefusal.PERMISSION_NOT_GRANTED);
        }
        boolean stillToEnd = endedAt == null || moment.isBefore(endedAt);
        return stillToEnd
                ? new Permission(request, asked, grantedAt, until, null, null, grantedOtherwise).notInForceNow(moment)
                : notInForceNow(moment);
    }
}
