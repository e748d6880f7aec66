package nl.gespreksopname.recording.verification.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.OTHER_DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ExplainVerification;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.junit.jupiter.api.Test;

class ExplainingTest {

    private static final String VERIFICATION = "b2000000-0000-4000-8000-000000000001";
    private static final ExplainVerification EXPLAIN =
            new ExplainVerification(MADE, VERIFICATION, RECORDING, SEALED, Time.UNSAID);

    private static CopyVerified verified(String digest, VerificationOutcome outcome) {
        return new CopyVerified(VERIFICATION, RECORDING, null, null, digest, outcome, null);
    }

    @Test
    void anExplanationDisclosesNoEdit() {
        Scenario.fingerprinted()
                .given(verified(OTHER_DIGEST, VerificationOutcome.DIFFERENT))
                .when(EXPLAIN)
                .thenFacts(new VerificationExplained(MADE.toString(), VERIFICATION, RECORDING, SEALED, null))
                .thenConcerns(Matter.EXPLANATION_IS_NO_DISCLOSURE);
    }

    @Test
    void whatIsTheSameOrWasDisclosedSinceNeedsNone() {
        Scenario.fingerprinted()
                .given(verified(DIGEST, VerificationOutcome.IDENTICAL))
                .when(EXPLAIN)
                .thenConcerns(Matter.NOTHING_TO_EXPLAIN);
        Scenario.fingerprinted()
                .given(
                        verified(OTHER_DIGEST, VerificationOutcome.DIFFERENT),
                        new EditDisclosed(
                                "b3000000-0000-4000-8000-000000000001",
                                RECORDING,
                                null,
                                EditWhat.CUT.kind(),
                                EditWhat.CUT,
                                List.of(),
                                OTHER_DIGEST,
                                null,
                                null))
                .when(EXPLAIN)
                .thenConcerns(Matter.NOTHING_TO_EXPLAIN);
    }

    @Test
    void onlyAVerificationThatIsThereCanBeExplained() {
        Scenario.fingerprinted().when(EXPLAIN).thenNothingBut(new Refusal.Unknown(Refusal.Thing.VERIFICATION));
    }
}
