package nl.gespreksopname.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The main class of {@link LocalKafka}'s process: formats, starts, makes the topics, says that it is ready. */
final class KafkaNode {

    private final Path data;
    private final Properties settings;
    private final String address;

    private KafkaNode(Path data, int port, int controllerPort) {
        this.data = data;
        this.address = "127.0.0.1:" + port;
        this.settings = settings(data, address, "127.0.0.1:" + controllerPort);
    }

    /**
     * Runs until it is told to stop.
     *
     * @param arguments data folder, port, controller's port, file to make when ready
     */
    public static void main(String[] arguments) throws Exception {
        KafkaNode node =
                new KafkaNode(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        node.format();
        node.run(Path.of(arguments[3]));
    }

    private void format() throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Path file = data.resolveSibling("kafka-format.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String[] command = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString(),
        };
        int result = StorageTool.execute(command, System.out);
        Files.delete(file);
        if (result != 0) {
            throw new IllegalStateException("Kafka's data folder could not be formatted: " + data);
        }
    }

    private void run(Path ready) throws Exception {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        makeTopics();
        Files.createFile(ready);
        server.awaitShutdown();
    }

    private void makeTopics() throws InterruptedException, ExecutionException {
        Properties client = new Properties();
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        try (Admin admin = Admin.create(client)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(LocalKafka.TOPICS.stream()
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, 1, (short) 1)
                                    .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1")))
                            .collect(Collectors.toList()))
                    .all()
                    .get();
        }
    }

    private static Properties settings(Path data, String address, String controller) {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("listeners", "CLIENTS://" + address + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", "CLIENTS://" + address),
                Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("num.partitions", "1"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.enable", "true"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608")));
        return settings;
    }
}
