package nl.gespreksopname.conventions.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.eventstore.DataSourceTransactions;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.ConsumerSettings;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.log.CheckpointWriter;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import nl.gespreksopname.eventstore.publish.CheckpointPublisher;
import nl.gespreksopname.eventstore.publish.Publisher;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each reason, with what it speaks of really broken: a PostgreSQL that is stopped, a Kafka that is not there, a thread that ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HealthTest {

    private static final Map<String, Object> NO_KAFKA = Map.of("bootstrap.servers", "127.0.0.1:1");

    private static LocalPostgres postgres;
    private static ServiceDatabases databases;
    private static AgroalDataSource main;
    private static AgroalDataSource keys;
    private static Publisher publisher;

    @BeforeAll
    static void start() throws SQLException {
        postgres = LocalPostgres.temporary();
        databases = postgres.createFor("health");
        main = dataSource(databases.url());
        keys = dataSource(databases.keysUrl());
        publisher = new Publisher(transactions(), new LogReader("health"), "00000009999999990000", NO_KAFKA);
    }

    @AfterAll
    static void stop() {
        publisher.close();
        main.close();
        keys.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void tablesOfAnotherVersionAreAReasonNotToBeReadyUntilTheyAreMigrated() {
        Flyway ours = flyway(databases.url(), "db/event-store");
        Flyway ofKeys = flyway(databases.keysUrl(), "db/keys");
        var health = new DatabasesHealth(main, keys, ours, ofKeys, false);

        assertThat(reason(health.call()))
                .contains("migrations of the databases were not run")
                .contains("migrate-at-start");
        ours.migrate();
        ofKeys.migrate();

        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    @Order(2)
    void eventsThatWaitAndALogWithTwoHistoriesAreToldWithWhatToDo() throws SQLException {
        publisher.start();
        try (Connection connection =
                        DriverManager.getConnection(databases.url(), databases.owner(), databases.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into consumer_progress (consumer, origin, sequence, next_offset, stopped_because)"
                    + " values ('health', 'consent', 0, 0, 'consent has two events at sequence 7')");
            statement.execute("insert into received (origin, sequence, hash, bytes, received_at)"
                    + " values ('consent', 1, sha256('x'), 'x', now())");
            statement.execute("insert into parked (consumer, origin, sequence, waits_in, reason, attempts, parked_at,"
                    + " last_attempt_at) values ('health', 'consent', 1, 'c', 'r', 1, now(), now())");
        }

        assertThat(reason(well().call()))
                .contains("Nothing of consent-service is applied any more: consent has two events at sequence 7")
                .contains("Find out why")
                .contains("1 events of consent-service wait");
    }

    @Test
    @Order(3)
    void aThreadThatEndedIsAReasonToStartAnewAndAnotherThatFailsIsNot() {
        var broken = new Sequencer(
                new Transactions() {
                    @Override
                    public <T> T call(Work<T> work) {
                        throw new LinkageError("Jansje Voorbeeld");
                    }
                },
                "health",
                () -> {});
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {});
        try {
            broken.start();
            Eventually.holds(() -> assertThat(broken.isDead()).isTrue());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(reason(live(broken).call()))
                .contains("The thread for numbering events has ended")
                .contains("Start the process anew")
                .doesNotContain("Jansje");
        assertThat(live(sequencer()).call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        broken.close();
    }

    @Test
    @Order(4)
    void aKafkaThatIsAwayIsToldAndNothingOfItMakesTheProcessDead() {
        Eventually.holds(() -> assertThat(publisher.failure()).isNotNull());

        assertThat(reason(well().call())).contains("Events are not published (").contains("see that Kafka runs");
        assertThat(publisher.isDead()).isFalse();
    }

    @Test
    @Order(5)
    void aDatabaseThatStoppedIsToldByEachThatNeedsItAndInNoOneElsesWords() {
        Sequencer sequencer = sequencer();
        sequencer.start();
        var ready = new DatabasesHealth(
                main, keys, flyway(databases.url(), "db/event-store"), flyway(databases.keysUrl(), "db/keys"), true);
        assertThat(ready.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        postgres.process().kill();
        Eventually.holds(() -> assertThat(sequencer.failure()).isNotNull());

        assertThat(reason(ready.call()))
                .contains("The database does not answer (")
                .contains("The keys database does not answer (")
                .contains("see that PostgreSQL runs")
                .doesNotContain("Exception");
        assertThat(reason(new LogHealth(sequencer).call()))
                .contains("Events get no number (")
                .contains("SQLSTATE");
        assertThat(reason(well().call())).contains("The database does not answer (SQLSTATE");
        assertThat(live(sequencer).call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        sequencer.close();
    }

    private static LoopsHealth live(Sequencer sequencer) {
        return new LoopsHealth(sequencer, publisher, checkpoints(), consumer());
    }

    private static SuiteHealth well() {
        return new SuiteHealth(transactions(), new ConsumerProgress("health"), publisher, checkpoints(), consumer());
    }

    private static Sequencer sequencer() {
        return new Sequencer(transactions(), "health", () -> {});
    }

    private static CheckpointPublisher checkpoints() {
        var writer = new CheckpointWriter(
                transactions(),
                sequencer(),
                "health",
                List.of(NoteSigner.of("example.test/health", new byte[32])),
                Clock.systemUTC());
        return new CheckpointPublisher(transactions(), new LogReader("health"), writer, publisher, NO_KAFKA);
    }

    private static EventConsumer consumer() {
        return new EventConsumer(
                new ConsumerSettings("health", NO_KAFKA, Map.of(), Duration.ofMinutes(1)),
                transactions(),
                (connection, events) -> {},
                (origin, from, max) -> List.of(),
                Clock.systemUTC());
    }

    private static Transactions transactions() {
        return new DataSourceTransactions(main);
    }

    private static String reason(HealthCheckResponse response) {
        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        return String.valueOf(response.getData().orElseThrow().get("reason"));
    }

    private static Flyway flyway(String url, String location) {
        return Flyway.configure()
                .dataSource(url, databases.owner(), databases.ownerPassword())
                .locations("classpath:" + location)
                .placeholders(Map.of("appRole", databases.user()))
                .load();
    }

    private static AgroalDataSource dataSource(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(5)
                        .acquisitionTimeout(Duration.ofSeconds(3))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(databases.user()))
                                .credential(new SimplePassword(databases.userPassword())))));
    }
}
