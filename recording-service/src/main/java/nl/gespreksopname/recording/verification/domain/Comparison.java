package nl.gespreksopname.recording.verification.domain;

import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Verify;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/** How a file compares with what was put down of a recording ({@code edits-disclosed}). */
public final class Comparison {

    private Comparison() {}

    /** A file compared by its digest; that it was compared is a fact, whatever came of it. */
    public static Decision decide(Verify command, ConversationState state) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        if (command.delivery() != null && recording.delivery(command.delivery()).isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.DELIVERY));
        }
        return Decision.Accepted.of(new Fact(
                new CopyVerified(
                        command.verification().toString(),
                        command.recording(),
                        command.by(),
                        command.delivery(),
                        command.digest(),
                        outcome(recording, command.digest()),
                        command.time().about()),
                command.time().at()));
    }

    /** How a digest compares. */
    public static VerificationOutcome outcome(Recording recording, String digest) {
        if (recording.isOriginal(digest)) {
            return VerificationOutcome.IDENTICAL;
        }
        if (recording.editOf(digest).isPresent()) {
            return VerificationOutcome.DISCLOSED_EDIT;
        }
        return recording.hasFingerprint() ? VerificationOutcome.DIFFERENT : VerificationOutcome.NO_FINGERPRINT;
    }

    /** What to know about a comparison. */
    public static List<Concern> concerns(CopyVerified verified) {
        return concern(verified.outcome()).stream().toList();
    }

    /** What to know about a digest that came with a copy, a share or a publication. */
    public static Optional<Concern> concern(Recording recording, String digest) {
        return concern(outcome(recording, digest));
    }

    private static Optional<Concern> concern(VerificationOutcome outcome) {
        return switch (outcome) {
            case IDENTICAL, DISCLOSED_EDIT -> Optional.empty();
            case DIFFERENT -> Optional.of(Concern.of(Matter.DIGEST_DIFFERS, RuleId.EDITS_DISCLOSED, Outcome.UNKNOWN));
            case NO_FINGERPRINT ->
                Optional.of(Concern.of(Matter.NO_FINGERPRINT, RuleId.EDITS_DISCLOSED, Outcome.UNKNOWN));
        };
    }
}
