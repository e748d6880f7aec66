package nl.gespreksopname.consent.clearance.domain;

import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Announcement;
import nl.gespreksopname.consent.conversation.domain.Conversation.Given;
import nl.gespreksopname.consent.conversation.domain.Conversation.Participant;
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.conversation.domain.Needed;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.consent.conversation.domain.Speakers;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.Missing;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * Whose agreement a recording takes and whether it may go ahead (rules.md, "Whose agreement, whose permission").
 *
 * <p>Everybody else who takes part is asked. For a child under 12 the parents with custody who take part are asked
 * instead, or else whoever acts for the child here; for somebody recorded as incapable, whoever acts for them. A parent
 * with custody who takes no part has no veto. On a citizen's recording the organisation needs not answer: no answer means
 * allowed, but its refusal is a warning. Only the organisation's recording is blocked by a missing agreement; any recording
 * is blocked when the recorder neither takes part nor acts for somebody who does. A refusal that was overturned counts no
 * longer.
 */
public final class Clearance {

    private final Conversation conversation;
    private final Speakers speakers;

    private Clearance(Conversation conversation, Speakers speakers) {
        this.conversation = conversation;
        this.speakers = speakers;
    }

    /**
     * A clearance with in which quality each is asked.
     *
     * @param decision what an event tells of it
     */
    public record Explained(ClearanceChanged decision, Needed needed) {}

    /**
     * The clearance of every announcement as it stands. Ages count on the day of the moment, and on the day it ended for a
     * conversation that is over.
     */
    public static List<Explained> assess(Conversation conversation, People people, Moment moment) {
        Moment counts = conversation.endedAt() == null ? moment : new Moment(conversation.endedAt());
        var clearance = new Clearance(conversation, Speakers.here(conversation, people, counts.day()));
        return conversation.announcements().values().stream().map(clearance::of).toList();
    }

    /**
     * Those of the present clearances that differ from what was last decided. An announcement that turns out not to have
     * been made clears the organisation's recording no longer.
     */
    public static List<ConsentEvent> changes(Conversation conversation, People people, Moment moment) {
        List<ConsentEvent> changes = new ArrayList<>();
        for (Explained now : assess(conversation, people, moment)) {
            if (!now.decision()
                    .equals(conversation.clearances().get(now.decision().announcement()))) {
                changes.add(now.decision());
            }
        }
        for (ClearanceChanged last : conversation.clearances().values()) {
            boolean gone = !conversation.announcements().containsKey(last.announcement());
            if (gone && last.side() == Side.ORGANISATION && last.outcome() != ClearanceOutcome.BLOCKED) {
                changes.add(new ClearanceChanged(
                        last.announcement(),
                        last.recorder(),
                        last.side(),
                        ClearanceOutcome.BLOCKED,
                        List.of(),
                        List.of()));
            }
        }
        return changes;
    }

    private Explained of(Announcement announcement) {
        Needed needed = Needed.NOBODY;
        for (Participant participant : conversation.participants().values()) {
            if (!participant.present() || participant.id().equals(announcement.recorder())) {
                continue;
            }
            if (announcement.side() != Side.ORGANISATION
                    && participant.role().side() == Side.ORGANISATION
                    && !opposes(announcement, participant.id())) {
                continue;
            }
            needed = needed.and(speakers.of(participant));
        }
        needed = needed.without(announcement.recorder());

        List<Missing> missing = new ArrayList<>();
        boolean outsider = !takesPart(announcement.recorder());
        if (outsider) {
            missing.add(new Missing(announcement.recorder(), MissingReason.TAKES_NO_PART));
        }
        for (String who : needed.speakers().keySet()) {
            MissingReason reason = missing(announcement, who);
            if (reason != null) {
                missing.add(new Missing(who, reason));
            }
        }
        needed.unspoken().forEach(who -> missing.add(new Missing(who, MissingReason.NO_REPRESENTATIVE)));
        return new Explained(
                new ClearanceChanged(
                        announcement.id(),
                        announcement.recorder(),
                        announcement.side(),
                        outcome(announcement.side(), outsider, missing),
                        List.copyOf(needed.everybody()),
                        missing),
                needed);
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

    private boolean takesPart(String recorder) {
        Participant known = conversation.participants().get(recorder);
        if (known == null) {
            return false;
        }
        Participant actsFor =
                known.represents() == null ? null : conversation.participants().get(known.represents());
        return known.present() || (actsFor != null && actsFor.present() && speakers.mayActFor(known, actsFor));
    }

    private boolean opposes(Announcement announcement, String participant) {
        Given<Answer> given = announcement.answers().get(participant);
        if (given == null || overturned(given)) {
            return false;
        }
        return switch (given.what()) {
            case REFUSED, NOT_AGREED, WITHDRAWN -> true;
            case AGREED, ALLOWED -> false;
        };
    }

    /** Whether an answer was a refusal that no longer stands, since somebody else looked at it again. */
    private boolean overturned(Given<Answer> given) {
        Conversation.Refusal refusal = conversation.refusals().get(given.by());
        return refusal != null && refusal.overturned();
    }

    private @Nullable MissingReason missing(Announcement announcement, String participant) {
        Given<Answer> given = announcement.answers().get(participant);
        if (given == null) {
            return MissingReason.NO_ANSWER;
        }
        boolean organisations = conversation.sideOf(participant) == Side.ORGANISATION;
        return switch (given.what()) {
            case AGREED, ALLOWED -> null;
            case NOT_AGREED -> MissingReason.NOT_AGREED;
            case WITHDRAWN -> MissingReason.WITHDRAWN;
            case REFUSED ->
                organisations && announcement.side() != Side.ORGANISATION
                        ? MissingReason.REFUSED
                        : MissingReason.NOT_AGREED;
        };
    }
}
