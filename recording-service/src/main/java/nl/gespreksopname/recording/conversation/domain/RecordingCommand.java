package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Office;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * What recording-service can be asked to take down or do, all within one conversation. Ids of what a command makes come
 * with it, so that deciding again makes the same. Digests are SHA-256, lower-case hex.
 */
public sealed interface RecordingCommand {

    /**
     * When something happened, as far as somebody said so.
     *
     * @param at the time
     * @param about about when, for who knows no time
     */
    record Time(@Nullable Instant at, @Nullable When about) {
        /** Nobody said so. */
        public static final Time UNSAID = new Time(null, null);
    }

    /**
     * Register a recording, or begin one through the suite.
     *
     * @param startedAt when the recording began, if that was said with it
     */
    record Register(
            UUID recording,
            UUID refusedAct,
            @Nullable String announcement,
            ReportOrAct basis,
            @Nullable String recorder,
            Side side,
            Side keeper,
            Medium medium,
            @Nullable String mediaType,
            @Nullable Sealed device,
            boolean undisclosed,
            @Nullable Instant startedAt,
            Time time)
            implements RecordingCommand {}

    /** Note that the conversation of a recording is known now. */
    record Match(String recording) implements RecordingCommand {}

    /** Note that a recording started, paused, resumed or ended; with its fingerprint, if that was made at once. */
    record ChangeStatus(
            String recording,
            RecordingStatus status,
            @Nullable PauseReason reason,
            @Nullable TakeFingerprint fingerprint,
            Time time)
            implements RecordingCommand {}

    /** Put a fingerprint down; size in bytes. */
    record TakeFingerprint(
            UUID fingerprint,
            String recording,
            String digest,
            long size,
            @Nullable Integer durationSeconds,
            Time time) implements RecordingCommand {}

    /** Note content that was stored; the digest is of what it was before encryption. */
    record StoreContent(String recording, String digest, long size, String mediaType) implements RecordingCommand {}

    /**
     * Hand stored content out.
     *
     * @param delivery the copy that it is handed out for, if for one
     * @param share the share that it is handed out for, if for one
     */
    record HandOut(
            UUID refusedAct,
            String recording,
            @Nullable String delivery,
            @Nullable String share) implements RecordingCommand {}

    /** Note that somebody asks for a copy. */
    record RequestCopy(UUID copyRequest, String recording, String requestedBy, Time time) implements RecordingCommand {}

    /**
     * Note that a copy was handed over, or hand one over.
     *
     * @param to absent: who asked for it
     */
    record DeliverCopy(
            UUID delivery,
            UUID refusedAct,
            String copyRequest,
            String recording,
            ReportOrAct basis,
            @Nullable String to,
            @Nullable String digest,
            Time time)
            implements RecordingCommand {}

    /** Note that a copy can't be given. */
    record ReportImpossible(
            UUID impossibility,
            String copyRequest,
            String recording,
            ImpossibilityReason reason,
            @Nullable Sealed explanation,
            @Nullable String destruction,
            Time time)
            implements RecordingCommand {}

    /** Compare a file's digest with what is put down. */
    record Verify(
            UUID verification,
            String recording,
            @Nullable String by,
            @Nullable String delivery,
            String digest,
            Time time)
            implements RecordingCommand {}

    /** Note a disclosed change. */
    record DiscloseEdit(
            UUID edit,
            String recording,
            @Nullable String editedBy,
            EditWhat what,
            List<String> toldTo,
            @Nullable String digest,
            @Nullable Sealed explanation,
            Time time)
            implements RecordingCommand {
        public DiscloseEdit {
            toldTo = List.copyOf(toldTo);
        }
    }

    /** Note that a recording was shared with somebody outside the conversation, or share it. */
    record Share(
            UUID share,
            UUID refusedAct,
            String recording,
            ReportOrAct basis,
            @Nullable String permission,
            @Nullable String sharedBy,
            Side side,
            Material material,
            Sealed recipient,
            String recipientKey,
            SharePurpose purpose,
            Scope scope,
            @Nullable ProceduralUse procedural,
            @Nullable String digest,
            Time time)
            implements RecordingCommand {}

    /** Note that a recording was found published, or publish it. */
    record Publish(
            UUID publication,
            UUID refusedAct,
            String recording,
            ReportOrAct basis,
            @Nullable String permission,
            @Nullable String publishedBy,
            Side side,
            Material material,
            Sealed platform,
            String platformKey,
            @Nullable String digest,
            Time time)
            implements RecordingCommand {}

    /** Note why a file differs. */
    record ExplainVerification(UUID explanation, String verification, String recording, Sealed text, Time time)
            implements RecordingCommand {}

    /** Note that whoever received a share was told that the permission ended. */
    record NotifyRecipient(UUID notice, String share, String recording, Means means, Time time)
            implements RecordingCommand {}

    /** Note what became of having a publication taken off its platform. */
    record ReportTakeDown(UUID takeDown, String publication, String recording, TakeDownStatus status, Time time)
            implements RecordingCommand {}

    /**
     * Hold destruction up, until a moment if one is given, exclusive.
     *
     * @param office the office that whoever places it holds, if any
     */
    record PlaceHold(
            UUID hold,
            String recording,
            HoldGround ground,
            @Nullable Sealed explanation,
            @Nullable Instant until,
            @Nullable Office office)
            implements RecordingCommand {}

    /**
     * Lift a hold.
     *
     * @param office the office that whoever lifts it holds, if any
     */
    record LiftHold(
            UUID lifting,
            UUID refusedAct,
            String hold,
            String recording,
            @Nullable Office office) implements RecordingCommand {}

    /** Note that a recording was destroyed elsewhere, or destroy what is stored of it. */
    record Destroy(
            UUID destruction, UUID refusedAct, String recording, ReportOrAct basis, DestructionCause cause, Time time)
            implements RecordingCommand {}

    /**
     * Destroy what is stored of a recording because its time ran out, or say what that waits for.
     *
     * @param due when its time ran out
     * @param now the moment at which it is looked at
     */
    record Expire(UUID destruction, String recording, DestructionCause cause, Instant due, Instant now)
            implements RecordingCommand {}

    /**
     * Destroy the personal values of the whole stream because their time ran out.
     *
     * @param due when it ran out
     * @param now the moment at which it is looked at
     */
    record ExpireValues(Instant due, Instant now) implements RecordingCommand {}

    /**
     * Note that something that was taken down about a recording is not so.
     *
     * @param version of the event
     * @param revision how it is; absent when it did not happen
     */
    record Correct(
            UUID correction,
            String recording,
            int version,
            @Nullable Sealed explanation,
            @Nullable Revision revision) implements RecordingCommand {}

    /** Note that a participant says that something that was taken down about a recording is not so. */
    record Dispute(
            UUID dispute,
            String recording,
            int version,
            String by,
            @Nullable Sealed explanation) implements RecordingCommand {}
}
