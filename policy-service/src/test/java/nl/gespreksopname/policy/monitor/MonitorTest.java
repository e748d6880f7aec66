package nl.gespreksopname.policy.monitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gespreksopname.conventions.settings.LogKeys;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.log.CheckpointMessage;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import nl.gespreksopname.policy.trail.Told;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MonitorTest {

    @Inject
    EventConsumer consumer;

    @Inject
    Settings settings;

    @Test
    void everyLogIsMirroredAndItsCheckpointsAreVerified() {
        Instant before = Instant.now();
        Told.planned(Instant.now()).recordedByTheProfessional(0);

        Eventually.holds(() -> {
            var answer = given().header("Authorization", Tokens.of("operator")).get("/policy/v1/logs");
            answer.then()
                    .statusCode(200)
                    .body("items.service", hasItems("consent", "recording", "policy"))
                    .body("items.find { it.service == 'consent' }.verifiedUntil", notNullValue());
            String until = answer.path("items.find { it.service == 'consent' }.verifiedUntil");
            assertThat(Instant.parse(until)).isAfter(before);
        });
        given().get("/policy/v1/logs/consent/checkpoint")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(containsString("/consent-service\n"));
        given().get("/policy/v1/logs/nobody/checkpoint").then().statusCode(404);
        given().header("Authorization", Tokens.of("professional"))
                .get("/policy/v1/logs")
                .then()
                .statusCode(403);
    }

    @Test
    void aSignedCheckpointThatContradictsTheMirrorTurnsHealthRedAndStopsThatLogOnly() throws Exception {
        Told told = Told.planned(Instant.now()).recordedByTheProfessional(0);
        Eventually.holds(() -> given().header("Authorization", Tokens.of("operator"))
                .get("/policy/v1/logs")
                .then()
                .body("items.find { it.service == 'recording' }.verifiedUntil", notNullValue()));
        Eventually.holds(() -> given().get("/q/health/well").then().statusCode(200));

        send(forged("recording"));

        try {
            Eventually.holds(() -> given().get("/q/health/well")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'suite' }.data.reason", containsString("recording")));
            given().header("Authorization", Tokens.of("operator"))
                    .get("/policy/v1/logs")
                    .then()
                    .body("items.find { it.service == 'recording' }.forked", equalTo(true))
                    .body("items.find { it.service == 'consent' }.forked", equalTo(false));
            told.started();
            Eventually.holds(() -> given().header("Authorization", Tokens.of("professional"))
                    .queryParam("atLeast", "consent:" + told.consentVersion())
                    .get("/policy/v1/conversations/" + told.id + "/trail")
                    .then()
                    .statusCode(200));
        } finally {
            consumer.goOn("recording");
        }
        Eventually.holds(() -> given().get("/q/health/well").then().statusCode(200));
    }

    /** A head that recording-service signed, of a tree that it never had. */
    private CheckpointMessage forged(String service) {
        String name = LogKeys.parse(Objects.requireNonNull(settings.logKeys().get(service)))
                .getFirst()
                .name();
        byte[] seed = Base64.getDecoder().decode(System.getProperty("testing.peer." + service + ".seed"));
        String note = new Checkpoint(name, 1, new byte[32]).sign(List.of(NoteSigner.of(name, seed)));
        return new CheckpointMessage(service, note);
    }

    private static void send(CheckpointMessage message) throws Exception {
        Map<String, Object> kafka = Map.of("bootstrap.servers", System.getProperty("testing.kafka"));
        try (var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("log.checkpoints", message.bytes()))
                    .get();
        }
    }
}
