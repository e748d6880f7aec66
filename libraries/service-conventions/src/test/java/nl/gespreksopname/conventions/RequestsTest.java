package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.SpanReceiver;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.conventions.tracing.Tracing;
import nl.gespreksopname.eventstore.observe.Step;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(RequestsTest.Receiving.class)
class RequestsTest {

    private static final Path LOG = Path.of("target", "requests-test.log");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A place for spans, and a log file of JSON lines. */
    public static final class Receiving implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            SpanReceiver started = SpanReceiver.start();
            RUNNING.add(started);
            return Map.of(
                    "gespreksopname.traces", started.address(),
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.path", LOG.toString(),
                    "quarkus.log.file.json.enabled", "true",
                    "quarkus.log.file.json.log-format", "ecs",
                    "quarkus.log.file.json.exception-output-type", "formatted");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(RUNNING.getLast(), field -> field.getType() == SpanReceiver.class);
        }

        @Override
        public void stop() {
            RUNNING.forEach(SpanReceiver::close);
        }

        private static final List<SpanReceiver> RUNNING = new CopyOnWriteArrayList<>();
    }

    SpanReceiver spans;

    @Inject
    Tracing tracing;

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void aRequestIsASpanInTheTraceOfWhoeverAskedAndOfWhatWasAskedOnlyTheTemplate() {
        String trace = trace();
        String mark = "Zqx" + UUID.randomUUID();
        given().header("traceparent", "00-" + trace + "-b9c7c989f97918e1-01")
                .header("User-Agent", mark)
                .header("X-Forwarded-For", mark)
                .header("Authorization", Tokens.of(Roles.CASE_SYSTEM))
                .queryParam("name", mark)
                .get("/sample/v1/things/" + UUID.randomUUID())
                .then();

        Eventually.holds(() -> assertThat(spans.trace(trace)).hasSize(1));
        SpanReceiver.Received span = spans.trace(trace).getFirst();
        assertThat(span.service()).isEqualTo("sample-service");
        assertThat(span.parent()).isEqualTo("b9c7c989f97918e1");
        assertThat(span.name()).startsWith("GET /sample/v1/things/{");
        assertThat(span.attributes())
                .containsOnlyKeys("http.request.method", "http.route", "http.response.status_code");
        assertThat(spans.raw()).doesNotContain(mark);
        assertThat(log()).doesNotContain(mark);
    }

    @Test
    void aRequestIsOneLineInTheLogWithItsTraceAndItsClient() {
        String trace = trace();
        given().header("traceparent", "00-" + trace + "-b9c7c989f97918e1-00")
                .header("Authorization", Tokens.of(Roles.CASE_SYSTEM))
                .get("/sample/v1/things")
                .then();

        List<JsonNode> lines = linesOf(trace);
        assertThat(lines).hasSize(1);
        JsonNode line = lines.getFirst();
        assertThat(line.at("/mdc/method").asText()).isEqualTo("GET");
        assertThat(line.at("/mdc/route").asText()).isEqualTo("/sample/v1/things");
        assertThat(line.at("/mdc/client").asText()).isEqualTo("zaaksysteem");
        assertThat(line.at("/mdc/status").asText()).matches("[0-9]{3}");
        assertThat(line.at("/mdc/milliseconds").asDouble()).isPositive();
        assertThat(line.path("@timestamp").asText()).isNotEmpty();
    }

    @Test
    void whoMayNotIsToldToo() {
        String trace = trace();
        given().header("traceparent", "00-" + trace + "-b9c7c989f97918e1-00")
                .get("/sample/v1/things")
                .then()
                .statusCode(401);

        List<JsonNode> lines = linesOf(trace);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().at("/mdc/status").asText()).isEqualTo("401");
        assertThat(lines.getFirst().at("/mdc/route").asText()).isEqualTo("/sample/v1/things");
    }

    @Test
    void anAddressThatIsNoneIsNotRepeated() {
        String trace = trace();
        given().header("traceparent", "00-" + trace + "-b9c7c989f97918e1-00")
                .get("/sample/v1/Jansje-Voorbeeld")
                .then()
                .statusCode(404);

        assertThat(linesOf(trace)).hasSize(1);
        assertThat(log()).doesNotContain("Jansje-Voorbeeld");
        assertThat(spans.raw()).doesNotContain("Jansje-Voorbeeld");
    }

    @Test
    void whatIsDoneForARequestIsInItsTraceAndGoesOnFromThere() {
        String trace = trace();
        String appended;
        try (var append = tracing.begin(new Step.Hear(
                        "sample.events", 1, "sample/thing/a/1", "sample", 1, "00-" + trace + "-b9c7c989f97918e1-01"));
                var entered = append.enter()) {
            try (var inner = tracing.begin(new Step.Append("thing/a", 1, 1))) {
                appended = inner.traceparent();
                assertThat(entered).isNotNull();
            }
        }

        assertThat(appended).startsWith("00-" + trace + "-").endsWith("-01");
        Eventually.holds(() -> assertThat(spans.trace(trace)).hasSize(2));
        SpanReceiver.Received heard = spans.trace(trace).stream()
                .filter(span -> span.name().equals("hear sample.events"))
                .findFirst()
                .orElseThrow();
        assertThat(spans.trace(trace))
                .filteredOn(span -> span.name().equals("append"))
                .singleElement()
                .satisfies(span -> assertThat(span.parent()).isEqualTo(heard.id()));
        assertThat(heard.attributes())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.operation.type", "process");
    }

    @Test
    void whatAnExceptionQuotesIsNotInTheLogWhoeverLogsIt() {
        String mark = "Zqx" + UUID.randomUUID();
        Exception quoting = new IllegalStateException(
                "the name " + mark + " is odd", new NumberFormatException("For input string: " + mark));

        Logger.getLogger("nl.gespreksopname.sample").errorf(quoting, "work %s failed", "w-1");
        Logger.getLogger("nl.gespreksopname.sample").errorf("work w-2 failed: %s", quoting);
        Logger.getLogger("io.quarkus.runtime.sample").error("work w-3 failed", quoting);
        Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper").error("invalid input: " + mark);
        org.slf4j.LoggerFactory.getLogger("nl.gespreksopname.sample").error("work w-4 failed", quoting);
        org.slf4j.LoggerFactory.getLogger("nl.gespreksopname.sample").error("work w-5 failed: {}", "x", quoting);

        Eventually.holds(() -> assertThat(log()).contains("w-1", "w-2", "w-3", "w-4", "w-5"));
        assertThat(log())
                .doesNotContain(mark)
                .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException", "RequestsTest");
    }

    private static List<JsonNode> linesOf(String trace) {
        Eventually.holds(() -> assertThat(log()).contains(trace));
        return log().lines()
                .filter(line -> line.contains(trace))
                .map(RequestsTest::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not a JSON line: " + line, e);
        }
    }

    private static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
