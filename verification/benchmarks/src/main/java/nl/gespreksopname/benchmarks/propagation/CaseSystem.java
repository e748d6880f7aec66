package nl.gespreksopname.benchmarks.propagation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Calls consent-service as a case system does: kept-alive connections, a real token, an idempotency key a call. */
final class CaseSystem implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI consent;
    private final Supplier<String> token;
    private volatile String present;
    private volatile Instant until = Instant.MIN;

    /** A conversation, and a participant who can say that recording is possible. */
    record Conversation(String id, String professional) {}

    CaseSystem(URI consent, Supplier<String> token) {
        this.consent = consent;
        this.token = token;
        this.present = "";
    }

    Conversation plan() throws IOException, InterruptedException {
        JsonNode answer = post("/consent/v1/conversations", """
                {"caseReference": "BENCH-%s", "channel": "in-person", "plannedStart": "2026-12-01T10:00:00+01:00",
                 "participants": [
                  {"ref": "young", "role": "young-person",
                   "person": {"reference": "J", "name": "Noor van Voorbeeld", "birthDate": "2011-03-04"}},
                  {"ref": "professional", "role": "professional",
                   "person": {"reference": "M", "name": "Imke Proefstra"}}]}""".formatted(UUID.randomUUID()));
        List<JsonNode> made = StreamSupport.stream(answer.path("made").spliterator(), false)
                .filter(each -> each.path("ref").asText().equals("professional"))
                .toList();
        return new Conversation(
                answer.path("conversationId").asText(),
                made.getFirst().path("id").asText());
    }

    /** One command, which makes one event. */
    void mention(Conversation conversation) throws IOException, InterruptedException {
        post("/consent/v1/conversations/" + conversation.id() + "/possibility-mentions", """
                {"by": "%s", "means": "letter", "when": "before-start"}""".formatted(
                        conversation.professional()));
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(consent.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201) {
            throw new IOException("consent-service answered " + answer.statusCode() + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return MAPPER.readTree(answer.body());
    }

    private String token() {
        if (Instant.now().isAfter(until)) {
            renew();
        }
        return present;
    }

    private synchronized void renew() {
        if (Instant.now().isAfter(until)) {
            present = token.get();
            until = Instant.now().plusSeconds(60);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
