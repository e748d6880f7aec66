package nl.gespreksopname.benchmarks.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.benchmarks.frame.Bench;
import nl.gespreksopname.benchmarks.frame.Limit;
import nl.gespreksopname.benchmarks.frame.OwnConnection;
import nl.gespreksopname.benchmarks.frame.Report;
import nl.gespreksopname.benchmarks.frame.Rounds;
import nl.gespreksopname.benchmarks.frame.Series;
import nl.gespreksopname.benchmarks.frame.Settings;
import nl.gespreksopname.benchmarks.frame.Table;
import nl.gespreksopname.eventstore.log.Sequencer;

/**
 * Appending, in turns with plain JDBC (and with pgbench, where there is one), by more and more writers at once.
 *
 * <p><em>append</em>: state and expected version at hand; a transaction of the command's row, then the event with its
 * outbox row in one statement; canonical bytes and hash made, the database's checks on, the sequencer at work, and the
 * turn not over before every event has its number. <em>raw</em>: the same rows, columns, sizes and indexes by plain JDBC in
 * the same three round trips (the command's row; event and outbox row in one statement; commit), of ready-made bytes, without
 * checks, sequencer and hash.
 *
 * <p><em>command</em>: {@code CommandExecutor.execute} with a decider that looks at the whole stream and a read model of one
 * row. <em>twin</em>: load, decide, append and project in the same four round trips by plain JDBC (command's row and the
 * stream; event, outbox row and command settled; read model; commit), reading and writing events with Jackson, without hash,
 * canonical bytes, checks and sequencer.
 */
public final class AppendBench implements Bench {

    private static final double APPEND = 0.6;
    private static final double APPEND_GOAL = 0.75;
    private static final double COMMAND = 0.8;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String summary() {
        return "append beside raw JDBC and pgbench; the whole command beside the same round trips in plain JDBC";
    }

    @Override
    public List<String> limits() {
        return List.of(
                "append at least " + APPEND + " of raw JDBC (goal " + APPEND_GOAL + "), at each number of writers",
                "the whole command at least " + COMMAND + " of its plain twin, at each number of writers");
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("rounds", "7", "rounds that count"),
                new Option("seconds", "2", "length of a turn"),
                new Option("writers", "1,8,32", "writers at once"),
                new Option("only", "append,command", "what to measure"));
    }

    @Override
    public Report run(Settings settings) throws Exception {
        Report report = new Report();
        try (StoreDatabase database = StoreDatabase.create()) {
            database.describe(report);
            int length = SampleEvents.envelope(Clock.systemUTC()).bytes().length;
            report.fact("Event", length + " bytes, " + StoreWriter.EVENTS_IN_A_STREAM + " to a stream");
            Optional<Pgbench> pgbench = Pgbench.find(database, length);
            try {
                if (pgbench.isEmpty()) {
                    report.note("pgbench is not on the PATH of this machine, so plain JDBC is the only peer.");
                }
                for (int writers : settings.numbers("writers")) {
                    measure(report, settings, database, pgbench, writers);
                }
            } finally {
                pgbench.ifPresent(Pgbench::close);
            }
        }
        return report;
    }

    private static void measure(
            Report report, Settings settings, StoreDatabase database, Optional<Pgbench> pgbench, int writers)
            throws Exception {
        double seconds = settings.number("seconds");
        int rounds = settings.number("rounds");
        String title = writers == 1 ? "1 writer" : writers + " writers";
        List<Connection> connections = new ArrayList<>();
        try (Connection ofSequencer = database.connect()) {
            for (int i = 0; i < writers; i++) {
                connections.add(database.connect());
            }
            if (settings.text("only").contains("append")) {
                Metered append = new Metered(
                        "append", () -> store(database, ofSequencer, connections, seconds, StoreWriter::append));
                Metered raw = new Metered("raw JDBC", () -> plain(database, connections, seconds, PlainWriter::append));
                List<Rounds.Contender> contenders = new ArrayList<>(List.of(append.contender(), raw.contender()));
                pgbench.ifPresent(program -> contenders.add(new Rounds.Contender("pgbench", () -> {
                    database.settle();
                    return program.perSecond(writers, seconds);
                })));
                List<Series> series = Rounds.interleaved("append, " + title, "/s", 2, rounds, contenders);
                double ratio = series.get(0).ratioTo(series.get(1)).median();
                report.table(Table.comparison("Append, " + title, series, series.get(1)))
                        .rounds(title, series)
                        .limit(Limit.atLeast("append / raw JDBC, " + title, ratio, APPEND, "×"))
                        .limit(Limit.atLeast("append / raw JDBC, " + title, ratio, APPEND_GOAL, "×")
                                .asGoal());
                processors(report, "append, " + title, append.processors(rounds), raw.processors(rounds));
            }
            if (settings.text("only").contains("command")) {
                Metered command = new Metered(
                        "command", () -> store(database, ofSequencer, connections, seconds, StoreWriter::command));
                Metered twin =
                        new Metered("plain twin", () -> plain(database, connections, seconds, PlainWriter::command));
                List<Series> series = Rounds.interleaved(
                        "command, " + title, "/s", 2, rounds, List.of(command.contender(), twin.contender()));
                report.table(Table.comparison("Whole command, " + title, series, series.get(1)))
                        .rounds(title, series)
                        .limit(Limit.atLeast(
                                "command / plain twin, " + title,
                                series.get(0).ratioTo(series.get(1)).median(),
                                COMMAND,
                                "×"));
                processors(report, "command, " + title, command.processors(rounds), twin.processors(rounds));
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static void processors(Report report, String of, Optional<Series> ours, Optional<Series> theirs) {
        if (ours.isPresent() && theirs.isPresent()) {
            report.table(Table.comparison(
                            "Processor time of a transaction, " + of, List.of(ours.get(), theirs.get()), theirs.get()))
                    .rounds("processor time, " + of, List.of(ours.get(), theirs.get()));
        }
    }

    /** A contender whose processor time is kept beside its rate. */
    private static final class Metered {

        private final String name;
        private final Callable<Writers.Done> turn;
        private final List<Double> micros = new ArrayList<>();

        Metered(String name, Callable<Writers.Done> turn) {
            this.name = name;
            this.turn = turn;
        }

        Rounds.Contender contender() {
            return new Rounds.Contender(name, () -> {
                Writers.Done done = turn.call();
                done.processorMicros().ifPresent(micros::add);
                return done.perSecond();
            });
        }

        /** Of the last rounds: those before warmed up. */
        Optional<Series> processors(int rounds) {
            return micros.size() < rounds
                    ? Optional.empty()
                    : Optional.of(new Series(name, "µs", micros.subList(micros.size() - rounds, micros.size())));
        }
    }

    private static Writers.Done store(
            StoreDatabase database,
            Connection ofSequencer,
            List<Connection> connections,
            double seconds,
            Deed<StoreWriter> deed)
            throws Exception {
        database.settle();
        try (Sequencer sequencer = new Sequencer(new OwnConnection(ofSequencer), "bench", () -> {})) {
            sequencer.start();
            List<Writers.Writer> writers = new ArrayList<>();
            for (Connection connection : connections) {
                StoreWriter writer = new StoreWriter(connection, sequencer::wake);
                writers.add(() -> deed.of(writer));
            }
            Connection looking = connections.getFirst();
            return Writers.during(writers, seconds, () -> awaitNumbers(looking, sequencer));
        }
    }

    private static Writers.Done plain(
            StoreDatabase database, List<Connection> connections, double seconds, Deed<PlainWriter> deed)
            throws Exception {
        database.settle();
        List<Writers.Writer> writers = new ArrayList<>();
        for (Connection connection : connections) {
            PlainWriter writer = new PlainWriter(connection);
            writers.add(() -> deed.of(writer));
        }
        return Writers.during(writers, seconds, () -> {});
    }

    private static void awaitNumbers(Connection connection, Sequencer sequencer) {
        OwnConnection transactions = new OwnConnection(connection);
        while (transactions.call(StoreWriter::unnumbered) > 0) {
            if (sequencer.failure() != null) {
                throw new IllegalStateException(sequencer.failure());
            }
            sequencer.wake();
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** What a writer does in a transaction. */
    @FunctionalInterface
    private interface Deed<W> {
        void of(W writer) throws SQLException;
    }
}
