package nl.gespreksopname.policy.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyTimeTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5M, 1",
        "PT0S, 1",
        "PT1H, 1",
        "PT1H1S, 2",
        "PT48H, 48",
        "PT48H1S, 72",
        "P3D, 72",
        "P14D, 336",
        "P60D, 1440",
        "P60DT1S, 1464",
        "P900D, 1464"
    })
    void itIsCountedInHoursAndThenInDaysRoundedUp(Duration took, int hours) {
        assertThat(CopyTime.hours(took)).isEqualTo(hours);
    }

    @Test
    void theMedianIsWithinHowLongHalfOfThemCame() {
        assertThat(CopyTime.median(Map.of())).isEmpty();
        assertThat(CopyTime.median(Map.of(30, 0L))).isEmpty();
        assertThat(CopyTime.median(Map.of(30, 1L))).hasValue(30);
        assertThat(CopyTime.median(Map.of(2, 2L, 30, 1L, 72, 1L))).hasValue(2);
        assertThat(CopyTime.median(Map.of(2, 2L, 30, 1L, 72, 2L))).hasValue(30);
        assertThat(CopyTime.median(Map.of(2, 1L, 1464, 5L))).hasValue(1464);
    }
}
