package nl.gespreksopname.recording.fingerprint.domain;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.TakeFingerprint;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/** Fingerprints: by these a file can be told later, wherever it is kept. A second, different one is a fact too. */
public final class Fingerprinting {

    private Fingerprinting() {}

    /** A fingerprint put down. */
    public static Decision decide(TakeFingerprint command, ConversationState state) {
        return state.recording(command.recording()).isEmpty()
                ? Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING))
                : Decision.Accepted.of(new Fact(
                        new FingerprintTaken(
                                command.fingerprint().toString(),
                                command.recording(),
                                command.digest(),
                                command.size(),
                                command.durationSeconds(),
                                command.time().about()),
                        command.time().at()));
    }

    /** What to know about it. */
    public static List<Concern> concerns(FingerprintTaken taken, ConversationState state) {
        return state
                .recording(taken.recording())
                .flatMap(r -> r.originalDigest())
                .filter(first -> !first.equals(taken.digest()))
                .map(_ -> Concern.of(Matter.ANOTHER_FINGERPRINT, RuleId.EDITS_DISCLOSED, Outcome.UNKNOWN))
                .stream()
                .toList();
    }
}
