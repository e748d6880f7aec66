package nl.gespreksopname.local;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.gespreksopname.local.process.FreePort;

/**
 * How the suite is to run.
 *
 * @param data folder that keeps data, secrets and logs between runs
 * @param ports the port of each part
 * @param fresh whether to throw away what is in the folder first
 * @param example whether to play the worked example
 */
public record SuiteOptions(Path data, Map<Part, Integer> ports, boolean fresh, boolean example) {

    /** Keeps the ports as they are given. */
    public SuiteOptions {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
    }

    /** For a test: ports that are free now, no example. */
    public static SuiteOptions onFreePorts(Path data) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int port = FreePort.orGiven(0);
            while (ports.containsValue(port)) {
                port = FreePort.orGiven(0);
            }
            ports.put(part, port);
        }
        return new SuiteOptions(data, ports, false, false);
    }

    /** The port of a part. */
    public int port(Part part) {
        return ports.getOrDefault(part, part.defaultPort());
    }
}
