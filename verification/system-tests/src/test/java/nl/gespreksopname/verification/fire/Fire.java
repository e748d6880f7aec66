package nl.gespreksopname.verification.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.local.Instance;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.Suite;
import nl.gespreksopname.local.SuiteOptions;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.process.TemporaryFolder;
import nl.gespreksopname.verification.fire.evidence.Evidence;
import nl.gespreksopname.verification.fire.evidence.Heard;
import nl.gespreksopname.verification.fire.evidence.Store;
import nl.gespreksopname.verification.fire.evidence.Told;

/** A suite of its own with two instances of each service, clients that work, and chaos; then the evidence of it all. */
final class Fire implements AutoCloseable {

    private static final int INSTANCES = 2;
    private static final int WORKERS = 8;
    private static final Duration ROUND = Duration.ofSeconds(60);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(150);
    private static final Duration TOKEN_IS_FRESH_FOR = Duration.ofMinutes(5);
    private static final List<String> SERVICES =
            Part.SERVICES.stream().map(Part::label).toList();

    private final TemporaryFolder folder;
    private final RunningSuite suite;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final CaseWorker.World world = new CaseWorker.World();
    private final Map<DemoCaller, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> timings = new TreeMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Chaos chaos;

    private record Token(String text, Instant until) {}

    private Fire(TemporaryFolder folder, RunningSuite suite, Random random) {
        this.folder = folder;
        this.suite = suite;
        this.random = random;
        this.chaos = new Chaos(suite, new Random(random.nextLong()));
    }

    /** Starts the suite. */
    static Fire start(long seed) {
        TemporaryFolder folder = TemporaryFolder.create("gespreksopname-fire");
        try {
            long began = System.nanoTime();
            RunningSuite suite = Suite.start(SuiteOptions.onFreePorts(folder.path(), INSTANCES));
            Fire fire = new Fire(folder, suite, new Random(seed));
            fire.took("start", began);
            return fire;
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    /** Works and breaks, at least for some time. Returns when every part is up and every client has its answers. */
    void burn(Duration during) {
        long began = System.nanoTime();
        long end = began + during.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int rounds = (int) Math.max(1, during.dividedBy(ROUND));
            CompletableFuture<Void> rage = CompletableFuture.runAsync(() -> chaos.rage(during, rounds), threads);
            List<CompletableFuture<Void>> all = new ArrayList<>(List.of(rage));
            for (int i = 0; i < WORKERS; i++) {
                Random own = new Random(random.nextLong());
                GoodClient client = new GoodClient(suite, this::token, ledger, http, new Random(own.nextLong()));
                CaseWorker worker = new CaseWorker(client, ledger, own, world);
                all.add(CompletableFuture.runAsync(
                        () -> worker.work(() -> System.nanoTime() < end || !rage.isDone()), threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        }
        took("fire", began);
    }

    /** Waits until the suite is quiet and gathers what there is to say about it. */
    Evidence gather() {
        awaitQuiet();
        long began = System.nanoTime();
        GoodClient reader = new GoodClient(suite, this::token, ledger, http, new Random(random.nextLong()));
        Map<String, JsonNode> trails = trails(reader);
        names(reader);
        contents(reader);
        took("reading trails, names and files", began);
        awaitQuiet();
        began = System.nanoTime();
        Map<String, String> served = served();
        Map<String, Store> stores = new TreeMap<>();
        Map<String, Set<String>> secrets = new TreeMap<>();
        for (String service : SERVICES) {
            stores.put(service, store(service));
            secrets.put(service, secrets(service));
        }
        Map<String, String> keys = new TreeMap<>();
        Part.SERVICES.forEach(service -> keys.put(service.label(), suite.logKey(service)));
        Heard heard = Heard.read(suite.addresses().kafka(), SERVICES);
        Map<String, String> health = health();
        took("reading stores and topics", began);
        return new Evidence(ledger.told(), stores, secrets, heard, keys, served, trails, ledger.readings(), health);
    }

    /** Something that reads or changes a database. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The store of a service after somebody with all rights has been at it; afterwards it is as it was. */
    Store tampered(String service, String... statements) {
        return inDatabase(service, connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table event drop constraint event_is_its_bytes");
                for (String each : statements) {
                    if (statement.executeUpdate(each) == 0) {
                        throw new IllegalStateException("changed nothing: " + each);
                    }
                }
                return Store.read(service, connection);
            } finally {
                connection.rollback();
            }
        });
    }

    private Store store(String service) {
        return inDatabase(service, connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Store.read(service, connection);
        });
    }

    private Set<String> secrets(String service) {
        return Set.copyOf(inDatabase(service + "_keys", Store::secrets));
    }

    private <T> T inDatabase(String database, Work<T> work) {
        try (Connection connection = suite.postgres().connect(database)) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
    }

    /** Each conversation's trail, read by its organisation. */
    private Map<String, JsonNode> trails(GoodClient reader) {
        Map<String, String> organisations = new TreeMap<>();
        for (String service : List.of("consent", "recording")) {
            inDatabase(service, connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select distinct substring(stream from 14),"
                                + " convert_from(bytes, 'UTF8')::jsonb ->> 'organisation' from event"
                                + " where stream like 'conversation/%'")) {
                    while (row.next()) {
                        organisations.put(row.getString(1), row.getString(2));
                    }
                }
                return organisations;
            });
        }
        Map<String, JsonNode> trails = new TreeMap<>();
        organisations.forEach((conversation, organisation) -> {
            DemoCaller caller =
                    organisation.equals(DemoCaller.OTHER_TENANT.realm().organisation())
                            ? DemoCaller.OTHER_TENANT
                            : DemoCaller.CASE_SYSTEM;
            Told told = reader.get(caller, Part.POLICY, "/policy/v1/conversations/" + conversation + "/trail", 20);
            boolean answered = told.status() == 200;
            ledger.read(conversation, answered ? 1 : 0, told.tries() * 2);
            if (answered) {
                trails.put(conversation, told.answer());
            } else {
                ledger.complain(told + " for a trail");
            }
        });
        return trails;
    }

    /** What was said of persons can still be read. */
    private void names(GoodClient reader) {
        world.cases().forEach(each -> {
            Told told = reader.get(
                    each.caller(),
                    Part.CONSENT,
                    "/consent/v1/conversations/" + each.conversation() + "?reveal=names",
                    20);
            if (!told.answer().toString().contains("Jongere ")) {
                ledger.complain("the names in " + each.conversation() + " can't be read: " + told + told.answer());
            }
            ledger.count("conversations whose names were read");
        });
    }

    /** Every file that the suite said it keeps comes back as it was. */
    private void contents(GoodClient reader) {
        world.contents().forEach((recording, stored) -> {
            String text =
                    reader.text(stored.caller(), Part.RECORDING, "/recording/v1/recordings/" + recording + "/content");
            if (!text.equals(stored.text())) {
                ledger.complain("the file of " + recording + " comes back as another: "
                        + text.substring(0, Math.min(200, text.length())));
            }
            ledger.count("files that came back");
        });
    }

    private Map<String, String> served() {
        Map<String, String> served = new TreeMap<>();
        for (Instance instance : instances()) {
            served.put(
                    instance.label(),
                    get(URI.create(suite.address(instance) + "/"
                                    + instance.part().label() + "/v1/log/checkpoint"))
                            .body());
        }
        return served;
    }

    private Map<String, String> health() {
        Map<String, String> health = new TreeMap<>();
        for (Instance instance : instances()) {
            StringBuilder says = new StringBuilder();
            for (String kind : List.of("live", "ready", "well")) {
                HttpResponse<String> answer = get(URI.create(suite.address(instance) + "/q/health/" + kind));
                if (answer.statusCode() != 200) {
                    says.append(kind).append(": ").append(answer.body());
                }
            }
            health.put(instance.label(), says.toString());
        }
        return health;
    }

    private List<Instance> instances() {
        return Part.SERVICES.stream()
                .flatMap(service -> suite.instances(service).stream())
                .toList();
    }

    private HttpResponse<String> get(URI address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Everything has its number, everybody has heard everything, all work that was left is done, and it stays so. */
    private void awaitQuiet() {
        long began = System.nanoTime();
        List<String> before = List.of();
        List<String> unrest = unrest();
        List<String> sizes = sizes();
        while (!unrest.isEmpty() || !sizes.equals(before)) {
            if (System.nanoTime() - began > QUIET_WITHIN.toNanos()) {
                ledger.complain("not quiet after " + QUIET_WITHIN.toSeconds() + " s: " + unrest);
                break;
            }
            before = sizes;
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            unrest = unrest();
            sizes = sizes();
        }
        took("until quiet", began);
    }

    private List<String> sizes() {
        return SERVICES.stream()
                .map(service -> service + " " + number(service, "select count(*) from log_entry"))
                .toList();
    }

    private List<String> unrest() {
        List<String> unrest = new ArrayList<>();
        for (String service : SERVICES) {
            for (String table : List.of("outbox", "parked", "follow_up")) {
                if (number(service, "select count(*) from pg_class where relname = '" + table + "'") > 0
                        && number(service, "select count(*) from " + table) > 0) {
                    unrest.add(service + " " + table);
                }
            }
        }
        for (String service : SERVICES) {
            for (String origin : Evidence.HEARS.getOrDefault(service, List.of())) {
                long heard = number(
                        service,
                        "select coalesce(max(sequence), 0) from consumer_progress where origin = '" + origin + "'");
                if (heard < number(origin, "select count(*) from log_entry")) {
                    unrest.add(service + " has heard of " + origin + " up to " + heard);
                }
            }
        }
        return unrest;
    }

    private long number(String database, String query) {
        return inDatabase(database, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private String token(DemoCaller caller) {
        return tokens.compute(
                        caller,
                        (who, known) -> known != null && known.until().isAfter(Instant.now())
                                ? known
                                : new Token(suite.token(who), Instant.now().plus(TOKEN_IS_FRESH_FOR)))
                .text();
    }

    private void took(String what, long began) {
        timings.put(
                what,
                String.format(
                        "%.1f s", Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
    }

    /** What no client should have seen. */
    List<String> complaints() {
        return ledger.complaints();
    }

    /** How often what was done to the suite. */
    Map<String, Integer> faults() {
        return chaos.done();
    }

    /** The run in figures, and what happened when. */
    String figures(Evidence evidence) {
        Set<String> conversations = new HashSet<>();
        world.cases().forEach(each -> conversations.add(each.conversation()));
        long facts = evidence.told().stream().filter(Told::accepted).count();
        long refused = evidence.told().stream().filter(Told::isRefusedAct).count();
        StringBuilder text = new StringBuilder("The suite under fire\n");
        text.append("  took: ").append(timings).append('\n');
        text.append("  faults: ").append(faults()).append('\n');
        text.append("  conversations: ").append(conversations.size()).append('\n');
        text.append("  calls answered: ").append(evidence.told().size()).append(", of which taken down or done: ");
        text.append(facts).append(", acts refused: ").append(refused).append('\n');
        text.append("  calls sent more than once: ")
                .append(evidence.told().stream()
                        .filter(told -> told.tries() > 1)
                        .count())
                .append(", most often: ")
                .append(evidence.told().stream().mapToInt(Told::tries).max().orElse(0))
                .append('\n');
        evidence.stores()
                .forEach((service, store) -> text.append("  ")
                        .append(service)
                        .append(": ")
                        .append(store.events().size())
                        .append(" events, ")
                        .append(store.received().size())
                        .append(" heard, ")
                        .append(evidence.heard()
                                .events()
                                .getOrDefault(service, List.of())
                                .size())
                        .append(" messages\n"));
        text.append("  checkpoints on the topic: ")
                .append(evidence.heard().heads().size())
                .append('\n');
        ledger.counts()
                .forEach((what, count) -> text.append("  ")
                        .append(what)
                        .append(": ")
                        .append(count)
                        .append('\n'));
        chaos.diary().forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    @Override
    public void close() {
        http.close();
        suite.close();
        folder.close();
    }
}
