package nl.gespreksopname.local;

import java.io.Console;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.gespreksopname.local.example.WorkedExample;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.keycloak.Realm;

/** Starts the suite: the main class behind {@code script/run}, and the entrance for the system tests. */
public final class Suite {

    private final PrintStream out;

    private Suite(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts the suite; returns when every part is ready.
     *
     * @throws CannotRun if something on this machine is in the way
     * @throws IllegalStateException with the end of its log, if a part does not come up
     */
    public static RunningSuite start(SuiteOptions options) {
        return start(options, Progress.silent());
    }

    /** As {@link #start(SuiteOptions)}, telling how far it is. */
    public static RunningSuite start(SuiteOptions options, Progress progress) {
        return RunningSuite.start(options, Installation.found(), progress);
    }

    /** What {@code script/run} does; {@code --help} tells the options. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Suite(out)
                    .run(CommandLine.parse(
                            List.of(arguments), Installation.found().root()));
        } catch (CannotRun e) {
            out.println(e.getMessage());
            System.exit(e.exitCode());
        } catch (IllegalStateException | UncheckedIOException e) {
            out.println(e.getMessage());
            out.println("The suite did not come up; its logs tell more. script/run --fresh starts with empty data.");
            System.exit(1);
        }
    }

    private void run(CommandLine commandLine) throws InterruptedException {
        switch (commandLine) {
            case CommandLine.Help help -> out.print(CommandLine.HELP);
            case CommandLine.Stop stop ->
                out.println(SuiteLock.stop(stop.data()) ? "Stopped." : "No suite runs on " + stop.data() + ".");
            case CommandLine.Run run -> stayUp(run.options());
        }
    }

    private void stayUp(SuiteOptions options) throws InterruptedException {
        long began = System.nanoTime();
        RunningSuite suite = start(options, (part, after) -> out.println(line(part, after, options)));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, stopped), "stop"));
        out.printf(
                Locale.ROOT,
                "Ready after %.1f s.%n%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
        tell(suite);
        for (Part part : Part.values()) {
            suite.process(part).whenEnded(() -> {
                if (stopped.getCount() > 0) {
                    out.println(part.title() + " has ended; its log is " + suite.log(part));
                }
            });
        }
        if (options.example()) {
            playExample(suite);
        }
        out.println("Ctrl-C stops the suite.");
        stopped.await();
    }

    private void playExample(RunningSuite suite) {
        boolean colours = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && System.getenv("NO_COLOR") == null;
        try {
            WorkedExample.show(suite, out, colours);
            out.println();
        } catch (IllegalStateException e) {
            out.println("The worked example could not be played: " + e.getMessage());
        }
    }

    private void stop(RunningSuite suite, CountDownLatch stopped) {
        long began = System.nanoTime();
        stopped.countDown();
        out.println(
                suite.isRecording()
                        ? "Stopping; this once it takes some seconds more, so that later starts take fewer."
                        : "Stopping.");
        suite.close();
        out.printf(
                Locale.ROOT,
                "Stopped after %.1f s.%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }

    private static String line(Part part, Duration after, SuiteOptions options) {
        return String.format(
                Locale.ROOT,
                "  %-18s ready after %5.1f s  port %d",
                part.title(),
                after.toMillis() / 1000.0,
                options.port(part));
    }

    private void tell(RunningSuite suite) {
        SuiteAddresses addresses = suite.addresses();
        out.printf("Data, secrets and logs are in %s%n%n", suite.data());
        out.println("Addresses");
        for (Part service : Part.SERVICES) {
            out.printf("  %-18s %s/%s/swagger-ui%n", service.title(), addresses.of(service), service.label());
        }
        out.printf(
                "  %-18s %s/information/%s%n",
                "public information", addresses.policy(), Realm.VOORBEELDSTAD.organisation());
        out.printf("  %-18s %s%n", "identity providers", addresses.keycloak());
        out.printf("%nDemo callers; all of them invented, their passwords made for this machine%n");
        for (Realm realm : Realm.values()) {
            out.printf("  %s%n", realm.realm());
            for (DemoCaller caller : DemoCaller.values()) {
                if (caller.realm() == realm) {
                    out.printf("    %s%n", credentials(suite, caller));
                }
            }
        }
        String secret = suite.demoSecret("VOORBEELDSTAD_ZAAKSYSTEEM_SECRET");
        out.printf(
                "%nA token for the case system of Voorbeeldstad, ten minutes valid%n"
                        + "  curl -s %s/realms/%s/protocol/openid-connect/token -d grant_type=client_credentials"
                        + " -d client_id=zaaksysteem -d client_secret=%s%n%n",
                addresses.keycloak(), Realm.VOORBEELDSTAD.realm(), secret);
    }

    private static String credentials(RunningSuite suite, DemoCaller caller) {
        StringBuilder text = new StringBuilder("client ").append(caller.client());
        caller.clientSecret().ifPresent(name -> text.append(", secret ").append(suite.demoSecret(name)));
        caller.user()
                .ifPresent(user -> text.append(", user ")
                        .append(user)
                        .append(", password ")
                        .append(suite.demoSecret("DEMO_PASSWORD")));
        return text.toString();
    }
}
