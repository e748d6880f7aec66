package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.conventions.sample.Heard;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.conventions.store.PeerLogs;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogPage;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import nl.gespreksopname.eventstore.publish.Publisher;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The service among the others, over a real Kafka. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SuiteTest {

    @Inject
    CommandExecutor commands;

    @Inject
    Transactions transactions;

    @Inject
    ConsumerProgress progress;

    @Inject
    Publisher publisher;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Heard heard;

    @Inject
    LogReader log;

    @TestHTTPResource("/")
    URI address;

    private List<StoredEvent> command() {
        CommandResult<String> result = commands.execute(
                new CommandKey(UUID.randomUUID(), new byte[] {1}),
                "thing/" + UUID.randomUUID(),
                (connection, history) -> new Decided.Accepted<>(List.of(new NewEvent(
                        "nl.gespreksopname.sample.thing-made",
                        1,
                        Tokens.VOORBEELDSTAD,
                        null,
                        null,
                        new Actor("zaaksysteem", null, null),
                        "api",
                        List.of(),
                        JsonNodeFactory.instance.objectNode()))),
                (connection, all, added) -> {});
        return switch (result) {
            case CommandResult.Applied<String> applied -> applied.added();
            default -> throw new AssertionError("not applied");
        };
    }

    @Test
    void whatAPeerPublishesIsHeardAndKnownToBeFresh() {
        StoredEvent event = Peer.of("consent")
                .append(
                        UUID.randomUUID().toString(),
                        "nl.gespreksopname.consent.something",
                        null,
                        JsonNodeFactory.instance.objectNode());

        Eventually.holds(() -> assertThat(heard.ids()).contains(event.envelope().id()));
        Eventually.holds(() -> assertThat(transactions
                        .call(connection -> progress.freshness(connection, "consent"))
                        .isWithin(Duration.ofSeconds(5), clock.instant()))
                .isTrue());
    }

    @Test
    void aCommandsEventsArePublishedAndStandInTheLogThatEveryoneCanVerify() {
        command();

        Eventually.holds(() -> assertThat(publisher.published()).isPositive());
        NoteSigner signer = NoteSigner.of(
                settings.hostOin() + "/sample-service", Base64.getDecoder().decode(settings.logKey()));
        Eventually.holds(() -> {
            String note = given().get("/sample/v1/log/checkpoint")
                    .then()
                    .statusCode(200)
                    .contentType("text/plain")
                    .extract()
                    .asString();
            assertThat(Checkpoint.open(note, List.of(signer.key())).size()).isPositive();
        });
        byte[] page = given().header("Authorization", Tokens.of("peer"))
                .get("/sample/v1/log/events?from=1&limit=10")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<LogEvent> events = LogPage.read(page);
        assertThat(events).isNotEmpty();
        byte[] tile = given().get("/sample/v1/log/tile/entries/000.p/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .extract()
                .asByteArray();
        assertThat(tile).hasSize(34).endsWith(events.getFirst().hash());
    }

    @Test
    void theLogsEventsAreForPeersOnly() {
        given().get("/sample/v1/log/events").then().statusCode(401);
        given().header("Authorization", Tokens.of("case-system"))
                .get("/sample/v1/log/events")
                .then()
                .statusCode(403);
        given().header("Authorization", Tokens.of("peer"))
                .get("/sample/v1/log/events?from=0")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
        given().get("/log/checkpoint").then().statusCode(404);
        given().get("/sample/v1/log/tile/9/nothing").then().statusCode(404);
    }

    @Test
    void whatATopicLacksIsPulledFromItsOwner() throws Exception {
        command();
        Map<String, String> values = new HashMap<>();
        for (String name : ConfigProvider.getConfig().getPropertyNames()) {
            if (name.startsWith("gespreksopname.")) {
                ConfigProvider.getConfig()
                        .getOptionalValue(name, String.class)
                        .ifPresent(value -> values.put(name, value));
            }
        }
        // This same service, asked by another.
        values.put("gespreksopname.service", "other");
        values.put("gespreksopname.peers.sample", address.toString().replaceAll("/$", ""));
        Settings others = new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(Settings.class);
        PeerLogs peers = new PeerLogs(others, clock, transactions, log);

        Eventually.holds(() -> assertThat(peers.events("sample", 1, 5)).isNotEmpty());
        assertThat(peers.events("sample", 1_000_000, 5)).isEmpty();
    }

    @Test
    void itHearsItsOwnEventsToo() {
        List<StoredEvent> added = command();
        Eventually.holds(() ->
                assertThat(heard.ids()).contains(added.getFirst().envelope().id()));
    }

    @Test
    void healthAndMetricsTellOfWhatIsHeard() {
        Peer.of("consent");
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200);
        Eventually.holds(() -> given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'suite' }.data.'consent.parked'", equalTo(0)));
        assertThat(given().get("/q/metrics").asString())
                .contains("gespreksopname_heard_lag_events{origin=\"consent\"}", "gespreksopname_log_events");
    }
}
