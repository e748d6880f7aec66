package nl.gespreksopname.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

    private static final Instant BUILT = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    private Path folder;

    private StartCache cache;

    @BeforeEach
    void aServiceThatIsBuilt() throws Exception {
        Path jar = Files.writeString(folder.resolve("quarkus-run.jar"), "built");
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
        cache = StartCache.of(jar);
    }

    @Test
    void withoutACacheTheJvmIsNotToldOfOne() {
        assertThat(cache.use()).isEmpty();
    }

    @Test
    void whatARunRecordedIsUsedFromWhenThatRunHasEnded() throws Exception {
        Path written = Path.of(cache.record().getFirst().substring("-XX:AOTCacheOutput=".length()));
        Files.writeString(written, "classes");
        assertThat(cache.use()).isEmpty();

        cache.keep();

        assertThat(cache.use()).containsExactly("-XX:AOTCache=" + cache.file());
        assertThat(cache.file()).hasContent("classes");
    }

    @Test
    void aCacheOfAnEarlierBuildIsOfNoUse() throws Exception {
        Files.writeString(cache.file(), "classes");
        Files.setLastModifiedTime(cache.file(), FileTime.from(BUILT.minusSeconds(1)));

        assertThat(cache.isCurrent()).isFalse();
    }

    @Test
    void aRunThatWasKilledLeavesNothingToStartFrom() {
        cache.keep();

        assertThat(cache.use()).isEmpty();
    }
}
