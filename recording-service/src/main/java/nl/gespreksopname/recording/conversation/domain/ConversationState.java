package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;

/**
 * The recordings of one conversation within one organisation.
 *
 * @param recordings by id, in the order in which they became known
 */
public record ConversationState(Map<String, Recording> recordings) {

    /** Nothing yet. */
    public static final ConversationState EMPTY = new ConversationState(Map.of());

    public ConversationState {
        recordings = Collections.unmodifiableMap(new LinkedHashMap<>(recordings));
    }

    /** A recording. */
    public Optional<Recording> recording(String id) {
        return Optional.ofNullable(recordings.get(id));
    }

    /**
     * The state after an event.
     *
     * @param at when it happened if that was said, else when it was taken down
     */
    public ConversationState after(RecordingEvent event, Instant at) {
        return switch (event) {
            case RecordingRegistered e -> with(new Recording(e, List.of()));
            case RecordingMatched e -> noted(e.recording(), e, at);
            case RecordingStatusChanged e -> noted(e.recording(), e, at);
            case FingerprintTaken e -> noted(e.recording(), e, at);
            case ContentStored e -> noted(e.recording(), e, at);
            case CopyRequested e -> noted(e.recording(), e, at);
            case CopyDelivered e -> noted(e.recording(), e, at);
            case CopyImpossible e -> noted(e.recording(), e, at);
            case CopyVerified e -> noted(e.recording(), e, at);
            case EditDisclosed e -> noted(e.recording(), e, at);
            case RecordingShared e -> noted(e.recording(), e, at);
            case PublicationFound e -> noted(e.recording(), e, at);
            case RecordingEvent.VerificationExplained e -> noted(e.recording(), e, at);
            case RecordingEvent.RecipientNotified e -> noted(e.recording(), e, at);
            case RecordingEvent.TakeDownReported e -> noted(e.recording(), e, at);
            case RecordingEvent.HoldPlaced e -> noted(e.recording(), e, at);
            case RecordingEvent.HoldLifted e -> noted(e.recording(), e, at);
            case RecordingEvent.RecordingDestroyed e -> noted(e.recording(), e, at);
            case RecordingEvent.DestructionWaits e -> noted(e.recording(), e, at);
            case ActRefused _,
                    RecordingEvent.FactCorrected _,
                    RecordingEvent.FactDisputed _,
                    RecordingEvent.PersonalValuesDestroyed _ -> this;
        };
    }

    private ConversationState noted(String recording, RecordingEvent event, Instant at) {
        Recording known = recordings.get(recording);
        return known == null ? this : with(known.with(event, at));
    }

    private ConversationState with(Recording recording) {
        Map<String, Recording> more = new LinkedHashMap<>(recordings);
        more.put(recording.id(), recording);
        return new ConversationState(more);
    }
}
