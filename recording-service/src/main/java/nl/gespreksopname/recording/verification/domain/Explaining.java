package nl.gespreksopname.recording.verification.domain;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ExplainVerification;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/** Explanations of a difference ({@code edits-disclosed}): they say why, and disclose no edit. */
public final class Explaining {

    private Explaining() {}

    /** A difference explained. */
    public static Decision decide(ExplainVerification command, ConversationState state) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        if (recording.verification(command.verification()).isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.VERIFICATION));
        }
        return Decision.Accepted.of(new Fact(
                new VerificationExplained(
                        command.explanation().toString(),
                        command.verification(),
                        command.recording(),
                        command.text(),
                        command.time().about()),
                command.time().at()));
    }

    /** What to know about an explanation. */
    public static List<Concern> concerns(VerificationExplained explained, ConversationState state) {
        return state
                .recording(explained.recording())
                .flatMap(recording -> recording
                        .verification(explained.verification())
                        // As it compares now: an edit may have been disclosed since.
                        .map(verified -> Comparison.outcome(recording, verified.digest())))
                .map(outcome -> concern(outcome))
                .stream()
                .toList();
    }

    private static Concern concern(VerificationOutcome outcome) {
        return switch (outcome) {
            case IDENTICAL, DISCLOSED_EDIT -> Concern.about(Matter.NOTHING_TO_EXPLAIN);
            case DIFFERENT -> Concern.of(Matter.EXPLANATION_IS_NO_DISCLOSURE, RuleId.EDITS_DISCLOSED, Outcome.UNKNOWN);
            case NO_FINGERPRINT -> Concern.of(Matter.NO_FINGERPRINT, RuleId.EDITS_DISCLOSED, Outcome.UNKNOWN);
        };
    }
}
