package nl.gespreksopname.eventstore.conformance.own;

import java.util.Map;
import nl.gespreksopname.local.kafka.LocalKafka;
import nl.gespreksopname.local.process.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/** The one Kafka of this test run, which can die and come back with what it kept. */
final class Broker {

    private static @Nullable Broker broker;

    private final TemporaryFolder folder = TemporaryFolder.create("gespreksopname-conformance");
    private LocalKafka kafka;

    private Broker() {
        kafka = start(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // Nothing is worth an orderly end here, which takes seconds.
            kafka.process().kill();
            folder.close();
        }));
    }

    static synchronized Broker get() {
        if (broker == null) {
            broker = new Broker();
        }
        return broker;
    }

    /** What every Kafka client takes. */
    Map<String, Object> clients() {
        return Map.of("bootstrap.servers", address());
    }

    String address() {
        return kafka.bootstrapServers();
    }

    void kill() {
        kafka.process().kill();
    }

    void startAgain() {
        kafka = start(kafka.port());
    }

    private LocalKafka start(int port) {
        return LocalKafka.start(
                folder.path().resolve("data"), port, folder.path().resolve("kafka.log"));
    }
}
