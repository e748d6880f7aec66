package nl.gespreksopname.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.keycloak.Realm;
import nl.gespreksopname.local.postgres.ServiceDatabases;

/**
 * The settings of a service in the local suite, in a file that only its owner can read: on a command line or in an
 * environment others could see the secrets among them. The service's {@code application.properties} says what each is.
 */
final class ServiceSettings {

    /** Where the traces of the local suite go; a system property of the launcher, or the variable that the services know. */
    private static final String TRACES = "gespreksopname.traces";

    /** Servers of a test that policy-service looks at in place of public ones; a system property of the launcher. */
    private static final String STAND_INS = "gespreksopname.website-checks.stand-ins";

    private final SuiteOptions options;
    private final Secrets secrets;

    ServiceSettings(SuiteOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    /**
     * Writes the file.
     *
     * @return where it is
     */
    Path write(Part service, ServiceDatabases databases) {
        Path file = options.data().resolve("settings").resolve(service.label() + ".properties");
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        String text = settings(service, databases).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.resolve("..").normalize());
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, text);
            // at once: a service that starts meanwhile reads the one or the other
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The settings can't be written: " + file, e);
        }
    }

    Map<String, String> settings(Part service, ServiceDatabases databases) {
        SuiteAddresses addresses = SuiteAddresses.of(options);
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", String.valueOf(options.port(service)));
        // its log is read by people, with a pager
        settings.put("quarkus.log.console.json.enabled", "false");
        Optional.ofNullable(System.getProperty(TRACES)).ifPresent(to -> settings.put(TRACES, to));
        settings.put("gespreksopname.host-oin", Realm.VOORBEELDSTAD.organisation());
        database(settings, "gespreksopname.database.", databases.url(), databases);
        database(settings, "gespreksopname.keys-database.", databases.keysUrl(), databases);
        settings.put("gespreksopname.kafka", addresses.kafka());
        settings.put("gespreksopname.master-key", secrets.get(service.label() + ".master-key"));
        settings.put("gespreksopname.search-key", secrets.get("search-key"));
        settings.put("gespreksopname.log-key", secrets.get(service.label() + ".log-key"));
        for (Realm realm : Realm.values()) {
            String issuer = "gespreksopname.issuers." + realm.issuer() + ".";
            settings.put(issuer + "url", addresses.keycloak() + "/realms/" + realm.realm());
            settings.put(issuer + "organisations", realm.organisation());
            settings.put(issuer + "roles", String.join(",", realm.roles()));
        }
        settings.put("gespreksopname.peer-login.issuer", DemoCaller.PEER.realm().issuer());
        settings.put("gespreksopname.peer-login.client", DemoCaller.PEER.client());
        settings.put("gespreksopname.peer-login.secret", secrets.get("keycloak.VOORBEELDSTAD_SERVICES_SECRET"));
        settings.putAll(own(service));
        for (Part each : Part.SERVICES) {
            settings.put("gespreksopname.log-keys." + each.label(), logKey(each).toString());
            if (each != service) {
                settings.put(
                        "gespreksopname.peers." + each.label(),
                        addresses.of(each).toString());
            }
        }
        return settings;
    }

    /** What only one of the services asks for. */
    private Map<String, String> own(Part service) {
        return switch (service) {
            case RECORDING ->
                Map.of(
                        "gespreksopname.content.folder",
                        options.data().resolve("content").toString());
            case POLICY -> policy();
            case CONSENT, KEYCLOAK, POSTGRESQL, KAFKA -> Map.of();
        };
    }

    private static Map<String, String> policy() {
        Map<String, String> settings = new TreeMap<>();
        for (Realm realm : List.of(Realm.VOORBEELDSTAD, Realm.ANDERDORP)) {
            settings.put("gespreksopname.organisations." + realm.organisation() + ".name", realm.title());
        }
        Optional.ofNullable(System.getProperty(STAND_INS)).ifPresent(servers -> settings.put(STAND_INS, servers));
        return settings;
    }

    private static void database(Map<String, String> settings, String prefix, String url, ServiceDatabases databases) {
        settings.put(prefix + "url", url);
        settings.put(prefix + "owner", databases.owner());
        settings.put(prefix + "owner-password", databases.ownerPassword());
        settings.put(prefix + "user", databases.user());
        settings.put(prefix + "password", databases.userPassword());
    }

    /** By which the checkpoints of a service are verified. */
    LogKey logKey(Part service) {
        return LogKey.of(
                Realm.VOORBEELDSTAD.organisation() + "/" + service.title(), secrets.get(service.label() + ".log-key"));
    }
}
