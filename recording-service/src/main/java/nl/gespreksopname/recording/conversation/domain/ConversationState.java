package nl.gespreksopname.recording.conversation.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.history.EffectiveHistory;
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
 * The recordings of one conversation within one organisation, as what was taken down counts.
 *
 * @param recordings by id, in the order in which they became known
 * @param history all that was taken down, also what was corrected since, in version order
 */
public record ConversationState(Map<String, Recording> recordings, List<Happened<RecordingEvent>> history) {

    public ConversationState {
        recordings = Collections.unmodifiableMap(new LinkedHashMap<>(recordings));
        history = List.copyOf(history);
    }

    /**
     * The state after what was taken down.
     *
     * @param history in version order
     */
    public static ConversationState of(List<Happened<RecordingEvent>> history) {
        return folded(effective(history).events(), history);
    }

    /** What of a history counts. */
    public static EffectiveHistory<Happened<RecordingEvent>> effective(List<Happened<RecordingEvent>> history) {
        return EffectiveHistory.of(history, Happened::version, Happened::event);
    }

    /** The state as if nothing had been corrected: for what is looked at although it counts no longer. */
    public ConversationState asTakenDown() {
        return folded(history, history);
    }

    private static ConversationState folded(
            List<Happened<RecordingEvent>> counting, List<Happened<RecordingEvent>> history) {
        ConversationState state = new ConversationState(Map.of(), history);
        for (Happened<RecordingEvent> happened : counting) {
            state = state.after(happened);
        }
        return state;
    }

    /** A recording. */
    public Optional<Recording> recording(String id) {
        return Optional.ofNullable(recordings.get(id));
    }

    /** What was taken down at a version, whether it counts or not. */
    public Optional<Happened<RecordingEvent>> taken(int version) {
        return history.stream().filter(h -> h.version() == version).findFirst();
    }

    /** The ids of the other recordings of the conversation. */
    public List<String> linked(String recording) {
        return recordings.keySet().stream().filter(id -> !id.equals(recording)).toList();
    }

    private ConversationState after(Happened<RecordingEvent> happened) {
        return switch (happened.event()) {
            case RecordingRegistered e -> with(new Recording(e, entries(e.recording())));
            case RecordingMatched e -> noted(e.recording(), happened);
            case RecordingStatusChanged e -> noted(e.recording(), happened);
            case FingerprintTaken e -> noted(e.recording(), happened);
            case ContentStored e -> noted(e.recording(), happened);
            case CopyRequested e -> noted(e.recording(), happened);
            case CopyDelivered e -> noted(e.recording(), happened);
            case CopyImpossible e -> noted(e.recording(), happened);
            case CopyVerified e -> noted(e.recording(), happened);
            case EditDisclosed e -> noted(e.recording(), happened);
            case RecordingShared e -> noted(e.recording(), happened);
            case PublicationFound e -> noted(e.recording(), happened);
            case RecordingEvent.VerificationExplained e -> noted(e.recording(), happened);
            case RecordingEvent.RecipientNotified e -> noted(e.recording(), happened);
            case RecordingEvent.TakeDownReported e -> noted(e.recording(), happened);
            case RecordingEvent.HoldPlaced e -> noted(e.recording(), happened);
            case RecordingEvent.HoldLifted e -> noted(e.recording(), happened);
            case RecordingEvent.RecordingDestroyed e -> noted(e.recording(), happened);
            case RecordingEvent.DestructionWaits e -> noted(e.recording(), happened);
            case ActRefused _,
                    RecordingEvent.FactCorrected _,
                    RecordingEvent.FactDisputed _,
                    RecordingEvent.PersonalValuesDestroyed _ -> this;
        };
    }

    private List<Happened<RecordingEvent>> entries(String recording) {
        Recording known = recordings.get(recording);
        return known == null ? List.of() : known.entries();
    }

    private ConversationState noted(String recording, Happened<RecordingEvent> happened) {
        Recording known = recordings.get(recording);
        return known == null ? this : with(known.with(happened));
    }

    private ConversationState with(Recording recording) {
        Map<String, Recording> more = new LinkedHashMap<>(recordings);
        more.put(recording.id(), recording);
        return new ConversationState(more, history);
    }
}
