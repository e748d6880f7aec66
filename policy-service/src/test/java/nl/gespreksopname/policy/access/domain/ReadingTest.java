package nl.gespreksopname.policy.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {

    private static final UUID SEEN = UUID.fromString("3f0c8a52-6f7b-4a51-9a35-0a6f3f9b1c01");

    private static Reading reading(Map<String, List<UUID>> found) {
        return new Reading(
                new Actor("client", "user", null),
                "municipality",
                AccessKind.TRAIL,
                null,
                Purpose.CASE_HANDLING,
                found);
    }

    @Test
    void aReadingTellsInWhichOrganisationsWasLookedAndWhatWasSeenOfEach() {
        Map<String, List<UUID>> found = new HashMap<>(Map.of("2", List.of(SEEN), "1", List.of()));
        Reading reading = reading(found);
        found.clear();

        assertThat(reading.organisations()).containsExactly("1", "2");
        assertThat(reading.foundIn("2")).containsExactly(SEEN);
        assertThat(reading.foundIn("1")).isEmpty();
        assertThat(reading.foundIn("3")).isEmpty();
    }

    @Test
    void aReadingOfNobodysDataIsNone() {
        assertThatThrownBy(() -> reading(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPurposeIsFoundByItsCode(Purpose purpose) {
        assertThat(Purpose.of(purpose.term())).contains(purpose);
        assertThat(Purpose.of("curiosity")).isEmpty();
    }
}
