package nl.gespreksopname.benchmarks.append;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time that processors spent on this process and on the processes it started, PostgreSQL among them; where the system
 * tells (Linux). Unlike a rate it hardly depends on what else the machine does.
 */
final class ProcessorTime {

    private final Map<Long, Long> ofOthers;
    private final long own;

    private ProcessorTime(Map<Long, Long> ofOthers, long own) {
        this.ofOthers = ofOthers;
        this.own = own;
    }

    /** As it stands now; empty where the system does not tell. */
    static Optional<ProcessorTime> now() {
        if (!Files.exists(Path.of("/proc/self/schedstat"))
                || !(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
            return Optional.empty();
        }
        Map<Long, Long> nanos = new ConcurrentHashMap<>();
        ProcessHandle.current().descendants().forEach(each -> {
            try {
                String text = Files.readString(Path.of("/proc", String.valueOf(each.pid()), "schedstat"));
                nanos.put(each.pid(), Long.parseLong(text.substring(0, text.indexOf(' '))));
            } catch (IOException e) {
                // it ended in between
            }
        });
        return Optional.of(new ProcessorTime(nanos, system.getProcessCpuTime()));
    }

    /** Nanoseconds spent since, by processes that are still there. */
    long since(ProcessorTime earlier) {
        long others = ofOthers.entrySet().stream()
                .mapToLong(each -> each.getValue() - earlier.ofOthers.getOrDefault(each.getKey(), 0L))
                .sum();
        return own - earlier.own + others;
    }
}
