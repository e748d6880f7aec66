package nl.gespreksopname.eventstore.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.gespreksopname.contracts.envelope.CloudEvent;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.fixture.Owner;
import nl.gespreksopname.eventstore.fixture.Wait;
import nl.gespreksopname.eventstore.log.CheckpointMessage;
import nl.gespreksopname.eventstore.merkle.TimedCheckpoint;
import nl.gespreksopname.local.kafka.LocalKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PublisherTest {

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
    void everyEventIsOnTheTopicInTheOrderOfTheLog() throws Exception {
        owner.append("a", "one", "two");
        try (Publisher publisher = publisher(Owner.kafka())) {
            publisher.start();
            Wait.until(() -> publisher.published() == 2);
            owner.append("b", "three");
            publisher.wake();
            Wait.until(() -> publisher.published() == 3);
        }

        List<ConsumerRecord<String, byte[]>> messages = messages(Owner.kafka(), Topics.events(owner.service));
        assertThat(messages).extracting(ConsumerRecord::key).containsExactly("a", "a", "b");
        assertThat(messages).extracting(PublisherTest::sequence).containsExactly(1L, 2L, 3L);
        CloudEvent last = CloudEvent.parse(messages.getLast().value());
        assertThat(last.source()).isEqualTo("urn:nld:oin:" + Owner.HOST + ":systeem:" + owner.service + "-service");
        assertThat(last.envelope().bytes())
                .isEqualTo(owner.events(3, 1).getFirst().bytes());
        assertThat(messages.getLast().headers().lastHeader("content-type").value())
                .isEqualTo(CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anotherPublisherGoesOnAfterWhatIsThere() throws Exception {
        owner.append("a", "one", "two");
        try (Publisher first = publisher(Owner.kafka())) {
            first.start();
            Wait.until(() -> first.published() == 2);
        }
        owner.append("a", "three");
        try (Publisher second = publisher(Owner.kafka())) {
            second.start();
            Wait.until(() -> second.published() == 3);
        }

        assertThat(messages(Owner.kafka(), Topics.events(owner.service)))
                .extracting(PublisherTest::sequence)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void twoPublishersAtOnceGiveDuplicatesAtWorst() throws Exception {
        try (Publisher one = publisher(Owner.kafka());
                Publisher other = publisher(Owner.kafka())) {
            one.start();
            other.start();
            for (int i = 0; i < 50; i++) {
                owner.append("c" + i % 5, "fact " + i, "fact " + i + " too");
                one.wake();
            }
            Wait.until(() -> one.published() == 100 && other.published() == 100);
        }

        long furthest = 0;
        List<Long> firstSeen = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages(Owner.kafka(), Topics.events(owner.service))) {
            long sequence = sequence(message);
            assertThat(sequence).as("nothing is ahead of its turn").isLessThanOrEqualTo(furthest + 1);
            if (sequence > furthest) {
                firstSeen.add(sequence);
                furthest = sequence;
            }
        }
        assertThat(firstSeen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void whileKafkaIsAwayCommandsGoOnAndThePublisherCatchesUp(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Path log = folder.resolve("kafka.log");
        int port;
        try (LocalKafka kafka = LocalKafka.start(data, 0, log)) {
            port = kafka.port();
        }
        Map<String, Object> address = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        try (Publisher publisher = publisher(address)) {
            publisher.start();
            owner.append("a", "while it is away");
            Wait.until(() -> publisher.failure() != null);
            try (LocalKafka kafka = LocalKafka.start(data, port, log)) {
                Wait.until(() -> publisher.published() == 1 && publisher.failure() == null);
                kafka.process().kill();
                owner.append("a", "after it was killed");
            }
            try (LocalKafka kafka = LocalKafka.start(data, port, log)) {
                assertThat(kafka.port()).isEqualTo(port);
                Wait.until(() -> publisher.published() == 2);
                assertThat(messages(address, Topics.events(owner.service)))
                        .extracting(PublisherTest::sequence)
                        .startsWith(1L)
                        .endsWith(2L);
            }
        }
    }

    @Test
    void itDoesNotGoOnAfterATopicThatHoldsWhatTheLogDoesNotAndNothingIsSigned() throws Exception {
        owner.append("a", "one");
        EventEnvelope foreign = owner.append("b", "two").getFirst().envelope();
        owner.sendBytes(owner.message(1, foreign));
        try (Publisher publisher = publisher(Owner.kafka());
                CheckpointPublisher checkpoints = checkpoints(publisher)) {
            checkpoints.start();
            publisher.start();

            Wait.until(() -> publisher.failure() != null);
            assertThat(publisher.failure()).contains("LogDiverged").contains("sequence 1");
            assertThat(checkpoints.toldLast()).isNull();
            assertThat(owner.database.count("checkpoint")).isZero();
        }
        assertThat(messages(Owner.kafka(), Topics.events(owner.service))).hasSize(1);
    }

    @Test
    void nothingIsSentAfterAnEventThatKafkaDoesNotTake() throws Exception {
        owner.append("a", "one", "longer than a request ".repeat(60_000), "three");
        try (Publisher publisher = publisher(Owner.kafka())) {
            publisher.start();

            Wait.until(() -> publisher.failure() != null);
        }
        assertThat(messages(Owner.kafka(), Topics.events(owner.service)))
                .extracting(PublisherTest::sequence)
                .containsOnly(1L);
    }

    @Test
    void aTopicThatIsMissingIsMadeToKeepEverything() throws Exception {
        Topics.make(Owner.kafka(), List.of(owner.service + ".made.events"));
        Topics.make(Owner.kafka(), List.of(owner.service + ".made.events"));

        try (Admin admin = Admin.create(Owner.kafka())) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, owner.service + ".made.events");
            Config config = admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            TopicDescription description = admin.describeTopics(List.of(topic.name()))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next();
            assertThat(description.partitions()).hasSize(1);
        }
    }

    @Test
    void checkpointsAreToldWhetherTheLogGrowsOrNot() throws Exception {
        try (Publisher events = publisher(Owner.kafka());
                CheckpointPublisher publisher = checkpoints(events)) {
            events.start();
            publisher.start();
            Wait.until(() -> publisher.toldLast() != null);
            owner.append("a", "one", "two");
            Wait.until(() -> told().size() >= 4);
        }

        List<CheckpointMessage> told = told();
        List<Long> sizes = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (CheckpointMessage message : told) {
            TimedCheckpoint head = TimedCheckpoint.open(message.checkpoint(), List.of(owner.signer.key()));
            sizes.add(head.checkpoint().size());
            times.add(head.at());
        }
        assertThat(sizes).isSorted().startsWith(0L).endsWith(2L, 2L);
        assertThat(times).doesNotContainNull().isSorted().doesNotHaveDuplicates();
        assertThat(Duration.between(times.get(2), times.get(3))).isLessThan(Duration.ofSeconds(10));
    }

    private CheckpointPublisher checkpoints(Publisher events) {
        return new CheckpointPublisher(
                owner.database.transactions(), owner.log, owner.checkpoints(), events, Owner.kafka());
    }

    private Publisher publisher(Map<String, Object> kafka) {
        return new Publisher(owner.database.transactions(), owner.log, Owner.HOST, kafka);
    }

    private List<CheckpointMessage> told() {
        return messages(Owner.kafka(), Topics.CHECKPOINTS).stream()
                .filter(message -> message.key().equals(owner.service))
                .map(message -> CheckpointMessage.parse(message.value()))
                .toList();
    }

    private static long sequence(ConsumerRecord<String, byte[]> message) {
        return CloudEvent.parse(message.value()).sequence();
    }

    private static List<ConsumerRecord<String, byte[]>> messages(Map<String, Object> kafka, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }
}
