package nl.gespreksopname.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
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
 * A suite that runs: six processes on loopback. Gives real tokens, and lets a fault test kill and restart a part.
 * {@link #close()} stops the services first, then what they stand on.
 */
public final class RunningSuite implements AutoCloseable {

    private final SuiteOptions options;
    private final Installation installation;
    private final SuiteLock lock;
    private final Secrets secrets;
    private final Map<Part, Running> running = new EnumMap<>(Part.class);
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
            Map<Part, CompletableFuture<Void>> starts = new EnumMap<>(Part.class);
            for (Part part : List.of(Part.KEYCLOAK, Part.POSTGRESQL, Part.KAFKA)) {
                starts.put(part, CompletableFuture.runAsync(() -> start(part, began, progress), threads));
            }
            CompletableFuture<Void> base = CompletableFuture.allOf(starts.get(Part.POSTGRESQL), starts.get(Part.KAFKA));
            for (Part service : Part.SERVICES) {
                starts.put(service, base.thenRunAsync(() -> start(service, began, progress), threads));
            }
            CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void start(Part part, long began, Progress progress) {
        adopt(part, starter(part));
        progress.ready(part, Duration.ofNanos(System.nanoTime() - began));
    }

    private void adopt(Part part, Running started) {
        synchronized (running) {
            if (!closed) {
                running.put(part, started);
                return;
            }
        }
        started.close();
        throw new IllegalStateException("The suite was stopped while " + part.title() + " started");
    }

    private Running starter(Part part) {
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
                        part,
                        installation.jar(part),
                        options.data().resolve("settings").resolve(part.label() + ".properties"),
                        addresses().of(part),
                        log(part));
                yield new Running(service, service.process());
            }
        };
    }

    /** Where everything is. */
    public SuiteAddresses addresses() {
        return SuiteAddresses.of(options);
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
        return options.data().resolve("logs").resolve(part.label() + ".log");
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

    /** Ends a part as a power cut would. */
    public void kill(Part part) {
        part(part).process().kill();
    }

    /** Asks a part to stop, and waits until it has. */
    public void stop(Part part) {
        part(part).close();
    }

    /** Stops a part if it still runs, and starts it again on the same port and data; returns when it is ready. */
    public void restart(Part part) {
        stop(part);
        adopt(part, starter(part));
    }

    private Running part(Part part) {
        synchronized (running) {
            Running found = running.get(part);
            if (found == null) {
                throw new IllegalStateException(part.title() + " is not started");
            }
            return found;
        }
    }

    /** Stops everything; data stays. */
    @Override
    public void close() {
        Map<Part, Running> stopping;
        synchronized (running) {
            if (closed) {
                return;
            }
            closed = true;
            stopping = new EnumMap<>(running);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Part.SERVICES.stream()
                            .filter(stopping::containsKey)
                            .map(service -> CompletableFuture.runAsync(() -> close(stopping, service), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        for (Part part : List.of(Part.KEYCLOAK, Part.KAFKA, Part.POSTGRESQL)) {
            close(stopping, part);
        }
        lock.close();
    }

    private static void close(Map<Part, Running> stopping, Part part) {
        Running started = stopping.get(part);
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
