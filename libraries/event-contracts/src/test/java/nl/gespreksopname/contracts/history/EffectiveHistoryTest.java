package nl.gespreksopname.contracts.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveHistoryTest {

    private static EffectiveHistory<Taken> history(String... events) {
        return Taken.history(Taken.stream(events));
    }

    /** The versions of the facts that count, in order. */
    private static List<Integer> counting(String... events) {
        return history(events).events().stream()
                .filter(event -> !(event.what() instanceof Correction))
                .map(Taken::version)
                .toList();
    }

    @Test
    void withoutCorrectionsAllCounts() {
        assertThat(counting("a", "B")).containsExactly(1, 2);
        assertThat(history("a", "B").correctedBy()).isEmpty();
        assertThat(history().events()).isEmpty();
    }

    @Test
    void whatDidNotHappenCountsNoLonger() {
        assertThat(counting("a", "b", "-1")).containsExactly(2);
        assertThat(history("a", "b", "-1").correctedBy()).isEqualTo(Map.of(1, 3));
        assertThat(history("a", "b", "-1").corrects()).isEqualTo(Map.of(3, 1));
    }

    @Test
    void whatReplacesStandsInThePlaceOfWhatItReplaces() {
        assertThat(counting("a", "b", "=1", "c")).containsExactly(4, 2);
        assertThat(history("a", "b", "=1", "c").corrects()).isEqualTo(Map.of(3, 1, 4, 1));
        assertThat(history("a", "b", "=1", "c").place(4)).isEqualTo(1);
        assertThat(history("a", "b", "=1", "c").place(2)).isEqualTo(2);
    }

    @Test
    void aCorrectionThatIsTakenBackLetsTheFirstCountAgain() {
        assertThat(counting("a", "=1", "c", "-2")).containsExactly(1);
        assertThat(history("a", "=1", "c", "-2").correctedBy()).isEqualTo(Map.of(2, 4, 3, 4));
        assertThat(history("a", "=1", "c", "-2").corrects()).isEqualTo(Map.of(4, 2));
        assertThat(counting("a", "-1", "-2")).containsExactly(1);
        assertThat(counting("a", "-1", "-2", "-3")).isEmpty();
    }

    @Test
    void whatReplacesCanItselfBeCorrected() {
        assertThat(counting("a", "=1", "c", "-3")).isEmpty();
        assertThat(counting("a", "b", "=1", "c", "=4", "d")).containsExactly(6, 2);
        assertThat(history("a", "b", "=1", "c", "=4", "d").place(6)).isEqualTo(1);
    }

    @Test
    void ofSeveralCorrectionsTheLastDecidesAndTheOneBeforeItWhenThatIsTakenBack() {
        assertThat(counting("a", "-1", "=1", "c")).containsExactly(4);
        assertThat(counting("a", "=1", "c", "-1")).isEmpty();
        assertThat(history("a", "=1", "c", "-1").correctedBy()).isEqualTo(Map.of(1, 4, 3, 4));
        assertThat(counting("a", "=1", "c", "-1", "-4")).containsExactly(3);
    }

    @Test
    void whatStandsForSomethingThatWasOvertakenIsGoneWithIt() {
        assertThat(counting("a", "=1", "b", "=3", "c", "=1", "d")).containsExactly(7);
        assertThat(history("a", "=1", "b", "=3", "c", "=1", "d").correctedBy()).isEqualTo(Map.of(1, 6, 3, 4, 5, 6));
    }

    @Test
    void anotherTypeReplacesNothingAndCountsWhereItStands() {
        assertThat(counting("a", "b", "=1", "C")).containsExactly(2, 4);
        assertThat(history("a", "b", "=1", "C").correctedBy()).isEqualTo(Map.of(1, 3));
        assertThat(history("a", "b", "=1", "C").corrects()).isEqualTo(Map.of(3, 1));
    }

    @Test
    void aCorrectionNeverStandsForAnother() {
        assertThat(counting("a", "b", "-1", "=3", "-2")).containsExactly(1);
    }

    @Test
    void whatIsToFollowDoesNotCountBeforeItIsThere() {
        assertThat(counting("a", "=1")).isEmpty();
    }

    @Test
    void aCorrectionOfWhatIsNotThereYetCorrectsNothingAndWhatFollowsItCounts() {
        assertThat(counting("a", "-2", "-4", "b")).containsExactly(1, 4);
        assertThat(counting("a", "=3", "b", "c")).containsExactly(1, 3, 4);
        assertThat(history("a", "=3", "b", "c").correctedBy()).isEmpty();
    }

    @Test
    void whatReplacesSomethingThatCannotBeReadCountsWhereItStands() {
        List<Taken> known = Taken.stream("a", "b", "=1", "c").subList(1, 4);

        assertThat(Taken.history(known).events()).isEqualTo(known);
    }

    @Test
    void aCorrectionStartsFromWhatCountsInThePlaceOfWhatItNames() {
        assertThat(history("a", "=1", "b").latest(1)).map(Taken::version).hasValue(3);
        assertThat(history("a", "=1", "b", "=1", "c").latest(1))
                .map(Taken::version)
                .hasValue(5);
        assertThat(history("a", "=1", "b", "=1", "c").latest(3))
                .map(Taken::version)
                .hasValue(5);
        assertThat(history("a").latest(2)).isEmpty();
    }

    @Test
    void aCorrectionStartsFromWhatLastCountedWhereNothingDoes() {
        assertThat(history("a", "-1").latest(1)).map(Taken::version).hasValue(1);
        assertThat(history("a", "=1", "b", "-1").latest(1)).map(Taken::version).hasValue(3);
        assertThat(history("a", "=1", "b", "=1").latest(1)).map(Taken::version).hasValue(3);
    }

    @Test
    void whoCorrectsWhatNoLongerStandsAnywhereCorrectsWhatItStoodFor() {
        assertThat(history("a", "=1", "b").toCorrect(3)).isEqualTo(3);
        assertThat(history("a", "=1", "b", "=1", "c").toCorrect(3)).isEqualTo(1);
        assertThat(history("a", "=1", "b", "-2").toCorrect(3)).isEqualTo(1);
        assertThat(history("a", "=1", "b", "-3").toCorrect(3)).isEqualTo(3);
    }

    @Test
    void aLongChainIsFollowedToItsEnd() {
        int corrections = 2_000;
        String[] events = new String[1 + 2 * corrections];
        events[0] = "a";
        for (int i = 0; i < corrections; i++) {
            events[1 + 2 * i] = "=" + (1 + 2 * i);
            events[2 + 2 * i] = "b";
        }

        assertThat(counting(events)).containsExactly(events.length);
        assertThat(history(events).place(events.length)).isEqualTo(1);
    }
}
