package nl.gespreksopname.recording.registration.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.ANNOUNCEMENT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PROFESSIONAL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.REFUSED_ACT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.STRANGER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.conversationKnown;
import static nl.gespreksopname.recording.conversation.domain.Scenario.nothingKnown;
import static nl.gespreksopname.recording.conversation.domain.Scenario.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.PauseReason;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ChangeStatus;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Match;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Register;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
class RegistrationTest {

    @Test
    void anAnnouncedRecordingIsTakenDownWithoutConcerns() {
        conversationKnown()
                .cleared(ClearanceOutcome.ALLOWED)
                .when(register(ReportOrAct.REPORT, ANNOUNCEMENT, GIRL, false))
                .thenFacts(taken(ReportOrAct.REPORT, ANNOUNCEMENT, GIRL, false, true))
                .thenConcerns();
    }

    @Test
    void aRecordingOfAnUnseenConversationIsTakenDownAsUnmatched() {
        nothingKnown()
                .stale()
                .when(register(ReportOrAct.REPORT, null, null, false))
                .thenFacts(taken(ReportOrAct.REPORT, null, null, false, false))
                .thenConcerns(Matter.CONVERSATION_NOT_KNOWN, Matter.RECORDER_NOT_KNOWN, Matter.ANNOUNCEMENT_NOT_NAMED);
    }

    @Test
    void aSecretRecordingIsTakenDownAndSaidToBeUndisclosed() {
        conversationKnown()
                .when(register(ReportOrAct.REPORT, null, GIRL, true))
                .thenFacts(taken(ReportOrAct.REPORT, null, GIRL, true, true))
                .thenConcerns(Matter.UNDISCLOSED);
    }

    @Test
    void aReportedRecordingIsTakenDownThoughClearanceIsBlocked() {
        conversationKnown()
                .cleared(ClearanceOutcome.BLOCKED)
                .when(register(ReportOrAct.REPORT, ANNOUNCEMENT, GIRL, false))
                .thenFacts(taken(ReportOrAct.REPORT, ANNOUNCEMENT, GIRL, false, true))
                .thenConcerns(Matter.CLEARANCE_BLOCKED);
    }

    @Test
    void unknownParticipantsAndAnnouncementsAreTakenDownAndPointedOut() {
        conversationKnown()
                .when(register(ReportOrAct.REPORT, STRANGER, STRANGER, false))
                .thenConcerns(Matter.PARTICIPANT_NOT_KNOWN, Matter.ANNOUNCEMENT_NOT_KNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClearanceOutcome.class,
            names = {"ALLOWED", "ALLOWED_WITH_WARNINGS"})
    void theSuiteRecordsWhereClearanceAllows(ClearanceOutcome outcome) {
        conversationKnown()
                .cleared(outcome)
                .when(register(ReportOrAct.ACT, ANNOUNCEMENT, GIRL, false))
                .thenFacts(taken(ReportOrAct.ACT, ANNOUNCEMENT, GIRL, false, true));
    }

    @Test
    void theSuiteDoesNotRecordWhereClearanceIsBlocked() {
        conversationKnown()
                .cleared(ClearanceOutcome.ALLOWED)
                .cleared(ClearanceOutcome.BLOCKED)
                .when(register(ReportOrAct.ACT, ANNOUNCEMENT, GIRL, false))
                .thenRefused(ActRefusal.CLEARANCE_BLOCKED);
    }

    @Test
    void theSuiteDoesNotRecordWithoutAnAnnouncement() {
        conversationKnown().when(register(ReportOrAct.ACT, null, GIRL, false)).thenRefused(ActRefusal.NOT_ANNOUNCED);
    }

    @Test
    void theSuiteDoesNotRecordByAnAnnouncementThatNobodyMade() {
        conversationKnown()
                .when(register(ReportOrAct.ACT, STRANGER, GIRL, false))
                .thenRefused(ActRefusal.ANNOUNCEMENT_NOT_KNOWN);
    }

    @Test
    void theOrganisationDoesNotRecordByTheCitizensAnnouncement() {
        conversationKnown()
                .cleared(ClearanceOutcome.ALLOWED_WITH_WARNINGS)
                .when(new Register(
                        MADE,
                        REFUSED_ACT,
                        ANNOUNCEMENT,
                        ReportOrAct.ACT,
                        PROFESSIONAL,
                        Side.ORGANISATION,
                        Side.ORGANISATION,
                        Medium.AUDIO,
                        null,
                        null,
                        false,
                        null,
                        Time.UNSAID))
                .thenRefused(ActRefusal.ANNOUNCEMENT_BY_ANOTHER_SIDE);
    }

    @Test
    void nobodyFromOutsideTheConversationRecords() {
        conversationKnown()
                .cleared(ClearanceOutcome.ALLOWED)
                .when(register(ReportOrAct.ACT, ANNOUNCEMENT, STRANGER, false))
                .thenRefused(ActRefusal.RECORDER_NOT_A_PARTICIPANT);
    }

    @Test
    void theSuiteDoesNotRecordOnStaleKnowledgeAndRemembersNothingOfIt() {
        conversationKnown()
                .cleared(ClearanceOutcome.ALLOWED)
                .stale()
                .when(register(ReportOrAct.ACT, ANNOUNCEMENT, GIRL, false))
                .thenNothingBut(new Refusal.NotFresh());
    }

    @Test
    void theSuiteDoesNotRecordInAConversationThatDoesNotExist() {
        nothingKnown()
                .when(register(ReportOrAct.ACT, ANNOUNCEMENT, GIRL, false))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.CONVERSATION));
    }

    @Test
    void theStartCanComeWithTheRegistration() {
        conversationKnown()
                .when(new Register(
                        MADE,
                        REFUSED_ACT,
                        ANNOUNCEMENT,
                        ReportOrAct.REPORT,
                        GIRL,
                        Side.CITIZEN,
                        Side.CITIZEN,
                        Medium.AUDIO,
                        "audio/mp4",
                        null,
                        false,
                        NINE,
                        Time.UNSAID))
                .thenFacts(
                        taken(ReportOrAct.REPORT, ANNOUNCEMENT, GIRL, false, true),
                        new RecordingStatusChanged(MADE.toString(), RecordingStatus.STARTED, null, null));
    }

    @Test
    void aRecordingIsMatchedOnce() {
        Scenario unmatched = nothingKnown().given(unmatched());
        unmatched.when(new Match(RECORDING)).thenFacts(new RecordingMatched(RECORDING));
        unmatched
                .given(new RecordingMatched(RECORDING))
                .when(new Match(RECORDING))
                .thenFacts();
    }

    @Test
    void statusChangesAreTakenDownInWhateverOrderTheyAreReported() {
        Scenario scenario = conversationKnown().given(registered(Side.CITIZEN, Side.CITIZEN));
        scenario.when(status(RecordingStatus.ENDED, null))
                .thenFacts(new RecordingStatusChanged(RECORDING, RecordingStatus.ENDED, null, null));
        scenario.when(status(RecordingStatus.STARTED, null))
                .thenFacts(new RecordingStatusChanged(RECORDING, RecordingStatus.STARTED, null, null));
    }

    @Test
    void aPauseWithoutAReasonIsPointedOut() {
        Scenario scenario = conversationKnown().given(registered(Side.CITIZEN, Side.CITIZEN));
        scenario.when(status(RecordingStatus.PAUSED, null)).thenConcerns(Matter.PAUSE_REASON_MISSING);
        scenario.when(status(RecordingStatus.PAUSED, PauseReason.OFF_THE_RECORD))
                .thenConcerns();
    }

    @Test
    void goingOnAfterAWithdrawalIsPointedOut() {
        conversationKnown()
                .given(registered(Side.ORGANISATION, Side.ORGANISATION))
                .cleared(ClearanceOutcome.BLOCKED)
                .when(status(RecordingStatus.RESUMED, null))
                .thenConcerns(Matter.CLEARANCE_BLOCKED);
    }

    @Test
    void theStatusOfAnUnknownRecordingIsNotTakenDown() {
        conversationKnown()
                .when(status(RecordingStatus.ENDED, null))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.RECORDING));
    }

    @Test
    void whatWasRegisteredIsTheOnlyThingInTheState() {
        Scenario scenario = conversationKnown().given(registered(Side.CITIZEN, Side.CITIZEN));

        assertThat(scenario.state().recordings()).containsOnlyKeys(RECORDING);
    }

    private static ChangeStatus status(RecordingStatus status, @Nullable PauseReason reason) {
        return new ChangeStatus(RECORDING, status, reason, null, Time.UNSAID);
    }

    private static Register register(
            ReportOrAct basis, @Nullable String announcement, @Nullable String recorder, boolean undisclosed) {
        return new Register(
                MADE,
                REFUSED_ACT,
                announcement,
                basis,
                recorder,
                Side.CITIZEN,
                Side.CITIZEN,
                Medium.AUDIO,
                "audio/mp4",
                null,
                undisclosed,
                null,
                new Time(basis == ReportOrAct.ACT ? null : Instant.parse("2026-11-24T08:00:00Z"), null));
    }

    private static RecordingRegistered taken(
            ReportOrAct basis,
            @Nullable String announcement,
            @Nullable String recorder,
            boolean undisclosed,
            boolean matched) {
        return new RecordingRegistered(
                MADE.toString(),
                announcement,
                basis,
                recorder,
                Side.CITIZEN,
                Side.CITIZEN,
                Medium.AUDIO,
                "audio/mp4",
                null,
                undisclosed,
                matched,
                null);
    }

    private static RecordingRegistered unmatched() {
        return new RecordingRegistered(
                RECORDING,
                null,
                ReportOrAct.REPORT,
                null,
                Side.CITIZEN,
                Side.CITIZEN,
                Medium.AUDIO,
                null,
                null,
                false,
                false,
                null);
    }
}
