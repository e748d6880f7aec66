package nl.gespreksopname.recording.correction.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.COPY_REQUEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.FATHER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.OTHER_DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.STRANGER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.copyRequested;
import static nl.gespreksopname.recording.conversation.domain.Scenario.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactDisputed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Correct;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Dispute;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Revision;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The recording is at version 1, its fingerprint at 2. */
class CorrectingTest {

    private static Correct correct(int version, @Nullable Revision revision) {
        return new Correct(MADE, RECORDING, version, null, revision);
    }

    private static FactCorrected corrected(int version, boolean replaced) {
        return new FactCorrected(MADE.toString(), version, replaced, null);
    }

    private static RecordingStatusChanged status(RecordingStatus status) {
        return new RecordingStatusChanged(RECORDING, status, null, null);
    }

    private static Recording recording(Scenario scenario) {
        return scenario.state().recording(RECORDING).orElseThrow();
    }

    @Test
    void whatDidNotHappenCountsNoLonger() {
        Scenario scenario = Scenario.fingerprinted().when(correct(2, null));

        scenario.thenFacts(corrected(2, false)).thenConcerns().takenDown();

        assertThat(recording(scenario).originalDigest()).isEmpty();
    }

    @Test
    void whatHappenedOtherwiseCountsAsItWas() {
        Instant half = NINE.minusSeconds(1800);
        Scenario scenario = Scenario.fingerprinted()
                .givenAt(NINE, status(RecordingStatus.ENDED))
                .when(correct(
                        3,
                        new Revision.OfStatus(
                                RecordingStatus.PAUSED, PauseReason.OFF_THE_RECORD, new Time(half, null))));

        scenario.thenFacts(
                corrected(3, true),
                new RecordingStatusChanged(RECORDING, RecordingStatus.PAUSED, PauseReason.OFF_THE_RECORD, null));
        assertThat(scenario.timedFacts().getLast().occurredAt()).isEqualTo(half);
        scenario.takenDown();
        assertThat(recording(scenario).status()).contains(RecordingStatus.PAUSED);
    }

    @Test
    void whatIsLeftOutStaysAsItWasAlsoTheTime() {
        Scenario scenario = Scenario.fingerprinted()
                .at(NINE.plusSeconds(60))
                .given(
                        copyRequested(GIRL),
                        new CopyDelivered(
                                "a4000000-0000-4000-8000-000000000001",
                                COPY_REQUEST,
                                RECORDING,
                                ReportOrAct.REPORT,
                                GIRL,
                                null,
                                null))
                .at(NINE.plusSeconds(3600))
                .when(correct(4, new Revision.OfDelivery(null, DIGEST, Time.UNSAID)));

        assertThat(scenario.timedFacts().getLast())
                .isEqualTo(new Fact(
                        new CopyDelivered(
                                "a4000000-0000-4000-8000-000000000001",
                                COPY_REQUEST,
                                RECORDING,
                                ReportOrAct.REPORT,
                                GIRL,
                                DIGEST,
                                null),
                        NINE.plusSeconds(60)));
    }

    @Test
    void aRecordingThatNeverWasIsNotThereAndComesBackWhenThatIsTakenBack() {
        Scenario scenario = Scenario.fingerprinted().when(correct(1, null)).takenDown();
        assertThat(scenario.state().recording(RECORDING)).isEmpty();
        assertThat(scenario.state().asTakenDown().recording(RECORDING)).isPresent();

        scenario.when(correct(3, null)).thenFacts(corrected(3, false)).takenDown();

        assertThat(recording(scenario).originalDigest()).contains(DIGEST);
    }

    @Test
    void aRegistrationKeepsWhatWasTakenDownAfterIt() {
        Scenario scenario = Scenario.fingerprinted()
                .when(correct(
                        1, new Revision.OfRegistration(null, FATHER, null, Side.ORGANISATION, null, null, Time.UNSAID)))
                .takenDown();

        assertThat(recording(scenario).registration().recorder()).isEqualTo(FATHER);
        assertThat(recording(scenario).registration().keeper()).isEqualTo(Side.ORGANISATION);
        assertThat(recording(scenario).originalDigest()).contains(DIGEST);
        assertThat(scenario.state()
                        .asTakenDown()
                        .recording(RECORDING)
                        .orElseThrow()
                        .originalDigest())
                .contains(DIGEST);
    }

    @Test
    void theLastOfSeveralCorrectionsCountsAndSaysSo() {
        Scenario scenario = Scenario.fingerprinted()
                .when(correct(2, null))
                .takenDown()
                .when(correct(2, new Revision.OfFingerprint(OTHER_DIGEST, null, null, Time.UNSAID)));

        scenario.thenConcerns(Matter.CORRECTED_AGAIN).takenDown();

        assertThat(recording(scenario).originalDigest()).contains(OTHER_DIGEST);
    }

    @Test
    void twoCorrectionsOfOneFactThatBothNameItsFirstVersionBothStand() {
        Instant half = NINE.minusSeconds(1800);
        Scenario scenario = Scenario.fingerprinted()
                .givenAt(NINE, status(RecordingStatus.ENDED))
                .when(correct(3, new Revision.OfStatus(null, null, new Time(half, null))))
                .takenDown()
                .when(correct(
                        3, new Revision.OfStatus(RecordingStatus.PAUSED, PauseReason.OFF_THE_RECORD, Time.UNSAID)));

        scenario.thenConcerns(Matter.CORRECTED_AGAIN);
        assertThat(scenario.timedFacts().getLast())
                .isEqualTo(new Fact(
                        new RecordingStatusChanged(RECORDING, RecordingStatus.PAUSED, PauseReason.OFF_THE_RECORD, null),
                        half));
    }

    @Test
    void aCorrectionOfWhatWasOvertakenIsNotLost() {
        Scenario scenario = Scenario.fingerprinted()
                .when(correct(2, new Revision.OfFingerprint(OTHER_DIGEST, null, null, Time.UNSAID)))
                .takenDown()
                .when(correct(2, new Revision.OfFingerprint(null, 4L, null, Time.UNSAID)))
                .takenDown()
                .when(correct(4, new Revision.OfFingerprint(DIGEST, null, null, Time.UNSAID)))
                .takenDown();

        assertThat(recording(scenario).originalDigest()).contains(DIGEST);
    }

    @Test
    void onlyWhatWasReportedOfThisRecordingCanBeCorrectedAndOnlyByItsLike() {
        Scenario scenario = Scenario.fingerprinted().given(stored(DIGEST));

        scenario.when(correct(3, null)).thenNothingBut(new Refusal.NotCorrectable());
        scenario.when(correct(4, null)).thenNothingBut(new Refusal.Unknown(Refusal.Thing.FACT));
        scenario.when(correct(2, new Revision.OfDelivery(null, null, Time.UNSAID)))
                .thenNothingBut(new Refusal.NotCorrectable());
        scenario.when(new Correct(MADE, STRANGER, 2, null, null))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.FACT));
    }

    @Test
    void whatIsDisputedCountsAsDisputed() {
        Scenario scenario = Scenario.fingerprinted().when(new Dispute(MADE, RECORDING, 2, FATHER, null));

        scenario.thenFacts(new FactDisputed(MADE.toString(), 2, FATHER, null)).thenConcerns(Matter.FACT_DISPUTED);
        scenario.when(new Dispute(MADE, RECORDING, 2, STRANGER, null))
                .thenConcerns(Matter.FACT_DISPUTED, Matter.PARTICIPANT_NOT_KNOWN);
        scenario.when(new Dispute(MADE, RECORDING, 9, FATHER, null))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.FACT));
    }

    @Test
    void aDisputeIsTakenBackByACorrection() {
        Scenario.fingerprinted()
                .given(new FactDisputed("a9000000-0000-4000-8000-000000000001", 2, FATHER, null))
                .when(correct(3, null))
                .thenFacts(corrected(3, false));
    }
}
