package nl.gespreksopname.eventstore.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A main class as a process of its own, on our class path, that can be killed and frozen by signals. The two talk by
 * lines: it must end when its standard input does, so that it does not outlive us.
 */
public final class ControlledProcess implements AutoCloseable {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

    private final String name;
    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private ControlledProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        // one that is frozen does not see that its input has ended
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("lines of " + name).start(() -> reader.lines().forEach(said::add));
    }

    /**
     * Starts it.
     *
     * @param log file that its standard error is appended to
     */
    public static ControlledProcess start(Class<?> main, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // it is short-lived: starting fast matters more than running fast
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ControlledProcess(main.getSimpleName() + " " + process.pid(), process);
        } catch (IOException e) {
            throw new UncheckedIOException(main.getName() + " could not be started", e);
        }
    }

    /** Says a line to it. */
    public void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not listen", e);
        }
    }

    /** Waits until it says this line; those before it are passed over. */
    public void await(String line) {
        long end = System.nanoTime() + ANSWERS_WITHIN.toNanos();
        try {
            while (true) {
                String heard = said.poll(100, TimeUnit.MILLISECONDS);
                if (line.equals(heard)) {
                    return;
                }
                if (heard == null && !process.isAlive()) {
                    throw new IllegalStateException(name + " ended with " + process.exitValue());
                }
                if (System.nanoTime() - end > 0) {
                    throw new IllegalStateException(name + " did not say " + line);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGSTOP; returns when it stands still. */
    public void freeze() {
        signal("STOP");
        long end = System.nanoTime() + ANSWERS_WITHIN.toNanos();
        while (!state().startsWith("T")) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(name + " does not stop");
            }
        }
    }

    /** SIGCONT. */
    public void thaw() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String signal) {
        run("kill", "-s", signal, String.valueOf(process.pid()));
    }

    private String state() {
        Path linux = Path.of("/proc", String.valueOf(process.pid()), "stat");
        try {
            if (Files.exists(linux)) {
                String status = Files.readString(linux, StandardCharsets.ISO_8859_1);
                return status.substring(status.lastIndexOf(')') + 1).strip();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run("ps", "-o", "state=", "-p", String.valueOf(process.pid())).strip();
    }

    private static String run(String... command) {
        try {
            Process started =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (started.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
