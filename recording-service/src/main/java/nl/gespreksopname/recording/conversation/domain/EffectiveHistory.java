package nl.gespreksopname.recording.conversation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stream's history as it counts: what was corrected left out, and what is said to be right in its place in the order. A correction that was
 * itself corrected counts no more; of several about the same event the last one counts.
 *
 * @param events those that count, in the order of what they tell
 * @param correctedBy by version of an event that counts no longer, the version of the correction that says so
 */
public record EffectiveHistory<E>(List<Happened<E>> events, Map<Integer, Integer> correctedBy) {

    private static final Correction NOTHING = new Correction(0, false);

    /**
     * What an event corrects.
     *
     * @param version of what is corrected
     * @param replaced whether the event after the correction stands in its place
     */
    public record Correction(int version, boolean replaced) {}

    public EffectiveHistory {
        events = List.copyOf(events);
        correctedBy = Map.copyOf(correctedBy);
    }

    /**
     * Of a history as it was taken down.
     *
     * @param taken in version order
     * @param correction what an event corrects, if it is a correction
     */
    public static <E> EffectiveHistory<E> of(List<Happened<E>> taken, Function<E, Optional<Correction>> correction) {
        Map<Integer, Correction> corrections = new HashMap<>();
        Set<Integer> replacements = new HashSet<>();
        for (Happened<E> happened : taken) {
            correction
                    .apply(happened.event())
                    .filter(c -> c.version() < happened.version())
                    .ifPresent(c -> {
                        corrections.put(happened.version(), c);
                        if (c.replaced()) {
                            replacements.add(happened.version() + 1);
                        }
                    });
        }
        if (corrections.isEmpty()) {
            return new EffectiveHistory<>(taken, Map.of());
        }
        Map<Integer, Integer> correctedBy = new HashMap<>();
        // The last first: whether a correction counts is known only once all after it are.
        corrections.keySet().stream().sorted(Comparator.reverseOrder()).forEach(version -> {
            if (!correctedBy.containsKey(version)) {
                correctedBy.putIfAbsent(
                        corrections.getOrDefault(version, NOTHING).version(), version);
            }
        });
        Map<Integer, Happened<E>> byVersion =
                taken.stream().collect(Collectors.toMap(Happened::version, UnaryOperator.identity()));
        List<Happened<E>> counting = new ArrayList<>();
        for (Happened<E> happened : taken) {
            if (!replacements.contains(happened.version())) {
                inForce(happened, correctedBy, corrections, byVersion).ifPresent(counting::add);
            }
        }
        return new EffectiveHistory<>(counting, correctedBy);
    }

    private static <E> Optional<Happened<E>> inForce(
            Happened<E> taken,
            Map<Integer, Integer> correctedBy,
            Map<Integer, Correction> corrections,
            Map<Integer, Happened<E>> byVersion) {
        Happened<E> current = taken;
        for (Integer by = correctedBy.get(current.version()); by != null; by = correctedBy.get(current.version())) {
            @Nullable
            Happened<E> next = corrections.getOrDefault(by, NOTHING).replaced() ? byVersion.get(by + 1) : null;
            if (next == null) {
                return Optional.empty();
            }
            current = next;
        }
        return Optional.of(current);
    }
}
