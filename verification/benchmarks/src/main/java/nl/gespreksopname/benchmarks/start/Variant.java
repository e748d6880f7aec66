package nl.gespreksopname.benchmarks.start;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A way to start a service's JVM. */
enum Variant {
    PLAIN("plain", false, false),
    COMPACT("compact headers", false, true),
    CACHE("AOT cache", true, false),
    BOTH("cache and compact", true, true);

    private final String title;
    private final boolean cached;
    private final boolean compact;

    Variant(String title, boolean cached, boolean compact) {
        this.title = title;
        this.cached = cached;
        this.compact = compact;
    }

    String title() {
        return title;
    }

    boolean cached() {
        return cached;
    }

    /** JVM options that start from the cache, if this variant has one. */
    List<String> use(Path cache) {
        return cached ? with("-XX:AOTCache=" + cache) : headers();
    }

    /** JVM options that write the cache when the JVM ends. */
    List<String> record(Path cache) {
        return with("-XX:AOTCacheOutput=" + cache);
    }

    private List<String> with(String option) {
        return Stream.concat(headers().stream(), Stream.of(option)).toList();
    }

    private List<String> headers() {
        return compact ? List.of("-XX:+UseCompactObjectHeaders") : List.of();
    }
}
