package nl.gespreksopname.consent.keeping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gespreksopname.consent.conversation.Conversations;
import nl.gespreksopname.consent.keeping.domain.HoldsTest;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.NewEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time travels by the clock that is handed in; all of it in an organisation that keeps personal values for 30 days. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PersonalValuesTest {

    private static final String CONVERSATIONS = "/consent/v1/conversations";
    private static final int DAYS = 30;

    @Inject
    Transactions transactions;

    @Inject
    Conversations conversations;

    @Inject
    Gate gate;

    @Inject
    HeardHolds holds;

    private final String reference = UUID.randomUUID().toString();

    private static RequestSpecification there() {
        return given().header("Authorization", Tokens.ofAnother("case-system")).contentType(ContentType.JSON);
    }

    private static Response post(String path, String body) {
        return there().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private Response planned() {
        Response planned = post(CONVERSATIONS, """
                {"channel": "phone", "planned": false,
                 "participants": [{"ref": "young", "role": "young-person",
                   "person": {"reference": "%s", "name": "Noor Lindeboom", "birthDate": "2011-03-02"}},
                   {"ref": "professional", "role": "professional"}],
                 "facts": [
                   {"type": "announcement", "ref": "a", "by": "young"},
                   {"type": "response", "announcement": "a", "participants": ["professional"], "answer": "refused",
                    "ground": "safety", "explanation": "gevaar"}]}
                """.formatted(reference));
        planned.then().statusCode(201);
        return planned;
    }

    private void look(Duration later) {
        Eventually.holds(() -> assertThat(transactions.call(holds::areFresh)).isTrue());
        new PersonalValues(transactions, conversations, holds, Clock.offset(Clock.systemUTC(), later), gate).look();
    }

    /** recording-service tells about the recordings of a conversation, and consent-service has heard it. */
    private void told(String conversation, RecordingEvent... events) {
        NewEvent[] news = Stream.of(events)
                .map(event -> new NewEvent(
                        RecordingEventTypes.CODEC.type(event).name(),
                        RecordingEventTypes.CODEC.type(event).schemaVersion(),
                        Tokens.ANDERDORP,
                        conversation,
                        null,
                        new Actor("opname", null, null),
                        "api",
                        List.of(),
                        RecordingEventTypes.CODEC.encode(event)))
                .toArray(NewEvent[]::new);
        int last = Peer.of("recording")
                .append("conversation/" + conversation, news)
                .getLast()
                .envelope()
                .version();
        Eventually.holds(() -> assertThat(heard(conversation)).isEqualTo(last));
    }

    private int heard(String conversation) {
        return transactions.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select coalesce(max(version), 0) from received where origin = 'recording' and stream = ?")) {
                select.setString(1, "conversation/" + conversation);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    @BeforeEach
    void itsPolicyIsHeard() {
        Peer.of("recording");
        var policy = new PolicyEvent.PolicyPublished(
                UUID.randomUUID().toString(),
                1,
                Instant.parse("2020-01-01T00:00:00Z"),
                null,
                new PolicyEvent.Parameters(14, 14, 7, true),
                List.of(),
                new PolicyEvent.Retention(10, DAYS, 20, 5));
        Peer.of("policy")
                .append(
                        "organisation/" + Tokens.ANDERDORP,
                        new NewEvent(
                                "nl.gespreksopname.policy.policy-published",
                                1,
                                Tokens.ANDERDORP,
                                null,
                                null,
                                new Actor("beleid", null, null),
                                "api",
                                List.of(),
                                PolicyEventTypes.CODEC.encode(policy)));
        Eventually.holds(() -> assertThat(days()).isEqualTo(DAYS));
    }

    private int days() {
        return transactions.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select personal_value_days from retention where organisation = ?")) {
                select.setString(1, Tokens.ANDERDORP);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    @Test
    void theyAreDestroyedWhenTheTermOfThePolicyRanOutAndTheFactsStay() {
        Response planned = planned();
        String path = CONVERSATIONS + "/" + planned.path("conversationId");
        String person = planned.path("made.find { it.ref == 'young' }.person");
        int version = planned.path("version");

        look(Duration.ofDays(DAYS).minusHours(1));
        there().get(path).then().body("version", equalTo(version));

        look(Duration.ofDays(DAYS).plusHours(1));
        there().get(path)
                .then()
                .body("version", equalTo(version + 1))
                .body("participants.role", contains("young-person", "professional"));
        there().get(path + "/facts?reveal=texts&limit=100")
                .then()
                .body("items.fact.explanation.state", hasItem("erased"));
        there().get(path + "?reveal=details")
                .then()
                .body("participants[0].person.name", nullValue())
                .body("participants[0].person.birthDate", nullValue());
        there().get("/consent/v1/persons/" + person + "?reveal=details").then().body("person.name", nullValue());

        look(Duration.ofDays(DAYS).plusHours(2));
        there().get(path).then().body("version", equalTo(version + 1));
    }

    @Test
    void whoseValuesAreDueComesFromAnIndexHoweverManyOrganisationsThereAre() {
        String plan = transactions.call(connection -> {
            StringBuilder lines = new StringBuilder();
            try (Statement statement = connection.createStatement()) {
                // The tables of a test are small: what the planner would take by then says nothing.
                statement.execute("set local enable_seqscan = off");
                statement.execute("set local enable_bitmapscan = off");
                try (ResultSet row = statement.executeQuery("explain " + filled(PersonalValues.DUE))) {
                    while (row.next()) {
                        lines.append(row.getString(1)).append('\n');
                    }
                }
            }
            return lines.toString();
        });

        assertThat(plan)
                .contains("conversation_values")
                .contains("retention_in_force")
                .doesNotContain("Seq Scan");
    }

    private static String filled(String query) {
        String filled = query;
        for (String value : List.of("now()", "7300", "now()", "now()", "100", "100")) {
            filled = filled.replaceFirst("\\?", value);
        }
        return filled;
    }

    @Test
    void theTermRunsFromTheEndWhenOneWasReported() {
        Response planned = planned();
        String path = CONVERSATIONS + "/" + planned.path("conversationId");
        Instant ended = Instant.now().minus(Duration.ofDays(10));
        int version = post(path + "/status-changes", "{\"status\": \"ended\", \"occurredAt\": \"" + ended + "\"}")
                .path("version");

        look(Duration.ofDays(DAYS - 11));
        there().get(path).then().body("version", equalTo(version));

        look(Duration.ofDays(DAYS - 9));
        there().get(path).then().body("version", equalTo(version + 1));
    }

    @Test
    void theyWaitForAHoldOnARecordingOfTheConversationAndItIsSaidForWhichUntilItIsLifted() {
        Response planned = planned();
        String id = planned.path("conversationId");
        String path = CONVERSATIONS + "/" + id;
        int version = planned.path("version");
        String recording = UUID.randomUUID().toString();
        String hold = UUID.randomUUID().toString();
        told(id, HoldsTest.registered(recording), HoldsTest.placed(hold, recording, null));

        look(Duration.ofDays(DAYS).plusHours(1));
        there().get(path)
                .then()
                .body("version", equalTo(version))
                .body("personalValuesWait.holds.holdId", contains(hold))
                .body("personalValuesWait.holds.recordingId", contains(recording));
        there().get(path + "?reveal=details").then().body("participants[0].person.name", equalTo("Noor Lindeboom"));

        told(id, new RecordingEvent.HoldLifted(UUID.randomUUID().toString(), hold, recording));
        look(Duration.ofDays(DAYS).plusHours(2));
        there().get(path).then().body("version", equalTo(version + 1)).body("personalValuesWait", nullValue());
    }

    @Test
    void aHoldThatAnotherOrganisationReportsUnderTheSameIdKeepsNothing() {
        Response planned = planned();
        String id = planned.path("conversationId");
        int version = planned.path("version");
        String recording = UUID.randomUUID().toString();
        Peer.of("recording")
                .append(
                        id,
                        RecordingEventTypes.CODEC
                                .type(HoldsTest.registered(recording))
                                .name(),
                        null,
                        RecordingEventTypes.CODEC.encode(HoldsTest.registered(recording)));
        RecordingEvent placed = HoldsTest.placed(UUID.randomUUID().toString(), recording, null);
        Peer.of("recording")
                .append(
                        id,
                        RecordingEventTypes.CODEC.type(placed).name(),
                        null,
                        RecordingEventTypes.CODEC.encode(placed));
        Eventually.holds(() -> assertThat(heard(id)).isEqualTo(2));

        look(Duration.ofDays(DAYS).plusHours(1));

        there().get(CONVERSATIONS + "/" + id).then().body("version", equalTo(version + 1));
    }

    @Test
    void aPersonOfAnotherConversationIsNotForgotten() {
        Response first = planned();
        String person = first.path("made.find { it.ref == 'young' }.person");
        String firstPath = CONVERSATIONS + "/" + first.path("conversationId");
        post(
                firstPath + "/status-changes",
                "{\"status\": \"ended\", \"occurredAt\": \"" + Instant.now().minus(Duration.ofDays(DAYS + 1)) + "\"}");
        planned();

        look(Duration.ZERO);

        there().get(firstPath + "/facts?reveal=texts&limit=100")
                .then()
                .body("items.fact.explanation.state", hasItem("erased"));
        there().get("/consent/v1/persons/" + person + "?reveal=details")
                .then()
                .body("person.name", equalTo("Noor Lindeboom"));
    }

    @Test
    void whatIsReportedAfterwardsIsTakenDownAndKeptForATermOfItsOwn() {
        Response planned = planned();
        String path = CONVERSATIONS + "/" + planned.path("conversationId");
        look(Duration.ofDays(DAYS).plusHours(1));

        Response later = post(
                path + "/announcements",
                "{\"by\": \"%s\"}".formatted(planned.<String>path("made.find { it.ref == 'professional' }.id")));
        later.then().statusCode(201);
        int version = later.path("version");
        there().get(path + "/clearance").then().statusCode(200);

        look(Duration.ZERO);
        there().get(path).then().body("version", equalTo(version));
        look(Duration.ofDays(DAYS).plusHours(1));
        there().get(path).then().body("version", equalTo(version + 1));
    }
}
