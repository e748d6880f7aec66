package nl.gespreksopname.recording.conversation.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.FATHER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.OTHER_DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PROFESSIONAL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.REFUSED_ACT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprinted;
import static nl.gespreksopname.recording.conversation.domain.Scenario.registered;
import static nl.gespreksopname.recording.conversation.domain.Scenario.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.HoldGround;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ReportTakeDown;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found of a recording among more of the same kind. */
@NullMarked
class RecordingTest {

    private static final String FIRST = "a1000000-0000-4000-8000-000000000001";
    private static final String SECOND = "a1000000-0000-4000-8000-000000000002";

    private static PublicationFound publication(String id) {
        return new PublicationFound(
                id,
                RECORDING,
                ReportOrAct.REPORT,
                null,
                null,
                Side.CITIZEN,
                Material.ORIGINAL,
                SEALED,
                "22".repeat(32),
                null,
                null);
    }

    private static ReportTakeDown takeDown(String publication, TakeDownStatus status) {
        return new ReportTakeDown(MADE, publication, RECORDING, status, new Time(NINE, null));
    }

    private static RecordingStatusChanged status(RecordingStatus status) {
        return new RecordingStatusChanged(RECORDING, status, null, null);
    }

    @Test
    void ofSeveralOfAKindEachIsFoundByItsOwnId() {
        CopyRequested request = new CopyRequested(SECOND, RECORDING, FATHER, null);
        CopyDelivered delivery = new CopyDelivered(SECOND, SECOND, RECORDING, ReportOrAct.REPORT, FATHER, DIGEST, null);
        CopyVerified verification =
                new CopyVerified(SECOND, RECORDING, FATHER, null, DIGEST, VerificationOutcome.IDENTICAL, null);
        EditDisclosed edit = new EditDisclosed(
                SECOND, RECORDING, null, EditKind.CONTENT, EditWhat.CUT, List.of(), OTHER_DIGEST, null, null);
        HoldPlaced hold = new HoldPlaced(SECOND, RECORDING, HoldGround.COMPLAINT, null, null, null);
        HoldLifted lifting = new HoldLifted(SECOND, SECOND, RECORDING);
        RecipientNotified notice = new RecipientNotified(SECOND, SECOND, RECORDING, Means.SPOKEN, null);
        Recording recording = fingerprinted()
                .given(
                        new CopyRequested(FIRST, RECORDING, GIRL, null),
                        request,
                        new CopyDelivered(FIRST, FIRST, RECORDING, ReportOrAct.REPORT, GIRL, DIGEST, null),
                        delivery,
                        new CopyVerified(FIRST, RECORDING, GIRL, null, DIGEST, VerificationOutcome.IDENTICAL, null),
                        verification,
                        new EditDisclosed(
                                FIRST, RECORDING, null, EditKind.CONTENT, EditWhat.CUT, List.of(), null, null, null),
                        new EditDisclosed(
                                FIRST, RECORDING, null, EditKind.CONTENT, EditWhat.CUT, List.of(), DIGEST, null, null),
                        edit,
                        new HoldPlaced(FIRST, RECORDING, HoldGround.COURT, null, null, null),
                        hold,
                        new HoldLifted(FIRST, FIRST, RECORDING),
                        lifting,
                        new RecipientNotified(FIRST, FIRST, RECORDING, Means.SPOKEN, null),
                        notice,
                        publication(FIRST),
                        publication(SECOND))
                .state()
                .recording(RECORDING)
                .orElseThrow();

        assertThat(recording.copyRequest(SECOND)).contains(request);
        assertThat(recording.delivery(SECOND)).contains(delivery);
        assertThat(recording.verification(SECOND)).contains(verification);
        assertThat(recording.editOf(OTHER_DIGEST)).contains(edit);
        assertThat(recording.hold(SECOND)).contains(hold);
        assertThat(recording.lifting(SECOND)).contains(lifting);
        assertThat(recording.notice(SECOND)).contains(notice);
        assertThat(recording.publication(SECOND)).contains(publication(SECOND));
        assertThat(recording.shares()).isEmpty();
    }

    @Test
    void otherRecordingsOfTheConversationAreLinkedToIt() {
        RecordingRegistered other = new RecordingRegistered(
                SECOND,
                null,
                ReportOrAct.REPORT,
                PROFESSIONAL,
                Side.ORGANISATION,
                Side.ORGANISATION,
                Medium.AUDIO,
                null,
                null,
                false,
                true,
                null);

        assertThat(fingerprinted().given(other).state().linked(RECORDING)).containsExactly(SECOND);
        assertThat(fingerprinted().state().linked(RECORDING)).isEmpty();
    }

    @Test
    void whenItLastChangedIsTheLatestThatIsToldWhateverTheOrder() {
        Recording recording = fingerprinted()
                .givenAt(NINE.plusSeconds(60), status(RecordingStatus.ENDED))
                .givenAt(NINE.plusSeconds(30), status(RecordingStatus.PAUSED))
                .givenAt(NINE.plusSeconds(90), Scenario.fingerprint(OTHER_DIGEST))
                .state()
                .recording(RECORDING)
                .orElseThrow();

        assertThat(recording.lastStatus()).contains(NINE.plusSeconds(60));
        assertThat(recording.status()).contains(RecordingStatus.ENDED);
    }

    @Test
    void aFileThatIsStoredHereIsAnOriginalToCompareWith() {
        Recording recording = Scenario.conversationKnown()
                .given(registered(Side.CITIZEN, Side.CITIZEN), stored(DIGEST))
                .state()
                .recording(RECORDING)
                .orElseThrow();

        assertThat(recording.originalDigest()).contains(DIGEST);
        assertThat(recording.isOriginal(DIGEST)).isTrue();
        assertThat(recording.isOriginal(OTHER_DIGEST)).isFalse();
    }

    @Test
    void whoWasNamedAsAnAbsenteeStandsOnTheSideOfTheirRole() {
        ConsentKnowledge known = Scenario.conversationKnown()
                .heard(new AbsenteeNamed(SECOND, Role.PARENT, null, null))
                .heard()
                .conversation();

        assertThat(Objects.requireNonNull(known).sideOf(SECOND)).contains(Side.CITIZEN);
        assertThat(known.sideOf(FIRST)).isEmpty();
    }

    @Test
    void havingAPublicationTakenDownIsTakenDownWithWhatBecameOfIt() {
        fingerprinted()
                .given(publication(FIRST))
                .when(takeDown(FIRST, TakeDownStatus.DECLINED))
                .thenFacts(new TakeDownReported(MADE.toString(), FIRST, RECORDING, TakeDownStatus.DECLINED, null))
                .thenConcerns(Matter.TAKE_DOWN_DECLINED);
        fingerprinted()
                .given(publication(FIRST))
                .when(takeDown(FIRST, TakeDownStatus.TAKEN_DOWN))
                .thenConcerns();
        fingerprinted()
                .given(publication(FIRST))
                .when(takeDown(SECOND, TakeDownStatus.TAKEN_DOWN))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.PUBLICATION));
    }

    static Stream<RecordingCommand> aboutARecordingThatIsNotThere() {
        return Stream.of(
                new RecordingCommand.ChangeStatus(RECORDING, RecordingStatus.ENDED, null, null, Time.UNSAID),
                new RecordingCommand.TakeFingerprint(MADE, RECORDING, DIGEST, 1, null, Time.UNSAID),
                new RecordingCommand.StoreContent(RECORDING, DIGEST, 1, "audio/mp4"),
                new RecordingCommand.HandOut(REFUSED_ACT, RECORDING, null, null),
                new RecordingCommand.RequestCopy(MADE, RECORDING, GIRL, Time.UNSAID),
                new RecordingCommand.DeliverCopy(
                        MADE, REFUSED_ACT, FIRST, RECORDING, ReportOrAct.REPORT, GIRL, null, Time.UNSAID),
                new RecordingCommand.ReportImpossible(
                        MADE, FIRST, RECORDING, ImpossibilityReason.NONE_GIVEN, null, null, Time.UNSAID),
                new RecordingCommand.Verify(MADE, RECORDING, GIRL, null, DIGEST, Time.UNSAID),
                new RecordingCommand.DiscloseEdit(
                        MADE, RECORDING, GIRL, EditWhat.CUT, List.of(), null, null, Time.UNSAID),
                new RecordingCommand.Share(
                        MADE,
                        REFUSED_ACT,
                        RECORDING,
                        ReportOrAct.REPORT,
                        null,
                        GIRL,
                        Side.CITIZEN,
                        Material.ORIGINAL,
                        SEALED,
                        "11".repeat(32),
                        SharePurpose.PERSONAL_SUPPORT,
                        Scope.LISTEN,
                        null,
                        null,
                        Time.UNSAID),
                new RecordingCommand.Publish(
                        MADE,
                        REFUSED_ACT,
                        RECORDING,
                        ReportOrAct.REPORT,
                        null,
                        GIRL,
                        Side.CITIZEN,
                        Material.ORIGINAL,
                        SEALED,
                        "22".repeat(32),
                        null,
                        Time.UNSAID),
                new RecordingCommand.ExplainVerification(MADE, FIRST, RECORDING, SEALED, Time.UNSAID),
                new RecordingCommand.NotifyRecipient(MADE, FIRST, RECORDING, Means.SPOKEN, Time.UNSAID),
                takeDown(FIRST, TakeDownStatus.TAKEN_DOWN),
                new RecordingCommand.PlaceHold(MADE, RECORDING, HoldGround.COURT, null, null, null),
                new RecordingCommand.LiftHold(MADE, REFUSED_ACT, FIRST, RECORDING, null));
    }

    @ParameterizedTest
    @MethodSource("aboutARecordingThatIsNotThere")
    void whateverIsToldOfARecordingThatIsNotThereIsAnsweredThatItIsUnknown(RecordingCommand command) {
        Scenario.conversationKnown().when(command).thenNothingBut(new Refusal.Unknown(Refusal.Thing.RECORDING));
    }
}
