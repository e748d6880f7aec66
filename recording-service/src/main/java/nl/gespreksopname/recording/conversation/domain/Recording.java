package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import org.jspecify.annotations.Nullable;

/**
 * One recording and all that was taken down about it, in that order.
 *
 * @param registration how it became known
 * @param entries everything after it
 */
public record Recording(RecordingRegistered registration, List<Entry> entries) {

    /**
     * Something that was taken down.
     *
     * @param at when it happened if that was said, else when it was taken down
     */
    public record Entry(RecordingEvent event, Instant at) {}

    public Recording {
        entries = List.copyOf(entries);
    }

    Recording with(RecordingEvent event, Instant at) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(event, at));
        return new Recording(registration, more);
    }

    /** Its id. */
    public String id() {
        return registration.recording();
    }

    /** Whether its conversation is known here. */
    public boolean matched() {
        return registration.matched() || of(RecordingMatched.class).findAny().isPresent();
    }

    /** How far it is, by what happened last; of what is said to have happened at the same time, by what was said last. */
    public Optional<RecordingStatus> status() {
        RecordingStatus status = null;
        Instant latest = Instant.MIN;
        for (Entry entry : entries) {
            if (entry.event() instanceof RecordingStatusChanged changed
                    && !entry.at().isBefore(latest)) {
                status = changed.status();
                latest = entry.at();
            }
        }
        return Optional.ofNullable(status);
    }

    /** The stored content, if any. */
    public Optional<ContentStored> content() {
        return of(ContentStored.class).findFirst();
    }

    /** Whether a digest is one that was put down for the whole original. */
    public boolean isOriginal(String digest) {
        return of(FingerprintTaken.class).anyMatch(f -> f.digest().equals(digest))
                || of(ContentStored.class).anyMatch(c -> c.digest().equals(digest));
    }

    /** Whether anything is there to compare with. */
    public boolean hasFingerprint() {
        return originalDigest().isPresent();
    }

    /** The digest of the original that was put down first. */
    public Optional<String> originalDigest() {
        for (Entry entry : entries) {
            if (entry.event() instanceof FingerprintTaken taken) {
                return Optional.of(taken.digest());
            }
            if (entry.event() instanceof ContentStored stored) {
                return Optional.of(stored.digest());
            }
        }
        return Optional.empty();
    }

    /** The disclosed edit with this digest. */
    public Optional<EditDisclosed> editOf(String digest) {
        return of(EditDisclosed.class).filter(e -> digest.equals(e.digest())).findFirst();
    }

    /** A request for a copy. */
    public Optional<CopyRequested> copyRequest(String id) {
        return of(CopyRequested.class).filter(r -> r.copyRequest().equals(id)).findFirst();
    }

    /** When a copy was asked for. */
    public Optional<Instant> copyRequestedAt(String id) {
        return entries.stream()
                .filter(e ->
                        e.event() instanceof CopyRequested r && r.copyRequest().equals(id))
                .map(Entry::at)
                .findFirst();
    }

    /** A copy that was handed over. */
    public Optional<CopyDelivered> delivery(String id) {
        return of(CopyDelivered.class).filter(d -> d.delivery().equals(id)).findFirst();
    }

    /** A share. */
    public Optional<RecordingShared> share(String id) {
        return of(RecordingShared.class).filter(s -> s.share().equals(id)).findFirst();
    }

    /** Whether a file of this digest was handed over or compared before an event that disclosed it. */
    public boolean wasHandedOverBefore(String edit, @Nullable String digest) {
        if (digest == null) {
            return false;
        }
        for (Entry entry : entries) {
            if (entry.event() instanceof EditDisclosed disclosed
                    && disclosed.edit().equals(edit)) {
                return false;
            }
            String handed = switch (entry.event()) {
                case CopyDelivered d -> d.digest();
                case RecordingShared s -> s.digest();
                case CopyVerified v -> v.digest();
                case RecordingEvent.PublicationFound p -> p.digest();
                case RecordingRegistered _,
                        RecordingMatched _,
                        RecordingStatusChanged _,
                        FingerprintTaken _,
                        ContentStored _,
                        CopyRequested _,
                        RecordingEvent.CopyImpossible _,
                        EditDisclosed _,
                        RecordingEvent.ActRefused _,
                        RecordingEvent.VerificationExplained _,
                        RecordingEvent.RecipientNotified _,
                        RecordingEvent.TakeDownReported _,
                        RecordingEvent.HoldPlaced _,
                        RecordingEvent.HoldLifted _,
                        RecordingEvent.RecordingDestroyed _,
                        RecordingEvent.DestructionWaits _,
                        RecordingEvent.FactCorrected _,
                        RecordingEvent.FactDisputed _,
                        RecordingEvent.PersonalValuesDestroyed _ -> null;
            };
            if (digest.equals(handed)) {
                return true;
            }
        }
        return false;
    }

    private <E extends RecordingEvent> Stream<E> of(Class<E> kind) {
        return entries.stream().map(Entry::event).filter(kind::isInstance).map(kind::cast);
    }
}
