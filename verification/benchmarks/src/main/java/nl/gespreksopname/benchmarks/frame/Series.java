package nl.gespreksopname.benchmarks.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One figure, once a round.
 *
 * @param name of what was measured
 * @param unit such as {@code /s} or {@code ms}
 * @param values in the order of the rounds, at least one
 */
public record Series(String name, String unit, List<Double> values) {

    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no rounds of " + name);
        }
    }

    /** The value in the middle, or half-way between the two in the middle. */
    public double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The lowest of the rounds. */
    public double lowest() {
        return Collections.min(values);
    }

    /** The highest of the rounds. */
    public double highest() {
        return Collections.max(values);
    }

    /** Each round's value divided by the peer's of that same round; what the whole machine went through falls out. */
    public Series ratioTo(Series peer) {
        if (peer.values.size() != values.size()) {
            throw new IllegalArgumentException(name + " and " + peer.name + " were not measured in turns");
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / peer.values.get(i));
        }
        return new Series(name + " / " + peer.name, "×", ratios);
    }
}
