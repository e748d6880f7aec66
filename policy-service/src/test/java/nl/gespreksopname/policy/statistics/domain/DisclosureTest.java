package nl.gespreksopname.policy.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    @ParameterizedTest
    @CsvSource({"0,", "1,", "9,", "10, 10", "19, 10", "20, 20", "12345, 12340"})
    void outsideAMandateCountsAreInTensAndUnderTenNotThere(long count, @Nullable Long shown) {
        assertThat(Disclosure.IN_TENS.show(count)).isEqualTo(shown);
    }

    @Test
    void underAMandateTheyAreAsTheyAre() {
        assertThat(Disclosure.EXACT.show(0)).isZero();
        assertThat(Disclosure.EXACT.show(7)).isEqualTo(7);
    }

    /** Whatever whole and other part are shown: of the part that is left out at least nine of its ten values stay possible. */
    @Test
    void whatIsLeftOutCannotBeHadBySubtracting() {
        for (long whole = 0; whole < 60; whole++) {
            for (long part = Math.max(0, whole - 9); part <= whole; part++) {
                assertThat(possible(Disclosure.IN_TENS.show(whole), Disclosure.IN_TENS.show(part)))
                        .as("%s of %s", part, whole)
                        .contains(whole - part)
                        .hasSizeGreaterThanOrEqualTo(9);
            }
        }
    }

    /** What the rest under ten can be, for who sees only the whole and the other part. */
    private static Set<Long> possible(@Nullable Long wholeShown, @Nullable Long partShown) {
        Set<Long> rests = new HashSet<>();
        for (long part = 0; part < 80; part++) {
            for (long rest = 0; rest < 10; rest++) {
                boolean fits = Objects.equals(Disclosure.IN_TENS.show(part), partShown)
                        && Objects.equals(Disclosure.IN_TENS.show(part + rest), wholeShown);
                if (fits) {
                    rests.add(rest);
                }
            }
        }
        return rests;
    }
}
