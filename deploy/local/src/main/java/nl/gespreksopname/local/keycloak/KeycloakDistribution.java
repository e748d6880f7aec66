package nl.gespreksopname.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gespreksopname.local.process.GuardedProcess;

/** Keycloak as Maven unpacked it, built once for what the suite needs of it. */
record KeycloakDistribution(Path folder) {

    /** What is left out starts faster and can't be misused. */
    private static final List<String> BUILD = List.of(
            "--db=dev-file",
            "--features-disabled=authorization,admin-fine-grained-authz,account,admin,ciba,device-flow,impersonation,"
                    + "kerberos,organization,par,passkeys,step-up-authentication,update-email,web-authn");

    /**
     * Finds the distribution in the folder that Maven unpacked it into.
     *
     * @throws IllegalStateException if it isn't there
     */
    static KeycloakDistribution in(Path unpacked) {
        try (Stream<Path> inside = Files.list(unpacked.toAbsolutePath().normalize())) {
            return new KeycloakDistribution(inside.filter(each -> Files.exists(each.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .orElseThrow(() -> missing(unpacked)));
        } catch (IOException e) {
            throw missing(unpacked);
        }
    }

    private static IllegalStateException missing(Path unpacked) {
        return new IllegalStateException("There is no Keycloak in " + unpacked
                + ". Build it: mvn package -DskipTests -pl deploy/local -am (script/run does so by itself)");
    }

    /** Builds it, unless that was done before; one at a time. */
    void build(Path log) {
        Path built = folder.resolve("lib/quarkus/built-for-gespreksopname");
        String options = String.join("\n", BUILD);
        try (FileChannel channel = FileChannel.open(
                folder.resolve("building.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (Files.exists(built) && Files.readString(built).equals(options)) {
                return;
            }
            List<String> arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(BUILD);
            try (GuardedProcess process = GuardedProcess.start(
                    "Keycloak's build",
                    command(folder, List.of(), arguments),
                    Map.of(),
                    log,
                    GuardedProcess.StopSignal.TERM)) {
                if (process.awaitExit(Duration.ofMinutes(5)) != 0) {
                    throw new IllegalStateException("Keycloak could not be built:\n" + process.lastLines(15));
                }
            }
            Files.writeString(built, options);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be built in " + folder, e);
        }
    }

    /**
     * Makes a home of its own for one Keycloak: its data, with the programs of this distribution.
     *
     * @return the folder
     */
    Path home(Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        for (String shared : List.of("lib", "conf", "providers", "themes")) {
            Path link = home.resolve(shared);
            if (Files.isSymbolicLink(link)) {
                Files.delete(link);
            }
            Files.createSymbolicLink(link, folder.resolve(shared));
        }
        return home;
    }

    /** The command that {@code kc.sh} would come to, without the shell in between. */
    List<String> command(Path home, List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true"));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
