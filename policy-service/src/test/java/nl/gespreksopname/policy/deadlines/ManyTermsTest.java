package nl.gespreksopname.policy.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.trail.Settled;
import nl.gespreksopname.policy.trail.Told;
import nl.gespreksopname.policy.trail.TrailTable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thousands of terms that run out in one minute, and many more that do not. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ManyTermsTest {

    private static final int MANY = 2_000;

    /** How many terms are open; {@code script/bench terms} has a million. */
    private static final int OPEN = Integer.getInteger("terms.open", 100_000);

    private static final Logger LOG = Logger.getLogger(ManyTermsTest.class);
    private static final String NOBODYS = "00000009999999993000";

    @Inject
    Transactions transactions;

    @Inject
    TrailTable trails;

    @Inject
    Totals totals;

    @Inject
    Settled settled;

    @Inject
    EventStore store;

    @Inject
    Gate gate;

    @AfterEach
    void putAway() throws SQLException {
        Peer.of("consent").speak();
        Peer.of("recording").speak();
        run("delete from received where sequence >= 800000000");
        for (String table : List.of("trail_verdict", "trail_counted", "trail")) {
            run("delete from " + table
                    + " where conversation = any (select md5('many' || i)::uuid from generate_series(1, " + MANY
                    + ") as i)");
        }
        transactions.call(totals::putRight);
        run("delete from trail where organisation = '" + NOBODYS + "'");
    }

    private Deadlines instance(Transactions its) {
        return new Deadlines(its, trails, settled, store, gate, Clock.systemUTC());
    }

    @Test
    void thousandsThatRanOutWhileAllWasOffAreToldOnceEachThoughInstancesMeetAndOneIsKilledAgainAndAgain()
            throws Exception {
        copies(Told.planned(Instant.now().minus(40, ChronoUnit.DAYS))
                .started()
                .ended()
                .recordedByTheProfessional(14)
                .copyAsked(Instant.now().minus(30, ChronoUnit.DAYS)));

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> work = List.of(
                    threads.submit(() -> instance(transactions).judge()),
                    threads.submit(() -> untilNoneIsDue(instance(new Killing()))));
            for (Future<?> each : work) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }

        Eventually.holds(() -> assertThat(due()).isZero());
        assertThat(count("count(*)", "copy-delivered")).isEqualTo(MANY);
        assertThat(count("count(distinct stream)", "copy-delivered")).isEqualTo(MANY);
        assertThat(count("count(*)", "announced-beforehand")).isZero();
        assertThat(one("select count(*) from trail where organisation = '" + Tokens.VOORBEELDSTAD
                        + "' and conversation = any (select md5('many' || i)::uuid from generate_series(1, " + MANY
                        + ") as i) and untold"))
                .isZero();
    }

    @Test
    void howManyAreOpenMakesNoDifferenceToWhatALookCosts() throws SQLException {
        // Nothing more becomes due while no service says how far it has come.
        Peer.of("consent").fallSilent();
        Peer.of("recording").fallSilent();
        var looking = new Counting();
        Eventually.holds(() -> assertThat(looking.statements()).isLessThanOrEqualTo(6));
        int before = looking.statements();
        long without = micros(looking);

        run("""
                insert into trail (conversation, organisation, status, moment, consent_version, recording_version,
                    logged_at, judged_at, next_due, untold, verdicts)
                select gen_random_uuid(), '%s', 'ended', now(), 1, 0, now(), now(),
                    now() + interval '1 day' + make_interval(secs => i), false, '[]'
                from generate_series(1, %d) as i
                """.formatted(NOBODYS, OPEN));
        run("analyze trail");

        assertThat(looking.statements()).isEqualTo(before);
        LOG.infof(
                "a look costs %d statements and %d µs with %,d open terms, %d statements and %d µs without",
                looking.statements(), micros(looking), OPEN, before, without);
        assertThat(plan("""
                        explain (analyze, timing off, costs off)
                        select conversation from trail where next_due <= now() and conversation <> all ('{}')
                        order by next_due limit 100 for update skip locked
                        """)).contains("trail_due").doesNotContain("Seq Scan").contains("actual rows=0");
    }

    /** The middle one of some looks. */
    private static long micros(Counting looking) {
        long[] took = new long[21];
        for (int i = 0; i < took.length; i++) {
            long began = System.nanoTime();
            looking.statements();
            took[i] = (System.nanoTime() - began) / 1_000;
        }
        Arrays.sort(took);
        return took[took.length / 2];
    }

    /** Looks again and again, and counts what a look costs. */
    private final class Counting implements Transactions {

        private final AtomicInteger counted = new AtomicInteger();
        private final Deadlines deadlines = instance(this);

        @Override
        public <T> T call(Work<T> work) {
            return transactions.call(connection -> work.run(counting(connection, counted)));
        }

        /** How many statements it takes to see that nothing is due. */
        int statements() {
            counted.set(0);
            deadlines.judge();
            return counted.get();
        }
    }

    private static Connection counting(Connection connection, AtomicInteger counted) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        counted.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** An instance of which every fifth transaction is lost with its process. */
    private final class Killing implements Transactions {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public <T> T call(Work<T> work) {
            return transactions.call(connection -> {
                T result = work.run(connection);
                if (count.incrementAndGet() % 5 == 0) {
                    throw new IllegalStateException("killed");
                }
                return result;
            });
        }
    }

    private static void untilNoneIsDue(Deadlines instance) {
        boolean more = true;
        while (more) {
            try {
                instance.judge();
                more = due() > 0;
            } catch (IllegalStateException e) {
                more = true;
            }
        }
    }

    private static long due() {
        try {
            return one("select count(*) from trail where next_due <= now() - interval '1 minute'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same conversation many times, heard but not folded yet, as after days of being switched off. */
    private void copies(Told told) throws SQLException {
        Eventually.holds(() -> assertThat(one("select count(*) from received where conversation = '" + told.id + "'"))
                .isEqualTo((long) told.consentVersion() + told.recordingVersion()));
        run("""
                insert into received
                    (origin, sequence, hash, bytes, stream, version, conversation, organisation, received_at)
                select r.origin, 800000000 + n.i * 100 + r.place, sha256(c.bytes), c.bytes,
                    'conversation/' || n.id, r.version, n.id, r.organisation, now()
                from (select *, row_number() over (order by origin, version) as place from received
                    where conversation = '{id}') as r
                cross join (select i, (md5('many' || i)::uuid)::text as id from generate_series(1, {many}) as i) as n
                cross join lateral (
                    select convert_to(replace(convert_from(r.bytes, 'UTF8'), '{id}', n.id), 'UTF8') as bytes) as c
                """.replace("{id}", told.id.toString()).replace("{many}", Integer.toString(MANY)));
        run("""
                insert into trail (conversation, organisation, status, moment, consent_version, recording_version,
                    logged_at, judged_at, next_due, untold, verdicts)
                select md5('many' || i)::uuid, '{oin}', 'ended', now(), 1, 0, now(), now(), now() - interval '1 hour',
                    false, '[]'
                from generate_series(1, {many}) as i
                """.replace("{oin}", Tokens.VOORBEELDSTAD).replace("{many}", Integer.toString(MANY)));
    }

    private static long count(String what, String rule) throws SQLException {
        return one("""
                select {what} from event
                where stream = any (select 'notice/' || md5('many' || i)::uuid from generate_series(1, {many}) as i)
                    and type = 'nl.gespreksopname.policy.deadline-passed'
                    and convert_from(bytes, 'UTF8') like '%"{rule}"%'
                """.replace("{what}", what)
                .replace("{many}", Integer.toString(MANY))
                .replace("{rule}", rule));
    }

    private static long one(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String plan(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            StringBuilder plan = new StringBuilder();
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(setting("url"), setting("owner"), setting("owner-password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("gespreksopname.database." + name, String.class);
    }
}
