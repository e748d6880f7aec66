package nl.gespreksopname.conventions.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** Ready to take commands: both databases answer, and their tables are those of this version. */
@Readiness
@ApplicationScoped
public class DatabasesHealth implements HealthCheck {

    private static final int ANSWERS_WITHIN_SECONDS = 2;

    private final AgroalDataSource main;
    private final AgroalDataSource keys;
    private final Flyway mainTables;
    private final Flyway keysTables;
    private volatile boolean migrated;

    /** Made by the container. */
    @Inject
    public DatabasesHealth(
            AgroalDataSource main,
            @DataSource("keys") AgroalDataSource keys,
            Flyway mainTables,
            @FlywayDataSource("keys") Flyway keysTables,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratesAtStart) {
        this.main = main;
        this.keys = keys;
        this.mainTables = mainTables;
        this.keysTables = keysTables;
        // then it would not have started without; to ask again costs a third of a second at each start
        this.migrated = migratesAtStart;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> reasons = new ArrayList<>();
        ask(main, "database", "Nothing can be taken down or read", reasons);
        ask(keys, "keys database", "No value about a person can be sealed or read", reasons);
        if (reasons.isEmpty() && !migrated) {
            pending(reasons);
        }
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("databases").status(reasons.isEmpty());
        return reasons.isEmpty()
                ? answer.build()
                : answer.withData("reason", String.join(" ", reasons)).build();
    }

    private static void ask(AgroalDataSource dataSource, String name, String consequence, List<String> reasons) {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.isValid(ANSWERS_WITHIN_SECONDS)) {
                return;
            }
            reasons.add(
                    name(name, consequence, "a connection broke, or was silent for " + ANSWERS_WITHIN_SECONDS + " s"));
        } catch (SQLException e) {
            reasons.add(name(name, consequence, "SQLSTATE " + (e.getSQLState() == null ? "unknown" : e.getSQLState())));
        }
    }

    private static String name(String name, String consequence, String what) {
        return "The " + name + " does not answer (" + what + "). " + consequence
                + "; see that PostgreSQL runs, has connections left and can be reached at gespreksopname."
                + name.replace(' ', '-') + ".url: the service then goes on by itself.";
    }

    /** Asked until it is so: tables do not go back while a service runs. */
    private void pending(List<String> reasons) {
        int pending = mainTables.info().pending().length + keysTables.info().pending().length;
        migrated = pending == 0;
        if (!migrated) {
            reasons.add(pending + " migrations of the databases were not run. Start the service with"
                    + " quarkus.flyway.migrate-at-start=true, or run them first.");
        }
    }
}
