package nl.gespreksopname.contracts.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A stream as it counts once its corrections are carried out (docs/decisions/0029).
 *
 * <ul>
 *   <li>A corrected event counts no longer. What replaces it stands in its place in the order, with its own moment, and never
 *       where it was taken down.
 *   <li>A correction is in force unless a later one in force corrects it. Of several in force on one event the last decides.
 *       One that names itself or what comes after it corrects nothing.
 *   <li>What replaces something can itself be corrected. It goes with the correction that it belongs to: when that is
 *       withdrawn, or overtaken by a later one, so are those that stand for it.
 *   <li>An event replaces another only if it follows the correction at once, is of the same type and is no correction itself.
 *       Any other is an event in its own right and counts where it was taken down; the correction is then taken to say only
 *       that what it corrects is not so. Nothing that was taken down is lost for being in the wrong place.
 * </ul>
 *
 * <p>However often and in whatever order events are given, the same ones come to the same. Versions may be missing: events
 * of types that a build does not know.
 *
 * @param <E> an event with what its reader keeps around it
 */
public final class EffectiveHistory<E> {

    private final NavigableMap<Integer, E> log = new TreeMap<>();
    /** By version of what is corrected, the corrections of it that are in force, the deciding one first. */
    private final Map<Integer, List<Integer>> inForce = new HashMap<>();
    /** By version of what replaces something, whether it counts or not, that of what it replaces; its correction is right before it. */
    private final Map<Integer, Integer> standsFor = new HashMap<>();

    private final Map<Integer, Integer> correctedBy = new HashMap<>();
    private final List<E> counting = new ArrayList<>();

    private EffectiveHistory(List<E> events, ToIntFunction<E> version, Function<E, ?> what) {
        events.forEach(event -> log.putIfAbsent(version.applyAsInt(event), event));
        // The last first: whether a correction is in force hangs on later ones alone.
        log.descendingMap().forEach((at, event) -> {
            if (what.apply(event) instanceof Correction correction && correction.corrects() < at) {
                if (!inForce.containsKey(at)) {
                    inForce.computeIfAbsent(correction.corrects(), _ -> new ArrayList<>())
                            .add(at);
                }
                if (correction.replaced() && fits(log.get(at + 1), log.get(correction.corrects()), what)) {
                    standsFor.put(at + 1, correction.corrects());
                }
            }
        });
        log.forEach((at, event) -> {
            Integer by = deciding(at);
            Integer gone = by == null ? goneWith(at) : by;
            if (gone != null) {
                correctedBy.put(at, gone);
            }
            if (!standsFor.containsKey(at)) {
                last(at, false).ifPresent(counting::add);
            }
        });
    }

    private static <E> boolean fits(@Nullable E next, @Nullable E corrected, Function<E, ?> what) {
        return next != null
                && corrected != null
                && !(what.apply(next) instanceof Correction)
                && what.apply(next).getClass().equals(what.apply(corrected).getClass());
    }

    /**
     * Of what was taken down.
     *
     * @param events of one stream
     * @param version an event's place in the stream
     * @param what its record; one that is a {@link Correction} is taken for one
     */
    public static <E> EffectiveHistory<E> of(List<E> events, ToIntFunction<E> version, Function<E, ?> what) {
        return new EffectiveHistory<>(events, version, what);
    }

    /** The events that count, in order, each in the place of what it stands for. */
    public List<E> events() {
        return List.copyOf(counting);
    }

    /** By version of what counts no longer, the version of the correction that did away with it. */
    public Map<Integer, Integer> correctedBy() {
        return Map.copyOf(correctedBy);
    }

    /** By version of a correction that decides, and of what it puts in place, that of what it corrects. */
    public Map<Integer, Integer> corrects() {
        Map<Integer, Integer> corrects = new HashMap<>();
        inForce.forEach((corrected, by) -> {
            int deciding = by.getFirst();
            corrects.put(deciding, corrected);
            if (standsFor.containsKey(deciding + 1)) {
                corrects.put(deciding + 1, corrected);
            }
        });
        return Map.copyOf(corrects);
    }

    /** The version of the event in whose place one stands, or was to stand; its own when it replaces nothing. */
    public int place(int version) {
        int place = version;
        for (Integer before = standsFor.get(place); before != null; before = standsFor.get(place)) {
            place = before;
        }
        return place;
    }

    /**
     * The version that a correction of an event has to name so that it decides: the event's own, or, when that went with the
     * correction that had put it there, that of the event in whose place it stood.
     */
    public int toCorrect(int version) {
        return goneWith(version) == null ? version : place(version);
    }

    /**
     * What a correction of an event starts from, so that what an earlier one changed is not lost: what counts in its place, or
     * what last did when nothing does; empty for a version that is not there.
     */
    public Optional<E> latest(int version) {
        return last(toCorrect(version), true);
    }

    /** What stands in a place in the end; when its last correction says only that it is not so, nothing, or what stood there before. */
    private Optional<E> last(int place, boolean before) {
        int last = place;
        for (List<Integer> by = inForce.get(last); by != null; by = inForce.get(last)) {
            Optional<Integer> next = by.stream()
                    .limit(before ? by.size() : 1)
                    .map(correction -> correction + 1)
                    .filter(standsFor::containsKey)
                    .findFirst();
            if (next.isEmpty()) {
                return before ? Optional.ofNullable(log.get(last)) : Optional.empty();
            }
            last = next.get();
        }
        return Optional.ofNullable(log.get(last));
    }

    private @Nullable Integer deciding(int version) {
        List<Integer> by = inForce.get(version);
        return by == null ? null : by.getFirst();
    }

    /** Because of which correction the one that put an event in its place, or one before that, no longer does so. */
    private @Nullable Integer goneWith(int version) {
        int replacement = version;
        for (Integer before = standsFor.get(replacement); before != null; before = standsFor.get(replacement)) {
            int correction = replacement - 1;
            Integer withdrawn = deciding(correction);
            if (withdrawn != null) {
                return withdrawn;
            }
            Integer deciding = deciding(before);
            if (deciding != null && deciding != correction) {
                return deciding;
            }
            replacement = before;
        }
        return null;
    }
}
