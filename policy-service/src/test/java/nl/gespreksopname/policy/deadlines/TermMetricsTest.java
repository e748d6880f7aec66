package nl.gespreksopname.policy.deadlines;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import nl.gespreksopname.conventions.testing.MetricsTable;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.eventstore.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class TermMetricsTest {

    @Inject
    Transactions transactions;

    @Test
    void whatIsMeasuredIsWhatTheOperatorsWereTold() {
        String scrape =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(MetricsTable.given(scrape)).isEqualTo(MetricsTable.promised(true));
        assertThat(scrape).containsPattern("(?m)^gespreksopname_terms_running [0-9.E]+$");
    }

    @Test
    void termsAreCountedByTheirIndex() {
        String plan = transactions.call(connection -> {
            StringBuilder lines = new StringBuilder();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off");
                try (ResultSet row = statement.executeQuery("explain " + TermMetrics.COUNT)) {
                    while (row.next()) {
                        lines.append(row.getString(1)).append('\n');
                    }
                }
            }
            return lines.toString();
        });

        assertThat(plan).contains("trail_due", "trail_untold").doesNotContain("Seq Scan");
    }
}
