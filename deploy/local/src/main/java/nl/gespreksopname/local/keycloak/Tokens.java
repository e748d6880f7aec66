package nl.gespreksopname.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tokens of the demo callers, asked from a Keycloak that runs, whoever started it. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI keycloak;
    private final UnaryOperator<String> secret;

    /**
     * From one Keycloak.
     *
     * @param keycloak its base, without a path
     * @param secret the value of a secret by the name that it has in the realm files
     */
    public Tokens(HttpClient http, URI keycloak, UnaryOperator<String> secret) {
        this.http = http;
        this.keycloak = keycloak;
        this.secret = secret;
    }

    /**
     * A fresh access token.
     *
     * @throws IllegalStateException if Keycloak gives none, with its reason
     */
    public String of(DemoCaller caller) {
        Map<String, String> form = new TreeMap<>(Map.of("client_id", caller.client()));
        caller.clientSecret().ifPresent(name -> form.put("client_secret", secret.apply(name)));
        caller.user()
                .ifPresentOrElse(
                        user -> form.putAll(Map.of(
                                "grant_type", "password", "username", user, "password", secret.apply("DEMO_PASSWORD"))),
                        () -> form.put("grant_type", "client_credentials"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/" + caller.realm().realm() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Keycloak gives no token for " + caller + ": " + body);
            }
            return body.path("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + keycloak, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", e);
        }
    }
}
