package nl.gespreksopname.policy.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String VOORBEELDSTAD = "00000009999999990000";
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    private final Mandate mandate = new Mandate(
            UUID.randomUUID(), "ombudsman", "u-1", List.of(VOORBEELDSTAD), FIRST, LAST, NOW.plusSeconds(60));

    @Test
    void itIsOfWhoOpenedItUntilItEndsAndNotAtThatInstant() {
        assertThat(mandate.use("ombudsman", "u-1", NOW)).isEqualTo(MandateUse.ALLOWED);
        assertThat(mandate.use("ombudsman", "u-1", NOW.plusSeconds(60))).isEqualTo(MandateUse.EXPIRED);
        assertThat(mandate.use("ombudsman", "u-2", NOW)).isEqualTo(MandateUse.FOREIGN);
        assertThat(mandate.use("municipality", "u-1", NOW)).isEqualTo(MandateUse.FOREIGN);
    }

    @Test
    void itSaysNothingOfItsEndToWhoDidNotOpenIt() {
        assertThat(mandate.use("ombudsman", "u-2", NOW.plusSeconds(60))).isEqualTo(MandateUse.FOREIGN);
    }

    @Test
    void itCoversItsFirstAndItsLastDayAndNoneAround() {
        assertThat(mandate.covers(FIRST, LAST)).isTrue();
        assertThat(mandate.covers(FIRST.minusDays(1), LAST)).isFalse();
        assertThat(mandate.covers(FIRST, LAST.plusDays(1))).isFalse();
        assertThat(mandate.covers(VOORBEELDSTAD)).isTrue();
        assertThat(mandate.covers("00000009999999991000")).isFalse();
    }

    @Test
    void itIsOpenedForAYearAtMost() {
        assertThat(open(NOW.plus(OpenMandate.LONGEST)).faults(NOW)).isEmpty();
        assertThat(open(NOW.plus(OpenMandate.LONGEST).plus(Duration.ofSeconds(1)))
                        .faults(NOW))
                .extracting(OpenMandate.MandateFault::code)
                .containsExactly("until-too-far");
        assertThat(open(NOW).faults(NOW))
                .extracting(OpenMandate.MandateFault::code)
                .containsExactly("until-in-the-past");
    }

    private static OpenMandate open(Instant until) {
        return new OpenMandate(List.of(VOORBEELDSTAD), FIRST, LAST, until);
    }
}
