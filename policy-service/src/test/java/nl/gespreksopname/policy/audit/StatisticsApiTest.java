package nl.gespreksopname.policy.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.PossibilityMentioned;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.trail.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class StatisticsApiTest {

    private static final String UNDER_MANDATE = "/policy/v1/audit/statistics";
    private static final String OWN = "/policy/v1/statistics";

    @Inject
    Transactions transactions;

    @Inject
    Totals totals;

    @Test
    void anAuditorSeesWhatIsCountedAndItFollowsWhatComesIn() {
        Told told = Told.planned(Tokens.ANDERDORP, Instant.parse("2019-03-12T09:00:00Z"))
                .started()
                .ended()
                .recordedByTheProfessional(14)
                .copyAsked(Instant.parse("2019-03-13T09:00:00Z"));
        String mandate = mandate("2019-02-15", "2019-04-30", Tokens.ANDERDORP);

        Eventually.holds(() -> under(mandate)
                .get(UNDER_MANDATE)
                .then()
                .statusCode(200)
                .body("from", equalTo("2019-03"))
                .body("to", equalTo("2019-04"))
                .body("rounded", equalTo(false))
                .body("items", hasSize(1))
                .body("items[0].organisation", equalTo(Tokens.ANDERDORP))
                .body("items[0].month", nullValue())
                .body("items[0].conversations.ended", equalTo(1))
                .body("items[0].recordings.expected", equalTo(1))
                .body("items[0].recordings.registered", equalTo(1))
                .body("items[0].rules.find { it.rule == 'announced-beforehand' }.breached", equalTo(1))
                .body("items[0].rules.find { it.rule == 'announced-beforehand' }.text", equalTo("vooraf zeggen"))
                .body("items[0].rules.find { it.rule == 'possibility-mentioned' }.unknown", equalTo(1))
                .body("items[0].rules.find { it.rule == 'copy-delivered' }.breached", equalTo(1))
                .body("items[0].rules.rule", not(hasItem("recorder-takes-part")))
                .body("items[0].refusals.total", equalTo(0))
                .body("items[0].copies.open", equalTo(1)));

        told.consent(
                told.start.minus(1, ChronoUnit.MINUTES),
                new PossibilityMentioned("mention", true, told.professional, Means.SPOKEN, null));
        told.recording(
                Instant.parse("2019-03-14T15:00:00Z"),
                new CopyDelivered(
                        "delivery", told.copyRequest, told.recording, ReportOrAct.REPORT, told.child, null, null));

        Eventually.holds(() -> under(mandate)
                .queryParam("by", "month")
                .get(UNDER_MANDATE)
                .then()
                .body("items", hasSize(1))
                .body("items[0].month", equalTo("2019-03"))
                .body("items[0].conversations.ended", equalTo(1))
                .body("items[0].rules.find { it.rule == 'possibility-mentioned' }.met", equalTo(1))
                .body("items[0].rules.find { it.rule == 'possibility-mentioned' }.unknown", equalTo(0))
                .body("items[0].rules.find { it.rule == 'possibility-mentioned' }.afterwards", equalTo(1))
                .body("items[0].copies.open", equalTo(0))
                .body("items[0].copies.delivered", equalTo(1))
                .body("items[0].copies.medianHours", equalTo(30)));
        under(mandate)
                .queryParam("dutyOn", "citizen")
                .get(UNDER_MANDATE)
                .then()
                .body("items[0].rules.breached.sum()", equalTo(0))
                .body("items[0].refusals", nullValue());
        under(mandate).queryParam("from", "2019-04").get(UNDER_MANDATE).then().body("items", empty());
        as(Tokens.ofAnother("privacy-officer"))
                .get("/policy/v1/audit/access-log")
                .then()
                .body("items.kind", hasItem("statistics"))
                .body("items.mandate", hasItem(mandate));
    }

    @Test
    void anAuditorAsksForWhatTheMandateCoversOnly() {
        String mandate = mandate("2019-01-01", "2019-12-31", Tokens.ANDERDORP);

        under(mandate)
                .queryParam("organisation", Tokens.VOORBEELDSTAD)
                .get(UNDER_MANDATE)
                .then()
                .statusCode(403);
        under(mandate).queryParam("to", "2020-01").get(UNDER_MANDATE).then().statusCode(403);
        under(mandate("2019-01-02", "2019-02-27", Tokens.ANDERDORP))
                .get(UNDER_MANDATE)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:outside-mandate"));
        under(mandate)
                .queryParam("from", "2019-13")
                .get(UNDER_MANDATE)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("from"));
        under(mandate)
                .queryParam("from", "2019-05")
                .queryParam("to", "2019-04")
                .get(UNDER_MANDATE)
                .then()
                .statusCode(400);
        under(mandate).queryParam("dutyOn", "jet").get(UNDER_MANDATE).then().statusCode(400);
        as(Tokens.ofAuditor()).get(UNDER_MANDATE).then().statusCode(400);
        as(Tokens.ofAuditor()).get(OWN).then().statusCode(403);
        as(Tokens.of("policy-officer"))
                .queryParam("mandate", mandate)
                .get(UNDER_MANDATE)
                .then()
                .statusCode(403);
    }

    @Test
    void anOrganisationSeesItsOwnInTensAndNothingUnderTen() {
        for (int i = 0; i < 12; i++) {
            planned(Tokens.VOORBEELDSTAD, "2019-06-0" + (1 + i % 9) + "T09:00:00Z", null);
        }
        planned(Tokens.VOORBEELDSTAD, "2019-07-01T09:00:00Z", null);

        Eventually.holds(() -> as(Tokens.of("policy-officer"))
                .queryParam("from", "2019-06")
                .queryParam("to", "2019-07")
                .queryParam("by", "month")
                .get(OWN)
                .then()
                .statusCode(200)
                .body("rounded", equalTo(true))
                .body("items", hasSize(1))
                .body("items[0].month", equalTo("2019-06"))
                .body("items[0].conversations.planned", equalTo(10))
                .body("items[0].conversations.ended", nullValue())
                .body("items[0].rules.size()", equalTo(9))
                .body("items[0].copies.medianHours", nullValue()));
        as(Tokens.ofAnother("policy-officer"))
                .queryParam("from", "2019-06")
                .queryParam("to", "2019-07")
                .get(OWN)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Tokens.of("professional", "case-system")).get(OWN).then().statusCode(403);
        as(Tokens.of("privacy-officer"))
                .get("/policy/v1/audit/access-log")
                .then()
                .body("items.findAll { it.kind == 'statistics' }[0].purpose", equalTo("self-review"));
    }

    @Test
    void whoCommissionedSeesThatPartOfAProviderAndNoMore() {
        for (int i = 0; i < 11; i++) {
            planned(Tokens.ANDERDORP, "2019-09-02T09:00:00Z", Tokens.VOORBEELDSTAD);
            planned(Tokens.ANDERDORP, "2019-09-02T10:00:00Z", null);
        }

        Eventually.holds(() -> as(Tokens.of("data-protection-officer"))
                .queryParam("from", "2019-09")
                .queryParam("to", "2019-09")
                .get(OWN)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organisation", equalTo(Tokens.ANDERDORP))
                .body("items[0].commissionedOnly", equalTo(true))
                .body("items[0].conversations.planned", equalTo(10)));
        Eventually.holds(() -> as(Tokens.ofAnother("policy-officer"))
                .queryParam("from", "2019-09")
                .queryParam("to", "2019-09")
                .get(OWN)
                .then()
                .body("items[0].commissionedOnly", equalTo(false))
                .body("items[0].conversations.planned", equalTo(20)));
    }

    @Test
    void organisationsComeInPages() {
        planned(Tokens.VOORBEELDSTAD, "2018-05-02T09:00:00Z", null);
        planned(Tokens.ANDERDORP, "2018-05-02T09:00:00Z", null);
        String mandate = mandate("2018-05-01", "2018-05-31", Tokens.VOORBEELDSTAD, Tokens.ANDERDORP);

        Eventually.holds(() -> under(mandate).get(UNDER_MANDATE).then().body("items", hasSize(2)));
        Response first = under(mandate).queryParam("limit", 1).get(UNDER_MANDATE);
        first.then().body("items.organisation", contains(Tokens.VOORBEELDSTAD));
        under(mandate)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get(UNDER_MANDATE)
                .then()
                .body("items.organisation", contains(Tokens.ANDERDORP))
                .body("next", nullValue());
    }

    @Test
    void aTotalIsReadByAnIndexHoweverMuchIsCounted() throws SQLException {
        run("""
                insert into statistic (organisation, month, commissioned_by, measure, n)
                select 'o' || o, date '2000-01-01' + make_interval(months => m), case when o % 3 = 0 then 'm' || o end,
                    'conversation/' || x, 1
                from generate_series(1, 60) as o, generate_series(1, 60) as m, generate_series(1, 12) as x
                """.replace("end,", "else '' end,"));
        try {
            run("analyze statistic");
            assertThat(plan(Totals.OF_ORGANISATIONS, true))
                    .contains("statistic_pkey")
                    .doesNotContain("Seq Scan on statistic ");
            assertThat(plan(Totals.COMMISSIONED, false))
                    .contains("statistic_by_commissioner")
                    .doesNotContain("Seq Scan on statistic ");
        } finally {
            run("delete from statistic where organisation like 'o%'");
        }
    }

    @Test
    void whatWasSettledIsCountedOnce() {
        planned(Tokens.VOORBEELDSTAD, "2018-08-02T09:00:00Z", null);
        String mandate = mandate("2018-08-01", "2018-08-31", Tokens.VOORBEELDSTAD);
        Eventually.holds(
                () -> under(mandate).get(UNDER_MANDATE).then().body("items[0].conversations.planned", equalTo(1)));

        transactions.call(connection -> totals.settle(connection, 100_000));
        transactions.call(connection -> totals.settle(connection, 100_000));

        under(mandate).get(UNDER_MANDATE).then().body("items[0].conversations.planned", equalTo(1));
    }

    private static void planned(String organisation, String start, @Nullable String commissionedBy) {
        Told told = Told.unplanned(UUID.randomUUID(), organisation, Instant.parse(start));
        told.consent(
                null,
                new ConversationPlanned(
                        told.reference, null, ConversationChannel.PHONE, true, told.start, commissionedBy));
    }

    private static String mandate(String from, String to, String... organisations) {
        return as(Tokens.ofAuditor())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"investigation": "1", "legalBasis": "wet", "purpose": "tellen",
                         "organisations": ["%s"], "from": "%s", "to": "%s", "until": "%s"}
                        """.formatted(
                                String.join("\", \"", organisations),
                                from,
                                to,
                                Instant.now().plus(30, ChronoUnit.DAYS)))
                .post("/policy/v1/audit/mandates")
                .path("id");
    }

    private static RequestSpecification under(String mandate) {
        return as(Tokens.ofAuditor()).queryParam("mandate", mandate);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token);
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = StoredTrails.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String plan(String sql, boolean ofOrganisations) throws SQLException {
        try (Connection connection = StoredTrails.asOwner();
                PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            explain.setBoolean(1, false);
            for (int place = 2; place <= 5; place += 3) {
                if (ofOrganisations) {
                    explain.setArray(place, connection.createArrayOf("text", new String[] {"o7", "o8"}));
                } else {
                    explain.setString(place, "m9");
                }
                explain.setObject(place + 1, LocalDate.of(2001, 1, 1));
                explain.setObject(place + 2, LocalDate.of(2001, 3, 1));
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
