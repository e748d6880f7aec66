package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The runbooks of docs/operating.md, on a suite of their own: each breaks something. Databases are copied and put back under
 * their own names by PostgreSQL itself, as the servers of these tests come without pg_dump.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatingTest {

    private static SuiteUnderTest suite;

    /** A conversation that was planned, with a name in it. */
    private record Planned(String id, String key, String body, Answer answer) {}

    @BeforeAll
    static void start() {
        suite = SuiteUnderTest.start();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Order(1)
    void aDatabaseThatIsPutBackIsCompletedFromItsTopic() {
        Planned before = plan("Jet Bedacht");
        published(before);
        copy("consent", "consent_backup");
        Planned after = plan("Wim Verzonnen");
        published(after);

        suite.running().stop(Part.CONSENT);
        putBack("consent", "consent_backup", "consent_lost");
        suite.running().restart(Part.CONSENT);

        assertThat(names(before).text()).contains("Jet Bedacht");
        Answer imported = names(after);
        assertThat(imported.json().path("items")).hasSize(2);
        assertThat(imported.text()).doesNotContain("Wim Verzonnen");
        Answer again = send(after.key(), after.body());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
        assertThat(again.json().path("conversationId").asText()).isEqualTo(after.id());
        JsonNode recovery = recoveries().get(0);
        assertThat(recovery.path("events").asInt()).isPositive();
        assertThat(recovery.path("valuesLost").asInt()).isPositive();
        auditorsSee(1);
        Planned later = plan("Mies Denkbeeldig");
        published(later);
        suite.publishedLog(Part.CONSENT).checkpoint();
        wholeTrail(later);
        isWell();
    }

    @Test
    @Order(2)
    void aDatabaseThatIsPutBackUnderARunningServiceClosesItUntilItIsCompleted() {
        copy("consent", "consent_standby");
        Planned after = plan("Teun Gefingeerd");
        published(after);

        putBack("consent", "consent_standby", "consent_failed");

        Eventually.holds("consent-service recovered again", () -> recoveries().size() == 2);
        ready();
        assertThat(names(after).json().path("items")).hasSize(2);
        published(plan("Roos Onwerkelijk"));
        auditorsSee(2);
        isWell();
    }

    @Test
    @Order(3)
    void aForeignDatabaseIsNotTakenForTheServicesOwn() {
        published(plan("Piet Verbeeld"));
        copy("consent", "consent_foreign");
        change(
                "consent_foreign",
                "update log_entry set hash = sha256('another') where sequence = (select max(sequence) from log_entry)");

        putBack("consent", "consent_foreign", "consent_true");

        Eventually.holds(
                "consent-service says that its log forked",
                () -> suite.call("GET", health("ready")).send().text().contains("runbook log-forked"));
        Answer refused = suite.post(DemoCaller.CASE_SYSTEM, "/consent/v1/conversations")
                .header("Accept-Language", "en")
                .json(body("Niemand"))
                .send();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("type").asText()).isEqualTo("urn:gespreksopname:problem:log-diverged");
        assertThat(suite.get(DemoCaller.CASE_SYSTEM, "/consent/v1/conversations")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(suite.call("GET", health("well")).send().status()).isEqualTo(503);

        putBack("consent", "consent_true", "consent_not_ours");
        ready();
        published(plan("Saar Fictief"));
        isWell();
    }

    @Test
    @Order(4)
    void aKeysDatabaseThatIsPutBackLosesTheNewestValues() {
        Planned before = plan("Kees Uitgedacht");
        copy("consent_keys", "consent_keys_backup");
        Planned after = plan("Lies Bedenksel");

        putBack("consent_keys", "consent_keys_backup", "consent_keys_lost");

        assertThat(names(before).text()).contains("Kees Uitgedacht");
        Answer lost = names(after);
        assertThat(lost.text()).doesNotContain("Lies Bedenksel");
        published(plan("Bram Verzinsel"));
    }

    @Test
    @Order(5)
    void aTopicThatIsDeletedIsFilledAgainFromTheDatabase() throws Exception {
        long events = suite.databases().count("consent", "select 1 from log_entry");
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", suite.running().addresses().kafka()))) {
            admin.deleteTopics(List.of("consent.events")).all().get();
        }

        suite.running().restart(Part.CONSENT);

        Eventually.holds(
                "the topic is filled again",
                () -> suite.topics().eventsOf("consent").size() >= events);
        Planned after = plan("Noor Hersenspinsel");
        published(after);
        wholeTrail(after);
        isWell();
    }

    private static Planned plan(String name) {
        String key = UUID.randomUUID().toString();
        String body = body(name);
        Answer answer = send(key, body).expect(201);
        return new Planned(answer.json().path("conversationId").asText(), key, body, answer);
    }

    /** As a good client does: a copy of a database ends its connections, which is a 503 to whoever calls at that moment. */
    private static Answer send(String key, String body) {
        return Eventually.get(
                "consent-service takes commands",
                () -> Optional.of(suite.call(DemoCaller.CASE_SYSTEM, "POST", "/consent/v1/conversations")
                                .key(key)
                                .json(body)
                                .send())
                        .filter(answer -> answer.status() != 503));
    }

    private static String body(String name) {
        return """
                {"channel": "in-person", "planned": true, "plannedStart": "%s",
                 "participants": [
                  {"ref": "child", "role": "young-person", "person": {"name": "%s", "birthDate": "2011-01-01"}},
                  {"ref": "professional", "role": "professional", "person": {"name": "Els van Niets"}}]}
                """.formatted(Instant.parse("2026-11-24T09:00:00Z"), name);
    }

    private static Answer names(Planned planned) {
        return Eventually.get(
                "consent-service reads names",
                () -> Optional.of(suite.get(
                                        DemoCaller.CASE_SYSTEM,
                                        "/consent/v1/conversations/" + planned.id() + "/participants?reveal=names")
                                .send())
                        .filter(answer -> answer.status() == 200));
    }

    /** policy-service has what consent-service took down of it. */
    private static void published(Planned planned) {
        int version = planned.answer().json().path("version").asInt();
        Eventually.holds(
                "policy-service heard of the conversation",
                () -> suite.databases()
                                .count(
                                        "policy",
                                        "select 1 from received where origin = 'consent' and stream = 'conversation/"
                                                + planned.id() + "'")
                        >= version);
    }

    private static void wholeTrail(Planned planned) {
        Eventually.holds(
                "the trail is there",
                () -> suite.get(DemoCaller.CASE_SYSTEM, "/policy/v1/conversations/" + planned.id() + "/trail")
                                .send()
                                .status()
                        == 200);
    }

    private static JsonNode recoveries() {
        return suite.get(DemoCaller.OPERATOR, "/consent/v1/log/recoveries")
                .send()
                .json()
                .path("items");
    }

    private static void auditorsSee(int recoveries) {
        Eventually.holds("auditors see that the log was recovered", () -> {
            for (JsonNode log : suite.get(DemoCaller.OPERATOR, "/policy/v1/logs")
                    .send()
                    .json()
                    .path("items")) {
                if (log.path("service").asText().equals("consent")
                        && log.path("recoveries").size() == recoveries) {
                    return true;
                }
            }
            return false;
        });
    }

    private static void ready() {
        Eventually.holds(
                "consent-service is ready",
                () -> suite.call("GET", health("ready")).send().status() == 200);
    }

    private static void isWell() {
        Eventually.holds(
                "all is well at policy-service",
                () -> suite.call("GET", URI.create(suite.running().addresses().policy() + "/q/health/well"))
                                .send()
                                .status()
                        == 200);
    }

    private static URI health(String which) {
        return URI.create(suite.running().addresses().consent() + "/q/health/" + which);
    }

    /** As a backup does, while the service runs. */
    private static void copy(String database, String copy) {
        alone(
                database,
                statement ->
                        statement.execute("create database " + copy + " owner consent_owner template " + database));
    }

    /** Puts a copy in the place of a database, and keeps that under another name. */
    private static void putBack(String database, String copy, String keptAs) {
        alone(database, statement -> {
            statement.execute("alter database " + database + " rename to " + keptAs);
            statement.execute("alter database " + copy + " rename to " + database);
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to consent_app");
        });
    }

    private interface Act {
        void with(Statement statement) throws SQLException;
    }

    /** Does something to a database to which nobody is connected meanwhile. */
    private static void alone(String database, Act act) {
        try (Connection connection = suite.running().postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database + " allow_connections false");
            try {
                while (others(statement, database) > 0) {
                    Thread.onSpinWait();
                }
                act.with(statement);
            } finally {
                for (String each : databases(statement)) {
                    statement.execute("alter database " + each + " allow_connections true");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int others(Statement statement, String database) throws SQLException {
        statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
        try (ResultSet row =
                statement.executeQuery("select count(*) from pg_stat_activity where datname = '" + database + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> databases(Statement statement) throws SQLException {
        List<String> closed = new java.util.ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select datname from pg_database where not datallowconn and datname not like 'template%'")) {
            while (row.next()) {
                closed.add(row.getString(1));
            }
        }
        return closed;
    }

    private static void change(String database, String sql) {
        try (Connection connection = suite.running().postgres().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
