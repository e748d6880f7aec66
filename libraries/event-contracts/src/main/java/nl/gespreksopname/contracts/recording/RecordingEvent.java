package nl.gespreksopname.contracts.recording;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.history.Correction;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditKind;
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
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.contracts.vocabulary.WaitingFor;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * What recording-service takes down, in the stream {@code conversation/<id>}: all recordings, copies, edits and shares
 * of one conversation, so that contiguous versions prove that none was left out. Digests are SHA-256, lower-case hex.
 */
public sealed interface RecordingEvent {

    /**
     * A recording became known.
     *
     * @param recording id
     * @param announcement the announcement it came with; absent when nobody announced it
     * @param basis whether it is reported, or made through the suite
     * @param recorder the participant who records, if known
     * @param side whose recording it is
     * @param keeper who keeps it
     * @param medium sound, or picture too
     * @param mediaType media type of the file, such as {@code audio/mp4}
     * @param device on what it was made, in the vault
     * @param undisclosed whether it came to light without having been announced
     * @param matched whether the conversation was known here when it was registered
     */
    record RecordingRegistered(
            String recording,
            @Nullable String announcement,
            ReportOrAct basis,
            @Nullable String recorder,
            Side side,
            Side keeper,
            Medium medium,
            @Nullable String mediaType,
            @Nullable Sealed device,
            boolean undisclosed,
            boolean matched,
            @Nullable When when)
            implements RecordingEvent {}

    /** The conversation of a recording became known after the recording was registered. */
    record RecordingMatched(String recording) implements RecordingEvent {}

    /** A recording started, paused, resumed or ended, at {@code occurredAt}. */
    record RecordingStatusChanged(
            String recording,
            RecordingStatus status,
            @Nullable PauseReason reason,
            @Nullable When when) implements RecordingEvent {}

    /**
     * The fingerprint of a recording was put down.
     *
     * @param fingerprint id
     * @param digest SHA-256 of the whole file
     * @param size in bytes
     * @param durationSeconds length of the recording
     */
    record FingerprintTaken(
            String fingerprint,
            String recording,
            String digest,
            long size,
            @Nullable Integer durationSeconds,
            @Nullable When when)
            implements RecordingEvent {}

    /** The content of a recording was stored, encrypted; the digest is of the content before encryption. */
    record ContentStored(String recording, String digest, long size, String mediaType) implements RecordingEvent {}

    /** Somebody who was recorded asked for a copy. */
    record CopyRequested(
            String copyRequest,
            String recording,
            String requestedBy,
            @Nullable When when) implements RecordingEvent {}

    /**
     * A copy was handed over.
     *
     * @param delivery id
     * @param copyRequest the request that it answers
     * @param basis reported, or handed out by the suite
     * @param to the participant who got it
     * @param digest of the copy, if known
     */
    record CopyDelivered(
            String delivery,
            String copyRequest,
            String recording,
            ReportOrAct basis,
            String to,
            @Nullable String digest,
            @Nullable When when)
            implements RecordingEvent {}

    /**
     * A copy can't be given.
     *
     * @param destruction id of the event by which it was destroyed, for {@code destroyed}
     */
    record CopyImpossible(
            String impossibility,
            String copyRequest,
            String recording,
            ImpossibilityReason reason,
            @Nullable Sealed explanation,
            @Nullable String destruction,
            @Nullable When when)
            implements RecordingEvent {}

    /**
     * A file or digest was compared with what was registered.
     *
     * @param by the participant who had it compared, if any
     * @param delivery the delivered copy that was compared, if one
     */
    record CopyVerified(
            String verification,
            String recording,
            @Nullable String by,
            @Nullable String delivery,
            String digest,
            VerificationOutcome outcome,
            @Nullable When when)
            implements RecordingEvent {}

    /**
     * A change to a recording was disclosed.
     *
     * @param edit id
     * @param kind content or technical, as {@code what} implies
     * @param toldTo the participants who were told
     * @param digest of the result, if known
     * @param explanation what was done and why, in the vault
     */
    record EditDisclosed(
            String edit,
            String recording,
            @Nullable String editedBy,
            EditKind kind,
            EditWhat what,
            List<String> toldTo,
            @Nullable String digest,
            @Nullable Sealed explanation,
            @Nullable When when)
            implements RecordingEvent {
        public EditDisclosed {
            toldTo = List.copyOf(toldTo);
        }
    }

    /**
     * A recording was shared with somebody outside the conversation.
     *
     * @param share id
     * @param basis reported, or done by the suite
     * @param permission the permission that it rests on, if one is named
     * @param sharedBy the participant who shared it, if known
     * @param side on whose side the sharer stands
     * @param recipient who received it, in the vault
     * @param recipientKey as in the permission, to compare with
     * @param procedural the procedure that it is used in
     * @param digest of what was handed over, if known
     */
    record RecordingShared(
            String share,
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
            @Nullable When when)
            implements RecordingEvent {}

    /**
     * A recording was found published, or was published.
     *
     * @param publication id
     * @param permission the permission that it rests on, if one is named
     * @param publishedBy the participant who published it, if known
     * @param side on whose side the publisher stands; {@code neither} when nobody knows
     * @param platform where, in the vault
     * @param platformKey HMAC of the platform as for a recipient, to compare with
     * @param digest of what was published, if known
     */
    record PublicationFound(
            String publication,
            String recording,
            ReportOrAct basis,
            @Nullable String permission,
            @Nullable String publishedBy,
            Side side,
            Material material,
            Sealed platform,
            String platformKey,
            @Nullable String digest,
            @Nullable When when)
            implements RecordingEvent {}

    /**
     * The suite was asked to do something and refused.
     *
     * @param refusedAct id
     * @param act what was asked: {@code record}, {@code deliver-copy}, {@code share}, {@code publish}, {@code destroy},
     *     {@code lift-hold}, {@code hand-out}
     * @param recording about which recording, if about one
     * @param reason stable code of the problem that the caller got, such as {@code clearance-blocked}
     */
    record ActRefused(
            String refusedAct, String act, @Nullable String recording, String reason) implements RecordingEvent {}

    /**
     * Why a file differs was explained.
     *
     * @param explanation id
     * @param verification the comparison that found the difference
     * @param text in the vault
     */
    record VerificationExplained(
            String explanation,
            String verification,
            String recording,
            Sealed text,
            @Nullable When when) implements RecordingEvent {}

    /**
     * Whoever received a share was told that the permission has ended.
     *
     * @param notice id
     */
    record RecipientNotified(
            String notice,
            String share,
            String recording,
            Means means,
            @Nullable When when) implements RecordingEvent {}

    /**
     * Something was done, or said, to take a publication off its platform.
     *
     * @param takeDown id
     */
    record TakeDownReported(
            String takeDown,
            String publication,
            String recording,
            TakeDownStatus status,
            @Nullable When when) implements RecordingEvent {}

    /**
     * The recording may not be destroyed as long as this holds.
     *
     * @param hold id
     * @param explanation more about why, in the vault
     * @param until when it ends by itself, exclusive
     * @param office the office in which it was placed, if in one: then only who holds an office lifts it
     */
    record HoldPlaced(
            String hold,
            String recording,
            HoldGround ground,
            @Nullable Sealed explanation,
            @Nullable Instant until,
            @Nullable Office office)
            implements RecordingEvent {}

    /**
     * A hold was lifted.
     *
     * @param lifting id
     */
    record HoldLifted(String lifting, String hold, String recording) implements RecordingEvent {}

    /**
     * The recording is no more. What the suite stored of it can't be read again; what others keep they were to destroy.
     *
     * @param destruction id
     * @param basis reported, or done by the suite
     */
    record RecordingDestroyed(
            String destruction,
            String recording,
            ReportOrAct basis,
            DestructionCause cause,
            @Nullable When when) implements RecordingEvent {}

    /**
     * The time for which the recording was to be kept ran out, and something is in the way of destroying it. A later event
     * of this kind about the same recording takes the place of this one.
     *
     * @param due when it ran out
     * @param waitsFor what is in the way
     */
    record DestructionWaits(String recording, Instant due, List<Waiting> waitsFor) implements RecordingEvent {
        public DestructionWaits {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /**
     * What a destruction waits for.
     *
     * @param id of the copy request, the hold or the withdrawal
     */
    record Waiting(WaitingFor what, String id) {}

    /**
     * Something that was taken down in this stream is not so. It stays in the trail; from now on it counts no longer, and
     * what is said to be right counts in its place.
     *
     * @param correction id
     * @param corrects version of the event in this stream that is corrected
     * @param replaced whether the event that follows this one in the stream, of the same type and about the same ids, says how
     *     it is; otherwise it did not happen
     * @param explanation why, in the vault
     */
    record FactCorrected(
            String correction,
            int corrects,
            boolean replaced,
            @Nullable Sealed explanation) implements RecordingEvent, Correction {}

    /**
     * A participant says that something that was taken down in this stream is not so. It counts, as disputed.
     *
     * @param dispute id
     * @param disputes version of the event in this stream
     * @param by the participant who says so
     * @param explanation how they say it was, in the vault
     */
    record FactDisputed(
            String dispute,
            int disputes,
            String by,
            @Nullable Sealed explanation) implements RecordingEvent {}

    /**
     * The time for which personal values of this stream were to be kept ran out, and their secrets were destroyed.
     *
     * @param due when it ran out
     * @param values how many there were
     */
    record PersonalValuesDestroyed(Instant due, int values) implements RecordingEvent {}
}
