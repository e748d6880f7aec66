package nl.gespreksopname.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.gespreksopname.local.process.FreePort;
import nl.gespreksopname.local.process.GuardedProcess;
import nl.gespreksopname.local.process.TemporaryFolder;

/**
 * Keycloak as a process of its own on loopback: the identity providers of two municipalities and of the ombudsman, and
 * the real tokens they give. It has no administrator: what is in it comes from the realm files and the secrets alone,
 * and when either changes it starts anew.
 */
public final class LocalKeycloak implements AutoCloseable {

    /** The secrets that the realm files ask for, by the name they have there. */
    public static final List<String> SECRETS = List.of(
            "VOORBEELDSTAD_ZAAKSYSTEEM_SECRET",
            "VOORBEELDSTAD_SERVICES_SECRET",
            "ANDERDORP_ZAAKSYSTEEM_SECRET",
            "OMBUDSMAN_ONDERZOEK_SECRET",
            "DEMO_PASSWORD");

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private final GuardedProcess process;
    private final URI address;
    private final Map<String, String> secrets;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private LocalKeycloak(GuardedProcess process, URI address, Map<String, String> secrets) {
        this.process = process;
        this.address = address;
        this.secrets = secrets;
    }

    /**
     * Starts it; returns when every realm answers.
     *
     * @param unpacked the folder that Maven unpacked the distribution into
     * @param realms the folder with the realm files
     * @param home folder that keeps its data
     * @param port the port, or 0 for a free one
     * @param secrets a value for each of {@link #SECRETS}
     * @param log file its output is appended to
     * @throws IllegalStateException with the end of the log, if it does not come up
     */
    public static LocalKeycloak start(
            Path unpacked, Path realms, Path home, int port, Map<String, String> secrets, Path log) {
        int chosen = FreePort.orGiven(port);
        Path folder = home.toAbsolutePath().normalize();
        KeycloakDistribution distribution = KeycloakDistribution.in(unpacked);
        distribution.build(log);
        try {
            forgetIfChanged(folder, realms, secrets);
            distribution.home(folder);
            copyRealms(realms, folder.resolve("data/import"));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's data folder could not be made: " + folder, e);
        }
        GuardedProcess process = GuardedProcess.start(
                "Keycloak",
                distribution.command(
                        folder,
                        List.of(),
                        List.of(
                                "start",
                                "--optimized",
                                "--import-realm",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + chosen,
                                "--hostname=http://127.0.0.1:" + chosen,
                                "--log-level=INFO")),
                secrets,
                log,
                GuardedProcess.StopSignal.TERM);
        LocalKeycloak keycloak = new LocalKeycloak(process, URI.create("http://127.0.0.1:" + chosen), secrets);
        try {
            process.await(STARTS_WITHIN, keycloak::answers);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return keycloak;
    }

    private static void forgetIfChanged(Path home, Path realms, Map<String, String> secrets) throws IOException {
        Path mark = home.resolve("made-from");
        String now = digest(realms, secrets);
        if (!Files.exists(mark) || !Files.readString(mark).equals(now)) {
            TemporaryFolder.delete(home.resolve("data"));
            Files.createDirectories(home);
            Files.writeString(mark, now);
        }
    }

    private static String digest(Path realms, Map<String, String> secrets) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : realmFiles(realms)) {
                digest.update(Files.readAllBytes(file));
            }
            digest.update(new TreeMap<>(secrets).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void copyRealms(Path realms, Path importFolder) throws IOException {
        for (Path file : realmFiles(realms)) {
            Files.copy(file, importFolder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> realmFiles(Path realms) throws IOException {
        try (Stream<Path> all = Files.list(realms)) {
            return all.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private boolean answers() {
        for (Realm realm : Realm.values()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(issuer(realm) + "/protocol/openid-connect/certs"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Where it is. */
    public URI address() {
        return address;
    }

    /** The {@code iss} of a realm's tokens. */
    public String issuer(Realm realm) {
        return address + "/realms/" + realm.realm();
    }

    /**
     * A fresh access token.
     *
     * @throws IllegalStateException if Keycloak gives none, with its reason
     */
    public String token(DemoCaller caller) {
        return new Tokens(http, address, this::secret).of(caller);
    }

    private String secret(String name) {
        String value = secrets.get(name);
        if (value == null) {
            throw new IllegalStateException("There is no secret " + name);
        }
        return value;
    }

    /** Its process, to kill it in a fault test or to read its log. */
    public GuardedProcess process() {
        return process;
    }

    /** Stops it. */
    @Override
    public void close() {
        http.close();
        process.close();
    }
}
