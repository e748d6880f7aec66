package nl.gespreksopname.recording.sharing.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import nl.gespreksopname.recording.conversation.domain.Permission;
import org.jspecify.annotations.Nullable;

/** Whether a use of a recording is covered by a permission of the other side ({@code shared-with-permission}). */
public sealed interface Coverage {

    /** Covered by this permission. */
    record Covered(String permission) implements Coverage {}

    /** By none; {@code why} tells about the one that comes nearest. */
    record NotCovered(ActRefusal why) implements Coverage {}

    /**
     * As it stands now, by what consent-service has decided.
     *
     * @param named the permission that the caller rests on; absent: whichever covers it
     */
    static Coverage now(Use use, @Nullable String named, ConsentKnowledge consent, Instant now) {
        return of(use, named, consent, permission -> permission.notInForceNow(now));
    }

    /** As it stood at a moment in the past. */
    static Coverage at(Instant moment, Use use, @Nullable String named, ConsentKnowledge consent) {
        return of(use, named, consent, permission -> permission.notInForceAt(moment));
    }

    private static Coverage of(
            Use use,
            @Nullable String named,
            ConsentKnowledge consent,
            Function<Permission, Optional<ActRefusal>> notInForce) {
        ActRefusal nearest = ActRefusal.PERMISSION_MISSING;
        for (Map.Entry<String, Permission> candidate : consent.permissions().entrySet().stream()
                .filter(c -> named == null || c.getKey().equals(named))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList()) {
            Optional<ActRefusal> gap = use.exceeds(candidate.getValue().request(), consent)
                    .or(() -> notInForce.apply(candidate.getValue()));
            if (gap.isEmpty()) {
                return new Covered(candidate.getKey());
            }
            // An unnamed permission for another recording says nothing about this one.
            boolean tells = named != null || gap.get() != ActRefusal.PERMISSION_FOR_ANOTHER_RECORDING;
            if (tells && nearness(gap.get()) > nearness(nearest)) {
                nearest = gap.get();
            }
        }
        return new NotCovered(nearest);
    }

    private static int nearness(ActRefusal refusal) {
        return switch (refusal) {
            case NOT_ANNOUNCED,
                    ANNOUNCEMENT_NOT_KNOWN,
                    ANNOUNCEMENT_BY_ANOTHER_SIDE,
                    RECORDER_NOT_A_PARTICIPANT,
                    SHARER_NOT_A_PARTICIPANT,
                    CLEARANCE_BLOCKED,
                    CONTENT_NOT_STORED,
                    NOT_A_PARTICIPANT,
                    NOT_THE_REQUESTER,
                    RECORDING_DESTROYED,
                    KEEP_DECISION_AWAITED,
                    DESTRUCTION_DECIDED,
                    DESTRUCTION_HELD,
                    DESTRUCTION_AWAITS_COPY,
                    HOLD_PLACED_IN_OFFICE,
                    PERMISSION_MISSING -> 0;
            case PERMISSION_FOR_ANOTHER_RECORDING -> 1;
            case PERMISSION_FOR_ANOTHER_SIDE -> 2;
            case PERMISSION_FOR_ANOTHER_RECIPIENT -> 3;
            case PERMISSION_TOO_NARROW -> 4;
            case PERMISSION_FOR_OTHER_MATERIAL -> 5;
            case PERMISSION_FOR_ANOTHER_PURPOSE -> 6;
            case PERMISSION_NOT_GRANTED -> 7;
            case PERMISSION_EXPIRED, PERMISSION_ENDED -> 8;
        };
    }
}
