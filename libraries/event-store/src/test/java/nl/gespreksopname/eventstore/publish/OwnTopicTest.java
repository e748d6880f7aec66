package nl.gespreksopname.eventstore.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.fixture.Owner;
import nl.gespreksopname.eventstore.log.LogEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OwnTopicTest {

    private Owner owner;

    @BeforeEach
    void start() throws Exception {
        owner = Owner.create();
    }

    @AfterEach
    void stop() {
        owner.close();
    }

    @Test
    void aStretchThatWasSentAgainWithNewEventsBetweenIsReadWhole() throws Exception {
        write(1210);
        // One publisher froze after 1200 and woke up when another was to send the rest: it sends all again.
        send(1, 1200);
        send(1, 1190);
        send(1201, 1210);
        send(1191, 1200);

        assertThat(read(1180)).containsExactlyElementsOf(sequences(1180, 1210));
    }

    @Test
    void whatWasPutBackAtTheEndOfATopicIsReadInItsPlace() throws Exception {
        write(8);
        send(1, 2);
        send(6, 8);
        send(3, 5);

        assertThat(read(2)).containsExactlyElementsOf(sequences(2, 8));
    }

    @Test
    void aHoleIsTold() throws Exception {
        write(5);
        send(1, 3);
        send(5, 5);

        assertThatThrownBy(() -> read(2)).isInstanceOf(TopicIncomplete.class).hasMessageEndingWith("lacks sequence 4");
    }

    private List<Long> read(long first) throws Exception {
        List<Long> read = new ArrayList<>();
        try (OwnTopic topic = new OwnTopic(Owner.kafka(), owner.service)) {
            topic.read(first, batch -> batch.forEach(event -> read.add(event.sequence())));
        }
        return read;
    }

    private void write(int count) {
        owner.append(
                "long",
                LongStream.rangeClosed(1, count).mapToObj(n -> "fact " + n).toArray(String[]::new));
    }

    private void send(long first, long last) {
        List<LogEvent> events = owner.events(first, (int) (last - first + 1));
        assertThat(events).hasSize((int) (last - first + 1));
        try (var producer = new KafkaProducer<>(Owner.kafka(), new StringSerializer(), new ByteArraySerializer())) {
            for (LogEvent event : events) {
                byte[] message = owner.message(event.sequence(), EventEnvelope.parse(event.bytes()));
                var _ = producer.send(new ProducerRecord<>(Topics.events(owner.service), owner.service, message));
            }
        }
    }

    private static List<Long> sequences(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
