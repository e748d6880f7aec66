package nl.gespreksopname.consent.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ClockworkTest {

    @Inject
    Clockwork clockwork;

    @Inject
    Transactions transactions;

    @Test
    void whatWasLookedAtInVainIsLookedAtAgainAtALaterTime() {
        String conversation = given().header("Authorization", Tokens.of("case-system"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("""
                        {"channel": "phone", "planned": false, "participants": [{"ref": "young", "role": "young-person"}],
                         "facts": [{"type": "announcement", "by": "young"}]}
                        """)
                .post(ConversationResource.PATH)
                .path("conversationId");
        transactions.call(connection -> {
            try (PreparedStatement due =
                    connection.prepareStatement("update look_again set at = '2000-01-01Z' where conversation = ?")) {
                due.setObject(1, UUID.fromString(conversation));
                return due.executeUpdate();
            }
        });

        clockwork.look();

        List<LookAgain.Due> due = transactions.call(connection -> LookAgain.due(connection, Instant.now(), 1000));
        assertThat(due).extracting(LookAgain.Due::conversation).doesNotContain(UUID.fromString(conversation));
    }

    @Test
    void aPermissionThatRunsOutEndsThoughNobodyReportsAnything() {
        Response planned = given().header("Authorization", Tokens.of("case-system"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("""
                        {"channel": "phone", "planned": false,
                         "participants": [{"ref": "young", "role": "young-person",
                           "person": {"birthDate": "2006-01-01"}}],
                         "facts": [{"type": "share-request", "recording": "%s", "requestedBy": "young",
                           "recipient": "a friend", "purpose": "other", "scope": "listen", "until": "%s"}]}
                        """.formatted(UUID.randomUUID(), Instant.now().plusSeconds(3)))
                .post(ConversationResource.PATH);
        planned.then().statusCode(201);
        String path = ConversationResource.PATH + "/" + planned.path("conversationId") + "/share-requests";

        given().header("Authorization", Tokens.of("case-system"))
                .get(path)
                .then()
                .body("items[0].standing", equalTo("granted"));
        Eventually.holds(() -> {
            clockwork.look();
            assertThat(given().header("Authorization", Tokens.of("case-system"))
                            .get(path)
                            .<String>path("items[0].standing"))
                    .isEqualTo("ended");
        });
    }
}
