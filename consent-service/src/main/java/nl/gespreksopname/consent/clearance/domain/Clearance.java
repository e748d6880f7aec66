package nl.gespreksopname.consent.clearance.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Announcement;
import nl.gespreksopname.consent.conversation.domain.Conversation.Given;
import nl.gespreksopname.consent.conversation.domain.Conversation.Participant;
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.Missing;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * Whose agreement a recording takes and whether it may go ahead (rules.md, "Whose agreement, whose permission").
 *
 * <p>Everybody else who takes part is asked. For a child under 12 the parents with custody who take part are asked
 * instead, or else whoever acts for the child here; for somebody recorded as incapable, whoever acts for them. A parent
 * with custody who takes no part has no veto. On a citizen's recording the organisation needs not answer: no answer means
 * allowed, but its refusal is a warning. Only the organisation's recording is blocked by a missing agreement; any recording
 * is blocked when the recorder neither takes part nor acts for somebody who does.
 */
public final class Clearance {

    private final Conversation conversation;
    private final People people;
    private final LocalDate day;

    private Clearance(Conversation conversation, People people, LocalDate day) {
        this.conversation = conversation;
        this.people = people;
        this.day = day;
    }

    /**
     * The clearance of every announcement as it stands. Ages count on the day of the moment, and on the day it ended for a
     * conversation that is over.
     */
    public static List<ClearanceChanged> assess(Conversation conversation, People people, Moment moment) {
        Moment counts = conversation.endedAt() == null ? moment : new Moment(conversation.endedAt());
        var clearance = new Clearance(conversation, people, counts.day());
        return conversation.announcements().values().stream().map(clearance::of).toList();
    }

    /** Those of the present clearances that differ from what was last decided. */
    public static List<ConsentEvent> changes(Conversation conversation, People people, Moment moment) {
        List<ConsentEvent> changes = new ArrayList<>();
        for (ClearanceChanged now : assess(conversation, people, moment)) {
            if (!now.equals(conversation.clearances().get(now.announcement()))) {
                changes.add(now);
            }
        }
        return changes;
    }

    private ClearanceChanged of(Announcement announcement) {
        Set<String> needed = new TreeSet<>();
        Set<String> unrepresented = new TreeSet<>();
        for (Participant participant : conversation.participants().values()) {
            if (!participant.present() || participant.id().equals(announcement.recorder())) {
                continue;
            }
            if (announcement.side() != Side.ORGANISATION
                    && participant.role().side() == Side.ORGANISATION
                    && !opposes(answer(announcement, participant.id()))) {
                continue;
            }
            Set<String> speakers = speakersFor(participant);
            needed.addAll(speakers);
            if (speakers.isEmpty()) {
                unrepresented.add(participant.id());
            }
        }
        needed.remove(announcement.recorder());

        List<Missing> missing = new ArrayList<>();
        boolean outsider = !takesPart(announcement.recorder());
        if (outsider) {
            missing.add(new Missing(announcement.recorder(), MissingReason.TAKES_NO_PART));
        }
        for (String who : needed) {
            MissingReason reason = missing(announcement, who);
            if (reason != null) {
                missing.add(new Missing(who, reason));
            }
        }
        unrepresented.forEach(who -> missing.add(new Missing(who, MissingReason.NO_REPRESENTATIVE)));
        needed.addAll(unrepresented);
        return new ClearanceChanged(
                announcement.id(),
                announcement.recorder(),
                announcement.side(),
                outcome(announcement.side(), outsider, missing),
                List.copyOf(needed),
                missing);
    }

    private static ClearanceOutcome outcome(Side side, boolean outsider, List<Missing> missing) {
        if (outsider) {
            return ClearanceOutcome.BLOCKED;
        }
        if (missing.isEmpty()) {
            return ClearanceOutcome.ALLOWED;
        }
        return side == Side.ORGANISATION ? ClearanceOutcome.BLOCKED : ClearanceOutcome.ALLOWED_WITH_WARNINGS;
    }

    /** Who agrees for a participant: mostly they themselves; nobody when the one who should isn't here. */
    private Set<String> speakersFor(Participant participant) {
        if (people.incapable(participant.id(), day)) {
            return representatives(participant.id());
        }
        if (participant.role() != Role.YOUNG_PERSON) {
            return Set.of(participant.id());
        }
        return switch (people.ageGroup(participant.id(), day)) {
            case UNDER_12 -> {
                Set<String> custodians = custodiansHere(participant.id());
                yield custodians.isEmpty() ? representatives(participant.id()) : custodians;
            }
            case FROM_12_TO_15 -> {
                Set<String> both = new TreeSet<>(custodiansHere(participant.id()));
                both.add(participant.id());
                yield both;
            }
            case FROM_16 -> Set.of(participant.id());
        };
    }

    private Set<String> custodiansHere(String child) {
        Set<String> here = new TreeSet<>(people.custodians(child, day, presentParents()));
        here.retainAll(present());
        return here;
    }

    private Set<String> representatives(String participant) {
        return conversation.participants().values().stream()
                .filter(other -> other.present() && participant.equals(other.represents()))
                .map(Participant::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> presentParents() {
        return conversation.participants().values().stream()
                .filter(other -> other.present() && other.role() == Role.PARENT)
                .map(Participant::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> present() {
        return conversation.participants().values().stream()
                .filter(Participant::present)
                .map(Participant::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean takesPart(String recorder) {
        Participant known = conversation.participants().get(recorder);
        if (known == null) {
            return false;
        }
        Participant actsFor =
                known.represents() == null ? null : conversation.participants().get(known.represents());
        return known.present() || (actsFor != null && actsFor.present());
    }

    private static @Nullable Answer answer(Announcement announcement, String participant) {
        Given<Answer> given = announcement.answers().get(participant);
        return given == null ? null : given.what();
    }

    private static boolean opposes(@Nullable Answer answer) {
        return answer == Answer.REFUSED || answer == Answer.NOT_AGREED || answer == Answer.WITHDRAWN;
    }

    private @Nullable MissingReason missing(Announcement announcement, String participant) {
        Answer answer = answer(announcement, participant);
        if (answer == null) {
            return MissingReason.NO_ANSWER;
        }
        return switch (answer) {
            case AGREED, ALLOWED -> null;
            case NOT_AGREED -> MissingReason.NOT_AGREED;
            case WITHDRAWN -> MissingReason.WITHDRAWN;
            case REFUSED ->
                conversation.sideOf(participant) == Side.ORGANISATION && announcement.side() != Side.ORGANISATION
                        ? MissingReason.REFUSED
                        : MissingReason.NOT_AGREED;
        };
    }
}
