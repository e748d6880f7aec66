package nl.gespreksopname.recording.retention.domain;

import static nl.gespreksopname.conventions.testing.PublishedEvents.ID;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprinted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.PersonalValuesDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.conventions.testing.PublishedEvents;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ExpireValues;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class PersonalValuesTest {

    private static final Instant DUE = NINE.plus(Duration.ofDays(7300));
    private static final Sealed OTHER = new Sealed("a1000000-0000-4000-8000-000000000001", "dd".repeat(32));

    static List<RecordingEvent> everyEvent() {
        return PublishedEvents.of("recording", RecordingEventTypes.CODEC);
    }

    private static VerificationExplained explained(Sealed text) {
        return new VerificationExplained("a2000000-0000-4000-8000-000000000001", ID, RECORDING, text, null);
    }

    private static HoldPlaced hold(@Nullable Instant until) {
        return new HoldPlaced("a3000000-0000-4000-8000-000000000001", RECORDING, HoldGround.COURT, null, until, null);
    }

    @Test
    void whatPeopleWroteIsDestroyedOnTheDayThatItsTimeRunsOutAndNotBefore() {
        Scenario scenario = fingerprinted().given(explained(SEALED), explained(OTHER));

        scenario.when(new ExpireValues(DUE, DUE.minusSeconds(1))).thenFacts();
        scenario.when(new ExpireValues(DUE, DUE)).thenFacts(new PersonalValuesDestroyed(DUE, 2));
    }

    @Test
    void nothingIsDestroyedWhereNobodyWroteAnythingOrAllIsGoneAlready() {
        fingerprinted().when(new ExpireValues(DUE, DUE)).thenFacts();
        fingerprinted()
                .given(explained(SEALED), new PersonalValuesDestroyed(DUE, 1))
                .when(new ExpireValues(DUE, DUE))
                .thenFacts();
    }

    @Test
    void aHoldKeepsWhatPeopleWroteForAsLongAsItIsInForce() {
        fingerprinted()
                .given(explained(SEALED), hold(null))
                .when(new ExpireValues(DUE, DUE))
                .thenFacts();
        fingerprinted()
                .given(explained(SEALED), hold(DUE))
                .when(new ExpireValues(DUE, DUE))
                .thenFacts(new PersonalValuesDestroyed(DUE, 1));
        fingerprinted()
                .given(
                        explained(SEALED),
                        hold(null),
                        new HoldLifted(
                                "a4000000-0000-4000-8000-000000000001",
                                "a3000000-0000-4000-8000-000000000001",
                                RECORDING))
                .when(new ExpireValues(DUE, DUE))
                .thenFacts(new PersonalValuesDestroyed(DUE, 1));
    }

    @Test
    void whatIsWrittenAfterADestructionIsKeptAndDestroyedInItsOwnTime() {
        Scenario scenario =
                fingerprinted().given(explained(SEALED), new PersonalValuesDestroyed(DUE, 1), explained(OTHER));

        assertThat(PersonalValues.destroyed(scenario.state().history())).containsExactly(SEALED);
        assertThat(PersonalValues.kept(scenario.state().history())).containsExactly(OTHER);
        scenario.when(new ExpireValues(DUE, DUE)).thenFacts(new PersonalValuesDestroyed(DUE, 1));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void whateverAnEventRefersToInTheVaultIsFound(RecordingEvent event) {
        boolean refers = RecordingEventTypes.CODEC.encode(event).toString().contains("\"commitment\"");

        assertThat(PersonalValues.of(event)).hasSize(refers ? 1 : 0);
    }

    @Test
    void termsCountInDaysFromTheEndOfTheConversation() {
        Terms terms = Terms.of(new Retention(30, 365, 20, 5));

        assertThat(terms.contentDue(NINE)).isEqualTo(NINE.plus(Duration.ofDays(30)));
        assertThat(terms.valuesDue(NINE)).isEqualTo(NINE.plus(Duration.ofDays(365)));
        assertThat(Terms.BASELINE.contentDue(NINE)).isEqualTo(NINE.plus(Duration.ofDays(365)));
    }
}
