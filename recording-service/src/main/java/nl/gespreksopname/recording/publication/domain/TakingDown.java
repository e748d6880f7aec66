package nl.gespreksopname.recording.publication.domain;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ReportTakeDown;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/** What becomes of having a publication taken off its platform. It does not undo that it was published. */
public final class TakingDown {

    private TakingDown() {}

    /** A removal asked for, done or declined. */
    public static Decision decide(ReportTakeDown command, ConversationState state) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        if (recording.publication(command.publication()).isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.PUBLICATION));
        }
        return Decision.Accepted.of(new Fact(
                new TakeDownReported(
                        command.takeDown().toString(),
                        command.publication(),
                        command.recording(),
                        command.status(),
                        command.time().about()),
                command.time().at()));
    }

    /** What to know about it. */
    public static List<Concern> concerns(TakeDownReported reported) {
        return reported.status() == TakeDownStatus.DECLINED
                ? List.of(Concern.about(Matter.TAKE_DOWN_DECLINED))
                : List.of();
    }
}
