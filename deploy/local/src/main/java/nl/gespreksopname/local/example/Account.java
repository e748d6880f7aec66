package nl.gespreksopname.local.example;

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
import nl.gespreksopname.local.SuiteAddresses;

/** Somebody or something that has a token, and calls the services as anyone would: over HTTP. */
final class Account {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final SuiteAddresses addresses;
    private final String token;

    Account(SuiteAddresses addresses, String token) {
        this.addresses = addresses;
        this.token = token;
    }

    /**
     * Posts JSON.
     *
     * @param key the {@code Idempotency-Key}
     * @return the answer's body
     */
    JsonNode post(String key, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Stores a file. */
    JsonNode put(String path, String mediaType, byte[] file) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofByteArray(file))
                .build());
    }

    /** Reads something. */
    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** Reads something of which a service may still have to hear; it says so by 503. */
    JsonNode getOnceThere(String path) {
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
                .header("Accept-Language", "nl");
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
