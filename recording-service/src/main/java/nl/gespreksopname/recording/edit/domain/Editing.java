package nl.gespreksopname.recording.edit.domain;

import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.DiscloseEdit;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/**
 * Edits: a change of the content is disclosed before the file is handed over; a technical one may be declared later
 * ({@code edits-disclosed}).
 */
public final class Editing {

    private Editing() {}

    /** A change disclosed. */
    public static Decision decide(DiscloseEdit command, ConversationState state) {
        return state.recording(command.recording()).isEmpty()
                ? Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING))
                : Decision.Accepted.of(new Fact(
                        new EditDisclosed(
                                command.edit().toString(),
                                command.recording(),
                                command.editedBy(),
                                command.what().kind(),
                                command.what(),
                                command.toldTo(),
                                command.digest(),
                                command.explanation(),
                                command.time().about()),
                        command.time().at()));
    }

    /** What to know about it. */
    public static List<Concern> concerns(EditDisclosed disclosed, ConversationState state, Heard heard) {
        List<Concern> concerns = new ArrayList<>();
        boolean content = disclosed.kind() == EditKind.CONTENT;
        boolean late = state.recording(disclosed.recording())
                .filter(r -> r.wasHandedOverBefore(disclosed.edit(), disclosed.digest()))
                .isPresent();
        if (content && late) {
            concerns.add(Concern.of(Matter.EDIT_DISCLOSED_LATE, RuleId.EDITS_DISCLOSED, Outcome.BREACHED));
        }
        if (content && disclosed.toldTo().isEmpty()) {
            concerns.add(Concern.of(Matter.NOBODY_TOLD, RuleId.EDITS_DISCLOSED, Outcome.PENDING));
        }
        if (disclosed.digest() == null) {
            concerns.add(Concern.about(Matter.EDIT_DIGEST_MISSING));
        }
        if (!disclosed.toldTo().stream().allMatch(heard::mayKnow)) {
            concerns.add(Concern.about(Matter.PARTICIPANT_NOT_KNOWN));
        }
        return concerns;
    }
}
