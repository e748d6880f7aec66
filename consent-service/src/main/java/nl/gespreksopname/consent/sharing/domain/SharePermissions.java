package nl.gespreksopname.consent.sharing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Given;
import nl.gespreksopname.consent.conversation.domain.Conversation.Participant;
import nl.gespreksopname.consent.conversation.domain.Conversation.Permission;
import nl.gespreksopname.consent.conversation.domain.Conversation.Standing;
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.conversation.domain.Needed;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.consent.conversation.domain.Speakers;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.Missing;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;

/**
 * Whose permission it takes to share a recording, and what comes of what they decide (rules.md, "Whose agreement, whose
 * permission").
 *
 * <p>Needed is everybody of the other side who took part, also who left since: they were recorded. For a young person,
 * on whichever side, the table decides: under 12 all who have custody, absent ones too; 12 to 15 the child and all who have
 * custody; from 16 the young person; for who is recorded as incapable, whoever acts for them. Who asks has thereby given
 * their own. All of it is looked at anew at each decision and each day, so that what was pending on a parent lapses when the
 * young person turns 16; what was granted or denied before stays.
 */
public final class SharePermissions {

    private SharePermissions() {}

    /** Whose permission it takes when somebody asks at this moment, besides who asks. */
    public static Needed needed(Conversation conversation, People people, Moment moment, String requestedBy) {
        return needed(conversation, people, moment.day(), requestedBy);
    }

    /** Whose permission a pending request lacks at this moment, and why. */
    public static List<Missing> missing(
            Conversation conversation, People people, Moment moment, Permission permission) {
        Needed needed = needed(conversation, people, moment, permission.requestedBy());
        List<Missing> missing = new ArrayList<>();
        for (String who : needed.speakers().keySet()) {
            if (decided(permission, who, Decision.DENIED)) {
                missing.add(new Missing(who, MissingReason.NOT_AGREED));
            } else if (!decided(permission, who, Decision.GRANTED)) {
                missing.add(new Missing(who, MissingReason.NO_ANSWER));
            }
        }
        needed.unspoken().forEach(who -> missing.add(new Missing(who, MissingReason.NO_REPRESENTATIVE)));
        return missing;
    }

    /**
     * What follows, at a moment, from what was decided so far on one request or permission: granted, denied, ended, or
     * nothing yet.
     *
     * @param present whether the moment is on the present day, so that it can be told who is needed from now on
     */
    public static List<ConsentEvent> consequences(
            Conversation conversation, People people, Moment moment, Permission permission, boolean present) {
        Needed needed = needed(conversation, people, moment, permission.requestedBy());
        return switch (permission.standing()) {
            case REQUESTED -> onRequest(permission, needed, moment, present);
            case GRANTED -> onPermission(permission, needed, moment);
            case DENIED, ENDED -> List.of();
        };
    }

    /**
     * What follows now that something in the conversation was corrected. A permission that rests on what is not so, or was
     * given for something else than what the request turns out to ask, lapses, and the request is open again; one that was kept from being granted by what is not so is looked at as if it had never
     * been.
     *
     * @param askedAnew whether the request itself was corrected, so that what it came to is to be told again
     */
    public static List<ConsentEvent> corrected(
            Conversation conversation, People people, Moment moment, Permission permission, boolean askedAnew) {
        Needed needed = needed(conversation, people, moment, permission.requestedBy());
        return switch (permission.standing()) {
            case REQUESTED -> onRequest(permission, needed, moment, true);
            case GRANTED -> onCorrectedPermission(permission, needed, moment, askedAnew);
            case DENIED, ENDED -> stands(permission, needed, moment) ? List.of() : reopened(permission, needed, moment);
        };
    }

    private static List<ConsentEvent> onCorrectedPermission(
            Permission permission, Needed needed, Moment moment, boolean askedAnew) {
        boolean grounded = permission.needed().stream().allMatch(who -> decided(permission, who, Decision.GRANTED));
        if (stands(permission, needed, moment)) {
            EndCause cause = over(permission, moment) ? EndCause.EXPIRED : EndCause.REVOKED;
            return List.of(new ConsentEvent.SharePermissionEnded(permission.id(), cause));
        }
        if (!grounded || permission.grantedOtherwise()) {
            List<ConsentEvent> events = new ArrayList<>();
            events.add(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.LAPSED));
            events.addAll(reopened(permission, needed, moment));
            return events;
        }
        return askedAnew
                ? List.of(new ConsentEvent.SharePermissionGranted(
                        permission.id(), permission.needed(), permission.until()))
                : List.of();
    }

    /**
     * Whether a permission that is not in force still has something that keeps it so: its end, or what somebody said who was
     * needed when it was asked or granted, or came to be needed since.
     */
    private static boolean stands(Permission permission, Needed needed, Moment moment) {
        Set<String> asked = new HashSet<>(permission.needed());
        asked.addAll(needed.everybody());
        Set<String> may = new HashSet<>(asked);
        may.add(permission.requestedBy());
        return over(permission, moment)
                || permission.revokedBy().stream().anyMatch(may::contains)
                || asked.stream().anyMatch(who -> decided(permission, who, Decision.DENIED));
    }

    private static List<ConsentEvent> reopened(Permission permission, Needed needed, Moment moment) {
        List<ConsentEvent> follows = onRequest(permission, needed, moment, true);
        return follows.isEmpty()
                ? List.of(new ConsentEvent.SharePermissionNeedChanged(
                        permission.id(), List.copyOf(needed.everybody()), List.of()))
                : follows;
    }

    /** What follows from a revocation: an end, if who revokes is needed at this moment or asked for it. */
    public static List<ConsentEvent> revoked(
            Conversation conversation, People people, Moment moment, Permission permission, String participant) {
        boolean inForce = permission.standing() == Standing.REQUESTED || permission.standing() == Standing.GRANTED;
        boolean may = participant.equals(permission.requestedBy())
                || needed(conversation, people, moment, permission.requestedBy())
                        .everybody()
                        .contains(participant);
        return inForce && may
                ? List.of(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.REVOKED))
                : List.of();
    }

    private static List<ConsentEvent> onRequest(Permission permission, Needed needed, Moment moment, boolean present) {
        List<ConsentEvent> events = new ArrayList<>();
        Set<String> everybody = needed.everybody();
        if (present && !everybody.equals(Set.copyOf(permission.needed()))) {
            Set<String> lapsed = new TreeSet<>(permission.needed());
            lapsed.removeAll(everybody);
            events.add(new ConsentEvent.SharePermissionNeedChanged(
                    permission.id(), List.copyOf(everybody), List.copyOf(lapsed)));
        }
        for (String who : everybody) {
            if (decided(permission, who, Decision.DENIED)) {
                events.add(new ConsentEvent.SharePermissionDenied(permission.id(), who));
                return events;
            }
        }
        if (over(permission, moment)) {
            events.add(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.EXPIRED));
            return events;
        }
        if (needed.unspoken().isEmpty()
                && everybody.stream().allMatch(who -> decided(permission, who, Decision.GRANTED))) {
            events.add(new ConsentEvent.SharePermissionGranted(
                    permission.id(), List.copyOf(everybody), permission.until()));
        }
        return events;
    }

    private static List<ConsentEvent> onPermission(Permission permission, Needed needed, Moment moment) {
        // Whoever says no after having said yes takes it back.
        boolean takenBack = needed.everybody().stream().anyMatch(who -> decided(permission, who, Decision.DENIED));
        if (takenBack) {
            return List.of(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.REVOKED));
        }
        return over(permission, moment)
                ? List.of(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.EXPIRED))
                : List.of();
    }

    private static boolean over(Permission permission, Moment moment) {
        return permission.until() != null && !moment.instant().isBefore(permission.until());
    }

    private static boolean decided(Permission permission, String participant, Decision decision) {
        Given<Decision> given = permission.decisions().get(participant);
        return given != null && given.what() == decision;
    }

    private static Needed needed(Conversation conversation, People people, LocalDate day, String requestedBy) {
        Side side = conversation.sideOf(requestedBy);
        Speakers speakers = Speakers.anywhere(conversation, people, day);
        Needed needed = Needed.NOBODY;
        for (Participant participant : conversation.participants().values()) {
            boolean otherSide = participant.role().side() != Side.NEITHER
                    && participant.role().side() != side;
            boolean asCustodian = participant.role() == Role.PARENT && speakers.hasCustody(participant);
            if (participant.tookPart() && !asCustodian && (participant.role() == Role.YOUNG_PERSON || otherSide)) {
                needed = needed.and(speakers.of(participant));
            }
        }
        return needed.without(requestedBy);
    }
}
