package nl.gespreksopname.consent.keeping.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
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

    private final SortedMap<Integer, RecordingEvent> told;

    private Holds(SortedMap<Integer, RecordingEvent> told) {
        this.told = told;
    }

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
        return new Holds(new TreeMap<>(told)).inForce(now);
    }

    private List<Hold> inForce(Instant now) {
        Set<String> recordings = new HashSet<>();
        Set<String> lifted = new HashSet<>();
        List<Hold> placed = new ArrayList<>();
        for (int version : told.keySet()) {
            if (told.get(version - 1) instanceof FactCorrected correction && correction.replaced()) {
                // It stands in the place of another, and counts there.
                continue;
            }
            RecordingEvent event = counting(version).orElse(null);
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

    /** What counts in the place of what was taken down at a version; nothing when it did not happen. */
    private Optional<RecordingEvent> counting(int version) {
        Optional<Integer> by = correctedBy(version);
        if (by.isEmpty()) {
            return Optional.ofNullable(told.get(version));
        }
        return told.get(by.get()) instanceof FactCorrected correction && correction.replaced()
                ? counting(by.get() + 1)
                : Optional.empty();
    }

    /** The last correction of a version that is itself not corrected. */
    private Optional<Integer> correctedBy(int version) {
        return told.tailMap(version + 1).entrySet().stream()
                .filter(entry ->
                        entry.getValue() instanceof FactCorrected correction && correction.corrects() == version)
                .map(Map.Entry::getKey)
                .filter(correction -> correctedBy(correction).isEmpty())
                .reduce((first, second) -> second);
    }
}
