package nl.gespreksopname.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gespreksopname.local.process.FreePort;

/**
 * How the suite is to run.
 *
 * @param data folder that keeps data, secrets and logs between runs
 * @param ports the port of each part
 * @param fresh whether to throw away what is in the folder first
 * @param example whether to play the worked example
 * @param further a port for each further instance of each service; empty when each runs once
 * @param records whether the services record what makes later starts quick, when that is not there yet
 */
public record SuiteOptions(
        Path data,
        Map<Part, Integer> ports,
        boolean fresh,
        boolean example,
        Map<Part, List<Integer>> further,
        boolean records) {

    /** Keeps the ports as they are given. */
    public SuiteOptions {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
        Map<Part, List<Integer>> copied = new EnumMap<>(Part.class);
        further.forEach((part, more) -> copied.put(part, List.copyOf(more)));
        further = Collections.unmodifiableMap(copied);
    }

    /** For a test: ports that are free now, no example. */
    public static SuiteOptions onFreePorts(Path data) {
        return onFreePorts(data, 1);
    }

    /** For a test: so many instances of each service, on ports that are free now, no example. */
    public static SuiteOptions onFreePorts(Path data, int instances) {
        Set<Integer> taken = new HashSet<>();
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, freePort(taken));
        }
        Map<Part, List<Integer>> further = new EnumMap<>(Part.class);
        for (Part service : Part.SERVICES) {
            List<Integer> more = new ArrayList<>();
            while (more.size() < instances - 1) {
                more.add(freePort(taken));
            }
            further.put(service, more);
        }
        return new SuiteOptions(data, ports, false, false, further, false);
    }

    private static int freePort(Set<Integer> taken) {
        int port = FreePort.orGiven(0);
        while (!taken.add(port)) {
            port = FreePort.orGiven(0);
        }
        return port;
    }

    /** The processes that a part runs as, the first one first. */
    public List<Instance> instances(Part part) {
        List<Instance> all = new ArrayList<>(List.of(Instance.first(part)));
        while (all.size() <= further.getOrDefault(part, List.of()).size()) {
            all.add(new Instance(part, all.size() + 1));
        }
        return List.copyOf(all);
    }

    /** The port of one process of a part. */
    public int port(Instance instance) {
        return instance.number() == 1
                ? port(instance.part())
                : further.getOrDefault(instance.part(), List.of()).get(instance.number() - 2);
    }

    /** The port of a part. */
    public int port(Part part) {
        return ports.getOrDefault(part, part.defaultPort());
    }
}
