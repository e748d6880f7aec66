package nl.gespreksopname.recording.destruction.domain;

import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.recording.conversation.domain.Act;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.LiftHold;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.PlaceHold;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/**
 * Holds: as long as one is in force, the suite does not destroy what it stores of the recording. What was held up in an office
 * only who holds an office lets go: it may be held up for, or against, those who work on the case.
 */
public final class Holds {

    private Holds() {}

    /** A hold placed. */
    public static Decision decide(PlaceHold command, ConversationState state) {
        return state.recording(command.recording()).isEmpty()
                ? Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING))
                : Decision.Accepted.of(new Fact(
                        new HoldPlaced(
                                command.hold().toString(),
                                command.recording(),
                                command.ground(),
                                command.explanation(),
                                command.until(),
                                command.office()),
                        null));
    }

    /** A hold lifted. */
    public static Decision decide(LiftHold command, ConversationState state) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        HoldPlaced hold = recording.hold(command.hold()).orElse(null);
        if (hold == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.HOLD));
        }
        if (hold.office() != null && command.office() == null) {
            return Act.LIFT_HOLD.refused(command.refusedAct(), recording.id(), ActRefusal.HOLD_PLACED_IN_OFFICE);
        }
        return Decision.Accepted.of(
                new Fact(new HoldLifted(command.lifting().toString(), command.hold(), command.recording()), null));
    }

    /** What to know about a hold. */
    public static List<Concern> concerns(HoldPlaced placed, ConversationState state, Heard heard) {
        List<Concern> concerns = new ArrayList<>();
        if (placed.ground() == HoldGround.OTHER && placed.explanation() == null) {
            concerns.add(Concern.about(Matter.HOLD_NOT_EXPLAINED));
        }
        if (placed.until() != null && !heard.now().isBefore(placed.until())) {
            concerns.add(Concern.about(Matter.HOLD_IS_OVER));
        }
        if (state.recording(placed.recording()).filter(Recording::isDestroyed).isPresent()) {
            concerns.add(Concern.about(Matter.HOLD_TOO_LATE));
        }
        return concerns;
    }

    /** What to know about a lifting. */
    public static List<Concern> concerns(HoldLifted lifted, ConversationState state, Heard heard) {
        boolean before = state.recording(lifted.recording())
                .filter(recording -> endedBefore(lifted, recording, heard))
                .isPresent();
        return before ? List.of(Concern.about(Matter.HOLD_LIFTED_BEFORE)) : List.of();
    }

    private static boolean endedBefore(HoldLifted lifted, Recording recording, Heard heard) {
        boolean another = recording.entries().stream()
                .map(Happened::event)
                .filter(HoldLifted.class::isInstance)
                .map(HoldLifted.class::cast)
                .filter(l -> l.hold().equals(lifted.hold()))
                .findFirst()
                .filter(first -> !first.lifting().equals(lifted.lifting()))
                .isPresent();
        return another
                || recording
                        .hold(lifted.hold())
                        .filter(hold -> hold.until() != null && !heard.now().isBefore(hold.until()))
                        .isPresent();
    }
}
