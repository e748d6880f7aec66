package nl.gespreksopname.policy.website.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextLookTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void aPageThatIsThereIsLookedAtADayLater() {
        assertThat(NextLook.after(WebsiteCheckOutcome.REACHABLE, 3, NOW))
                .isEqualTo(new NextLook(NOW.plus(Duration.ofDays(1)), 0));
    }

    @ParameterizedTest
    @CsvSource({"0, PT15M", "1, PT30M", "2, PT1H", "4, PT4H", "5, PT6H", "400, PT6H"})
    void aPageThatIsNotIsLookedAtSoonerAndThenLessAndLessOften(int failures, Duration wait) {
        assertThat(NextLook.after(WebsiteCheckOutcome.UNREACHABLE, failures, NOW))
                .isEqualTo(new NextLook(NOW.plus(wait), failures + 1));
    }
}
