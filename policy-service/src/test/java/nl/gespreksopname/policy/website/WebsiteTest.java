package nl.gespreksopname.policy.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.policy.website.domain.Looked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebsiteTest {

    private static final String SITE = "https://www.voorbeeldstad.example";
    private static final String PAGE =
            "<html><head><title>Een gesprek opnemen</title></head><body>Dat mag.</body></html>";

    private final List<Headers> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger resolved = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        vertx = Vertx.vertx();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Website website() {
        return website(Duration.ofSeconds(20));
    }

    private Website website(Duration mostTime) {
        var here = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.getAddress().getPort());
        return new Website(
                vertx,
                this::addresses,
                new StandIns(Map.of("www.voorbeeldstad.example", here, "andere.example", here)),
                mostTime);
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        resolved.incrementAndGet();
        return switch (host) {
            case "inside.example" -> List.of(InetAddress.getByName("10.1.2.3"));
            case "mixed.example" -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("fd00::1"));
            case "mapped.example" -> List.of(InetAddress.getByName("::ffff:127.0.0.1"));
            case "metadata.example" -> List.of(InetAddress.getByName("169.254.169.254"));
            case "here.example", "localhost.localdomain" -> List.of(InetAddress.getLoopbackAddress());
            default -> throw new UnknownHostException(host);
        };
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestHeaders());
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Set-Cookie", "volgt=u; Path=/");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void redirect(String path, String location) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            answer(exchange, 302, "");
        });
    }

    @Test
    void aPageThatIsThereIsToldByItsStatusDigestAndTitle() {
        serve("/opnemen", exchange -> answer(exchange, 200, PAGE));

        Looked looked = website().look(SITE + "/opnemen?taal=nl");

        assertThat(looked)
                .isEqualTo(new Looked(
                        WebsiteCheckOutcome.REACHABLE,
                        null,
                        0,
                        200,
                        HexFormat.of().formatHex(CanonicalJson.sha256(PAGE.getBytes(StandardCharsets.UTF_8))),
                        "Een gesprek opnemen"));
        assertThat(resolved).hasValue(0);
    }

    @Test
    void itSaysWhoItIsAndKeepsNoCookie() {
        serve("/opnemen", exchange -> answer(exchange, 200, PAGE));
        redirect("/oud", "/opnemen");
        Website website = website();

        website.look(SITE + "/oud");
        website.look(SITE + "/opnemen");

        assertThat(asked).hasSize(3).allSatisfy(headers -> {
            assertThat(headers.getFirst("User-Agent"))
                    .startsWith("GespreksopnameWebsiteCheck/")
                    .contains("+https://");
            assertThat(headers.getFirst("Host")).isEqualTo("www.voorbeeldstad.example");
            assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Referer");
        });
    }

    @Test
    void itIsSentOnToAnotherPublicPage() {
        redirect("/oud", "https://andere.example/nieuw");
        serve("/nieuw", exchange -> answer(exchange, 200, PAGE));

        Looked looked = website().look(SITE + "/oud");

        assertThat(looked.outcome()).isEqualTo(WebsiteCheckOutcome.REACHABLE);
        assertThat(looked.finalAddress()).isEqualTo("https://andere.example/nieuw");
        assertThat(looked.redirects()).isEqualTo(1);
    }

    @Test
    void whoIsSentOnForEverStops() {
        redirect("/rond", "/rond");

        Looked looked = website().look(SITE + "/rond");

        assertThat(looked.outcome()).isEqualTo(WebsiteCheckOutcome.TOO_MANY_REDIRECTS);
        assertThat(looked.redirects()).isEqualTo(5);
        assertThat(asked).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.voorbeeldstad.example/opnemen",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://localhost/",
                "https://inside.example/",
                "https://mixed.example/",
                "https://mapped.example/",
                "https://metadata.example/latest/meta-data/",
                "https://here.example/",
                "https://localhost.localdomain/",
                "https://naam:geheim@www.voorbeeldstad.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://www.voorbeeldstad.example:99999999/",
                "https://www.voorbeeldstad.example:80/",
                "https://www.voorbeeldstad.example:8443/",
                "https://%%/"
            })
    void nothingInsideIsAskedNeitherAtOnceNorWhenSentOn(String address) {
        redirect("/verder", address);

        Looked sentOn = website().look(SITE + "/verder");

        assertThat(sentOn.outcome()).isEqualTo(WebsiteCheckOutcome.ADDRESS_REFUSED);
        assertThat(sentOn.status()).isEqualTo(302);
        assertThat(asked).hasSize(1);
        assertThat(website().look(address).outcome()).isEqualTo(WebsiteCheckOutcome.ADDRESS_REFUSED);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://naam:geheim@andere.example/nieuw, https://andere.example/nieuw",
        "https://naam@andere.example, https://andere.example",
        "//naam:geheim@andere.example/a@b?c=d@e, https://andere.example/a@b?c=d@e",
        "mailto:iemand@andere.example, mailto:andere.example"
    })
    void ofWhereItIsSentOnToTheNameAndPasswordAreNotKept(String location, String kept) {
        redirect("/oud", location);

        Looked looked = website().look(SITE + "/oud");

        assertThat(looked.outcome()).isEqualTo(WebsiteCheckOutcome.ADDRESS_REFUSED);
        assertThat(looked.finalAddress()).isEqualTo(kept);
    }

    @Test
    void aNameIsResolvedOncePerLookSoThatItCannotChangeInBetween() {
        website().look("https://inside.example/");

        assertThat(resolved).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 500, 503})
    void anErrorIsNoPage(int status) {
        serve("/weg", exchange -> answer(exchange, status, "<title>weg</title>"));

        Looked looked = website().look(SITE + "/weg");

        assertThat(looked).isEqualTo(new Looked(WebsiteCheckOutcome.NOT_FOUND, null, 0, status, null, null));
    }

    @Test
    void aNameThatNobodyHasIsNotReachable() {
        assertThat(website().look("https://nergens.example/").outcome()).isEqualTo(WebsiteCheckOutcome.UNREACHABLE);
    }

    @Test
    void aServerThatDripsItsAnswerIsCutOff() {
        serve("/druppel", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write("<html>".getBytes(StandardCharsets.UTF_8));
                body.flush();
                awaitTheEnd();
            }
        });
        long begin = System.nanoTime();

        Looked looked = website(Duration.ofMillis(700)).look(SITE + "/druppel");

        assertThat(looked.outcome()).isEqualTo(WebsiteCheckOutcome.UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aServerThatSaysNothingIsCutOff() {
        serve("/stil", exchange -> awaitTheEnd());

        assertThat(website(Duration.ofMillis(700)).look(SITE + "/stil").outcome())
                .isEqualTo(WebsiteCheckOutcome.UNREACHABLE);
    }

    @Test
    void aPageWithoutEndIsNotReadToItsEnd() {
        serve("/groot", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(PAGE.getBytes(StandardCharsets.UTF_8));
                byte[] more = new byte[64 * 1024];
                for (int i = 0; i < 100_000; i++) {
                    body.write(more);
                }
            }
        });

        Looked looked = website().look(SITE + "/groot");

        assertThat(looked.outcome()).isEqualTo(WebsiteCheckOutcome.REACHABLE);
        assertThat(looked.digest()).isNull();
        assertThat(looked.title()).isEqualTo("Een gesprek opnemen");
    }

    @Test
    void aStandInIsOnThisVeryMachineOrTheServiceDoesNotStart() {
        assertThat(StandIns.parse("www.voorbeeldstad.example=127.0.0.1:8099, andere.example=[::1]:80")
                        .byHost())
                .hasSize(2);
        assertThatThrownBy(() -> StandIns.parse("www.voorbeeldstad.example=10.0.0.1:80"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("for tests");
        assertThatThrownBy(() -> StandIns.parse("www.voorbeeldstad.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
