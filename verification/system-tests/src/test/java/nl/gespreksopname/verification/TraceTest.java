package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gespreksopname.conventions.testing.SpanReceiver.Received;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace from a caller's request over Kafka into the trail. */
@ExtendWith(SuiteExtension.class)
class TraceTest {

    private static final String CALLERS_SPAN = "b9c7c989f97918e1";

    private static final Set<String> HELD = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "gespreksopname.stream",
            "gespreksopname.version",
            "gespreksopname.events",
            "gespreksopname.event",
            "gespreksopname.sequence",
            "messaging.system",
            "messaging.operation.name",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.message.id",
            "messaging.consumer.group.name",
            "messaging.batch.message_count");

    private final SuiteUnderTest suite;

    TraceTest(SuiteUnderTest suite) {
        this.suite = suite;
    }

    @Test
    void aFactIsFollowedFromTheRequestIntoTheTrailOfPolicyServiceInOneTrace() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Answer planned = suite.post(DemoCaller.CASE_SYSTEM, "/consent/v1/conversations")
                .header("traceparent", "00-" + trace + "-" + CALLERS_SPAN + "-01")
                .json("""
                        {"caseReference": "zaak-spoor", "channel": "in-person", "planned": false, "participants": [
                          {"ref": "young", "role": "young-person", "person": {"reference": "j-1", "name": "Noor Voorbeeld"}},
                          {"ref": "professional", "role": "professional", "person": {"name": "Sem Voorbeeld"}}]}
                        """)
                .send()
                .expect(201);
        String conversation = planned.json().path("conversationId").asText();

        Eventually.holds(
                "the trail's fold is in the caller's trace",
                () -> suite.spans().trace(trace).stream()
                        .anyMatch(span -> span.service().equals("policy-service")
                                && span.name().equals("fold")));
        Eventually.holds(
                "the request itself is too",
                () -> named(trace, "POST /consent/v1/conversations").size() == 1);
        Eventually.holds(
                "what each step followed from has come too: each process sends its spans when it likes",
                () -> suite.spans().trace(trace).stream()
                        .map(Received::parent)
                        .allMatch(parent -> parent.equals(CALLERS_SPAN)
                                || ids(suite.spans().trace(trace)).contains(parent)));
        Received request = named(trace, "POST /consent/v1/conversations").getFirst();
        List<Received> appends = named(trace, "append");
        assertThat(request.service()).isEqualTo("consent-service");
        assertThat(request.parent()).isEqualTo(CALLERS_SPAN);
        // the persons' streams are appended to as well, each by itself
        assertThat(appends)
                .filteredOn(span -> ("conversation/" + conversation)
                        .equals(span.attributes().get("gespreksopname.stream")))
                .singleElement()
                .satisfies(span -> assertThat(span.parent()).isEqualTo(request.id()));
        Set<String> published = ids(named(trace, "publish consent.events"));
        List<Received> heard = named(trace, "hear consent.events").stream()
                .filter(span -> span.service().equals("policy-service"))
                .toList();
        assertThat(named(trace, "publish consent.events"))
                .allSatisfy(span -> assertThat(ids(appends)).contains(span.parent()));
        assertThat(heard).isNotEmpty().allSatisfy(span -> assertThat(published).contains(span.parent()));
        assertThat(named(trace, "fold").stream().filter(span -> span.service().equals("policy-service")))
                .allSatisfy(span -> assertThat(ids(heard)).contains(span.parent()));
        assertThat(suite.spans().trace(trace))
                .allSatisfy(
                        span -> assertThat(HELD).containsAll(span.attributes().keySet()));
        assertThat(suite.spans().raw()).doesNotContain("Noor Voorbeeld").doesNotContain("zaak-spoor");

        assertThat(suite.topics().all().stream()
                        .filter(message -> message.headers().lastHeader("traceparent") != null
                                && new String(
                                                message.headers()
                                                        .lastHeader("traceparent")
                                                        .value(),
                                                StandardCharsets.US_ASCII)
                                        .contains(trace)))
                .isNotEmpty();
        Eventually.holds(
                "the line of the request has it too",
                () -> log(Part.CONSENT)
                        .lines()
                        .anyMatch(line -> line.contains(trace) && line.contains("POST /consent/v1/conversations 201")));
    }

    private List<Received> named(String trace, String name) {
        return suite.spans().trace(trace).stream()
                .filter(span -> span.name().equals(name))
                .toList();
    }

    private static Set<String> ids(List<Received> spans) {
        return spans.stream().map(Received::id).collect(Collectors.toSet());
    }

    private String log(Part service) {
        try {
            return Files.readString(Path.of(suite.running().log(service).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
