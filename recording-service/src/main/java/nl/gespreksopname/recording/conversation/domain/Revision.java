package nl.gespreksopname.recording.conversation.domain;

import java.util.List;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a fact that was taken down is, as far as it is otherwise than was said. What is absent stays as it was; a time that is
 * unsaid stays as it was too.
 */
public sealed interface Revision {

    /** When it happened. */
    RecordingCommand.Time time();

    /** A registration. */
    record OfRegistration(
            @Nullable String announcement,
            @Nullable String recorder,
            @Nullable Side side,
            @Nullable Side keeper,
            @Nullable Medium medium,
            @Nullable Boolean undisclosed,
            RecordingCommand.Time time)
            implements Revision {}

    /** A status. */
    record OfStatus(
            @Nullable RecordingStatus status, @Nullable PauseReason reason, RecordingCommand.Time time)
            implements Revision {}

    /** A fingerprint; size in bytes. */
    record OfFingerprint(
            @Nullable String digest,
            @Nullable Long size,
            @Nullable Integer durationSeconds,
            RecordingCommand.Time time) implements Revision {}

    /** A request for a copy. */
    record OfCopyRequest(@Nullable String requestedBy, RecordingCommand.Time time) implements Revision {}

    /** A copy that was handed over. */
    record OfDelivery(@Nullable String to, @Nullable String digest, RecordingCommand.Time time) implements Revision {}

    /** A copy that can't be given. */
    record OfImpossibility(
            @Nullable ImpossibilityReason reason, @Nullable String destruction, RecordingCommand.Time time)
            implements Revision {}

    /** A comparison. */
    record OfVerification(@Nullable String by, @Nullable String delivery, RecordingCommand.Time time)
            implements Revision {}

    /** An explanation of a difference. */
    record OfExplanation(RecordingCommand.Time time) implements Revision {}

    /** A disclosed edit. */
    record OfEdit(
            @Nullable String editedBy,
            @Nullable EditWhat what,
            @Nullable List<String> toldTo,
            @Nullable String digest,
            RecordingCommand.Time time)
            implements Revision {}

    /** A share. */
    record OfShare(
            @Nullable String permission,
            @Nullable String sharedBy,
            @Nullable Side side,
            @Nullable SharePurpose purpose,
            @Nullable Scope scope,
            @Nullable ProceduralUse procedural,
            @Nullable String digest,
            RecordingCommand.Time time)
            implements Revision {}

    /** A notice to who received a share. */
    record OfNotice(@Nullable Means means, RecordingCommand.Time time) implements Revision {}

    /** A publication. */
    record OfPublication(
            @Nullable String permission,
            @Nullable String publishedBy,
            @Nullable Side side,
            @Nullable String digest,
            RecordingCommand.Time time)
            implements Revision {}

    /** What became of having a publication taken off. */
    record OfTakeDown(@Nullable TakeDownStatus status, RecordingCommand.Time time) implements Revision {}

    /** A destruction that was reported. */
    record OfDestruction(@Nullable DestructionCause cause, RecordingCommand.Time time) implements Revision {}
}
