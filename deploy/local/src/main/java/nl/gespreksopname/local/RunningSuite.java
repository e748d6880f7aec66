package nl.gespreksopname.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.gespreksopname.local.kafka.LocalKafka;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.keycloak.LocalKeycloak;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import nl.gespreksopname.local.process.GuardedProcess;
import nl.gespreksopname.local.process.TemporaryFolder;

/**
 * A suite that runs: six processes on loopback, or more where services run as several. Gives real tokens, and lets a fault test kill and restart a part.
 * {@link #close()} stops the services first, then what they stand on.
 */
public final class RunningSuite implements AutoCloseable {

    private final SuiteOptions options;
    private final Installation installation;
    private final SuiteLock lock;
    private final Secrets secrets;
    private final Map<Instance, Running> running = new HashMap<>();
    private boolean closed;

    private RunningSuite(SuiteOptions options, Installation installation, SuiteLock lock, Secrets secrets) {
        this.options = options;
        this.installation = installation;
        this.lock = lock;
        this.secrets = secrets;
    }

    static RunningSuite start(SuiteOptions options, Installation installation, Progress progress) {
        Part.SERVICES.forEach(installation::jar);
        SuiteLock lock = SuiteLock.take(options.data());
        try {
            Machine.check(options);
            prepare(options);
            RunningSuite suite = new RunningSuite(options, installation, lock, Secrets.in(options.data()));
            try {
                suite.startAll(progress);
                return suite;
            } catch (RuntimeException e) {
                suite.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void prepare(SuiteOptions options) {
        TemporaryFolder.delete(options.data().resolve("logs"));
        if (!options.fresh()) {
            return;
        }
        try (Stream<Path> all = Files.list(options.data())) {
            all.filter(each -> !each.endsWith(SuiteLock.FILE)).forEach(TemporaryFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not empty " + options.data(), e);
        }
    }

    /** Keycloak takes longest, so it goes first; the services need it only when the first token comes. */
    private void startAll(Progress progress) {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Instance, CompletableFuture<Void>> starts = new HashMap<>();
            for (Part part : List.of(Part.KEYCLOAK, Part.POSTGRESQL, Part.KAFKA)) {
                Instance instance = Instance.first(part);
                starts.put(instance, CompletableFuture.runAsync(() -> start(instance, began, progress), threads));
            }
            CompletableFuture<Void> base = CompletableFuture.allOf(
                    starts.get(Instance.first(Part.POSTGRESQL)), starts.get(Instance.first(Part.KAFKA)));
            for (Part service : Part.SERVICES) {
                for (Instance instance : instances(service)) {
                    starts.put(instance, base.thenRunAsync(() -> start(instance, began, progress), threads));
                }
            }
            CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void start(Instance instance, long began, Progress progress) {
        adopt(instance, starter(instance));
        if (instance.number() == 1) {
            progress.ready(instance.part(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void adopt(Instance instance, Running started) {
        synchronized (running) {
            if (!closed) {
                running.put(instance, started);
                return;
            }
        }
        started.close();
        throw new IllegalStateException("The suite was stopped while " + instance.title() + " started");
    }

    private Running starter(Instance instance) {
        Part part = instance.part();
        Path data = options.data().resolve(part.label());
        int port = options.port(part);
        return switch (part) {
            case POSTGRESQL -> {
                LocalPostgres postgres =
                        LocalPostgres.start(data, port, secrets.get("postgresql.superuser-password"), log(part));
                Part.SERVICES.forEach(service -> new ServiceSettings(options, secrets)
                        .write(
                                service,
                                postgres.createFor(
                                        service.label(),
                                        secrets.get(service.label() + ".owner-password"),
                                        secrets.get(service.label() + ".user-password"))));
                yield new Running(postgres, postgres.process());
            }
            case KAFKA -> {
                LocalKafka kafka = LocalKafka.start(data, port, log(part));
                yield new Running(kafka, kafka.process());
            }
            case KEYCLOAK -> {
                LocalKeycloak keycloak = LocalKeycloak.start(
                        installation.keycloak(), installation.realms(), data, port, secrets.forKeycloak(), log(part));
                yield new Running(keycloak, keycloak.process());
            }
            case CONSENT, RECORDING, POLICY -> {
                LocalService service = LocalService.start(
                        instance,
                        installation.jar(part),
                        options.data().resolve("settings").resolve(part.label() + ".properties"),
                        address(instance),
                        log(instance),
                        options.records() && instance.equals(Instance.first(part)));
                yield new Running(service, service.process());
            }
        };
    }

    /** Where everything is. */
    public SuiteAddresses addresses() {
        return SuiteAddresses.of(options);
    }

    /** The processes that a part runs as, the first one first. */
    public List<Instance> instances(Part part) {
        return options.instances(part);
    }

    /** The base of one instance of a service, without a path. */
    public URI address(Instance instance) {
        return URI.create("http://127.0.0.1:" + options.port(instance));
    }

    /** A fresh access token of one of the demo callers, from the real identity provider. */
    public String token(DemoCaller caller) {
        return part(Part.KEYCLOAK).as(LocalKeycloak.class).token(caller);
    }

    /** PostgreSQL, to look into its databases as the superuser. */
    public LocalPostgres postgres() {
        return part(Part.POSTGRESQL).as(LocalPostgres.class);
    }

    /** The databases and roles of a service. */
    public ServiceDatabases databases(Part service) {
        return postgres()
                .databases(
                        service.label(),
                        secrets.get(service.label() + ".owner-password"),
                        secrets.get(service.label() + ".user-password"));
    }

    /** By which the checkpoints of a service's log are verified, as C2SP signed-note spells it. */
    public String logKey(Part service) {
        return new ServiceSettings(options, secrets).logKey(service).toString();
    }

    /** The file with the output of a part. */
    public Path log(Part part) {
        return log(Instance.first(part));
    }

    /** The file with the output of one process of a part. */
    public Path log(Instance instance) {
        return options.data().resolve("logs").resolve(instance.label() + ".log");
    }

    /** The folder with data, secrets and logs. */
    public Path data() {
        return options.data();
    }

    /** A secret or password of the demo callers, by the name it has in the realm files. */
    public String demoSecret(String name) {
        return secrets.get("keycloak." + name);
    }

    /** The process of a part. */
    public GuardedProcess process(Part part) {
        return part(part).process();
    }

    /** One process of a part. */
    public GuardedProcess process(Instance instance) {
        return running(instance).process();
    }

    /** Ends a part as a power cut would. */
    public void kill(Part part) {
        process(part).kill();
    }

    /** Asks a part to stop, and waits until it has. */
    public void stop(Part part) {
        part(part).close();
    }

    /** Stops a part if it still runs, and starts it again on the same port and data; returns when it is ready. */
    public void restart(Part part) {
        restart(Instance.first(part));
    }

    /** Stops an instance if it still runs, and starts it again on the same port; returns when it is ready. */
    public void restart(Instance instance) {
        running(instance).close();
        adopt(instance, starter(instance));
    }

    /**
     * Starts a service again with other options for its JVM; returns when it is ready.
     *
     * @param jvm besides those that it always has
     */
    public void restart(Part service, List<String> jvm) {
        Instance instance = Instance.first(service);
        running(instance).close();
        LocalService started = LocalService.start(
                instance,
                installation.jar(service),
                options.data().resolve("settings").resolve(service.label() + ".properties"),
                address(instance),
                log(instance),
                jvm);
        adopt(instance, new Running(started, started.process()));
    }

    /** Whether a stop takes some seconds longer, as services write what makes later starts quick. */
    public boolean isRecording() {
        synchronized (running) {
            return running.values().stream()
                    .anyMatch(each -> each.part() instanceof LocalService service && service.isRecording());
        }
    }

    private Running part(Part part) {
        return running(Instance.first(part));
    }

    private Running running(Instance instance) {
        synchronized (running) {
            Running found = running.get(instance);
            if (found == null) {
                throw new IllegalStateException(instance.title() + " is not started");
            }
            return found;
        }
    }

    /** Stops everything; data stays. */
    @Override
    public void close() {
        Map<Instance, Running> stopping;
        synchronized (running) {
            if (closed) {
                return;
            }
            closed = true;
            stopping = new HashMap<>(running);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(stopping.keySet().stream()
                            .filter(instance -> instance.part().isService())
                            .map(instance -> CompletableFuture.runAsync(() -> close(stopping, instance), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        for (Part part : List.of(Part.KEYCLOAK, Part.KAFKA, Part.POSTGRESQL)) {
            close(stopping, Instance.first(part));
        }
        lock.close();
    }

    private static void close(Map<Instance, Running> stopping, Instance instance) {
        Running started = stopping.get(instance);
        if (started != null) {
            started.close();
        }
    }

    /** A part that was started, and its process. */
    private record Running(AutoCloseable part, GuardedProcess process) {

        <T> T as(Class<T> type) {
            return type.cast(part);
        }

        void close() {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("Could not be stopped: " + part, e);
            }
        }
    }
}
