package nl.gespreksopname.conventions.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import nl.gespreksopname.local.kafka.LocalKafka;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;

/**
 * Starts what a service needs, for real: PostgreSQL, Kafka, three token issuers; and gives the service its settings. One of
 * each serves all test classes of a module. For every service in {@code gespreksopname.hears} it prepares a
 * {@link Peer}. The service finds its database as the first version of the suite left it. Use it as {@code @WithTestResource(RealParts.class)}; the argument
 * {@code kafka=false} leaves Kafka out. The service's name is read from its {@code application.properties}.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private static final String MEMORY = "testing.real-parts";
    private static final String ROLES = "case-system,professional,participant,refusal-reviewer,policy-officer,"
            + "privacy-officer,data-protection-officer,operator,peer";

    static final String HOST = "00000009999999999000";

    private boolean withKafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = !"false".equals(arguments.get("kafka"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = remembered();
        if (settings.isEmpty()) {
            settings.put("gespreksopname.host-oin", HOST);
            keys(settings);
            LocalPostgres postgres = LocalPostgres.temporary();
            closeAtTheEnd(postgres);
            String service = own("gespreksopname.service").orElseThrow();
            ServiceDatabases databases = postgres.createFor(service);
            FirstVersion.of(service).migrate(databases);
            own(settings, databases);
            logKey(settings, service, Base64.getDecoder().decode(settings.get("gespreksopname.log-key")));
            for (String heard : own("gespreksopname.hears").orElse("").split(",", -1)) {
                if (!heard.isBlank() && !heard.strip().equals(service)) {
                    peer(settings, heard.strip(), postgres);
                }
            }
            issuer(settings, "municipality", Tokens.VOORBEELDSTAD, ROLES);
            issuer(settings, "another-municipality", Tokens.ANDERDORP, ROLES);
            issuer(settings, "ombudsman", "", "auditor");
        }
        if (!settings.containsKey("gespreksopname.kafka") && withKafka) {
            LocalKafka kafka = LocalKafka.temporary();
            closeAtTheEnd(kafka);
            settings.put("gespreksopname.kafka", kafka.bootstrapServers());
            System.setProperty("testing.kafka", kafka.bootstrapServers());
        }
        remember(settings);
        settings.putIfAbsent("gespreksopname.kafka", "127.0.0.1:1");
        return settings;
    }

    // Kept in a system property: the next class loader would not find a static field.
    private static Map<String, String> remembered() {
        Map<String, String> settings = new HashMap<>();
        String memory = System.getProperty(MEMORY, "");
        memory.lines()
                .forEach(line ->
                        settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return settings;
    }

    private static void remember(Map<String, String> settings) {
        System.setProperty(
                MEMORY,
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static void own(Map<String, String> settings, ServiceDatabases databases) {
        for (String database : new String[] {"database", "keys-database"}) {
            String key = "gespreksopname." + database;
            settings.put(key + ".url", database.equals("database") ? databases.url() : databases.keysUrl());
            settings.put(key + ".owner", databases.owner());
            settings.put(key + ".owner-password", databases.ownerPassword());
            settings.put(key + ".user", databases.user());
            settings.put(key + ".password", databases.userPassword());
        }
    }

    /** What a {@link Peer} needs to be started in a test, and the service under test to believe it. */
    private static void peer(Map<String, String> settings, String service, LocalPostgres postgres) {
        ServiceDatabases databases = postgres.createFor(service);
        byte[] seed = random();
        logKey(settings, service, seed);
        settings.put("gespreksopname.peers." + service, "http://127.0.0.1:1");
        String key = "testing.peer." + service + ".";
        System.setProperty(key + "seed", Base64.getEncoder().encodeToString(seed));
        System.setProperty(key + "url", databases.url());
        System.setProperty(key + "owner", databases.owner());
        System.setProperty(key + "owner-password", databases.ownerPassword());
        System.setProperty(key + "user", databases.user());
        System.setProperty(key + "password", databases.userPassword());
    }

    private static void logKey(Map<String, String> settings, String service, byte[] seed) {
        settings.put(
                "gespreksopname.log-keys." + service,
                NoteSigner.of(HOST + "/" + service + "-service", seed).key().toString());
    }

    private static void keys(Map<String, String> settings) {
        for (String key : new String[] {"master-key", "search-key", "log-key"}) {
            settings.put("gespreksopname." + key, Base64.getEncoder().encodeToString(random()));
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void issuer(Map<String, String> settings, String name, String organisations, String roles) {
        TokenIssuer issuer = TokenIssuer.start(name);
        System.setProperty("testing.issuer." + name + ".url", issuer.url());
        System.setProperty("testing.issuer." + name + ".key", issuer.privateKey());
        String key = "gespreksopname.issuers." + name;
        settings.put(key + ".url", issuer.url());
        settings.put(key + ".roles", roles);
        if (!organisations.isEmpty()) {
            settings.put(key + ".organisations", organisations);
        }
    }

    private static void closeAtTheEnd(AutoCloseable part) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static Optional<String> own(String key) {
        Properties own = new Properties();
        try (InputStream stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (stream == null) {
                throw new IllegalStateException("a service has an application.properties");
            }
            own.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(own.getProperty(key));
    }

    @Override
    public void stop() {
        // Other test classes of the module use the same parts; they end with the JVM.
    }
}
