package nl.gespreksopname.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was asked of {@code script/run}. */
sealed interface CommandLine {

    /** Start the suite and stay until told to stop. */
    record Run(SuiteOptions options) implements CommandLine {}

    /** Stop the suite that runs on this data folder. */
    record Stop(Path data) implements CommandLine {}

    /** Tell the options. */
    record Help() implements CommandLine {}

    /** What {@code --help} prints. */
    String HELP = """
            script/run: starts PostgreSQL, Kafka, Keycloak and the three services of Gespreksopname on this machine,
            plays a worked example, prints the addresses, and stops all of it on Ctrl-C. Data is kept between runs.

              --fresh            throw away data, secrets and logs of earlier runs first
              --no-example       do not play the worked example
              --stop             stop the suite that runs, from another terminal
              --port PART=N      another port for one part; may be given more than once
              --ports-from N     ports N to N+5, in the order of the parts below
              --instances N      N processes of each service (1 to 5); the second has the first one's port plus 10,
                                 and so on
              --data FOLDER      keep data, secrets and logs here (default: .local beside script)
              --help             this text

            Parts and their ports: %s
            """.formatted(Arrays.stream(Part.values())
            .map(part -> part.label() + " " + part.defaultPort())
            .collect(Collectors.joining(", ")));

    /**
     * Reads the command line.
     *
     * @param root the repository's folder
     * @throws CannotRun with what is wrong with it
     */
    static CommandLine parse(List<String> arguments, Path root) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Path data = root.resolve(".local");
        boolean fresh = false;
        boolean example = true;
        boolean stop = false;
        int instances = 1;
        while (!left.isEmpty()) {
            String argument = left.pop();
            String option = argument;
            // --port=consent=1 and --port consent=1 are the same
            if (argument.startsWith("--") && argument.contains("=")) {
                option = argument.substring(0, argument.indexOf('='));
                left.push(argument.substring(argument.indexOf('=') + 1));
            }
            switch (option) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--fresh" -> fresh = true;
                case "--no-example" -> example = false;
                case "--stop" -> stop = true;
                case "--instances" -> instances = instances(value(option, left));
                case "--data" -> data = Path.of(value(option, left));
                case "--ports-from" -> {
                    int first = port(option, value(option, left), 65536 - Part.values().length);
                    List<Part> parts = List.of(Part.values());
                    for (int i = 0; i < parts.size(); i++) {
                        ports.putIfAbsent(parts.get(i), first + i);
                    }
                }
                case "--port" -> {
                    String[] pair = value(option, left).split("=", 2);
                    Part part = Part.named(pair[0])
                            .orElseThrow(() -> CannotRun.usage("There is no part " + pair[0] + "; the parts are "
                                    + Arrays.stream(Part.values())
                                            .map(Part::label)
                                            .collect(Collectors.joining(", "))));
                    if (pair.length < 2) {
                        throw CannotRun.usage("--port wants a part and a port, such as --port consent=18081");
                    }
                    ports.put(part, port(option, pair[1], 65535));
                }
                default -> throw CannotRun.usage("Unknown option " + argument);
            }
        }
        if (stop) {
            return new Stop(data.toAbsolutePath().normalize());
        }
        for (Part part : Part.values()) {
            ports.putIfAbsent(part, part.defaultPort());
        }
        Map<Part, List<Integer>> further = further(ports, instances);
        refuseSharedPorts(ports, further);
        return new Run(new SuiteOptions(data.toAbsolutePath().normalize(), ports, fresh, example, further, true));
    }

    private static int instances(String text) {
        if (!text.matches("[1-5]")) {
            throw CannotRun.usage("--instances wants a number from 1 to 5, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static Map<Part, List<Integer>> further(Map<Part, Integer> ports, int instances) {
        Map<Part, List<Integer>> further = new EnumMap<>(Part.class);
        for (Part service : Part.SERVICES) {
            int first = ports.getOrDefault(service, service.defaultPort());
            further.put(
                    service,
                    IntStream.range(1, instances).mapToObj(i -> first + 10 * i).toList());
        }
        return further;
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw CannotRun.usage(option + " wants a value");
        }
        return left.pop();
    }

    private static int port(String option, String text, int highest) {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= highest) {
                return port;
            }
        }
        throw CannotRun.usage(option + " wants a port from 1 to " + highest + ", not " + text);
    }

    private static void refuseSharedPorts(Map<Part, Integer> ports, Map<Part, List<Integer>> further) {
        Map<Integer, Part> taken = new HashMap<>();
        ports.forEach((part, port) -> take(taken, part, port));
        further.forEach((part, more) -> more.forEach(port -> take(taken, part, port)));
    }

    private static void take(Map<Integer, Part> taken, Part part, int port) {
        Part other = taken.putIfAbsent(port, part);
        if (other != null) {
            throw CannotRun.usage(other.title() + " and " + part.title() + " can't both have port " + port);
        }
    }
}
