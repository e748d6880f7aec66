package nl.gespreksopname.recording.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectiveHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    /** "a" is a fact; "-2" says that the second did not happen; "=2" that what follows stands in its place. */
    private static List<String> counting(String... taken) {
        return history(taken).events().stream().map(Happened::event).toList();
    }

    private static EffectiveHistory<String> history(String... taken) {
        List<Happened<String>> history = new ArrayList<>();
        for (String event : taken) {
            int version = history.size() + 1;
            history.add(new Happened<>(version, "id/" + version, event, null, NOW));
        }
        return EffectiveHistory.of(history, event -> switch (event.charAt(0)) {
            case '-' -> Optional.of(new EffectiveHistory.Correction(Integer.parseInt(event.substring(1)), false));
            case '=' -> Optional.of(new EffectiveHistory.Correction(Integer.parseInt(event.substring(1)), true));
            default -> Optional.empty();
        });
    }

    @Test
    void withoutCorrectionsAllCounts() {
        assertThat(counting("a", "b")).containsExactly("a", "b");
    }

    @Test
    void whatDidNotHappenCountsNoLonger() {
        assertThat(counting("a", "b", "-1")).containsExactly("b", "-1");
        assertThat(history("a", "b", "-1").correctedBy()).containsOnlyKeys(1).containsEntry(1, 3);
    }

    @Test
    void whatIsRightStandsInThePlaceOfWhatWasWrong() {
        assertThat(counting("a", "b", "=1", "c")).containsExactly("c", "b", "=1");
    }

    @Test
    void aCorrectionThatIsTakenBackCountsNoMoreNorDoesItsReplacement() {
        assertThat(counting("a", "b", "=1", "c", "-3")).containsExactly("a", "b", "-3");
    }

    @Test
    void takingBackWhatTookBackBringsTheCorrectionBack() {
        assertThat(counting("a", "-1", "-2", "-3")).containsExactly("-1", "-3");
    }

    @Test
    void aReplacementCanBeCorrectedInItsTurn() {
        assertThat(counting("a", "=1", "b", "=3", "c")).containsExactly("c", "=1", "=3");
        assertThat(counting("a", "=1", "b", "-3")).containsExactly("=1", "-3");
    }

    @Test
    void ofSeveralCorrectionsTheLastCounts() {
        assertThat(counting("a", "=1", "b", "-1")).containsExactly("=1", "-1");
        assertThat(counting("a", "-1", "=1", "b")).containsExactly("b", "-1", "=1");
        assertThat(counting("a", "-1", "=1", "b", "-3")).containsExactly("-1", "-3");
    }

    @Test
    void aCorrectionOfWhatComesLaterCountsForNothing() {
        assertThat(counting("a", "=3", "b", "c")).containsExactly("a", "=3", "b", "c");
        assertThat(counting("a", "=2", "b")).containsExactly("a", "=2", "b");
    }

    @Test
    void aReplacementThatThisBuildCannotReadLeavesNothing() {
        assertThat(counting("a", "=1")).containsExactly("=1");
    }
}
