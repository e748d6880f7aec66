package nl.gespreksopname.consent.sharing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Given;
import nl.gespreksopname.consent.conversation.domain.Conversation.Participant;
import nl.gespreksopname.consent.conversation.domain.Conversation.Permission;
import nl.gespreksopname.consent.conversation.domain.Conversation.Standing;
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;

/**
 * Whose permission it takes to share a recording, and what comes of what they decide (rules.md, "Whose agreement, whose
 * permission").
 *
 * <p>Needed is everybody of the other side who took part, also who left since: they were recorded. For a young person,
 * on whichever side, the table decides: under 12 all who have custody, absent ones too; 12 to 15 the child and all who have
 * custody; from 16 the young person; for who is recorded as incapable, whoever acts for them. Who asks has thereby given
 * their own. All of it is looked at anew at each decision, so that what was pending on a parent lapses when the young person
 * turns 16; what was granted or denied before stays.
 */
public final class SharePermissions {

    private final Conversation conversation;
    private final People people;
    private final LocalDate day;

    private SharePermissions(Conversation conversation, People people, LocalDate day) {
        this.conversation = conversation;
        this.people = people;
        this.day = day;
    }

    /**
     * Who is needed.
     *
     * @param participants everybody whose permission it takes, besides who asks
     * @param complete false when somebody has nobody who may decide for them, so that it can't be granted
     */
    public record Needed(Set<String> participants, boolean complete) {}

    /** Whose permission it takes when somebody asks at this moment. */
    public static Needed needed(Conversation conversation, People people, Moment moment, String requestedBy) {
        return new SharePermissions(conversation, people, moment.day()).needed(requestedBy);
    }

    /**
     * What follows, at this moment, from what was decided so far on one request or permission: granted, denied, ended, or
     * nothing yet.
     */
    public static List<ConsentEvent> consequences(
            Conversation conversation, People people, Moment moment, Permission permission) {
        Needed needed = needed(conversation, people, moment, permission.requestedBy());
        return switch (permission.standing()) {
            case REQUESTED -> onRequest(permission, needed, moment);
            case GRANTED -> onPermission(permission, needed, moment);
            case DENIED, ENDED -> List.of();
        };
    }

    /** What follows from a revocation: an end, if who revokes is needed at this moment or asked for it. */
    public static List<ConsentEvent> revoked(
            Conversation conversation, People people, Moment moment, Permission permission, String participant) {
        boolean inForce = permission.standing() == Standing.REQUESTED || permission.standing() == Standing.GRANTED;
        boolean may = participant.equals(permission.requestedBy())
                || needed(conversation, people, moment, permission.requestedBy())
                        .participants()
                        .contains(participant);
        return inForce && may
                ? List.of(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.REVOKED))
                : List.of();
    }

    private static List<ConsentEvent> onRequest(Permission permission, Needed needed, Moment moment) {
        for (String who : needed.participants()) {
            if (decided(permission, who, Decision.DENIED)) {
                return List.of(new ConsentEvent.SharePermissionDenied(permission.id(), who));
            }
        }
        if (over(permission, moment)) {
            return List.of(new ConsentEvent.SharePermissionEnded(permission.id(), EndCause.EXPIRED));
        }
        boolean all = needed.complete()
                && needed.participants().stream().allMatch(who -> decided(permission, who, Decision.GRANTED));
        return all
                ? List.of(new ConsentEvent.SharePermissionGranted(
                        permission.id(), List.copyOf(needed.participants()), permission.until()))
                : List.of();
    }

    private static List<ConsentEvent> onPermission(Permission permission, Needed needed, Moment moment) {
        // Whoever says no after having said yes takes it back.
        boolean takenBack = needed.participants().stream().anyMatch(who -> decided(permission, who, Decision.DENIED));
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

    private Needed needed(String requestedBy) {
        Side side = conversation.sideOf(requestedBy);
        Set<String> needed = new TreeSet<>();
        List<String> nobodyFor = new ArrayList<>();
        for (Participant participant : conversation.participants().values()) {
            if (!participant.tookPart()) {
                continue;
            }
            boolean otherSide = participant.role().side() != Side.NEITHER
                    && participant.role().side() != side;
            if (participant.role() != Role.YOUNG_PERSON && !otherSide) {
                continue;
            }
            Set<String> speakers = speakersFor(participant);
            needed.addAll(speakers);
            if (speakers.isEmpty()) {
                nobodyFor.add(participant.id());
            }
        }
        needed.addAll(nobodyFor);
        needed.remove(requestedBy);
        return new Needed(needed, nobodyFor.isEmpty());
    }

    private Set<String> speakersFor(Participant participant) {
        if (people.incapable(participant.id(), day)) {
            return representatives(participant.id());
        }
        if (participant.role() != Role.YOUNG_PERSON) {
            return Set.of(participant.id());
        }
        return switch (people.ageGroup(participant.id(), day)) {
            case UNDER_12 -> {
                Set<String> custodians = custodians(participant.id());
                yield custodians.isEmpty() ? representatives(participant.id()) : custodians;
            }
            case FROM_12_TO_15 -> {
                Set<String> both = new TreeSet<>(custodians(participant.id()));
                both.add(participant.id());
                yield both;
            }
            case FROM_16 -> Set.of(participant.id());
        };
    }

    private Set<String> custodians(String child) {
        return people.custodians(child, day, parents());
    }

    private Set<String> parents() {
        return conversation.participants().values().stream()
                .filter(other -> other.tookPart() && other.role() == Role.PARENT)
                .map(Participant::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> representatives(String participant) {
        return conversation.participants().values().stream()
                .filter(other -> other.tookPart() && participant.equals(other.represents()))
                .map(Participant::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
