package nl.gespreksopname.consent.keeping.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.gespreksopname.contracts.history.EffectiveHistory;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import org.jspecify.annotations.Nullable;

/**
 * The holds on recordings of one conversation, by what recording-service told of them. Whoever asked for a hold, such as a
 * court, must be able to see who is on the recording: as long as one is in force, nobody's name is destroyed (rules.md, case
 * 18). What was corrected counts as it was put right, as recording-service reads it.
 */
public final class Holds {

    private Holds() {}

    /**
     * A hold.
     *
     * @param until when it ends by itself, exclusive
     */
    public record Hold(
            String id, String recording, @Nullable Instant until) {}

    /**
     * Those that are in force.
     *
     * @param told what was told of the conversation's recordings, by version
     */
    public static List<Hold> inForce(SortedMap<Integer, RecordingEvent> told, Instant now) {
        Set<String> recordings = new HashSet<>();
        Set<String> lifted = new HashSet<>();
        List<Hold> placed = new ArrayList<>();
        for (var counting : EffectiveHistory.of(List.copyOf(told.entrySet()), Map.Entry::getKey, Map.Entry::getValue)
                .events()) {
            RecordingEvent event = counting.getValue();
            if (event instanceof RecordingRegistered it) {
                recordings.add(it.recording());
            } else if (event instanceof HoldLifted it) {
                lifted.add(it.hold());
            } else if (event instanceof HoldPlaced it) {
                placed.add(new Hold(it.hold(), it.recording(), it.until()));
            }
        }
        return placed.stream()
                .filter(hold -> recordings.contains(hold.recording()) && !lifted.contains(hold.id()))
                .filter(hold -> hold.until() == null || now.isBefore(hold.until()))
                .toList();
    }
}
