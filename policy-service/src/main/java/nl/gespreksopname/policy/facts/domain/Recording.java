package nl.gespreksopname.policy.facts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import org.jspecify.annotations.Nullable;

/**
 * One recording of the conversation, with what belongs to it.
 *
 * @param registered that it became known
 * @param announcement the announcement it came with, if that is known here
 * @param start when recording began: exact if that was reported, bounded by what followed if only that was
 * @param digests SHA-256 of the recording as registered, by fingerprint or content
 * @param edits the edits that were disclosed
 * @param changes that it started, paused, resumed and ended
 * @param destroyed that it is no more; the first report
 */
public record Recording(
        Fact<RecordingRegistered> registered,
        @Nullable Fact<RecordingAnnounced> announcement,
        @Nullable Source start,
        Set<String> digests,
        List<Fact<EditDisclosed>> edits,
        List<Fact<RecordingStatusChanged>> changes,
        @Nullable Fact<RecordingDestroyed> destroyed) {

    public Recording {
        digests = Set.copyOf(digests);
        edits = List.copyOf(edits);
        changes = List.copyOf(changes);
    }

    /** Its id. */
    public String id() {
        return registered.what().recording();
    }

    /** Who recorded, if anybody said so. */
    public @Nullable String recorder() {
        @Nullable String recorder = registered.what().recorder();
        return recorder == null && announcement != null ? announcement.what().recorder() : recorder;
    }

    /** Whether it is known to have begun by then. */
    public boolean hasBegunBy(Instant moment) {
        return start != null && !start.moment().latest().isAfter(moment);
    }

    /**
     * A time in which it ran.
     *
     * @param from when it began, or was resumed
     * @param until when it was paused or ended; absent when nobody reported that
     */
    public record Running(Instant from, @Nullable Instant until) {

        /** Whether it was still running so long after a moment; false when that is not known. */
        public boolean wentOn(Instant moment, Duration longerThan) {
            return until != null && until.isAfter(moment.plus(longerThan));
        }

        /** Whether it had certainly stopped so soon after a moment. */
        public boolean stopped(Instant moment, Duration within) {
            return until != null && !until.isAfter(moment.plus(within));
        }
    }

    /** The times in which it ran, as far as was reported, by the reported times; empty when no beginning is known. */
    public List<Running> running() {
        List<Running> running = new ArrayList<>();
        @Nullable Instant from = start == null ? null : start.moment().reckoned();
        List<Fact<RecordingStatusChanged>> inOrder = changes.stream()
                .sorted(Comparator.comparing(change -> change.moment().reckoned()))
                .toList();
        for (Fact<RecordingStatusChanged> change : inOrder) {
            Instant at = change.moment().reckoned();
            switch (change.what().status()) {
                case STARTED, RESUMED -> from = from == null ? at : from;
                case PAUSED, ENDED -> {
                    if (from != null && !at.isBefore(from)) {
                        running.add(new Running(from, at));
                        from = null;
                    }
                }
            }
        }
        if (from != null) {
            running.add(new Running(from, null));
        }
        return running;
    }

    /** Whether it certainly began before it was announced, or was never announced at all. */
    public boolean beganUnannounced() {
        return registered.what().undisclosed()
                || (announcement != null
                        && start != null
                        && announcement.moment().isAfter(start.moment()));
    }
}
