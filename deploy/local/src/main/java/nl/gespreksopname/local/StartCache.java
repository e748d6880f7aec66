package nl.gespreksopname.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JDK's ahead-of-time cache of a service (JEP 483 and 514): its classes loaded and linked as an earlier run left
 * them, which about halves what a start costs. A run that records writes it when it is asked to stop, for which it then
 * takes some seconds more.
 *
 * @param jar the service's jar, as it is built
 * @param file the cache: of one build and one JDK, as it is of no use to another
 */
record StartCache(Path jar, Path file) {

    static StartCache of(Path jar) {
        return new StartCache(jar, jar.resolveSibling("start-" + Runtime.version() + ".aot"));
    }

    /** Whether a run recorded it since the service was built. */
    boolean isCurrent() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be looked at", e);
        }
    }

    /** What tells the JVM to start from it; nothing when there is none. */
    List<String> use() {
        return isCurrent() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** What tells the JVM to record it. */
    List<String> record() {
        return List.of("-XX:AOTCacheOutput=" + unfinished());
    }

    /** Takes into use what a run recorded, once that has ended. */
    void keep() {
        try {
            if (Files.exists(unfinished())) {
                Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
    }

    /** Beside it, so that nobody starts from half a cache. */
    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }
}
