package nl.gespreksopname.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import nl.gespreksopname.local.SuiteAddresses;

/** Somebody or something that has a token, and calls the services as anyone would: over HTTP. */
public final class Account {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final SuiteAddresses addresses;
    private final String token;
    private final String language;

    /** Of whoever has a token; answers come in Dutch. */
    public Account(SuiteAddresses addresses, String token) {
        this(addresses, token, "nl");
    }

    /**
     * Of whoever has a token.
     *
     * @param language of the texts in answers, {@code nl} or {@code en}
     */
    public Account(SuiteAddresses addresses, String token, String language) {
        this.addresses = addresses;
        this.token = token;
        this.language = language;
    }

    /**
     * Posts JSON.
     *
     * @param key the {@code Idempotency-Key}
     * @return the answer's body
     */
    public JsonNode post(String key, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Stores a file. */
    public JsonNode put(String path, String mediaType, byte[] file) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofByteArray(file))
                .build());
    }

    /** Reads something. */
    public JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** Reads something that may not be there: empty for 404. */
    public Optional<JsonNode> find(String path) {
        HttpRequest request = request(path).GET().build();
        HttpResponse<String> response = exchange(request);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(body(request, response));
    }

    /** Reads something of which a service may still have to hear; it says so by 503. */
    public JsonNode getOnceThere(String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            HttpRequest request = request(path).GET().build();
            HttpResponse<String> response = exchange(request);
            if (response.statusCode() != 503 || System.nanoTime() > deadline) {
                return body(request, response);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base(path) + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language);
    }

    private URI base(String path) {
        return path.startsWith("/consent/")
                ? addresses.consent()
                : path.startsWith("/recording/") ? addresses.recording() : addresses.policy();
    }

    private JsonNode send(HttpRequest request) {
        return body(request, exchange(request));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + request.uri(), e);
        }
    }

    private static JsonNode body(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + " gave " + response.statusCode() + ": " + response.body());
        }
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " gave no JSON", e);
        }
    }
}
