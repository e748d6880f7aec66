package nl.gespreksopname.policy.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import nl.gespreksopname.policy.deadlines.Deadlines;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.history.Conversation;
import nl.gespreksopname.policy.history.Histories;
import nl.gespreksopname.policy.history.Notified;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.statistics.domain.Counted;
import nl.gespreksopname.policy.trail.domain.Standing;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * What holds of rows and notices however a history is heard: through the handler as it is, on PostgreSQL as it is, in any
 * mixture of the logs, in batches of any size, some of which fail at the end and are offered again.
 */
class HearingPropertiesTest {

    private static final String INTRUDER = "00000009999999991000";

    private static @Nullable LocalPostgres postgres;
    private static @Nullable Connection owner;
    private static @Nullable Connection application;
    private static int organisations;

    private final Transactions transactions = HearingPropertiesTest::inTransaction;
    private final Settled settled = new Settled(new ConsumerProgress("policy"));
    private final Totals totals = new Totals();
    private final TrailTable table = new TrailTable(new HeardEvents(), settled, totals);
    private final TrailHandler handler = new TrailHandler(table);
    private final EventStore store = new EventStore("policy", Clock.systemUTC());
    private final Deadlines deadlines =
            new Deadlines(transactions, table, settled, store, Gate.alwaysOpen(), Clock.systemUTC());
    private final Map<String, Long> sequences = new HashMap<>();

    @BeforeContainer
    static void start() throws SQLException {
        LocalPostgres started = LocalPostgres.temporary();
        postgres = started;
        ServiceDatabases created = started.createFor("policy");
        Flyway.configure()
                .dataSource(created.url(), created.owner(), created.ownerPassword())
                .locations("classpath:db/event-store", "classpath:db/policy")
                .placeholders(Map.of("appRole", created.user()))
                .load()
                .migrate();
        owner = DriverManager.getConnection(created.url(), created.owner(), created.ownerPassword());
        application = DriverManager.getConnection(created.url(), created.user(), created.userPassword());
        application.setAutoCommit(false);
    }

    @AfterContainer
    static void stop() throws SQLException {
        if (application != null && owner != null && postgres != null) {
            application.close();
            owner.close();
            postgres.close();
        }
    }

    @Provide
    Arbitrary<Conversation> conversations() {
        return Histories.conversations();
    }

    @Provide
    Arbitrary<Policies> policies() {
        return Histories.policies();
    }

    @Property(tries = 25)
    void howeverItIsHeardRowsAndNoticesAreInTheEndThoseOfTheWholeHistory(
            @ForAll("conversations") Conversation conversation,
            @ForAll("policies") Policies policies,
            @ForAll long seed)
            throws SQLException {
        empty();
        UUID id = new UUID(seed, 1);
        String organisation = String.format("%020d", ++organisations);
        List<EventEnvelope> events = conversation.events(id.toString(), organisation, INTRUDER);
        List<EventEnvelope> published = published(policies, organisation);

        hear(List.of(of("consent", events), of("recording", events), published), new Random(seed));
        knownUntil(Conversation.LONG_AFTER);
        deadlines.judge();
        deadlines.judge();

        Policies own = Folding.policies(published);
        Standing expected = History.of(
                        events.stream().map(event -> Heard.of(event, "")).toList())
                .knownAt(Instant.MAX)
                .flatMap(known -> Standing.of(known, own, Conversation.LONG_AFTER, Conversation.LONG_AFTER))
                .orElseThrow();
        assertThat(verdicts(id))
                .containsExactlyElementsOf(ContractJson.MAPPER.<JsonNode>valueToTree(expected.verdicts()));
        assertThat(verdictRows(id))
                .containsExactlyInAnyOrderElementsOf(expected.verdicts().stream()
                        .map(verdict -> verdict.rule().term() + " "
                                + verdict.subject().kind().term() + " "
                                + verdict.subject().id() + " "
                                + verdict.baseline().outcome().term() + " "
                                + verdict.ownPolicy().outcome().term())
                        .toList());
        List<PolicyEvent> told = told(id);
        assertThat(told.stream().filter(notice -> !Notified.isOfATerm(notice))).doesNotHaveDuplicates();
        assertThat(Notified.standing(told)).isEqualTo(Notified.decided(expected.verdicts()));
        assertThat(Notified.passed(told)).isEqualTo(Notified.ranOut(expected.verdicts()));
        theTotalsAreWhatItCountsFor(id, expected);
    }

    private void theTotalsAreWhatItCountsFor(UUID id, Standing expected) {
        TrailRow row = transactions.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select commissioned_by, status, moment from trail where conversation = ?")) {
                select.setObject(1, id);
                try (ResultSet found = select.executeQuery()) {
                    assertThat(found.next()).isTrue();
                    var read = new TrailRow();
                    read.commissionedBy = found.getString(1);
                    read.status = found.getString(2);
                    read.moment = found.getObject(3, OffsetDateTime.class).toInstant();
                    return read;
                }
            }
        });
        Counted counted = Counted.of(expected.facts(), expected.verdicts(), row.commissionedBy, row.status, row.moment);
        Map<String, Long> expectedTotals =
                counted.measures().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(totals(counted)).isEqualTo(expectedTotals);
        assertThat(transactions.call(totals::putRight)).isZero();
        // Whatever became of them, a rebuild gives the same.
        transactions.call(connection -> totals.settle(connection, 1_000));
        assertThat(totals(counted)).isEqualTo(expectedTotals);
        wiped();
        assertThat(transactions.call(totals::putRight)).isEqualTo(expectedTotals.size());
        assertThat(totals(counted)).isEqualTo(expectedTotals);
    }

    private Map<String, Long> totals(Counted counted) {
        return transactions
                .call(connection ->
                        totals.of(connection, List.of(counted.organisation()), counted.month(), counted.month(), true))
                .stream()
                .collect(Collectors.toMap(total -> total.measure().spelled(), Totals.Total::n));
    }

    private static void wiped() {
        try {
            asOwner("truncate statistic, statistic_change");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private void hear(List<List<EventEnvelope>> logs, Random arrival) throws SQLException {
        Map<List<EventEnvelope>, Integer> heard = new HashMap<>();
        Instant until = Conversation.BEGIN;
        List<List<EventEnvelope>> unfinished = new ArrayList<>(logs);
        unfinished.removeIf(List::isEmpty);
        while (!unfinished.isEmpty()) {
            List<EventEnvelope> log = unfinished.get(arrival.nextInt(unfinished.size()));
            int from = heard.getOrDefault(log, 0);
            int to = Math.min(log.size(), from + 1 + arrival.nextInt(12));
            // Now and then what was handled before comes once more.
            List<EventEnvelope> batch = log.subList(Math.max(0, from - arrival.nextInt(3)), to);
            boolean fails = arrival.nextInt(4) == 0;
            if (offer(batch, fails)) {
                heard.put(log, to);
                if (to == log.size()) {
                    unfinished.remove(log);
                }
            }
            if (arrival.nextInt(3) == 0) {
                until = until.plus(Duration.ofHours(arrival.nextInt(100)));
                knownUntil(until);
                deadlines.judge();
            }
        }
    }

    private boolean offer(List<EventEnvelope> batch, boolean fails) {
        try {
            return transactions.call(connection -> {
                List<ReceivedEvent> received = new ArrayList<>();
                for (EventEnvelope event : batch) {
                    received.add(keep(connection, event));
                }
                handler.handle(connection, received);
                if (fails) {
                    throw new Killed();
                }
                return true;
            });
        } catch (Killed e) {
            return false;
        }
    }

    private ReceivedEvent keep(Connection connection, EventEnvelope event) throws SQLException {
        long sequence = sequences.computeIfAbsent(event.id(), id -> 1L + sequences.size());
        byte[] bytes = event.bytes();
        byte[] hash = CanonicalJson.sha256(bytes);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into received
                    (origin, sequence, hash, bytes, stream, version, conversation, organisation, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, now()) on conflict do nothing
                """)) {
            insert.setString(1, event.service());
            insert.setLong(2, sequence);
            insert.setBytes(3, hash);
            insert.setBytes(4, bytes);
            insert.setString(5, event.stream());
            insert.setInt(6, event.version());
            insert.setString(7, event.conversation());
            insert.setString(8, event.organisation());
            insert.executeUpdate();
        }
        return new ReceivedEvent(event.service(), sequence, event, bytes, hash);
    }

    private static List<EventEnvelope> of(String service, List<EventEnvelope> events) {
        return events.stream().filter(event -> event.service().equals(service)).toList();
    }

    private static List<EventEnvelope> published(Policies policies, String organisation) {
        List<EventEnvelope> events = new ArrayList<>();
        for (Policy policy : policies.versions()) {
            String stream = "organisation/" + organisation;
            var published = new PolicyPublished(
                    new UUID(1, policy.version()).toString(),
                    policy.version(),
                    policy.validFrom(),
                    policy.informationAddress(),
                    policy.parameters(),
                    List.of(),
                    null);
            var type = PolicyEventTypes.CODEC.type(published);
            events.add(new EventEnvelope(
                    "policy/" + stream + "/" + policy.version(),
                    type.name(),
                    type.schemaVersion(),
                    organisation,
                    null,
                    stream,
                    policy.version(),
                    policy.version() == 1 ? null : HexFormat.of().formatHex(new byte[32]),
                    null,
                    policy.loggedAt(),
                    new Actor("zaaksysteem", null, null),
                    "api",
                    null,
                    List.of(),
                    PolicyEventTypes.CODEC.encode(published)));
        }
        return events;
    }

    private static void empty() throws SQLException {
        asOwner("truncate received, parked, trail, trail_verdict, trail_counted, statistic, statistic_change, event,"
                + " outbox");
    }

    /** Each service signed then, and all that it had taken down by then is here. */
    private static void knownUntil(Instant until) throws SQLException {
        asOwner("truncate checkpoint, consumer_progress");
        for (String origin : HeardEvents.ORIGINS) {
            asOwner("insert into consumer_progress (consumer, origin, sequence, next_offset) values ('policy', '"
                    + origin + "', 0, 0)");
            asOwner("insert into checkpoint (origin, tree_size, root, note, at, verified_at) values ('" + origin
                    + "', 0, sha256(''), '', '" + until.atOffset(ZoneOffset.UTC) + "', now())");
        }
    }

    private static void asOwner(String sql) throws SQLException {
        if (owner == null) {
            throw new IllegalStateException("not started");
        }
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private Iterable<JsonNode> verdicts(UUID conversation) {
        return transactions.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select verdicts from trail where conversation = ?")) {
                select.setObject(1, conversation);
                try (ResultSet row = select.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    return CanonicalJson.parse(row.getBytes(1));
                }
            }
        });
    }

    private List<String> verdictRows(UUID conversation) {
        return transactions.call(connection -> {
            List<String> rows = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select concat_ws(' ', rule, subject_kind, subject, baseline, own_policy)
                    from trail_verdict where conversation = ?
                    """)) {
                select.setObject(1, conversation);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
            return rows;
        });
    }

    private List<PolicyEvent> told(UUID conversation) {
        return transactions.call(connection -> store.load(connection, "notice/" + conversation)).stream()
                .map(event -> PolicyEventTypes.CODEC
                        .decode(
                                event.envelope().type(),
                                event.envelope().schemaVersion(),
                                event.envelope().data())
                        .orElseThrow())
                .toList();
    }

    private static <T> T inTransaction(Transactions.Work<T> work) {
        if (application == null) {
            throw new IllegalStateException("not started");
        }
        boolean done = false;
        try {
            T result = work.run(application);
            application.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } finally {
            if (!done) {
                rollBack(application);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The process ended before the transaction did. */
    private static final class Killed extends RuntimeException {}
}
