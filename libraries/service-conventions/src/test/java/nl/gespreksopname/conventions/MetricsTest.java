package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.MetricsTable;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.eventstore.publish.Publisher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MetricsTest {

    @Inject
    Publisher publisher;

    private static String scrape() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    @Test
    void whatIsMeasuredIsWhatTheOperatorsWereTold() {
        assertThat(MetricsTable.given(scrape())).isEqualTo(MetricsTable.promised(false));
    }

    @Test
    void durationsAreHistogramsThatAnAlertCanTakeAPercentileOf() {
        assertThat(scrape())
                .contains("gespreksopname_append_seconds_bucket{le=\"0.005\"}")
                .contains("gespreksopname_command_seconds_bucket{outcome=\"applied\",le=\"0.1\"}")
                .contains("gespreksopname_heard_delay_seconds_bucket{origin=\"consent\",le=\"0.1\"}");
    }

    @Test
    void howFarTheLogAndKafkaAreCanBeRead() {
        Eventually.holds(() -> assertThat(publisher.published()).isNotNegative());
        Eventually.holds(() -> assertThat(scrape())
                .containsPattern("(?m)^gespreksopname_publish_lag_events 0\\.0$")
                .containsPattern("(?m)^gespreksopname_publish_lag_seconds 0\\.0$")
                .containsPattern("(?m)^gespreksopname_outbox_events 0\\.0$")
                .containsPattern("(?m)^gespreksopname_checkpoint_age_seconds [0-9.]+$")
                .containsPattern("(?m)^gespreksopname_hearing 1\\.0$")
                .containsPattern("(?m)^gespreksopname_heard_stopped\\{origin=\"consent\"\\} 0\\.0$"));
    }
}
