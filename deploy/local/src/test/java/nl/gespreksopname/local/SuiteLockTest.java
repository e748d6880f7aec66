package nl.gespreksopname.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockTest {

    @TempDir
    Path data;

    @Test
    void aSecondSuiteOnTheSameDataIsToldWhoHasIt() {
        try (SuiteLock held = SuiteLock.take(data)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> SuiteLock.take(data))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
                    .hasMessageContaining("--stop");
        }
        SuiteLock.take(data).close();
    }

    @Test
    void stoppingWhatDoesNotRunSaysSo() {
        assertThat(SuiteLock.stop(data)).isFalse();
        SuiteLock.take(data).close();
        assertThat(SuiteLock.stop(data)).isFalse();
    }
}
