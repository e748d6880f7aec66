package nl.gespreksopname.verification.fire;

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
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.local.Instance;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.fire.evidence.Told;

/**
 * A client as it should be: what got no answer, or was told to come back, it sends again, the same with the same key, to
 * whichever instance it finds, until it has an answer. It writes down everything that it was told.
 */
final class GoodClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE_WITH_ONE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int LONGEST_PAUSE_MILLIS = 2000;

    private final RunningSuite suite;
    private final Tokens tokens;
    private final Ledger ledger;
    private final HttpClient http;
    private final Random random;

    /** Gives a token that is valid for some minutes more. */
    @FunctionalInterface
    interface Tokens {
        String of(DemoCaller caller);
    }

    /**
     * What is asked.
     *
     * @param stream that the answer will be about, if that is known before
     * @param recording that an act is about; empty for anything else
     * @param mediaType of the body
     */
    record Call(
            DemoCaller caller,
            Part service,
            String method,
            String path,
            String mediaType,
            String body,
            String stream,
            String recording,
            String key) {

        /** The same, with another key. */
        Call withKey(String other) {
            return new Call(caller, service, method, path, mediaType, body, stream, recording, other);
        }

        /** The same, with another body. */
        Call withBody(String other) {
            return new Call(caller, service, method, path, mediaType, other, stream, recording, key);
        }
    }

    GoodClient(RunningSuite suite, Tokens tokens, Ledger ledger, HttpClient http, Random random) {
        this.suite = suite;
        this.tokens = tokens;
        this.ledger = ledger;
        this.http = http;
        this.random = random;
    }

    /** A POST that is yet to be sent, with a key that was never used. */
    Call post(DemoCaller caller, Part service, String path, String body, String stream, String recording) {
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        return new Call(caller, service, "POST", path, "application/json", body, stream, recording, key);
    }

    /** Sends a call until it has an answer, and writes that down. */
    Told send(Call call) {
        Told told = insist(call);
        ledger.write(told);
        return told;
    }

    /** Sends a call again that has its answer, and expects the same answer. */
    void again(Call call, Told before) {
        same("again", before, insist(call));
    }

    /** Is impatient: sends a call twice at once, and expects the same answer to both. */
    Told twice(Call call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Told> other = CompletableFuture.supplyAsync(() -> insist(call), threads);
            Told one = insist(call);
            same("twice at once", one, other.join());
            ledger.write(one);
            return one;
        }
    }

    private void same(String how, Told one, Told other) {
        ledger.count("calls sent " + how);
        if (!one.saysTheSameAs(other)) {
            ledger.complain("sent " + how + " and told two things: " + one + " " + one.answer() + "\n  and " + other
                    + " " + other.answer());
        }
    }

    /** Reads something; what is not there yet is asked for again a few times only. */
    Told get(DemoCaller caller, Part service, String path, int most) {
        return insist(new Call(caller, service, "GET", path, "", "", "", "", ""), most);
    }

    /** The text of something that is no JSON, once it comes with 200; the last answer if it never does. */
    String text(DemoCaller caller, Part service, String path) {
        Call call = new Call(caller, service, "GET", path, "", "", "", "", "");
        String last = "";
        for (int tries = 0; tries < 20; tries++) {
            try {
                HttpResponse<String> response = http.send(request(call), HttpResponse.BodyHandlers.ofString());
                last = response.body();
                if (response.statusCode() == 200) {
                    return last;
                }
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        return last;
    }

    private Told insist(Call call) {
        return insist(call, Integer.MAX_VALUE);
    }

    private Told insist(Call call, int most) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        for (int tries = 1; tries <= most; tries++) {
            long pause = 20L + random.nextInt(200);
            try {
                HttpResponse<String> response = http.send(request(call), HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                ledger.count(call.method() + " " + call.service().label() + " " + status);
                if (status < 500 && status != 429 && status != 401 && !isBrokenOff(response)) {
                    return told(call, response, tries);
                }
                last = status + " " + response.body();
                if (status != 503) {
                    ledger.complain(call.method() + " " + call.path() + " was told " + last);
                }
                pause = Math.min(
                        LONGEST_PAUSE_MILLIS,
                        response.headers().firstValueAsLong("Retry-After").orElse(1) * 1000);
                if (status == 503
                        && response.headers().firstValue("Retry-After").isEmpty()) {
                    ledger.complain(call.method() + " " + call.path() + " was told 503 and not when to come back");
                }
            } catch (IOException e) {
                ledger.count(call.method() + " " + call.service().label() + " no answer");
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            if (System.nanoTime() > deadline) {
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
        }
        if (most == Integer.MAX_VALUE) {
            ledger.complain(call.method() + " " + call.path() + " got no answer in " + PATIENCE.toSeconds()
                    + " s; the last was " + last);
        }
        return new Told(
                call.service().label(),
                call.caller().realm().organisation(),
                call.method(),
                call.path(),
                call.body(),
                call.stream(),
                call.recording(),
                call.key(),
                0,
                MissingNode.getInstance(),
                most);
    }

    /** An upload of which the service lost the connection: to be sent again, as the answer says. */
    private static boolean isBrokenOff(HttpResponse<String> response) {
        return response.statusCode() == 400 && response.body().contains("upload-broken-off");
    }

    private HttpRequest request(Call call) {
        List<Instance> instances = suite.instances(call.service());
        URI base = suite.address(instances.get(random.nextInt(instances.size())));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .timeout(PATIENCE_WITH_ONE)
                .header("Authorization", "Bearer " + tokens.of(call.caller()))
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (!call.mediaType().isEmpty()) {
            request.header("Content-Type", call.mediaType());
        }
        if (!call.key().isEmpty()) {
            request.header("Idempotency-Key", call.key());
        }
        return request.build();
    }

    private Told told(Call call, HttpResponse<String> response, int tries) {
        JsonNode answer = json(response);
        String stream = call.stream();
        if (stream.isEmpty() && answer.has("conversationId")) {
            stream = "conversation/" + answer.path("conversationId").asText();
        } else if (stream.isEmpty() && answer.has("personId")) {
            stream = "person/" + answer.path("personId").asText();
        }
        return new Told(
                call.service().label(),
                call.caller().realm().organisation(),
                call.method(),
                call.path(),
                call.body(),
                stream,
                call.recording(),
                call.key(),
                response.statusCode(),
                answer,
                tries);
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("says that it is JSON, and is not: " + response.body(), e);
        }
    }
}
