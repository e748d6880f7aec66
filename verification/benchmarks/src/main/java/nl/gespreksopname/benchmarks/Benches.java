package nl.gespreksopname.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gespreksopname.benchmarks.append.AppendBench;
import nl.gespreksopname.benchmarks.frame.Bench;
import nl.gespreksopname.benchmarks.frame.Figures;
import nl.gespreksopname.benchmarks.frame.Machine;
import nl.gespreksopname.benchmarks.frame.Report;
import nl.gespreksopname.benchmarks.frame.Settings;
import nl.gespreksopname.benchmarks.propagation.PropagationBench;
import nl.gespreksopname.benchmarks.start.StartBench;
import nl.gespreksopname.benchmarks.trail.RebuildBench;
import nl.gespreksopname.benchmarks.trail.TrailBench;

/** What {@code script/bench} starts: one bench by its name, or the list of them. */
public final class Benches {

    private static final List<Bench> ALL =
            List.of(new AppendBench(), new PropagationBench(), new RebuildBench(), new TrailBench(), new StartBench());

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Benches() {}

    /**
     * Runs a bench. Ends with 1 when {@code --check} is given and a limit isn't met, or when it could not be measured.
     *
     * @param arguments the bench's name and its options; none for the list; {@code micro} and what JMH takes for the
     *     measurements within one process
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || List.of("--help", "-h").contains(arguments[0])) {
            System.out.print(list());
            return;
        }
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        if (arguments[0].equals("micro")) {
            org.openjdk.jmh.Main.main(rest.toArray(String[]::new));
            return;
        }
        Map<String, Bench> byName = ALL.stream().collect(Collectors.toMap(Bench::name, Function.identity()));
        Optional<Bench> found = Optional.ofNullable(byName.get(arguments[0]));
        if (found.isEmpty()) {
            System.err.print("There is no bench " + arguments[0] + ".\n\n" + list());
            System.exit(USAGE);
        }
        System.exit(run(found.get(), rest));
    }

    private static int run(Bench bench, List<String> arguments) throws IOException {
        Settings settings;
        try {
            settings = Settings.parse(arguments, bench.options());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return USAGE;
        }
        double before = Machine.load();
        Report report;
        try {
            report = bench.run(settings);
        } catch (Exception e) {
            e.printStackTrace();
            return FAILED;
        }
        Machine.describe(report);
        report.fact("Load", Figures.number(before) + " before, " + Figures.number(Machine.load()) + " after");
        System.out.print(report.text());
        if (settings.json().isPresent()) {
            report.write(bench.name(), settings.json().get());
        }
        return settings.check() && !report.met() ? FAILED : 0;
    }

    private static String list() {
        StringBuilder text = new StringBuilder("""
                script/bench NAME [options]: measures beside a peer, in turns, and says whether the limits hold.

                  --check            end with a failure when a limit isn't met
                  --json FILE        write the figures of every round to a file, too

                """);
        for (Bench bench : ALL) {
            text.append(bench.name()).append(": ").append(bench.summary()).append('\n');
            bench.limits().forEach(limit -> text.append("    ").append(limit).append('\n'));
            bench.options()
                    .forEach(option -> text.append(
                            "  --%-16s %s (%s)%n".formatted(option.name(), option.meaning(), option.otherwise())));
            text.append('\n');
        }
        return text.append("""
                micro: measurements within one process, by JMH, which tells its own options by -h
                """).toString();
    }
}
