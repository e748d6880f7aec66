package nl.gespreksopname.recording.verification.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.OTHER_DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PROFESSIONAL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.conversationKnown;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprint;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprinted;
import static nl.gespreksopname.recording.conversation.domain.Scenario.registered;
import static nl.gespreksopname.recording.conversation.domain.Scenario.stored;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.DiscloseEdit;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.StoreContent;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.TakeFingerprint;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Verify;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class ComparisonTest {

    @Test
    void theRegisteredDigestIsIdentical() {
        fingerprinted()
                .when(verify(DIGEST, null))
                .thenFacts(verified(DIGEST, VerificationOutcome.IDENTICAL))
                .thenConcerns();
    }

    @Test
    void storedContentIsSomethingToCompareWithToo() {
        conversationKnown()
                .given(registered(Side.ORGANISATION, Side.ORGANISATION), stored(DIGEST))
                .when(verify(DIGEST, null))
                .thenFacts(verified(DIGEST, VerificationOutcome.IDENTICAL));
    }

    @Test
    void anotherDigestAsksForAnExplanation() {
        fingerprinted()
                .when(verify(OTHER_DIGEST, null))
                .thenFacts(verified(OTHER_DIGEST, VerificationOutcome.DIFFERENT))
                .thenConcerns(Matter.DIGEST_DIFFERS);
    }

    @Test
    void aDisclosedEditIsRecognised() {
        fingerprinted()
                .given(edit(EditWhat.CUT))
                .when(verify(OTHER_DIGEST, null))
                .thenFacts(verified(OTHER_DIGEST, VerificationOutcome.DISCLOSED_EDIT))
                .thenConcerns();
    }

    @Test
    void withoutAFingerprintThereIsNothingToCompareWith() {
        conversationKnown()
                .given(registered(Side.CITIZEN, Side.CITIZEN))
                .when(verify(DIGEST, null))
                .thenFacts(verified(DIGEST, VerificationOutcome.NO_FINGERPRINT))
                .thenConcerns(Matter.NO_FINGERPRINT);
    }

    @Test
    void aDeliveryThatNobodyMadeCannotBeVerified() {
        fingerprinted()
                .when(verify(DIGEST, "96000000-0000-4000-8000-000000000001"))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.DELIVERY));
    }

    @Test
    void aContentEditDisclosedAfterItWasComparedIsLate() {
        Scenario compared = fingerprinted().given(verified(OTHER_DIGEST, VerificationOutcome.DIFFERENT));
        compared.when(disclose(EditWhat.CUT, List.of(GIRL))).thenConcerns(Matter.EDIT_DISCLOSED_LATE);
        compared.when(disclose(EditWhat.TRANSCODED, List.of())).thenConcerns();
    }

    @Test
    void aContentEditOfWhichNobodyWasToldIsPointedOut() {
        fingerprinted().when(disclose(EditWhat.JOINED, List.of())).thenConcerns(Matter.NOBODY_TOLD);
    }

    @Test
    void aSecondFingerprintStandsBesideTheFirst() {
        Scenario scenario = fingerprinted();
        scenario.when(new TakeFingerprint(MADE, RECORDING, OTHER_DIGEST, 1000, 60, Time.UNSAID))
                .thenConcerns(Matter.ANOTHER_FINGERPRINT);
        scenario.when(new TakeFingerprint(MADE, RECORDING, DIGEST, 1000, 60, Time.UNSAID))
                .thenConcerns();
    }

    @Test
    void contentIsStoredOnceAndNeverReplaced() {
        Scenario scenario =
                conversationKnown().given(registered(Side.ORGANISATION, Side.ORGANISATION), fingerprint(DIGEST));
        scenario.when(new StoreContent(RECORDING, DIGEST, 1000, "audio/mp4"))
                .thenFacts(stored(DIGEST))
                .thenConcerns();
        scenario.given(stored(DIGEST));
        scenario.when(new StoreContent(RECORDING, DIGEST, 1000, "audio/mp4")).thenFacts();
        scenario.when(new StoreContent(RECORDING, OTHER_DIGEST, 1000, "audio/mp4"))
                .thenNothingBut(new Refusal.OtherContentStored());
    }

    @Test
    void contentThatIsNotWhatWasFingerprintedIsPointedOut() {
        fingerprinted()
                .when(new StoreContent(RECORDING, OTHER_DIGEST, 1000, "audio/mp4"))
                .thenConcerns(Matter.ANOTHER_FINGERPRINT, Matter.KEPT_BY_OTHER_SIDE);
    }

    private static Verify verify(String digest, @Nullable String delivery) {
        return new Verify(MADE, RECORDING, PROFESSIONAL, delivery, digest, Time.UNSAID);
    }

    private static CopyVerified verified(String digest, VerificationOutcome outcome) {
        return new CopyVerified(MADE.toString(), RECORDING, PROFESSIONAL, null, digest, outcome, null);
    }

    private static EditDisclosed edit(EditWhat what) {
        return new EditDisclosed(
                MADE.toString(), RECORDING, GIRL, what.kind(), what, List.of(PROFESSIONAL), OTHER_DIGEST, null, null);
    }

    private static DiscloseEdit disclose(EditWhat what, List<String> toldTo) {
        return new DiscloseEdit(MADE, RECORDING, GIRL, what, toldTo, OTHER_DIGEST, null, Time.UNSAID);
    }
}
