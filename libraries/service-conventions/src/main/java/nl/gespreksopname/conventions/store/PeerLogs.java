package nl.gespreksopname.conventions.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.GapSource;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogPage;
import nl.gespreksopname.eventstore.log.LogReader;
import org.jspecify.annotations.Nullable;

/** Pulls from the other services what their topics lack, logged in as a peer by client credentials. The own log is read at home. */
@Singleton
public class PeerLogs implements GapSource {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 1000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Settings settings;
    private final Clock clock;
    private final Transactions transactions;
    private final LogReader log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private @Nullable String token;
    private Instant tokenUntil = Instant.MIN;

    /** Made by the container. */
    @Inject
    public PeerLogs(Settings settings, Clock clock, Transactions transactions, LogReader log) {
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public synchronized List<LogEvent> events(String origin, long from, int max)
            throws IOException, InterruptedException {
        if (origin.equals(settings.service())) {
            return transactions.call(connection -> log.events(connection, from, max));
        }
        String address = settings.peers().get(origin);
        if (address == null) {
            throw new NotGiven("gespreksopname.peers." + origin + " is not set, so its log cannot be asked");
        }
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/" + origin + "/v1/log/events?from=" + from + "&limit="
                                + Math.min(max, MOST_AT_ONCE)))
                        .timeout(ANSWERS_WITHIN)
                        .header("Authorization", "Bearer " + token())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            token = null;
            throw new NotGiven(origin + "-service answered " + answer.statusCode() + " when asked for its log");
        }
        try {
            return LogPage.read(answer.body());
        } catch (IllegalArgumentException e) {
            throw new NotGiven(origin + "-service answered with something else than its log");
        }
    }

    private String token() throws IOException, InterruptedException {
        String present = token;
        if (present != null && clock.instant().isBefore(tokenUntil)) {
            return present;
        }
        Settings.PeerLogin login = settings.peerLogin()
                .orElseThrow(() -> new NotGiven("gespreksopname.peer-login is not set, so no log can be asked"));
        Settings.Issuer issuer = settings.issuers().get(login.issuer());
        if (issuer == null) {
            throw new NotGiven("gespreksopname.peer-login.issuer is not one of gespreksopname.issuers");
        }
        JsonNode discovered = json(http.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + "/.well-known/openid-configuration"))
                        .timeout(ANSWERS_WITHIN)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray()));
        String form = "grant_type=client_credentials&client_id=" + encoded(login.client()) + "&client_secret="
                + encoded(login.secret());
        JsonNode granted = json(http.send(
                HttpRequest.newBuilder(
                                URI.create(discovered.path("token_endpoint").asText()))
                        .timeout(ANSWERS_WITHIN)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray()));
        String given = granted.path("access_token").asText();
        token = given;
        // A little before it ends, so that it does not end on the way.
        tokenUntil = clock.instant()
                .plusSeconds(Math.max(0, granted.path("expires_in").asLong(60) - 15));
        return given;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new NotGiven("the issuer of peer tokens answered " + answer.statusCode());
        }
        return MAPPER.readTree(answer.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
