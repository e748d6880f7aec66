package nl.gespreksopname.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.local.process.FreePort;
import nl.gespreksopname.local.process.GuardedProcess;
import nl.gespreksopname.local.process.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka node, broker and controller in one, as a JVM of its own on our class path; reachable on loopback only.
 * Topics are not made by the first who writes to them, as in production: the suite's own are made at the start, a test
 * makes others with Kafka's admin client.
 */
public final class LocalKafka implements AutoCloseable {

    /** The suite's topics: one partition each, kept for ever. */
    public static final List<String> TOPICS =
            List.of("consent.events", "recording.events", "policy.events", "log.checkpoints");

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private final GuardedProcess process;
    private final int port;
    private final @Nullable TemporaryFolder temporary;

    private LocalKafka(GuardedProcess process, int port, @Nullable TemporaryFolder temporary) {
        this.process = process;
        this.port = port;
        this.temporary = temporary;
    }

    /** One for a test: a free port, a folder that goes away on {@link #close()}. */
    public static LocalKafka temporary() {
        TemporaryFolder folder = TemporaryFolder.create("gespreksopname-kafka");
        try {
            return start(folder.path().resolve("data"), 0, folder.path().resolve("kafka.log"), folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Starts it on a folder that keeps the data, formatted the first time. Returns when it answers and the suite's
     * topics are there.
     *
     * @param data the data folder
     * @param port the port, or 0 for a free one
     * @param log file its output is appended to
     * @throws IllegalStateException with the end of the log, if it does not come up
     */
    public static LocalKafka start(Path data, int port, Path log) {
        return start(data, port, log, null);
    }

    private static LocalKafka start(Path data, int port, Path log, @Nullable TemporaryFolder temporary) {
        Path folder = data.toAbsolutePath().normalize();
        Path ready = folder.resolveSibling(folder.getFileName() + "-ready");
        int chosen = FreePort.orGiven(port);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's data folder could not be made: " + folder, e);
        }
        GuardedProcess process = GuardedProcess.start(
                "Kafka",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms96m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        // it is small and short-lived: starting fast matters more than running fast
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dslf4j.provider=" + StandardOutputLogging.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaNode.class.getName(),
                        folder.toString(),
                        String.valueOf(chosen),
                        String.valueOf(FreePort.orGiven(0)),
                        ready.toString()),
                Map.of(),
                log,
                GuardedProcess.StopSignal.TERM);
        LocalKafka kafka = new LocalKafka(process, chosen, temporary);
        try {
            process.await(STARTS_WITHIN, () -> Files.exists(ready));
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return kafka;
    }

    /** What a client takes as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The node's process, to kill it in a fault test or to read its log. */
    public GuardedProcess process() {
        return process;
    }

    /** Stops it in an orderly way; a temporary one leaves nothing behind. */
    @Override
    public void close() {
        process.close();
        if (temporary != null) {
            temporary.close();
        }
    }
}
