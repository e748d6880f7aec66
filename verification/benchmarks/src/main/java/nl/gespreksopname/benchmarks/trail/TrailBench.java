package nl.gespreksopname.benchmarks.trail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.benchmarks.frame.Bench;
import nl.gespreksopname.benchmarks.frame.Figures;
import nl.gespreksopname.benchmarks.frame.Limit;
import nl.gespreksopname.benchmarks.frame.Machine;
import nl.gespreksopname.benchmarks.frame.Report;
import nl.gespreksopname.benchmarks.frame.Rounds;
import nl.gespreksopname.benchmarks.frame.Series;
import nl.gespreksopname.benchmarks.frame.Settings;
import nl.gespreksopname.benchmarks.frame.Table;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.Suite;
import nl.gespreksopname.local.SuiteOptions;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.keycloak.Realm;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import nl.gespreksopname.local.process.TemporaryFolder;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.trail.HeardEvents;
import nl.gespreksopname.policy.trail.Settled;
import nl.gespreksopname.policy.trail.TrailTable;

/**
 * How long it takes to read a trail of 200 events over HTTP, with a real token and logged as every reading is, among so many
 * conversations: a whole suite each, in turns.
 */
public final class TrailBench implements Bench {

    private static final int WARM_UP = 1600;
    private static final int FOLDED = 5000;
    private static final int AT_ONCE = 500;
    private static final Pattern BUFFERS = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?|shared read=(\\d+)");

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public String summary() {
        return "reading trails of 200 events over HTTP, among more and more conversations";
    }

    @Override
    public List<String> limits() {
        return List.of(
                "p50 at most 8 ms, among the fewest and among the most",
                "p50 among the most at most 1.2 times that among the fewest");
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("sizes", "1000,100000,1000000", "how many conversations, a suite each"),
                new Option("reads", "400", "of a round"),
                new Option("rounds", "7", "that count, after one that does not"),
                new Option("data", "", "an empty folder for the suites' data; a temporary one otherwise"));
    }

    @Override
    public Report run(Settings settings) throws Exception {
        List<Integer> sizes = settings.numbers("sizes");
        boolean temporary = settings.text("data").isEmpty();
        Path data = temporary ? Files.createTempDirectory("trail-bench") : Path.of(settings.text("data"));
        List<Among> all = new ArrayList<>();
        try {
            for (int size : sizes) {
                all.add(Among.start(data.resolve(Integer.toString(size)), size));
            }
            return measured(settings, all);
        } finally {
            all.forEach(Among::close);
            if (temporary) {
                TemporaryFolder.delete(data);
            }
        }
    }

    private static Report measured(Settings settings, List<Among> all) throws Exception {
        int reads = settings.number("reads");
        int rounds = settings.number("rounds");
        Map<Among, List<Double>> tails = new HashMap<>();
        List<Rounds.Contender> contenders = new ArrayList<>();
        for (Among one : all) {
            one.read(WARM_UP);
            one.analyze();
            tails.put(one, new ArrayList<>());
            contenders.add(new Rounds.Contender(one.title(), () -> {
                List<Double> times = one.read(reads);
                tails.getOrDefault(one, new ArrayList<>()).add(percentile(times, 0.99));
                return percentile(times, 0.5);
            }));
        }
        List<Series> medians = Rounds.interleaved("p50", "ms", 1, rounds, contenders);
        Report report = new Report();
        report.table(Table.comparison("A trail of 200 events over HTTP, p50", medians, medians.getFirst()));
        List<Series> highs = new ArrayList<>();
        List<List<String>> pages = new ArrayList<>();
        for (Among one : all) {
            List<Double> values = tails.getOrDefault(one, List.of());
            highs.add(new Series(one.title(), "ms", values.subList(1, values.size())));
            for (String query : List.of("events of the trail", "policies", "organisation's own row")) {
                pages.add(List.of(one.title(), query, one.pages(query)));
            }
        }
        report.table(Table.comparison("The same, p99", highs, highs.getFirst()));
        report.table(new Table(
                "Pages of 8 kB touched by its queries (EXPLAIN (ANALYZE, BUFFERS), the most of ten trails)",
                List.of("", "query", "pages"),
                pages));
        report.rounds("p50", medians).rounds("p99", highs);
        for (Among one : all) {
            report.fact(one.title(), one.seeding);
        }
        try (Connection superuser = all.getFirst().suite.postgres().connect("policy")) {
            Machine.describe(report, superuser);
        }
        report.limit(Limit.atMost(
                "p50, " + all.getFirst().title(), medians.getFirst().median(), 8, "ms"));
        if (all.size() > 1) {
            report.limit(Limit.atMost(
                    "p50, " + all.getLast().title(), medians.getLast().median(), 8, "ms"));
            report.limit(Limit.atMost(
                    "p50, the most beside the fewest",
                    medians.getLast().ratioTo(medians.getFirst()).median(),
                    1.2,
                    "×"));
        }
        return report;
    }

    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    /** A suite with so many conversations. */
    private static final class Among implements AutoCloseable {

        private final RunningSuite suite;
        private final int size;
        private final List<UUID> sample;
        private final String seeding;
        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private int next;

        private Among(RunningSuite suite, int size, List<UUID> sample, String seeding) {
            this.suite = suite;
            this.size = size;
            this.sample = sample;
            this.seeding = seeding;
        }

        static Among start(Path data, int size) throws SQLException, IOException {
            Files.createDirectories(data);
            RunningSuite suite = Suite.start(SuiteOptions.onFreePorts(data));
            try {
                long began = System.nanoTime();
                Seed.Seeded seeded;
                try (Connection owner = owner(suite)) {
                    seeded = Seed.beside(
                            owner, Realm.VOORBEELDSTAD.organisation(), size, Math.clamp(size / 10, 10, 200));
                    long copied = System.nanoTime();
                    List<UUID> folded = new ArrayList<>(new LinkedHashSet<>(
                            concat(seeded.sample(), seeded.all().subList(0, Math.min(FOLDED, size)))));
                    fold(suite, folded);
                    List<UUID> alike = new ArrayList<>(seeded.all());
                    alike.removeAll(new HashSet<>(folded));
                    copyAlike(owner, alike);
                    try (var statement = owner.createStatement()) {
                        statement.execute("analyze trail, trail_verdict");
                    }
                    String seeding = String.format(
                            Locale.ROOT,
                            "%,d conversations, %,d events; copied in %d s, %,d folded and rows alike for the rest in %d s",
                            size,
                            seeded.events(),
                            (copied - began) / 1_000_000_000,
                            folded.size(),
                            (System.nanoTime() - copied) / 1_000_000_000);
                    System.err.println("seeded: " + seeding);
                    // The launcher of a trial saves the compiler that a service in production has.
                    suite.restart(Part.POLICY, List.of("-XX:TieredStopAtLevel=4"));
                    return new Among(suite, size, seeded.sample(), seeding);
                }
            } catch (SQLException | IOException | RuntimeException e) {
                suite.close();
                throw e;
            }
        }

        private static Connection owner(RunningSuite suite) throws SQLException {
            ServiceDatabases databases = suite.databases(Part.POLICY);
            return DriverManager.getConnection(databases.url(), databases.owner(), databases.ownerPassword());
        }

        /** Writes the rows of conversations and verdicts as the service would have; nothing is left to be told of. */
        private static void fold(RunningSuite suite, List<UUID> conversations) {
            List<UUID> ordered = new ArrayList<>(conversations);
            ordered.sort((one, other) -> one.toString().compareTo(other.toString()));
            int middle = ordered.size() / 2;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                CompletableFuture.allOf(
                                CompletableFuture.runAsync(() -> foldHalf(suite, ordered.subList(0, middle)), threads),
                                CompletableFuture.runAsync(
                                        () -> foldHalf(suite, ordered.subList(middle, ordered.size())), threads))
                        .join();
            }
        }

        private static List<UUID> concat(List<UUID> first, List<UUID> then) {
            List<UUID> both = new ArrayList<>(first);
            both.addAll(then);
            return both;
        }

        /**
         * Gives conversations rows like those of others that were folded: to fold a million takes the quarter of an hour that the
         * tables and indexes, which are all that counts of them, don't need. The indexes are made when all rows are there, as
         * millions of rows with random ids under seven indexes take longer still.
         */
        private static void copyAlike(Connection owner, List<UUID> conversations) throws SQLException {
            List<String> made = setAside(owner);
            try (var statement = owner.createStatement()) {
                statement.execute(
                        "create temporary table alike as select conversation, row_number() over () - 1 as place from trail");
                statement.execute("create unique index on alike (place)");
                statement.execute("analyze alike");
                statement.execute("create temporary table asked (place bigint, id uuid)");
            }
            try (PreparedStatement ask = owner.prepareStatement(
                    "insert into asked select place, id from unnest(?::uuid[]) with ordinality as given (id, place)")) {
                ask.setArray(1, owner.createArrayOf("uuid", conversations.toArray()));
                ask.executeUpdate();
            }
            try (var statement = owner.createStatement()) {
                statement.execute("analyze asked");
                for (String table : List.of("trail", "trail_verdict")) {
                    statement.execute("insert into %1$s (conversation, %2$s) select asked.id, %2$s from asked "
                                    .formatted(table, others(owner, table))
                            + "join alike on alike.place = mod(asked.place, (select count(*) from alike)) "
                            + "join %s as model on model.conversation = alike.conversation".formatted(table));
                }
                statement.execute("set maintenance_work_mem = '512MB'");
                for (String again : made) {
                    statement.execute(again);
                }
            }
        }

        /** Drops the constraints and indexes of the two tables; what makes them again, in the order to do it in. */
        private static List<String> setAside(Connection owner) throws SQLException {
            List<String> again = new ArrayList<>();
            List<String> drop = new ArrayList<>();
            try (var statement = owner.createStatement()) {
                try (ResultSet row = statement.executeQuery("""
                        select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
                        where conrelid in ('trail'::regclass, 'trail_verdict'::regclass) and contype in ('p', 'f')
                        order by contype = 'f', conname
                        """)) {
                    while (row.next()) {
                        again.add("alter table %s add constraint %s %s"
                                .formatted(row.getString(1), row.getString(2), row.getString(3)));
                        drop.addFirst(
                                "alter table %s drop constraint %s".formatted(row.getString(1), row.getString(2)));
                    }
                }
                try (ResultSet row = statement.executeQuery("""
                        select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
                        where indrelid in ('trail'::regclass, 'trail_verdict'::regclass) and not indisprimary
                        """)) {
                    while (row.next()) {
                        again.add(row.getString(2));
                        drop.add("drop index " + row.getString(1));
                    }
                }
                for (String one : drop) {
                    statement.execute(one);
                }
            }
            return again;
        }

        private static String others(Connection owner, String table) throws SQLException {
            try (PreparedStatement columns = owner.prepareStatement("""
                    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                    where attrelid = ?::regclass and attnum > 0 and not attisdropped and attname <> 'conversation'
                    """)) {
                columns.setString(1, table);
                try (ResultSet row = columns.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        }

        private static void foldHalf(RunningSuite suite, List<UUID> conversations) {
            var table = new TrailTable(new HeardEvents(), new Settled(new ConsumerProgress("policy")), new Totals());
            try (Connection owner = owner(suite)) {
                owner.setAutoCommit(false);
                for (int i = 0; i < conversations.size(); i += AT_ONCE) {
                    table.refold(
                            owner,
                            conversations.subList(i, Math.min(conversations.size(), i + AT_ONCE)),
                            (conversation, verdicts, sinceLastTold) -> false);
                    owner.commit();
                }
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }

        /** As autovacuum would have by then: no reading was logged yet when the events were counted before. */
        void analyze() throws SQLException {
            try (Connection owner = owner(suite);
                    var statement = owner.createStatement()) {
                statement.execute("analyze received");
            }
        }

        String title() {
            return String.format(Locale.ROOT, "among %,d", size);
        }

        /** Reads trails one after the other; milliseconds each. */
        List<Double> read(int times) throws IOException, InterruptedException {
            String token = suite.token(DemoCaller.PROFESSIONAL);
            List<Double> took = new ArrayList<>(times);
            for (int i = 0; i < times; i++) {
                UUID conversation = sample.get(next++ % sample.size());
                HttpRequest request = HttpRequest.newBuilder(URI.create(
                                suite.addresses().policy() + "/policy/v1/conversations/" + conversation + "/trail"))
                        .header("Authorization", "Bearer " + token)
                        .build();
                long began = System.nanoTime();
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                took.add((System.nanoTime() - began) / 1e6);
                if (answer.statusCode() != 200 || answer.body().length < 50 * Conversations.LONG) {
                    throw new IllegalStateException("a trail was answered with " + answer.statusCode());
                }
            }
            return took;
        }

        /** The most pages that a query touched, of ten trails. */
        String pages(String query) throws SQLException {
            int most = 0;
            try (Connection owner = owner(suite)) {
                for (UUID conversation : sample.subList(0, 10)) {
                    most = Math.max(most, pages(owner, query, conversation));
                }
            }
            return Figures.number(most);
        }

        private static int pages(Connection owner, String query, UUID conversation) throws SQLException {
            String organisation = Realm.VOORBEELDSTAD.organisation();
            String sql = switch (query) {
                case "events of the trail" -> HeardEvents.OF_CONVERSATION;
                case "policies" -> HeardEvents.OF_ORGANISATIONS;
                default -> "select organisation, moment from trail where conversation = ?";
            };
            try (PreparedStatement explain = owner.prepareStatement("explain (analyze, buffers) " + sql)) {
                switch (query) {
                    case "events of the trail" -> {
                        explain.setString(1, conversation.toString());
                        explain.setString(2, conversation.toString());
                        explain.setString(3, organisation);
                    }
                    case "policies" ->
                        explain.setArray(1, owner.createArrayOf("text", new String[] {"organisation/" + organisation}));
                    default -> explain.setObject(1, conversation);
                }
                try (ResultSet row = explain.executeQuery()) {
                    // The first line that has them is the sum of those below it.
                    while (row.next()) {
                        Matcher buffers = BUFFERS.matcher(row.getString(1));
                        if (buffers.find()) {
                            return number(buffers.group(1)) + number(buffers.group(2)) + number(buffers.group(3));
                        }
                    }
                }
            }
            return 0;
        }

        private static int number(String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }

        @Override
        public void close() {
            http.close();
            suite.close();
        }
    }
}
