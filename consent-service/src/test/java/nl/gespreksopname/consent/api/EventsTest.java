package nl.gespreksopname.consent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.NewEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class EventsTest {

    @Inject
    Transactions transactions;

    @Test
    void everyEventReachesKafkaAndNoneHoldsAValueThatIdentifiesSomebody() {
        String mark = "Xq7" + UUID.randomUUID().toString().replace("-", "");
        Response planned = Api.post(Api.CONVERSATIONS, """
                {"caseReference": "zaak-%1$s", "channel": "in-person", "planned": false, "participants": [
                   {"ref": "young", "role": "young-person",
                    "person": {"reference": "ref-%1$s", "name": "naam-%1$s", "birthDate": "2012-12-21"}},
                   {"ref": "professional", "role": "professional", "person": {"name": "naam2-%1$s"}}],
                 "facts": [
                   {"type": "announcement", "ref": "a", "by": "young"},
                   {"type": "response", "ref": "r", "announcement": "a", "participants": ["professional"],
                    "answer": "refused", "ground": "safety", "explanation": "uitleg-%1$s"},
                   {"type": "refusal-explanation", "refusal": "r", "text": "later-%1$s"},
                   {"type": "alternative", "refusal": "r", "kind": "none-possible", "reason": "reden-%1$s"},
                   {"type": "arrangement", "purpose": "doel-%1$s", "listeners": "wie-%1$s", "copies": "kopie-%1$s",
                    "sharing": "delen-%1$s", "keeping": "bewaren-%1$s"},
                   {"type": "share-request", "recording": "5c9f2a4b-7e7d-5a5a-8c6a-2ebc73b9d4f3", "requestedBy": "young",
                    "recipient": "tante-%1$s", "purpose": "other", "explanation": "waarom-%1$s", "scope": "copy"}]}
                """.formatted(mark));
        planned.then().statusCode(201);
        String id = planned.path("conversationId");
        int version = planned.path("version");

        List<String> messages = messagesOf(id, version);
        assertThat(messages).hasSize(version);
        assertThat(messages.getFirst())
                .contains("nl.gespreksopname.consent.conversation-planned.v1")
                .contains("\"sequencetype\":\"Integer\"");
        assertThat(allMessages()).noneMatch(message -> message.contains(mark) || message.contains("2012-12-21"));
        assertThat(databaseText()).doesNotContain(mark).doesNotContain("2012-12-21");
    }

    /** All of the service's own tables, as text. What is encrypted is not to be found in it. */
    private String databaseText() {
        return transactions.call(connection -> {
            StringBuilder text = new StringBuilder();
            List<String> tables = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            assertThat(tables).contains("event", "command", "conversation", "participant", "person", "follow_up");
            for (String table : tables) {
                try (PreparedStatement select = connection.prepareStatement("select t::text from " + table + " t");
                        ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        text.append(row.getString(1)).append('\n');
                    }
                }
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select bytes from event")) {
                while (row.next()) {
                    text.append(new String(row.getBytes(1), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
            return text.toString();
        });
    }

    private static List<String> messagesOf(String conversation, int count) {
        List<String> found = new ArrayList<>();
        Eventually.holds(() -> {
            found.clear();
            allMessages().stream()
                    .filter(message -> message.contains(conversation + "/"))
                    .forEach(found::add);
            assertThat(found.size()).isGreaterThanOrEqualTo(count);
        });
        return found;
    }

    private static List<String> allMessages() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("gespreksopname.kafka", String.class),
                "enable.auto.commit",
                "false");
        TopicPartition topic = new TopicPartition("consent.events", 0);
        List<String> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
            while (consumer.position(topic) < end) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    messages.add(message.value());
                }
            }
        }
        return messages;
    }

    @Test
    void twoCommandsAtOnceOnOneConversationAreBothIn() throws Exception {
        Api.Planned planned = Api.planned();
        int writers = 8;
        List<Callable<Integer>> calls = IntStream.range(0, writers)
                .<Callable<Integer>>mapToObj(i -> () -> planned.post(
                                "/facts",
                                "{\"facts\": [{\"type\": \"announcement\", \"ref\": \"a\", \"by\": \"YOUNG\"},"
                                        + "{\"type\": \"response\", \"announcement\": \"a\", \"participants\": [\"PARENT\"],"
                                        + " \"answer\": \"agreed\"}]}")
                        .statusCode())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        planned.get("/announcements").then().body("items", hasSize(writers));
        // planned with 4; each command adds an announcement, an answer and one clearance
        planned.get("").then().body("version", equalTo(4 + 3 * writers));
    }

    @Test
    void aRecordingOnAnUnknownConversationOpensOneInTheSameOrganisation() {
        String conversation = UUID.randomUUID().toString();
        Peer.of("recording").append("conversation/" + conversation, registered(conversation, Tokens.VOORBEELDSTAD));

        Eventually.holds(
                () -> assertThat(Api.get(Api.CONVERSATIONS + "/" + conversation).statusCode())
                        .isEqualTo(200));
        Api.get(Api.CONVERSATIONS + "/" + conversation)
                .then()
                .body("planned", equalTo(false))
                .body("version", equalTo(1));
        Api.another().get(Api.CONVERSATIONS + "/" + conversation).then().statusCode(404);
        Api.post(Api.CONVERSATIONS + "/" + conversation + "/participants", "{\"role\": \"parent\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void aRecordingOnAnotherOrganisationsConversationChangesNothing() {
        Api.Planned planned = Api.planned();
        String next = UUID.randomUUID().toString();
        Peer recording = Peer.of("recording");
        recording.append("conversation/" + planned.id(), registered(planned.id(), Tokens.ANDERDORP));
        recording.append("conversation/" + next, registered(next, Tokens.ANDERDORP));

        Eventually.holds(
                () -> Api.another().get(Api.CONVERSATIONS + "/" + next).then().statusCode(200));
        planned.get("").then().statusCode(200).body("version", equalTo(4));
        Api.another().get(planned.path()).then().statusCode(404);
    }

    private static NewEvent registered(String conversation, String organisation) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("recording", UUID.randomUUID().toString());
        data.put("basis", "report");
        data.put("side", "citizen");
        data.put("keeper", "citizen");
        data.put("medium", "audio");
        data.put("undisclosed", false);
        data.put("matched", false);
        return new NewEvent(
                "nl.gespreksopname.recording.recording-registered",
                1,
                organisation,
                conversation,
                null,
                new Actor("zaaksysteem", null, null),
                "api",
                List.of(),
                data);
    }
}
