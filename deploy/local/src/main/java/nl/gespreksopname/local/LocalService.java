package nl.gespreksopname.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.local.process.GuardedProcess;

/** One of the three services as a process of its own. */
final class LocalService implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private static final Duration WRITES_ITS_CACHE_WITHIN = Duration.ofSeconds(90);

    private final GuardedProcess process;
    private final Optional<StartCache> recording;

    private LocalService(GuardedProcess process, Optional<StartCache> recording) {
        this.process = process;
        this.recording = recording;
    }

    /**
     * Starts it; returns when it says that it is ready.
     *
     * @param jar of the service
     * @param settings file with its settings, the same for all its instances
     * @param base its own address, whose port it is to listen on
     * @param log file its output is appended to
     * @param records whether this run records the cache that later ones start from, when there is none yet
     * @throws IllegalStateException with the end of the log, if it does not come up
     */
    static LocalService start(Instance instance, Path jar, Path settings, URI base, Path log, boolean records) {
        StartCache cache = StartCache.of(jar);
        Optional<StartCache> recording = records && !cache.isCurrent() ? Optional.of(cache) : Optional.empty();
        return start(
                instance,
                jar,
                settings,
                base,
                log,
                recording.map(StartCache::record).orElseGet(cache::use),
                recording);
    }

    /** As {@link #start(Instance, Path, Path, URI, Path, boolean)}, with options for its JVM instead of a cache. */
    static LocalService start(Instance instance, Path jar, Path settings, URI base, Path log, List<String> options) {
        return start(instance, jar, settings, base, log, options, Optional.empty());
    }

    private static LocalService start(
            Instance instance,
            Path jar,
            Path settings,
            URI base,
            Path log,
            List<String> options,
            Optional<StartCache> recording) {
        GuardedProcess process = GuardedProcess.start(
                instance.title(),
                command(jar, base.getPort(), options),
                Map.of("QUARKUS_CONFIG_LOCATIONS", settings.toUri().toString()),
                log,
                GuardedProcess.StopSignal.TERM);
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            URI health = base.resolve("/q/health/ready");
            process.await(STARTS_WITHIN, () -> answers(http, health));
            return new LocalService(process, recording);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static List<String> command(Path jar, int port, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        // goes before what the settings say, which are those of all instances
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", jar.toString()));
        return command;
    }

    private static boolean answers(HttpClient http, URI health) {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    GuardedProcess process() {
        return process;
    }

    /** Whether it writes a cache when it is asked to stop, which takes some seconds. */
    boolean isRecording() {
        return recording.isPresent();
    }

    @Override
    public void close() {
        recording.ifPresentOrElse(
                cache -> {
                    process.close(WRITES_ITS_CACHE_WITHIN);
                    cache.keep();
                },
                process::close);
    }
}
