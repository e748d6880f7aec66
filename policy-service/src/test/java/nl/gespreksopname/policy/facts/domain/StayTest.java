package nl.gespreksopname.policy.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.facts.domain.Stay.Movement;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final Moment TEN = at("10:00");
    private static final Moment QUARTER_PAST = at("10:15");
    private static final Moment HALF_PAST = at("10:30");
    private static final Movement OF_THE_PLAN = new Movement(true, null);

    private static Moment at(String time) {
        return Moment.exactly(Instant.parse("2026-11-24T" + time + ":00Z"), null);
    }

    private static Movement comes(Moment moment) {
        return new Movement(true, moment);
    }

    private static Movement goes(Moment moment) {
        return new Movement(false, moment);
    }

    @Test
    void whoLeavesAndComesBackIsThereAgain() {
        assertThat(Stay.of(List.of(OF_THE_PLAN, goes(TEN), comes(HALF_PAST))))
                .containsExactly(new Stay(null, TEN), new Stay(HALF_PAST, null));
    }

    @Test
    void itIsTheSameWhenThatIsReportedOutOfOrder() {
        assertThat(Stay.of(List.of(OF_THE_PLAN, comes(HALF_PAST), goes(TEN))))
                .containsExactly(new Stay(null, TEN), new Stay(HALF_PAST, null));
        assertThat(Stay.of(List.of(OF_THE_PLAN, goes(HALF_PAST), comes(QUARTER_PAST), goes(TEN))))
                .containsExactly(new Stay(null, TEN), new Stay(QUARTER_PAST, HALF_PAST));
    }

    @Test
    void ofTheSameComingOrGoingTheFirstReportCounts() {
        assertThat(Stay.of(List.of(comes(QUARTER_PAST), comes(TEN), goes(HALF_PAST), goes(at("10:20")))))
                .containsExactly(new Stay(QUARTER_PAST, HALF_PAST));
    }

    @Test
    void whereItIsNotCertainWhatCameFirstTheOrderOfTheReportsCounts() {
        Moment sometime = new Moment(Instant.MIN, Instant.parse("2026-11-24T12:00:00Z"), When.DURING);

        assertThat(Stay.of(List.of(OF_THE_PLAN, goes(TEN), comes(sometime))))
                .containsExactly(new Stay(null, TEN), new Stay(sometime, null));
    }

    @Test
    void whoIsOnlySaidToHaveLeftWasNeverThere() {
        assertThat(Stay.of(List.of(goes(TEN)))).isEmpty();
        assertThat(Stay.of(List.of(goes(TEN), comes(HALF_PAST)))).containsExactly(new Stay(HALF_PAST, null));
    }
}
