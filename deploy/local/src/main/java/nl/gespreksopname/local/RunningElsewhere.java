package nl.gespreksopname.local;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.keycloak.Realm;
import nl.gespreksopname.local.keycloak.Tokens;

/** A suite that another process keeps running, found by what it wrote in its data folder. */
public final class RunningElsewhere {

    private final SuiteAddresses addresses;
    private final Tokens tokens;

    private RunningElsewhere(SuiteAddresses addresses, Tokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /**
     * The suite on a data folder.
     *
     * @throws CannotRun if none runs there, with what to do
     */
    public static RunningElsewhere on(Path data) {
        if (!SuiteLock.isTaken(data)) {
            throw CannotRun.because(
                    "No suite runs on " + data + ". Start it with script/run, or name its folder with --data.");
        }
        Properties policy = settings(data, Part.POLICY);
        String issuer = policy.getProperty("gespreksopname.issuers." + Realm.VOORBEELDSTAD.issuer() + ".url", "");
        SuiteAddresses addresses = new SuiteAddresses(
                address(settings(data, Part.CONSENT)),
                address(settings(data, Part.RECORDING)),
                address(policy),
                URI.create(issuer.replaceFirst("/realms/.*", "")),
                policy.getProperty("gespreksopname.kafka", ""));
        Secrets secrets = Secrets.in(data);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new RunningElsewhere(
                addresses, new Tokens(http, addresses.keycloak(), name -> secrets.get("keycloak." + name)));
    }

    private static Properties settings(Path data, Part service) {
        Path file = data.resolve("settings").resolve(service.label() + ".properties");
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
            return settings;
        } catch (IOException e) {
            throw CannotRun.because("The suite on " + data + " is still starting: " + file + " is not there yet.");
        }
    }

    private static URI address(Properties settings) {
        return URI.create("http://127.0.0.1:" + settings.getProperty("quarkus.http.port"));
    }

    /** Where its parts are. */
    public SuiteAddresses addresses() {
        return addresses;
    }

    /** A fresh access token of one of the demo callers. */
    public String token(DemoCaller caller) {
        return tokens.of(caller);
    }
}
