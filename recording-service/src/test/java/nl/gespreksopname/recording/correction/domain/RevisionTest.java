package nl.gespreksopname.recording.correction.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.AUNT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.COPY_REQUEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.FATHER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.OTHER_DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PERMISSION;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PLATFORM;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PROFESSIONAL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Correct;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Revision;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of fact as it was, as it is, and what says so; and what says that nothing of it was otherwise. */
class RevisionTest {

    private static final String ID = "c1000000-0000-4000-8000-000000000001";
    private static final String OTHER = "c1000000-0000-4000-8000-000000000002";
    private static final When BEFORE = When.BEFORE_START;
    private static final When DURING = When.DURING;
    private static final Time NOW = new Time(NINE, DURING);

    static Stream<Arguments> eachKindOfFact() {
        return Stream.of(
                Arguments.of(
                        registered(ID, GIRL, Side.CITIZEN, Side.CITIZEN, Medium.AUDIO, false, BEFORE),
                        registered(OTHER, PROFESSIONAL, Side.ORGANISATION, Side.NEITHER, Medium.VIDEO, true, DURING),
                        new Revision.OfRegistration(
                                OTHER, PROFESSIONAL, Side.ORGANISATION, Side.NEITHER, Medium.VIDEO, true, NOW),
                        new Revision.OfRegistration(null, null, null, null, null, null, Time.UNSAID)),
                Arguments.of(
                        new RecordingStatusChanged(RECORDING, RecordingStatus.PAUSED, PauseReason.BREAK, BEFORE),
                        new RecordingStatusChanged(RECORDING, RecordingStatus.ENDED, null, DURING),
                        new Revision.OfStatus(RecordingStatus.ENDED, null, NOW),
                        new Revision.OfStatus(null, null, Time.UNSAID)),
                Arguments.of(
                        new FingerprintTaken(ID, RECORDING, DIGEST, 1, 2, BEFORE),
                        new FingerprintTaken(ID, RECORDING, OTHER_DIGEST, 3, 4, DURING),
                        new Revision.OfFingerprint(OTHER_DIGEST, 3L, 4, NOW),
                        new Revision.OfFingerprint(null, null, null, Time.UNSAID)),
                Arguments.of(
                        new CopyRequested(COPY_REQUEST, RECORDING, GIRL, BEFORE),
                        new CopyRequested(COPY_REQUEST, RECORDING, FATHER, DURING),
                        new Revision.OfCopyRequest(FATHER, NOW),
                        new Revision.OfCopyRequest(null, Time.UNSAID)),
                Arguments.of(
                        new CopyDelivered(ID, COPY_REQUEST, RECORDING, ReportOrAct.REPORT, GIRL, DIGEST, BEFORE),
                        new CopyDelivered(
                                ID, COPY_REQUEST, RECORDING, ReportOrAct.REPORT, FATHER, OTHER_DIGEST, DURING),
                        new Revision.OfDelivery(FATHER, OTHER_DIGEST, NOW),
                        new Revision.OfDelivery(null, null, Time.UNSAID)),
                Arguments.of(
                        new CopyImpossible(ID, COPY_REQUEST, RECORDING, ImpossibilityReason.LOST, SEALED, null, BEFORE),
                        new CopyImpossible(
                                ID,
                                COPY_REQUEST,
                                RECORDING,
                                ImpossibilityReason.DESTROYED,
                                SEALED,
                                Scenario.eventId(1),
                                DURING),
                        new Revision.OfImpossibility(ImpossibilityReason.DESTROYED, Scenario.eventId(1), NOW),
                        new Revision.OfImpossibility(null, null, Time.UNSAID)),
                Arguments.of(
                        new CopyVerified(ID, RECORDING, GIRL, null, DIGEST, VerificationOutcome.IDENTICAL, BEFORE),
                        new CopyVerified(ID, RECORDING, FATHER, OTHER, DIGEST, VerificationOutcome.IDENTICAL, DURING),
                        new Revision.OfVerification(FATHER, OTHER, NOW),
                        new Revision.OfVerification(null, null, Time.UNSAID)),
                Arguments.of(
                        new VerificationExplained(ID, OTHER, RECORDING, SEALED, BEFORE),
                        new VerificationExplained(ID, OTHER, RECORDING, SEALED, DURING),
                        new Revision.OfExplanation(NOW),
                        new Revision.OfExplanation(Time.UNSAID)),
                Arguments.of(
                        edited(GIRL, EditWhat.CUT, List.of(), DIGEST, BEFORE),
                        edited(FATHER, EditWhat.TRANSCODED, List.of(GIRL), OTHER_DIGEST, DURING),
                        new Revision.OfEdit(FATHER, EditWhat.TRANSCODED, List.of(GIRL), OTHER_DIGEST, NOW),
                        new Revision.OfEdit(null, null, null, null, Time.UNSAID)),
                Arguments.of(
                        shared(null, GIRL, Side.CITIZEN, SharePurpose.OTHER, Scope.LISTEN, null, DIGEST, BEFORE),
                        shared(
                                PERMISSION,
                                PROFESSIONAL,
                                Side.ORGANISATION,
                                SharePurpose.COMPLAINT,
                                Scope.COPY,
                                ProceduralUse.COURT,
                                OTHER_DIGEST,
                                DURING),
                        new Revision.OfShare(
                                PERMISSION,
                                PROFESSIONAL,
                                Side.ORGANISATION,
                                SharePurpose.COMPLAINT,
                                Scope.COPY,
                                ProceduralUse.COURT,
                                OTHER_DIGEST,
                                NOW),
                        new Revision.OfShare(null, null, null, null, null, null, null, Time.UNSAID)),
                Arguments.of(
                        new RecipientNotified(ID, OTHER, RECORDING, Means.LETTER, BEFORE),
                        new RecipientNotified(ID, OTHER, RECORDING, Means.EMAIL, DURING),
                        new Revision.OfNotice(Means.EMAIL, NOW),
                        new Revision.OfNotice(null, Time.UNSAID)),
                Arguments.of(
                        published(null, null, Side.NEITHER, DIGEST, BEFORE),
                        published(PERMISSION, GIRL, Side.CITIZEN, OTHER_DIGEST, DURING),
                        new Revision.OfPublication(PERMISSION, GIRL, Side.CITIZEN, OTHER_DIGEST, NOW),
                        new Revision.OfPublication(null, null, null, null, Time.UNSAID)),
                Arguments.of(
                        new TakeDownReported(ID, OTHER, RECORDING, TakeDownStatus.ASKED, BEFORE),
                        new TakeDownReported(ID, OTHER, RECORDING, TakeDownStatus.TAKEN_DOWN, DURING),
                        new Revision.OfTakeDown(TakeDownStatus.TAKEN_DOWN, NOW),
                        new Revision.OfTakeDown(null, Time.UNSAID)),
                Arguments.of(
                        new RecordingDestroyed(ID, RECORDING, ReportOrAct.REPORT, DestructionCause.OTHER, BEFORE),
                        new RecordingDestroyed(ID, RECORDING, ReportOrAct.REPORT, DestructionCause.AGREED, DURING),
                        new Revision.OfDestruction(DestructionCause.AGREED, NOW),
                        new Revision.OfDestruction(null, Time.UNSAID)));
    }

    @ParameterizedTest
    @MethodSource("eachKindOfFact")
    void whatIsSaidToBeOtherwiseIsAndTheRestIsAsItWas(
            RecordingEvent was, RecordingEvent is, Revision revision, Revision nothing) {
        Scenario scenario = Scenario.fingerprinted().given(was);

        scenario.when(new Correct(MADE, RECORDING, 3, null, revision))
                .thenFacts(new FactCorrected(MADE.toString(), 3, true, null), is);
        assertThat(scenario.timedFacts().getLast().occurredAt()).isEqualTo(NINE);
        scenario.when(new Correct(MADE, RECORDING, 3, null, nothing))
                .thenFacts(new FactCorrected(MADE.toString(), 3, true, null), was);
        assertThat(scenario.timedFacts().getLast().occurredAt())
                .as("who knew no more than before the start knows no more now")
                .isNull();
    }

    private static RecordingRegistered registered(
            String announcement,
            String recorder,
            Side side,
            Side keeper,
            Medium medium,
            boolean undisclosed,
            When when) {
        return new RecordingRegistered(
                RECORDING,
                announcement,
                ReportOrAct.REPORT,
                recorder,
                side,
                keeper,
                medium,
                "audio/mp4",
                SEALED,
                undisclosed,
                true,
                when);
    }

    private static EditDisclosed edited(String by, EditWhat what, List<String> toldTo, String digest, When when) {
        return new EditDisclosed(ID, RECORDING, by, what.kind(), what, toldTo, digest, SEALED, when);
    }

    private static RecordingShared shared(
            @Nullable String permission,
            String by,
            Side side,
            SharePurpose purpose,
            Scope scope,
            @Nullable ProceduralUse procedural,
            String digest,
            When when) {
        return new RecordingShared(
                ID,
                RECORDING,
                ReportOrAct.REPORT,
                permission,
                by,
                side,
                Material.ORIGINAL,
                SEALED,
                AUNT,
                purpose,
                scope,
                procedural,
                digest,
                when);
    }

    private static PublicationFound published(
            @Nullable String permission, @Nullable String by, Side side, String digest, When when) {
        return new PublicationFound(
                ID,
                RECORDING,
                ReportOrAct.REPORT,
                permission,
                by,
                side,
                Material.ORIGINAL,
                SEALED,
                PLATFORM,
                digest,
                when);
    }
}
