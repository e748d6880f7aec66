package nl.gespreksopname.consent.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactCorrected;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import org.junit.jupiter.api.Test;

class EffectiveHistoryTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    private static List<Logged> log(ConsentEvent... events) {
        List<Logged> log = new ArrayList<>();
        for (ConsentEvent event : events) {
            log.add(new Logged(log.size() + 1, event, null, AT));
        }
        return log;
    }

    private static List<Integer> counting(ConsentEvent... events) {
        return EffectiveHistory.of(log(events)).stream()
                .filter(logged -> !(logged.event() instanceof FactCorrected))
                .map(Logged::version)
                .toList();
    }

    private static ConsentEvent left(String who) {
        return new ParticipantLeft(who, null);
    }

    private static ConsentEvent gone(int version) {
        return new FactCorrected("c", version, false, null);
    }

    private static ConsentEvent replaced(int version) {
        return new FactCorrected("c", version, true, null);
    }

    @Test
    void withoutCorrectionsAllCounts() {
        assertThat(counting(left("a"), left("b"))).containsExactly(1, 2);
    }

    @Test
    void whatDidNotHappenCountsNoLonger() {
        assertThat(counting(left("a"), left("b"), gone(1))).containsExactly(2);
    }

    @Test
    void whatReplacesStandsInThePlaceOfWhatItReplaces() {
        assertThat(counting(left("a"), left("b"), replaced(1), left("c"))).containsExactly(4, 2);
    }

    @Test
    void aCorrectionThatIsTakenBackLetsTheFirstCountAgain() {
        assertThat(counting(left("a"), replaced(1), left("c"), gone(2))).containsExactly(1);
        assertThat(counting(left("a"), gone(1), gone(2))).containsExactly(1);
        assertThat(counting(left("a"), gone(1), gone(2), gone(3))).isEmpty();
    }

    @Test
    void whatReplacesCanItselfBeCorrected() {
        assertThat(counting(left("a"), replaced(1), left("c"), gone(3))).isEmpty();
        assertThat(counting(left("a"), left("b"), replaced(1), left("c"), replaced(4), left("d")))
                .containsExactly(6, 2);
    }

    @Test
    void ofSeveralCorrectionsTheLastDecidesAndTheOneBeforeItWhenThatIsTakenBack() {
        assertThat(counting(left("a"), gone(1), replaced(1), left("c"))).containsExactly(4);
        assertThat(counting(left("a"), replaced(1), left("c"), gone(1))).isEmpty();
        assertThat(counting(left("a"), replaced(1), left("c"), gone(1), gone(4)))
                .containsExactly(3);
    }

    @Test
    void anotherTypeNeverReplaces() {
        assertThat(counting(left("a"), replaced(1), new ConversationEnded())).isEmpty();
    }

    @Test
    void whatIsToFollowDoesNotCountBeforeItIsThere() {
        assertThat(counting(left("a"), replaced(1))).isEmpty();
    }

    @Test
    void aCorrectionOfWhatIsNotThereYetIsNone() {
        assertThat(counting(left("a"), gone(2), gone(4), left("b"))).containsExactly(1, 4);
    }

    @Test
    void itTellsByWhichCorrectionSomethingCountsNoLonger() {
        assertThat(EffectiveHistory.corrected(log(left("a"), gone(1), left("b"), gone(3), gone(4))))
                .isEqualTo(Map.of(1, 2, 4, 5));
    }
}
