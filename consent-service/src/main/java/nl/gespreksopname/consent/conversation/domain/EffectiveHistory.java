package nl.gespreksopname.consent.conversation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactCorrected;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a stream once its corrections are carried out: a corrected event counts no longer, and what replaces it
 * stands in its place, with its own moment. A correction can itself be corrected: then what it corrected counts again. Of
 * several corrections of one event the last that is in force decides.
 */
public final class EffectiveHistory {

    private final Map<Integer, Logged> byVersion = new HashMap<>();
    private final Map<Integer, Logged> corrections = new HashMap<>();
    private final List<Logged> log;

    private EffectiveHistory(List<Logged> log) {
        this.log = log;
        for (Logged logged : log) {
            byVersion.put(logged.version(), logged);
        }
        // From the last to the first: whether a correction is in force hangs on later ones alone.
        for (Logged logged : log.reversed()) {
            if (logged.event() instanceof FactCorrected correction
                    && correction.corrects() < logged.version()
                    && !corrections.containsKey(logged.version())) {
                corrections.putIfAbsent(correction.corrects(), logged);
            }
        }
    }

    /**
     * The events that count, each in the place of what it replaces.
     *
     * @param log all events of the stream, in order
     */
    public static List<Logged> of(List<Logged> log) {
        return log.stream().noneMatch(logged -> logged.event() instanceof FactCorrected)
                ? log
                : new EffectiveHistory(log).effective();
    }

    /** The version of the correction that is in force, by the version of the event that it corrects. */
    public static Map<Integer, Integer> corrected(List<Logged> log) {
        Map<Integer, Integer> versions = new HashMap<>();
        new EffectiveHistory(log).corrections.forEach((version, by) -> versions.put(version, by.version()));
        return Map.copyOf(versions);
    }

    /** Whether the next event of the stream stands in the place of another. */
    static boolean awaitsReplacement(List<Logged> log) {
        return !log.isEmpty() && log.getLast().event() instanceof FactCorrected correction && correction.replaced();
    }

    private List<Logged> effective() {
        List<Logged> effective = new ArrayList<>();
        for (Logged logged : log) {
            if (isReplacement(logged)) {
                continue;
            }
            Logged counts = standing(logged);
            if (counts != null) {
                effective.add(counts);
            }
        }
        return List.copyOf(effective);
    }

    private boolean isReplacement(Logged logged) {
        Logged before = byVersion.get(logged.version() - 1);
        return before != null && before.event() instanceof FactCorrected correction && correction.replaced();
    }

    /** What counts in the place of an event, if anything. */
    private @Nullable Logged standing(Logged logged) {
        Logged correction = corrections.get(logged.version());
        if (correction == null) {
            return logged;
        }
        Logged next = byVersion.get(correction.version() + 1);
        boolean replaced = correction.event() instanceof FactCorrected made
                && made.replaced()
                && next != null
                && sameType(next.event(), logged.event());
        return replaced && next != null ? standing(next) : null;
    }

    private static boolean sameType(ConsentEvent one, ConsentEvent other) {
        return one.getClass().equals(other.getClass());
    }
}
