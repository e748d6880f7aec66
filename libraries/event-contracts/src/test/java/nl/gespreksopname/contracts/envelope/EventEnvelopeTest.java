package nl.gespreksopname.contracts.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventEnvelopeTest {

    private final EventEnvelope ended = new EventEnvelope(
            "consent/conversation/c1/2",
            "nl.gespreksopname.consent.conversation-ended",
            1,
            "00000009999999990000",
            "c1",
            "conversation/c1",
            2,
            "ab".repeat(32),
            Instant.parse("2026-11-24T09:00:00.123456789Z"),
            Instant.parse("2026-11-24T09:00:01Z"),
            new Actor("zaaksysteem", "u-1", null),
            "api",
            UUID.fromString("5b0c3ad6-6f0c-5d5c-9a37-6f8d3f0c1f10"),
            List.of(new Basis("policy", "organisation/00000009999999990000", 3)),
            JsonNodeFactory.instance.objectNode());

    @Test
    void anEnvelopeReadFromItsBytesIsTheSameEnvelope() {
        assertThat(EventEnvelope.parse(ended.bytes())).isEqualTo(ended);
    }

    @Test
    void theBytesAreTheCanonicalBytesOfTheJsonWithAndWithoutWhatMayBeAbsent() {
        EventEnvelope first = new EventEnvelope(
                "policy/organisation/\"x\\y\u00e9\ud83d\ude00/1",
                "nl.gespreksopname.policy.trial",
                1,
                "00000009999999990000",
                null,
                "organisation/\"x\\y\u00e9\ud83d\ude00",
                1,
                null,
                null,
                Instant.parse("2026-12-31T23:59:59.999999Z"),
                new Actor("zaaksysteem", null, "participant-1"),
                "import",
                null,
                List.of(
                        new Basis("policy", "organisation/00000009999999990000", 3),
                        new Basis("consent", "conversation/c1", 4)),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("z", 1)
                        .put("a", "tab\t")
                        .put("A", true));

        assertThat(ended.bytes()).isEqualTo(CanonicalJson.bytes(ended.toJson()));
        assertThat(first.bytes()).isEqualTo(CanonicalJson.bytes(first.toJson()));
        assertThat(EventEnvelope.parse(first.bytes())).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:00:00.000000Z",
                "2024-02-29T23:59:59.999999Z",
                "2026-01-31T00:00:00.000001Z",
                "1969-12-31T23:59:59.123456Z",
                "0001-01-01T00:00:00.000000Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void anInstantReadFromItsTextHasThatText(String text) {
        assertThat(Timestamps.parse(text)).isEqualTo(Instant.parse(text));
        assertThat(Timestamps.text(Instant.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:00:00Z",
                "2026-11-24T09:00:00.000Z",
                "2026-11-24 09:00:00.000000Z",
                "2026-11-24T09:00:00.000000+00:00",
                "2026-13-24T09:00:00.000000Z",
                "2026-11-32T09:00:00.000000Z",
                "2026-11-24T09:60:00.000000Z"
            })
    void anInstantSpelledOtherwiseIsRefused(String text) {
        assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void instantsAreUtcWithSixDecimalsSoThatEveryLanguageSpellsThemAlike() {
        assertThat(new String(ended.bytes(), UTF_8))
                .contains("\"occurredAt\":\"2026-11-24T09:00:00.123456Z\"")
                .contains("\"loggedAt\":\"2026-11-24T09:00:01.000000Z\"");
    }

    @Test
    void aFieldTooManyOrTooFewIsRefused() {
        ObjectNode more = ended.toJson();
        more.put("name", "x");
        ObjectNode fewer = ended.toJson();
        fewer.remove("actor");

        assertThatThrownBy(() -> EventEnvelope.fromJson(more)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventEnvelope.fromJson(fewer)).hasMessageContaining("actor");
    }

    @Test
    void aCommandIsSpelledInOneWaySoThatTheBytesMadeAnewAreThoseThatWereHashed() {
        ObjectNode without = ended.toJson();
        without.remove("command");
        ObjectNode spelledOtherwise = ended.toJson();
        spelledOtherwise.put("command", "5B0C3AD6-6F0C-5D5C-9A37-6F8D3F0C1F10");

        assertThat(EventEnvelope.fromJson(without).command()).isNull();
        assertThatThrownBy(() -> EventEnvelope.fromJson(spelledOtherwise)).hasMessageContaining("command");
    }

    @Test
    void aMessageOnKafkaIsANlGovCloudEventWhoseDataHasTheHashedBytes() {
        var message = new CloudEvent(CloudEvent.source("00000009999999990000", "consent"), 42, ended);

        ObjectNode json = (ObjectNode) CanonicalJson.parse(message.bytes());
        CloudEvent read = CloudEvent.parse(message.bytes());

        assertThat(json.get("specversion").asText()).isEqualTo("1.0");
        assertThat(json.get("source").asText()).isEqualTo("urn:nld:oin:00000009999999990000:systeem:consent-service");
        assertThat(json.get("type").asText()).isEqualTo("nl.gespreksopname.consent.conversation-ended.v1");
        assertThat(json.get("sequence").asText()).isEqualTo("00000000000000000042");
        json.fieldNames().forEachRemaining(name -> assertThat(name).matches("[a-z0-9]{1,20}"));
        assertThat(read).isEqualTo(message);
        assertThat(CanonicalJson.bytes(json.get("data"))).isEqualTo(ended.bytes());
    }

    @Test
    void aTraceTravelsBesideTheEventAndNotInIt() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b9c7c989f97918e1-01";
        var message = new CloudEvent(CloudEvent.source("00000009999999990000", "consent"), 42, ended, trace);

        ObjectNode json = (ObjectNode) CanonicalJson.parse(message.bytes());

        assertThat(json.get("traceparent").asText()).isEqualTo(trace);
        assertThat(CloudEvent.parse(message.bytes()).traceparent()).isEqualTo(trace);
        assertThat(CanonicalJson.bytes(json.get("data"))).isEqualTo(ended.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jansje Voorbeeld",
                "00-00000000000000000000000000000000-b9c7c989f97918e1-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b9c7c989f97918e1-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b9c7c989f97918e1-01",
                "00-0af7651916cd43dd8448eb211c80319c-b9c7c989f97918e1-01-x",
            })
    void whatIsNoTraceIsLeftAside(String value) {
        ObjectNode json = (ObjectNode) CanonicalJson.parse(
                new CloudEvent(CloudEvent.source("00000009999999990000", "consent"), 42, ended).bytes());
        json.put("traceparent", value);

        assertThat(CloudEvent.parse(CanonicalJson.bytes(json)).traceparent()).isNull();
    }
}
