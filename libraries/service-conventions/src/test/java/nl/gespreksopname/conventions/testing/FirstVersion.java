package nl.gespreksopname.conventions.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import nl.gespreksopname.local.process.TemporaryFolder;
import org.flywaydb.core.Flyway;

/**
 * A service's database as the first version of the suite left it. Every test of a service starts from there: migrations
 * of the event store that came later have lower numbers than the service's own, and must still be carried out.
 *
 * @param scripts the migrations of then, on the class path
 */
record FirstVersion(List<String> scripts) {

    private static final String EVENT_STORE = "db/event-store/V1__event_store.sql";

    static FirstVersion of(String service) {
        return new FirstVersion(
                switch (service) {
                    case "consent" -> List.of(EVENT_STORE, "db/consent/V100__consent.sql");
                    case "recording" -> List.of(EVENT_STORE, "db/recording/V100__recordings.sql");
                    case "policy" -> List.of(EVENT_STORE, "db/policy/V100__trail.sql");
                    // a service that only tests have, which has no first version
                    default -> List.of();
                });
    }

    void migrate(ServiceDatabases databases) {
        if (scripts.isEmpty()) {
            return;
        }
        try (TemporaryFolder folder = TemporaryFolder.create("gespreksopname-first-version")) {
            for (String script : scripts) {
                copy(script, folder.path().resolve(script.substring(script.lastIndexOf('/') + 1)));
            }
            Flyway.configure(FirstVersion.class.getClassLoader())
                    .dataSource(databases.url(), databases.owner(), databases.ownerPassword())
                    .locations("filesystem:" + folder.path())
                    .placeholders(Map.of("appRole", databases.user()))
                    .load()
                    .migrate();
        }
    }

    private static void copy(String resource, Path to) {
        try (InputStream script = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (script == null) {
                throw new IllegalStateException("a migration that was released stays: " + resource);
            }
            Files.copy(script, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
