package nl.gespreksopname.benchmarks.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures contenders in turns (A B C, A B C, …), since what a shared machine can do changes by the minute: only figures of
 * one round can be compared.
 */
public final class Rounds {

    private Rounds() {}

    /**
     * One that is measured.
     *
     * @param name what it is called in the tables
     * @param turn measures once; what it gives is the round's figure
     */
    public record Contender(String name, Turn turn) {}

    /** One measurement. */
    @FunctionalInterface
    public interface Turn {
        double run() throws Exception;
    }

    /**
     * Measures them.
     *
     * @param what is measured, for who watches
     * @param unit of the figures
     * @param warmUps rounds that don't count
     * @param rounds that count
     * @return a series for each contender, in their order
     */
    public static List<Series> interleaved(
            String what, String unit, int warmUps, int rounds, List<Contender> contenders) throws Exception {
        List<List<Double>> values = new ArrayList<>();
        contenders.forEach(contender -> values.add(new ArrayList<>()));
        for (int round = 1 - warmUps; round <= rounds; round++) {
            StringBuilder line = new StringBuilder(what)
                    .append(round < 1 ? ", warming up:" : ", round " + round + " of " + rounds + ":");
            for (int i = 0; i < contenders.size(); i++) {
                double value = contenders.get(i).turn().run();
                line.append("  ").append(contenders.get(i).name()).append(' ').append(Figures.text(value, unit));
                if (round >= 1) {
                    values.get(i).add(value);
                }
            }
            System.err.println(line);
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            series.add(new Series(contenders.get(i).name(), unit, values.get(i)));
        }
        return series;
    }
}
