package nl.gespreksopname.policy.facts.domain;

import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import org.jspecify.annotations.Nullable;

/**
 * One recording of the conversation, with what belongs to it.
 *
 * @param registered that it became known
 * @param announcement the announcement it came with, if that is known here
 * @param start when recording began: exact if that was reported, bounded by what followed if only that was
 * @param digests SHA-256 of the recording as registered, by fingerprint or content
 * @param edits the edits that were disclosed
 */
public record Recording(
        Fact<RecordingRegistered> registered,
        @Nullable Fact<RecordingAnnounced> announcement,
        @Nullable Source start,
        Set<String> digests,
        List<Fact<EditDisclosed>> edits) {

    public Recording {
        digests = Set.copyOf(digests);
        edits = List.copyOf(edits);
    }

    /** Its id. */
    public String id() {
        return registered.what().recording();
    }

    /** Whether it certainly began before it was announced, or was never announced at all. */
    public boolean beganUnannounced() {
        return registered.what().undisclosed()
                || (announcement != null
                        && start != null
                        && announcement.moment().isAfter(start.moment()));
    }
}
