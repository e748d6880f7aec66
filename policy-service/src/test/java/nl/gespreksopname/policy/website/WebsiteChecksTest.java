package nl.gespreksopname.policy.website;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.policy.PolicyEvent.WebsiteChecked;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.policy.facts.domain.Folding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class WebsiteChecksTest {

    private static final String CHECKS = "/policy/v1/website-checks";

    @Inject
    Vertx vertx;

    @Inject
    DueLooks due;

    @Inject
    CommandExecutor commands;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Gate gate;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void aPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] page = "<title>Opnemen</title>".getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(status, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    @AfterEach
    void noPage() {
        server.stop(0);
        publish("{}");
    }

    /** An instance whose clock is ahead, at which the page stands. */
    private WebsiteChecks instance(Duration ahead) {
        var here = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.getAddress().getPort());
        var website = new Website(
                vertx,
                host -> {
                    throw new UnknownHostException(host);
                },
                new StandIns(Map.of("www.anderdorp.example", here, "nieuw.anderdorp.example", here)),
                Duration.ofSeconds(20));
        return new WebsiteChecks(website, due, commands, transactions, gate, Clock.offset(Clock.systemUTC(), ahead));
    }

    private List<WebsiteChecked> checks() {
        return transactions.call(connection -> store.load(connection, "organisation/" + Tokens.ANDERDORP)).stream()
                .map(event -> Folding.what(event.envelope()))
                .filter(WebsiteChecked.class::isInstance)
                .map(WebsiteChecked.class::cast)
                .toList();
    }

    private static Response publish(String policy) {
        return as(Tokens.ofAnother("policy-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(policy)
                .post("/policy/v1/policies");
    }

    private static void publishAddress(String host) {
        publish("{\"informationAddress\": \"https://" + host + "/" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void twoInstancesLookOnceADayAndOnceAtANewAddress() throws Exception {
        publishAddress("www.anderdorp.example");
        int before = checks().size();

        inParallel(instance(Duration.ZERO), instance(Duration.ZERO));
        instance(Duration.ofHours(23)).lookWhereDue();

        assertThat(asked).hasValue(1);
        assertThat(checks()).hasSize(before + 1);
        assertThat(checks().getLast()).satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(WebsiteCheckOutcome.REACHABLE);
            assertThat(check.status()).isEqualTo(200);
            assertThat(check.title()).isEqualTo("Opnemen");
            assertThat(check.requested()).isFalse();
        });

        inParallel(instance(Duration.ofHours(25)), instance(Duration.ofHours(25)));

        assertThat(checks()).hasSize(before + 2);

        publishAddress("nieuw.anderdorp.example");
        instance(Duration.ofHours(25)).lookWhereDue();

        assertThat(checks()).hasSize(before + 3);
        assertThat(checks().getLast().address()).startsWith("https://nieuw.anderdorp.example/");
    }

    @Test
    void aFailedLookIsTakenAgainSoonerAndAGoodOneTheNextDay() {
        status = 503;
        publishAddress("www.anderdorp.example");
        int before = checks().size();
        instance(Duration.ZERO).lookWhereDue();
        instance(Duration.ofMinutes(10)).lookWhereDue();
        assertThat(checks()).hasSize(before + 1);
        assertThat(checks().getLast().outcome()).isEqualTo(WebsiteCheckOutcome.NOT_FOUND);

        status = 200;
        instance(Duration.ofMinutes(20)).lookWhereDue();
        instance(Duration.ofHours(10)).lookWhereDue();

        assertThat(checks()).hasSize(before + 2);
        assertThat(checks().getLast().outcome()).isEqualTo(WebsiteCheckOutcome.REACHABLE);
    }

    @Test
    void whoIsKilledWhileLookingIsFollowedByAnotherUnderTheSameName() {
        publishAddress("www.anderdorp.example");
        int before = checks().size();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        transactions.call(connection -> {
            due.followPolicies(connection, now);
            return due.take(connection, now) != null;
        });

        instance(Duration.ofMinutes(2)).lookWhereDue();
        assertThat(checks()).hasSize(before);

        instance(Duration.ofMinutes(6)).lookWhereDue();
        assertThat(checks()).hasSize(before + 1);
    }

    @Test
    void whoeverAsksIsToldAtOnceAndOnceForOneKey() {
        publishAddress("nergens.anderdorp.example");
        String key = UUID.randomUUID().toString();

        Response first = check(key);

        first.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("check.outcome", equalTo("unreachable"))
                .body("check.outcomeText", equalTo("niet bereikbaar"))
                .body("check.requested", equalTo(true))
                .body("concerns.code", contains("website-not-reachable"));
        int looks = checks().size();
        check(key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .body("check.id", equalTo(first.path("check.id")));
        assertThat(checks()).hasSize(looks);
        check(UUID.randomUUID().toString())
                .then()
                .statusCode(429)
                .header("Retry-After", "60")
                .body("type", equalTo("urn:gespreksopname:problem:website-check-asked-just-now"));
        assertThat(checks()).hasSize(looks);
        as(Tokens.ofAnother("privacy-officer"))
                .get(first.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(first.path("check.id")));
        as(Tokens.ofAnother("policy-officer"))
                .get(CHECKS)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first.path("check.id")));
        as(Tokens.of("policy-officer")).get(first.header("Location")).then().statusCode(404);
        as(Tokens.of("policy-officer"))
                .get(CHECKS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first.<String>path("check.id"))));
        as(Tokens.ofAnother("professional")).get(CHECKS).then().statusCode(403);
    }

    @Test
    void ofManyThatAskAtOnceOneMayAndAgainAMinuteLater() throws Exception {
        String organisation = "00000009999999990777";
        WebsiteChecks now = instance(Duration.ZERO);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> asking = Collections.nCopies(8, (Callable<Boolean>) () -> now.mayAsk(organisation));
            int allowed = 0;
            for (Future<Boolean> one : threads.invokeAll(asking)) {
                allowed += one.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(1);
        }
        assertThat(instance(Duration.ofSeconds(50)).mayAsk(organisation)).isFalse();
        assertThat(instance(Duration.ofSeconds(70)).mayAsk(organisation)).isTrue();
    }

    @Test
    void withoutAnAddressThereIsNothingToLookAt() {
        publish("{}").then().statusCode(201);

        check(UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gespreksopname:problem:no-information-address"));
    }

    @Test
    void aLookDoesNotMakeThePolicyAnotherOne() {
        Response published = publish("{\"informationAddress\": \"https://nergens.anderdorp.example/\"}");
        instance(Duration.ZERO)
                .look(
                        new CommandKey(UUID.randomUUID(), new byte[32]),
                        Tokens.ANDERDORP,
                        published.path("policy.policyVersion"),
                        "https://nergens.anderdorp.example/",
                        new Actor("beleid", null, null));

        as(Tokens.ofAnother("policy-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", published.header("ETag"))
                .contentType("application/json")
                .body("{}")
                .post("/policy/v1/policies")
                .then()
                .statusCode(201)
                .body("policy.policyVersion", equalTo(published.<Integer>path("policy.policyVersion") + 1))
                .body("concerns", empty());
    }

    private static Response check(String key) {
        return as(Tokens.ofAnother("policy-officer"))
                .header("Idempotency-Key", key)
                .post(CHECKS);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token);
    }

    private static void inParallel(WebsiteChecks... instances) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(instances.length)) {
            List<Callable<Boolean>> looks = List.of(instances).stream()
                    .map(instance -> (Callable<Boolean>) () -> {
                        instance.lookWhereDue();
                        return true;
                    })
                    .toList();
            for (Future<Boolean> look : threads.invokeAll(looks)) {
                look.get();
            }
        }
    }
}
