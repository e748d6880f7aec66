package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import org.jspecify.annotations.Nullable;

/**
 * One recording and all that was taken down about it, in that order.
 *
 * @param registration how it became known
 * @param entries everything after it
 */
public record Recording(RecordingRegistered registration, List<Happened<RecordingEvent>> entries) {

    public Recording {
        entries = List.copyOf(entries);
    }

    Recording with(Happened<RecordingEvent> happened) {
        List<Happened<RecordingEvent>> more = new ArrayList<>(entries);
        more.add(happened);
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
        for (Happened<RecordingEvent> entry : entries) {
            if (entry.event() instanceof RecordingStatusChanged changed
                    && !entry.at().isBefore(latest)) {
                status = changed.status();
                latest = entry.at();
            }
        }
        return Optional.ofNullable(status);
    }

    /** When what happened last happened. */
    public Optional<Instant> lastStatus() {
        return entries.stream()
                .filter(e -> e.event() instanceof RecordingStatusChanged)
                .map(Happened::at)
                .max(Comparator.naturalOrder());
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
        for (Happened<RecordingEvent> entry : entries) {
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
                .map(Happened::at)
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

    /** A comparison. */
    public Optional<CopyVerified> verification(String id) {
        return of(CopyVerified.class).filter(v -> v.verification().equals(id)).findFirst();
    }

    /** A publication. */
    public Optional<RecordingEvent.PublicationFound> publication(String id) {
        return of(RecordingEvent.PublicationFound.class)
                .filter(p -> p.publication().equals(id))
                .findFirst();
    }

    /** A hold. */
    public Optional<HoldPlaced> hold(String id) {
        return of(HoldPlaced.class).filter(h -> h.hold().equals(id)).findFirst();
    }

    /** The lifting of a hold. */
    public Optional<HoldLifted> lifting(String hold) {
        return of(HoldLifted.class).filter(l -> l.hold().equals(hold)).findFirst();
    }

    /** Whether a hold is in force. */
    public boolean isInForce(HoldPlaced hold, Instant now) {
        return lifting(hold.hold()).isEmpty() && (hold.until() == null || now.isBefore(hold.until()));
    }

    /** The holds that are in force, in the order in which they were placed. */
    public List<HoldPlaced> holdsInForce(Instant now) {
        return of(HoldPlaced.class).filter(hold -> isInForce(hold, now)).toList();
    }

    /** The requests for a copy that ended neither in a copy for who asked nor in a reasoned impossibility. */
    public List<CopyRequested> openCopyRequests() {
        return of(CopyRequested.class).filter(this::isOpen).toList();
    }

    private boolean isOpen(CopyRequested request) {
        return of(CopyDelivered.class)
                        .noneMatch(d ->
                                d.copyRequest().equals(request.copyRequest()) && d.to().equals(request.requestedBy()))
                && of(CopyImpossible.class)
                        .noneMatch(i -> i.copyRequest().equals(request.copyRequest())
                                && i.reason() != ImpossibilityReason.NONE_GIVEN);
    }

    /** By which it was destroyed, the first if it was told more than once. */
    public Optional<Happened<RecordingEvent>> destruction() {
        return entries.stream()
                .filter(e -> e.event() instanceof RecordingDestroyed)
                .findFirst();
    }

    /** Whether it was destroyed, here or elsewhere. */
    public boolean isDestroyed() {
        return destruction().isPresent();
    }

    /** Whether what is stored of it here was destroyed: a report of what happened elsewhere does not do that. */
    public boolean isContentDestroyed() {
        return of(RecordingDestroyed.class).anyMatch(d -> d.basis() == ReportOrAct.ACT);
    }

    /** What its destruction was last said to wait for, unless it was destroyed since. */
    public Optional<DestructionWaits> waits() {
        Optional<DestructionWaits> last = of(DestructionWaits.class).reduce((_, later) -> later);
        return isContentDestroyed() ? Optional.empty() : last;
    }

    /**
     * When it began, or else when that was taken down. Empty when nobody reported that it did, or only about when: anything can
     * have happened after it then.
     */
    public Optional<Instant> startedAt() {
        List<Instant> starts = new ArrayList<>();
        for (Happened<RecordingEvent> entry : entries) {
            if (entry.event() instanceof RecordingStatusChanged changed
                    && changed.status() == RecordingStatus.STARTED) {
                if (entry.occurredAt() == null && changed.when() != null) {
                    return Optional.empty();
                }
                starts.add(entry.at());
            }
        }
        return starts.stream().min(Comparator.naturalOrder());
    }

    /** Whoever was told that the permission for a share has ended: the first notice. */
    public Optional<RecipientNotified> notice(String share) {
        return of(RecipientNotified.class).filter(n -> n.share().equals(share)).findFirst();
    }

    /** The shares, with when they were done. */
    public List<Happened<RecordingEvent>> shares() {
        return entries.stream()
                .filter(e -> e.event() instanceof RecordingShared)
                .toList();
    }

    /**
     * Whether a file of this digest was handed over or compared before it was disclosed as an edit, by when things happened; of
     * what happened at the same time, by what was taken down first.
     */
    public boolean wasHandedOverBefore(String edit, @Nullable String digest) {
        Optional<Happened<RecordingEvent>> disclosure = entries.stream()
                .filter(e -> e.event() instanceof EditDisclosed disclosed
                        && disclosed.edit().equals(edit))
                .findFirst();
        if (digest == null || disclosure.isEmpty()) {
            return false;
        }
        Instant disclosedAt = disclosure.get().at();
        boolean taken = false;
        for (Happened<RecordingEvent> entry : entries) {
            taken = taken || entry.version() == disclosure.get().version();
            if (entry.at().isAfter(disclosedAt) || (taken && entry.at().equals(disclosedAt))) {
                continue;
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
                        CopyImpossible _,
                        EditDisclosed _,
                        RecordingEvent.ActRefused _,
                        RecordingEvent.VerificationExplained _,
                        RecipientNotified _,
                        RecordingEvent.TakeDownReported _,
                        HoldPlaced _,
                        HoldLifted _,
                        RecordingDestroyed _,
                        DestructionWaits _,
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
        return entries.stream().map(Happened::event).filter(kind::isInstance).map(kind::cast);
    }
}
