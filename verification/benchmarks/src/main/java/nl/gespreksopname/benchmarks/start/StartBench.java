package nl.gespreksopname.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.benchmarks.frame.Bench;
import nl.gespreksopname.benchmarks.frame.Report;
import nl.gespreksopname.benchmarks.frame.Series;
import nl.gespreksopname.benchmarks.frame.Settings;
import nl.gespreksopname.benchmarks.frame.Table;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.Suite;
import nl.gespreksopname.local.SuiteOptions;
import nl.gespreksopname.local.example.WorkedExample;
import nl.gespreksopname.local.process.TemporaryFolder;

/**
 * Starts each service with and without the JDK's ahead-of-time cache and compact object headers, in turns and alone, while
 * the rest of the suite stands by; then plays the worked example and looks at what each keeps in memory.
 */
public final class StartBench implements Bench {

    private static final Duration WRITES_ITS_CACHE_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "start to ready and memory of each service, with and without AOT cache and compact object headers";
    }

    @Override
    public List<String> limits() {
        return List.of("none: the better is the default, and these figures say which it is");
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("rounds", "7", "rounds that count"),
                new Option("examples", "3", "how often the example is played before memory is looked at"));
    }

    @Override
    public Report run(Settings settings) throws Exception {
        Report report = new Report();
        try (TemporaryFolder folder = TemporaryFolder.create("gespreksopname-bench-start");
                RunningSuite suite =
                        Suite.start(SuiteOptions.onFreePorts(folder.path().resolve("data")))) {
            recordCaches(suite, folder.path());
            Map<Part, Map<Variant, Figures>> figures = new EnumMap<>(Part.class);
            for (Part service : Part.SERVICES) {
                Map<Variant, Figures> ofService = new EnumMap<>(Variant.class);
                for (Variant variant : Variant.values()) {
                    ofService.put(variant, new Figures());
                }
                figures.put(service, ofService);
            }
            for (int round = 1; round <= settings.number("rounds"); round++) {
                for (Variant variant : Variant.values()) {
                    measure(suite, folder.path(), variant, settings.number("examples"), figures);
                }
                System.err.println("start, round " + round + " of " + settings.number("rounds") + " done");
            }
            figures.forEach((service, ofService) -> tell(report, service, ofService));
        }
        report.note(
                "The example plays before memory is looked at. The cache is a file that is mapped: its pages count as"
                        + " resident, and instances on one machine share them.");
        return report;
    }

    private static void recordCaches(RunningSuite suite, Path folder) {
        for (Variant variant : Variant.values()) {
            if (variant.cached()) {
                for (Part service : Part.SERVICES) {
                    suite.restart(service, variant.record(cache(folder, service, variant)));
                }
                WorkedExample.play(suite);
                for (Part service : Part.SERVICES) {
                    suite.process(service).close(WRITES_ITS_CACHE_WITHIN);
                }
            }
        }
    }

    private static void measure(
            RunningSuite suite, Path folder, Variant variant, int examples, Map<Part, Map<Variant, Figures>> figures)
            throws IOException {
        for (Part service : Part.SERVICES) {
            suite.stop(service);
            long began = System.nanoTime();
            suite.restart(service, variant.use(cache(folder, service, variant)));
            of(figures, service, variant).ready.add((System.nanoTime() - began) / 1e9);
            of(figures, service, variant)
                    .processor
                    .add(ProcessHandle.of(suite.process(service).pid())
                                    .flatMap(process -> process.info().totalCpuDuration())
                                    .orElse(Duration.ZERO)
                                    .toMillis()
                            / 1e3);
        }
        for (int i = 0; i < examples; i++) {
            WorkedExample.play(suite);
        }
        for (Part service : Part.SERVICES) {
            Footprint footprint = Footprint.of(suite.process(service).pid());
            of(figures, service, variant).resident.add(footprint.resident());
            of(figures, service, variant).own.add(footprint.own());
        }
    }

    private static Figures of(Map<Part, Map<Variant, Figures>> figures, Part service, Variant variant) {
        Figures found = figures.getOrDefault(service, Map.of()).get(variant);
        if (found == null) {
            throw new IllegalStateException("no place for the figures of " + service.title());
        }
        return found;
    }

    private static void tell(Report report, Part service, Map<Variant, Figures> figures) {
        compare(report, service.title() + ", start to ready", "s", figures, each -> each.ready);
        compare(report, service.title() + ", processor time of the start", "s", figures, each -> each.processor);
        compare(report, service.title() + ", resident memory", "MiB", figures, each -> each.resident);
        compare(report, service.title() + ", memory of its own", "MiB", figures, each -> each.own);
    }

    private static void compare(
            Report report, String title, String unit, Map<Variant, Figures> figures, Choice choice) {
        List<Series> series = new ArrayList<>();
        figures.forEach((variant, measured) -> series.add(new Series(variant.title(), unit, choice.of(measured))));
        report.table(Table.comparison(title, series, series.getFirst())).rounds(title, series);
    }

    private static Path cache(Path folder, Part service, Variant variant) {
        return folder.resolve(service.label() + "-" + variant.name() + ".aot");
    }

    /** One of the figures. */
    @FunctionalInterface
    private interface Choice {
        List<Double> of(Figures figures);
    }

    /** The figures of one service in one variant, once a round. */
    private static final class Figures {
        private final List<Double> ready = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();
        private final List<Double> resident = new ArrayList<>();
        private final List<Double> own = new ArrayList<>();
    }
}
