package nl.gespreksopname.consent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.gespreksopname.consent.conversation.domain.Scenario;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import org.junit.jupiter.api.Test;

class LookAgainTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T23:00:00Z");

    @Test
    void aConversationInWhichNothingIsPendingIsLeftAlone() {
        var scenario = Scenario.with("young-person", "professional");

        assertThat(LookAgain.next(scenario.conversation(), Scenario.MORNING)).isEmpty();
    }

    @Test
    void whileARecordingIsAnnouncedEachMidnightOfAmsterdamIsLookedAt() {
        var scenario = Scenario.with("young-person", "professional").announce("professional");

        assertThat(LookAgain.next(scenario.conversation(), Scenario.MORNING)).contains(MIDNIGHT);

        scenario.status(ConversationStatus.ENDED, null);
        assertThat(LookAgain.next(scenario.conversation(), Scenario.MORNING)).isEmpty();
    }

    @Test
    void aPermissionIsLookedAtWhenItRunsOut() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", "2026-12-01T10:00:00Z");
        assertThat(LookAgain.next(scenario.conversation(), Scenario.MORNING)).contains(MIDNIGHT);

        scenario.decide("young-person", Decision.GRANTED, "professional");
        assertThat(LookAgain.next(scenario.conversation(), Scenario.MORNING))
                .contains(Instant.parse("2026-12-01T10:00:00Z"));

        scenario.revoke("young-person", "professional");
        assertThat(LookAgain.next(scenario.conversation(), Scenario.MORNING)).isEmpty();
    }
}
