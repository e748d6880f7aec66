package nl.gespreksopname.verification.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A request, filled in step by step. Each step gives a new one, so that one can be the start of several. */
public final class Request {

    private final Wire wire;
    private final String method;
    private final URI address;
    private final Map<String, String> headers;
    private final BodyPublisher body;

    Request(Wire wire, String method, URI address) {
        this(wire, method, address, Map.of(), BodyPublishers.noBody());
    }

    private Request(Wire wire, String method, URI address, Map<String, String> headers, BodyPublisher body) {
        this.wire = wire;
        this.method = method;
        this.address = address;
        this.headers = headers;
        this.body = body;
    }

    /** With a bearer token. */
    public Request token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** With an {@code Idempotency-Key}. */
    public Request key(String key) {
        return header("Idempotency-Key", key);
    }

    /** With an {@code Idempotency-Key} that was never used. */
    public Request newKey() {
        return key(UUID.randomUUID().toString());
    }

    /** With a header, in place of one of that name. */
    public Request header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(wire, method, address, more, body);
    }

    /** With a JSON body. */
    public Request json(JsonNode json) {
        return json(json.toString());
    }

    /** With a body that is said to be JSON, whatever it is. */
    public Request json(String text) {
        return new Request(wire, method, address, headers, BodyPublishers.ofString(text))
                .header("Content-Type", "application/json");
    }

    /** With a body of some media type. */
    public Request body(String mediaType, BodyPublisher content) {
        return new Request(wire, method, address, headers, content).header("Content-Type", mediaType);
    }

    /** Sends it and reads the whole answer. */
    public Answer send() {
        return wire.send(build());
    }

    /** Sends it and leaves the body of the answer to be streamed; the caller closes it. */
    public HttpResponse<InputStream> stream() {
        return wire.stream(build());
    }

    private HttpRequest build() {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(3)).method(method, body);
        headers.forEach(builder::header);
        return builder.build();
    }

    @Override
    public String toString() {
        return method + " " + address.getPath();
    }
}
