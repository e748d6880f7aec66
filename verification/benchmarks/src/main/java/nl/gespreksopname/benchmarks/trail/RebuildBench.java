package nl.gespreksopname.benchmarks.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.gespreksopname.benchmarks.frame.Bench;
import nl.gespreksopname.benchmarks.frame.Figures;
import nl.gespreksopname.benchmarks.frame.Limit;
import nl.gespreksopname.benchmarks.frame.Machine;
import nl.gespreksopname.benchmarks.frame.Report;
import nl.gespreksopname.benchmarks.frame.Rounds;
import nl.gespreksopname.benchmarks.frame.Series;
import nl.gespreksopname.benchmarks.frame.Settings;
import nl.gespreksopname.benchmarks.frame.Table;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.rebuild.Rebuild;
import nl.gespreksopname.policy.rebuild.Rebuilds;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.trail.HeardEvents;
import nl.gespreksopname.policy.trail.Settled;
import nl.gespreksopname.policy.trail.TrailTable;

/**
 * How quickly policy-service makes its read side anew from the kept bytes: with every row lost, and with every row standing
 * as it should, which is what a rebuild mostly finds.
 */
public final class RebuildBench implements Bench {

    private static final String ORGANISATION = "00000009999999990000";
    private static final int AT_LEAST = 10_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String summary() {
        return "events a second when the read side is made anew from the kept bytes, logs reckoned again included";
    }

    @Override
    public List<String> limits() {
        return List.of("from nothing: at least 10,000 events a second");
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("conversations", "20000", "how many, of 5 to 200 events"),
                new Option("workers", "2", "how many work on it at once, as in the service"),
                new Option("rounds", "7", "that count, after one that does not"));
    }

    @Override
    public Report run(Settings settings) throws Exception {
        int conversations = settings.number("conversations");
        try (HeardDatabase database = HeardDatabase.create();
                ExecutorService threads = Executors.newFixedThreadPool(settings.number("workers"))) {
            long began = System.nanoTime();
            Seed.Seeded seeded = Seed.withMirrors(database.owner(), ORGANISATION, conversations, conversations / 100);
            sign(database);
            System.err.printf(
                    "seeded %,d conversations of %,d events in %d s%n",
                    conversations, seeded.events(), (System.nanoTime() - began) / 1_000_000_000);
            var table = new TrailTable(new HeardEvents(), new Settled(new ConsumerProgress("policy")), new Totals());
            var rebuilds = new Rebuilds(
                    database,
                    table,
                    new Totals(),
                    new AccessLog(new EventStore("policy", Clock.systemUTC())),
                    new PolicyRegister(),
                    Clock.systemUTC());
            List<Series> measured = Rounds.interleaved(
                    "rebuild",
                    "/s",
                    1,
                    settings.number("rounds"),
                    List.of(
                            new Rounds.Contender("every row lost", () -> {
                                database.asOwner(
                                        "truncate trail, trail_verdict, trail_counted, statistic, statistic_change");
                                return rebuild(database, rebuilds, threads, settings.number("workers"), seeded);
                            }),
                            new Rounds.Contender("every row as it should", () -> {
                                database.asOwner("analyze trail, trail_verdict");
                                return rebuild(database, rebuilds, threads, settings.number("workers"), seeded);
                            })));
            Report report = new Report();
            List<List<String>> rows = new ArrayList<>();
            for (Series each : measured) {
                rows.add(List.of(
                        each.name(),
                        Figures.text(each.median(), each.unit()),
                        Figures.number(each.lowest()) + " – " + Figures.number(each.highest())));
            }
            report.table(new Table("Events a second, rebuilt", List.of("", "median", "range"), rows));
            report.rounds("rebuild", measured);
            report.fact("Conversations", String.format("%,d", conversations));
            report.fact("Events", String.format("%,d", seeded.events()));
            try (Connection superuser = database.postgres().connect("policy")) {
                Machine.describe(report, superuser);
            }
            return report.limit(
                    Limit.atLeast("rebuilt from nothing", measured.getFirst().median(), AT_LEAST, "/s"));
        }
    }

    private static double rebuild(
            HeardDatabase database, Rebuilds rebuilds, ExecutorService threads, int workers, Seed.Seeded seeded)
            throws Exception {
        try (Connection superuser = database.postgres().connect("policy");
                var statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        }
        var key = new CommandKey(UUID.randomUUID(), new byte[32]);
        long began = System.nanoTime();
        database.call(connection -> rebuilds.begin(connection, key));
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            working.add(threads.submit(() -> {
                while (rebuilds.step()) {
                    // the next batch
                }
            }));
        }
        for (Future<?> each : working) {
            each.get();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Rebuild done = database.call(connection -> rebuilds.read(connection, List.of(key.id())))
                .getFirst();
        if (!done.status().equals("done")
                || done.failed() != 0
                || done.events() != seeded.events()
                || done.logs().stream().anyMatch(log -> !log.agrees())) {
            throw new IllegalStateException("not rebuilt: " + done);
        }
        return seeded.events() / seconds;
    }

    /** As if every service had just signed its log, which all agree with. */
    private static void sign(HeardDatabase database) throws SQLException {
        for (String origin : List.of("consent", "recording", "policy")) {
            var tree = new nl.gespreksopname.eventstore.log.StoredTree(origin);
            database.call(connection -> {
                long size = tree.size(connection);
                byte[] root = tree.at(connection).root(size);
                try (var insert = connection.prepareStatement("""
                        insert into checkpoint (origin, tree_size, root, note, at, verified_at) values (?, ?, ?, '', ?, now())
                        """)) {
                    insert.setString(1, origin);
                    insert.setLong(2, size);
                    insert.setBytes(3, root);
                    insert.setObject(4, Instant.now().atOffset(java.time.ZoneOffset.UTC));
                    insert.executeUpdate();
                }
                try (var insert = connection.prepareStatement("""
                        insert into consumer_progress (consumer, origin, sequence, hash, next_offset)
                        values ('policy', ?, ?, case when ? = 0 then null else sha256('') end, 0)
                        """)) {
                    insert.setString(1, origin);
                    insert.setLong(2, size);
                    insert.setLong(3, size);
                    insert.executeUpdate();
                }
                return origin;
            });
        }
    }
}
