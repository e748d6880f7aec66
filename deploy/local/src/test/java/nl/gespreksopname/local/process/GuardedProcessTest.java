package nl.gespreksopname.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {

    @TempDir
    Path folder;

    @Test
    void isAskedToStopAndCanTidyUp() {
        GuardedProcess process = start("trap 'echo tidied; exit 0' TERM; echo up; while :; do sleep 0.05; done");
        process.await(Duration.ofSeconds(10), () -> process.lastLines(1).contains("up"));

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(process.exitValue()).isZero();
        assertThat(process.lastLines(1)).isEqualTo("tidied");
    }

    @Test
    void endsWhenTheOneWhoStartedItIsKilled() throws Exception {
        Path pid = folder.resolve("pid");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString(),
                        pid.toString())
                .inheritIO()
                .start();
        // says its child's process id and stays; then it is killed before it can do anything about the child
        assertThat(parent.onExit().thenApply(Process::exitValue).get(30, TimeUnit.SECONDS))
                .isEqualTo(137);
        ProcessHandle.of(Long.parseLong(Files.readString(pid)))
                .ifPresent(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void tellsItsLastWordsWhenItDoesNotComeUp() {
        try (GuardedProcess process = start("echo no room left; exit 3")) {
            assertThatThrownBy(() -> process.await(Duration.ofSeconds(10), () -> false))
                    .hasMessageContaining("exit code 3")
                    .hasMessageContaining("no room left");
        }
    }

    @Test
    void doesNothingWhileItIsFrozenAndGoesOnWhenItIsThawed() throws Exception {
        try (GuardedProcess process = start("while :; do echo beat; sleep 0.01; done")) {
            process.await(Duration.ofSeconds(10), () -> size(process) > 0);

            process.freeze();

            long frozen = size(process);
            assertThat(process.isAlive()).isTrue();
            assertThatThrownBy(() -> process.await(Duration.ofMillis(300), () -> size(process) > frozen))
                    .hasMessageContaining("not ready");

            process.thaw();

            process.await(Duration.ofSeconds(10), () -> size(process) > frozen);
        }
    }

    private static long size(GuardedProcess process) {
        return process.log().toFile().length();
    }

    private GuardedProcess start(String script) {
        return GuardedProcess.start(
                "a process",
                List.of("/bin/sh", "-c", script),
                Map.of(),
                folder.resolve("log"),
                GuardedProcess.StopSignal.TERM);
    }

    /** Starts a process that stays, and kills itself. */
    static final class Parent {

        private Parent() {}

        /** Folder for the log, file for the process id. */
        public static void main(String[] arguments) throws Exception {
            GuardedProcess child = GuardedProcess.start(
                    "child",
                    List.of("sleep", "300"),
                    Map.of(),
                    Path.of(arguments[0], "log"),
                    GuardedProcess.StopSignal.TERM);
            Files.writeString(Path.of(arguments[1]), Long.toString(child.pid()));
            Runtime.getRuntime().exec(new String[] {
                "kill", "-9", Long.toString(ProcessHandle.current().pid())
            });
            Thread.currentThread().join();
        }
    }
}
