package nl.gespreksopname.conventions.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small OpenID Connect issuer: discovery and keys over HTTP, RS256 tokens as Keycloak writes them. What a service sees of
 * it is what it sees of a real one. Its token endpoint
 * gives whoever asks a token with role {@code peer}.
 */
public final class TokenIssuer {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String url;
    private final byte[] privateKey;

    private TokenIssuer(String url, byte[] privateKey) {
        this.url = url;
        this.privateKey = privateKey;
    }

    /** An issuer that runs somewhere in this JVM, by its address and its private key (base64 of PKCS#8). */
    static TokenIssuer at(String url, String privateKey) {
        return new TokenIssuer(url, Base64.getDecoder().decode(privateKey));
    }

    /** Starts an issuer's HTTP side on a free port; it lasts as long as the JVM. */
    public static TokenIssuer start(String realm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/" + realm;
            serve(
                    server,
                    "/realms/" + realm + "/.well-known/openid-configuration",
                    Map.of(
                            "issuer", url,
                            "jwks_uri", url + "/keys",
                            "token_endpoint", url + "/token",
                            "authorization_endpoint", url + "/authorization",
                            "id_token_signing_alg_values_supported", List.of("RS256")));
            serve(server, "/realms/" + realm + "/keys", Map.of("keys", List.of(jwk((RSAPublicKey) pair.getPublic()))));
            TokenIssuer issuer = new TokenIssuer(url, pair.getPrivate().getEncoded());
            server.createContext("/realms/" + realm + "/token", exchange -> {
                byte[] body = MAPPER.writeValueAsBytes(Map.of(
                        "access_token",
                        issuer.token()
                                .client("services")
                                .organisation(Tokens.VOORBEELDSTAD)
                                .roles("peer")
                                .signed(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300));
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.setExecutor(Thread::startVirtualThread);
            server.start();
            return issuer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> jwk(RSAPublicKey key) {
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", "key-1",
                "n", unsigned(key.getModulus()),
                "e", unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static void serve(HttpServer server, String path, Map<String, ?> document) throws IOException {
        byte[] body = MAPPER.writeValueAsBytes(document);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** The issuer's address, its {@code iss}. */
    public String url() {
        return url;
    }

    String privateKey() {
        return Base64.getEncoder().encodeToString(privateKey);
    }

    /** A token to fill in: valid for five minutes, for Gespreksopname, from client {@code zaaksysteem}, without roles. */
    public Token token() {
        Map<String, Object> claims = new LinkedHashMap<>();
        Instant now = Instant.now();
        claims.put("iss", url);
        claims.put("aud", List.of("gespreksopname", "account"));
        claims.put("azp", "zaaksysteem");
        claims.put("sub", "5d6a7c1e-0000-4000-8000-000000000001");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
        return new Token(claims);
    }

    /** Claims to be signed. */
    public final class Token {

        private final Map<String, Object> claims;

        private Token(Map<String, Object> claims) {
            this.claims = claims;
        }

        /** Names the organisation by its OIN. */
        public Token organisation(String oin) {
            return with("organisation", oin);
        }

        /** Gives it roles. */
        public Token roles(String... roles) {
            return with("realm_access", Map.of("roles", List.of(roles)));
        }

        /** Names the client. */
        public Token client(String client) {
            return with("azp", client);
        }

        /** Names the user, by whatever stands for one in {@code sub}. */
        public Token subject(String subject) {
            return with("sub", subject);
        }

        /** Was valid until an hour ago. */
        public Token expired() {
            return with("exp", Instant.now().minus(Duration.ofHours(1)).getEpochSecond());
        }

        /** Any claim; null takes it out. */
        public Token with(String claim, @Nullable Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(claims);
            if (value == null) {
                changed.remove(claim);
            } else {
                changed.put(claim, value);
            }
            return new Token(changed);
        }

        /** The signed token. */
        public String signed() {
            try {
                String head = part(Map.of("alg", "RS256", "typ", "JWT", "kid", "key-1")) + "." + part(claims);
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
                signature.update(head.getBytes(StandardCharsets.US_ASCII));
                return head + "." + BASE64.encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The value of an {@code Authorization} header. */
        public String bearer() {
            return "Bearer " + signed();
        }

        private static String part(Map<String, ?> json) {
            try {
                return BASE64.encodeToString(MAPPER.writeValueAsBytes(json));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
