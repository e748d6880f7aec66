package nl.gespreksopname.verification.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connection to the suite. Remembers every address that a call went to or that an answer pointed at. */
public final class Wire {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Set<String> addresses = ConcurrentHashMap.newKeySet();

    /** A request to be filled in. */
    public Request request(String method, URI address) {
        return new Request(this, method, address);
    }

    /** Every address seen so far: of requests, in {@code Location} and {@code Link}, and {@code href}s in answers. */
    public Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    Answer send(HttpRequest request) {
        addresses.add(request.uri().toString());
        try {
            Answer answer = Answer.of(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
            answer.headers().allValues("Location").forEach(addresses::add);
            answer.headers().allValues("Link").forEach(addresses::add);
            answer.hrefs().forEach(addresses::add);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    HttpResponse<InputStream> stream(HttpRequest request) {
        addresses.add(request.uri().toString());
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
