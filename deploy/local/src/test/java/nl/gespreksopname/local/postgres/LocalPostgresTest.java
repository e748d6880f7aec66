package nl.gespreksopname.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @Test
    void isDurableListensOnLoopbackOnlyAndAsksForPasswords() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary();
                Connection connection = postgres.connect("postgres")) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(connection, "server_version")).startsWith("18");
            String url = connection.getMetaData().getURL();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong"))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aServiceGetsTwoDatabasesThatOnlyItsOwnRolesMayEnter() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            ServiceDatabases consent = postgres.createFor("consent", "o'wner", "app");
            ServiceDatabases policy = postgres.createFor("policy");

            execute(consent.url(), consent.owner(), "o'wner", "create table event (id int primary key)");
            execute(consent.keysUrl(), consent.owner(), "o'wner", "create table secret (id int primary key)");
            assertThatThrownBy(() -> execute(consent.url(), consent.user(), "app", "select * from event"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(consent.url(), policy.user(), policy.userPassword(), "select 1"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsDataAfterAKillAndTakesNewPasswords(@TempDir Path folder) throws SQLException {
        Path log = folder.resolve("log");
        try (LocalPostgres first = LocalPostgres.start(folder.resolve("data"), 0, "super", log)) {
            ServiceDatabases databases = first.createFor("consent", "one", "one");
            execute(databases.url(), databases.owner(), "one", "create table kept (id int)");
            first.process().kill();
        }
        try (LocalPostgres second = LocalPostgres.start(folder.resolve("data"), 0, "super", log)) {
            ServiceDatabases databases = second.createFor("consent", "two", "two");
            execute(databases.url(), databases.owner(), "two", "select * from kept");
        }
    }

    @Test
    void saysSoWhenTheDataFolderHasAnotherPassword(@TempDir Path folder) {
        Path log = folder.resolve("log");
        LocalPostgres.start(folder.resolve("data"), 0, "super", log).close();

        assertThatThrownBy(() -> LocalPostgres.start(folder.resolve("data"), 0, "other", log))
                .hasMessageContaining("made with another one");
    }

    @Test
    void knowsThePlatformsItHasProgramsFor() {
        assertThat(PostgresBinaries.archiveFor("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archiveFor("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        for (String archive : new String[] {"linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64"}) {
            assertThat(LocalPostgres.class.getResource("/postgres-" + archive + ".txz"))
                    .as(archive)
                    .isNotNull();
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(String url, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
