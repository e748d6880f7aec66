package nl.gespreksopname.consent.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeGroupTest {

    @ParameterizedTest
    @CsvSource({
        "2014-11-25, 2026-11-24, UNDER_12",
        "2014-11-24, 2026-11-24, FROM_12_TO_15",
        "2010-11-25, 2026-11-24, FROM_12_TO_15",
        "2010-11-24, 2026-11-24, FROM_16",
        "2012-02-29, 2024-02-28, UNDER_12",
        "2012-02-29, 2024-02-29, FROM_12_TO_15",
        "2010-02-28, 2026-02-28, FROM_16",
        "2008-02-29, 2024-02-28, FROM_12_TO_15",
        "2008-02-29, 2024-02-29, FROM_16",
    })
    void aBirthdayCountsFromItsFirstHour(LocalDate born, LocalDate on, AgeGroup group) {
        assertThat(AgeGroup.of(born, on)).isEqualTo(group);
    }

    @Test
    void whoWasBornOnALeapDayHasABirthdayOnTheFirstOfMarchInCommonYears() {
        assertThat(AgeGroup.birthday(LocalDate.of(2012, 2, 29), 13)).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(AgeGroup.birthday(LocalDate.of(2012, 2, 29), 12)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(AgeGroup.birthday(LocalDate.of(2012, 2, 28), 13)).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void anUnknownBirthDateCountsAsTheGroupInWhichMostAreAsked() {
        assertThat(AgeGroup.of(null, LocalDate.of(2026, 11, 24))).isEqualTo(AgeGroup.FROM_12_TO_15);
    }

    @Test
    void theDayIsThatOfAmsterdam() {
        assertThat(new Moment(java.time.Instant.parse("2026-11-23T23:30:00Z")).day())
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
