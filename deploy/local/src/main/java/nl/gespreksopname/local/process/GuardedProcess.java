package nl.gespreksopname.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of its own, whose output goes to a file, and that does not outlive this one: a small shell stands between
 * the two and holds a pipe to us; when the pipe closes, because {@link #close()} closes it or because we were killed,
 * the shell passes the stop signal on. The shell ends when the process ends, with its exit code.
 */
public final class GuardedProcess implements AutoCloseable {

    private static final String GUARD = """
            log=$1; signal=$2; shift 2
            exec 3<&0
            "$@" </dev/null >>"$log" 2>&1 3<&- &
            child=$!
            ( cat <&3 >/dev/null; kill -s "$signal" "$child" 2>/dev/null ) >/dev/null 2>&1 &
            echo "$child"
            exec >/dev/null
            wait "$child"
            """;

    private final String name;
    private final Process guard;
    private final ProcessHandle child;
    private final Path log;
    private final Duration patience;

    private GuardedProcess(String name, Process guard, ProcessHandle child, Path log, Duration patience) {
        this.name = name;
        this.guard = guard;
        this.child = child;
        this.log = log;
        this.patience = patience;
    }

    /**
     * Starts a process.
     *
     * @param name what people call it, for messages
     * @param command the program and its arguments
     * @param environment variables added to our own environment
     * @param log file its output is appended to
     * @param stop how it wants to be asked to stop
     * @throws UncheckedIOException if the program can't be started at all
     */
    public static GuardedProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, StopSignal stop) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, name, log.toString(), stop.name()));
            guarded.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(guarded).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            Process guard = builder.start();
            return new GuardedProcess(name, guard, childOf(guard, name), log, stop.patience());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private static ProcessHandle childOf(Process guard, String name) throws IOException {
        BufferedReader said = guard.inputReader(StandardCharsets.UTF_8);
        String pid = said.readLine();
        if (pid == null) {
            throw new IOException("the shell that should start " + name + " said nothing");
        }
        // a process that ended at once is no longer there; the guard then tells the exit code
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseGet(guard::toHandle);
    }

    /** The process id of the process itself, not of its guard. */
    public long pid() {
        return child.pid();
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Its exit code; only to be asked when it is no longer {@linkplain #isAlive() alive}. */
    public int exitValue() {
        return guard.exitValue();
    }

    /** Does something when it ends, for whatever reason. */
    public void whenEnded(Runnable action) {
        Thread.ofVirtual().name("end of " + name).start(() -> {
            guard.onExit().join();
            action.run();
        });
    }

    /**
     * Waits until it ends by itself.
     *
     * @return its exit code
     * @throws IllegalStateException if it doesn't in time
     */
    public int awaitExit(Duration atMost) {
        if (!awaitEnd(atMost)) {
            throw new IllegalStateException(name + " did not end within " + atMost.toSeconds() + " s");
        }
        return guard.exitValue();
    }

    /**
     * Waits until it is ready.
     *
     * @param ready asked again and again, some twenty times a second
     * @throws IllegalStateException with the end of its log, if it ends or the time is over before it is ready
     */
    public void await(Duration atMost, Readiness ready) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!ready.isReady()) {
            if (!guard.isAlive()) {
                throw new IllegalStateException(
                        name + " ended with exit code " + guard.exitValue() + " while starting:\n" + lastLines(15));
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        name + " was not ready after " + atMost.toSeconds() + " s:\n" + lastLines(15));
            }
            try {
                guard.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + name, e);
            }
        }
    }

    /** The last lines of its output, for a message. */
    public String lastLines(int count) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(no log at " + log + ")";
        }
    }

    /** Ends it as a power cut would: nothing is flushed, nobody is told. Returns when it is gone. */
    public void kill() {
        child.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
        closePipe();
    }

    /**
     * Stops it in its tracks: it keeps its connections and its locks, and does nothing, until {@link #thaw}. To whoever
     * talks to it, it looks as a long pause or a lost network does.
     */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on after {@link #freeze}, as if no time had passed for it. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-s", signal, String.valueOf(child.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor() != 0 && isAlive()) {
                throw new IllegalStateException(name + " does not take the signal " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be sent the signal " + signal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending a signal to " + name, e);
        }
    }

    /** Asks it to stop, waits until it has, and kills it if it takes too long. */
    @Override
    public void close() {
        close(patience);
    }

    /** As {@link #close()}, with a patience of its own. */
    public void close(Duration patience) {
        closePipe();
        if (!awaitEnd(patience)) {
            kill();
        }
    }

    private void closePipe() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // the guard is gone already, and with it the process
        }
    }

    private boolean awaitEnd(Duration atMost) {
        try {
            return guard.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a process is ready to serve. */
    @FunctionalInterface
    public interface Readiness {
        /** Looks once, without waiting. */
        boolean isReady();
    }

    /** The signal by which a process wants to be asked to stop, and how long it gets. */
    public enum StopSignal {
        /** The usual one. */
        TERM(Duration.ofSeconds(15)),
        /** What PostgreSQL calls a fast shutdown: ends sessions, writes a checkpoint. */
        INT(Duration.ofSeconds(30));

        private final Duration patience;

        StopSignal(Duration patience) {
            this.patience = patience;
        }

        Duration patience() {
            return patience;
        }
    }
}
