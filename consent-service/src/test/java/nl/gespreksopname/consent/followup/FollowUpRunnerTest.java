package nl.gespreksopname.consent.followup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class FollowUpRunnerTest {

    private static final String PERSONS = "/consent/v1/persons";

    @Inject
    FollowUps followUps;

    @Inject
    FollowUpRunner runner;

    @Inject
    Transactions transactions;

    @Test
    void workThatWasLeftLyingByAProcessThatEndedIsDoneByAnother() {
        UUID child = person();
        UUID holder = person();
        var custody = new FollowUps.FollowUp(
                UUID.randomUUID(),
                Tokens.VOORBEELDSTAD,
                new Work.RecordCustody(UUID.randomUUID(), child, holder, true, LocalDate.parse("2020-05-01")));
        var description = new FollowUps.FollowUp(
                UUID.randomUUID(), Tokens.VOORBEELDSTAD, new Work.DescribePerson(child, null, null, null));
        var reassessment =
                new FollowUps.FollowUp(UUID.randomUUID(), Tokens.VOORBEELDSTAD, new Work.Reassess(UUID.randomUUID()));
        transactions.call(connection -> {
            followUps.keep(connection, List.of(custody, description, reassessment));
            try (PreparedStatement due =
                    connection.prepareStatement("update follow_up set due_at = '2000-01-01Z' where id = any(?)")) {
                due.setArray(1, connection.createArrayOf("uuid", new Object[] {
                    custody.id(), description.id(), reassessment.id()
                }));
                return due.executeUpdate();
            }
        });

        assertThat(followUps.due(1000)).contains(custody, description, reassessment);
        runner.carryOutDue();

        assertThat(followUps.due(1000)).doesNotContain(custody, description, reassessment);
        given().header("Authorization", Tokens.of("case-system"))
                .get(PERSONS + "/" + child + "/custody")
                .then()
                .statusCode(200)
                .body("items[0].holder", equalTo(holder.toString()));
    }

    private static UUID person() {
        String id = given().header("Authorization", Tokens.of("case-system"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"reference\": \"" + UUID.randomUUID() + "\"}")
                .post(PERSONS)
                .path("personId");
        return UUID.fromString(id);
    }
}
