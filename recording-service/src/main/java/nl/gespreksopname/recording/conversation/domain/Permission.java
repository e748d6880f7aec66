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
 * @param grantedAt when consent-service decided that it is in force
 * @param until exclusive, if it ends by itself
 * @param endedAt when consent-service decided that it is in force no longer
 */
public record Permission(
        SharePermissionRequested request,
        @Nullable Instant grantedAt,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        @Nullable EndCause cause) {

    static Permission asked(SharePermissionRequested request) {
        return new Permission(request, null, request.until(), null, null);
    }

    /** In force; once more, after what ended it turned out not to be so, it was in force all along, unless it rested on nothing. */
    Permission granted(Instant at, @Nullable Instant ends) {
        Instant since = grantedAt == null || cause == EndCause.LAPSED ? at : grantedAt;
        return new Permission(request, since, ends, null, null);
    }

    Permission ended(Instant at, EndCause why) {
        return new Permission(request, grantedAt, until, at, why);
    }

    /** Why it is not in force as far as is known now; empty when it is. */
    public Optional<ActRefusal> notInForceNow(Instant now) {
        if (endedAt != null) {
            return Optional.of(cause == EndCause.EXPIRED ? ActRefusal.PERMISSION_EXPIRED : ActRefusal.PERMISSION_ENDED);
        }
        if (grantedAt == null) {
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
                ? new Permission(request, grantedAt, until, null, null).notInForceNow(moment)
                : notInForceNow(moment);
    }
}
