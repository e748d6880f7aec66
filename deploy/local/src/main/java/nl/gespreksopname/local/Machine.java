package nl.gespreksopname.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Looks whether the suite can run on this machine now, before anything is started. */
final class Machine {

    /** Six processes: three services, Keycloak, Kafka, PostgreSQL. */
    private static final long MEGABYTES_NEEDED = 2_000;

    private Machine() {}

    /**
     * Checks memory and ports.
     *
     * @throws CannotRun with what is in the way and what to do about it
     */
    static void check(SuiteOptions options) {
        megabytesAvailable().ifPresent(Machine::checkMemory);
        for (Part part : Part.values()) {
            options.instances(part).forEach(instance -> checkPort(part, options.port(instance)));
        }
    }

    static void checkMemory(long megabytesAvailable) {
        if (megabytesAvailable < MEGABYTES_NEEDED) {
            throw CannotRun.because("The suite needs some " + MEGABYTES_NEEDED + " MB of memory and there are "
                    + megabytesAvailable + " MB free: end some programs first.");
        }
    }

    static void checkPort(Part part, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a port that was just given up may be taken again
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException e) {
            throw CannotRun.because("Port " + port + ", for " + part.title()
                    + ", is taken. End the program that has it, choose another port with --port " + part.label()
                    + "=N, or move all parts with --ports-from N.");
        }
    }

    /** What Linux says is available; other systems count cache as used, so there nothing is known. */
    private static OptionalLong megabytesAvailable() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            Optional<String> available =
                    lines.filter(line -> line.startsWith("MemAvailable:")).findFirst();
            return available
                    .map(line -> OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .orElse(OptionalLong.empty());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
