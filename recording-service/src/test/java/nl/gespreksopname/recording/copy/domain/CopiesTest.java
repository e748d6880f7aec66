package nl.gespreksopname.recording.copy.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.COPY_REQUEST;
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
import static nl.gespreksopname.recording.conversation.domain.Scenario.STRANGER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.conversationKnown;
import static nl.gespreksopname.recording.conversation.domain.Scenario.copyRequested;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprint;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprinted;
import static nl.gespreksopname.recording.conversation.domain.Scenario.registered;
import static nl.gespreksopname.recording.conversation.domain.Scenario.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.DeliverCopy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ReportImpossible;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.RequestCopy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class CopiesTest {

    @Test
    void aRequestOfTheOtherSideIsPendingForFourteenDays() {
        fingerprinted()
                .when(request(PROFESSIONAL))
                .thenFacts(copyRequestedAs(PROFESSIONAL))
                .thenConcerns(Matter.COPY_PENDING);
    }

    @Test
    void aRequestOnTheKeepersOwnSideIsTakenDownButGivesNoRight() {
        fingerprinted().when(request(FATHER)).thenConcerns(Matter.REQUESTER_ON_KEEPERS_SIDE);
    }

    @Test
    void aReportedDeliveryIsTakenDownWhateverIsWrongWithIt() {
        fingerprinted()
                .given(copyRequested(PROFESSIONAL))
                .when(deliver(ReportOrAct.REPORT, FATHER, OTHER_DIGEST, new Time(NINE.plus(Duration.ofDays(15)), null)))
                .thenConcerns(Matter.DELIVERED_TO_ANOTHER, Matter.COPY_LATE, Matter.DIGEST_DIFFERS);
    }

    @Test
    void aDeliveryOnTheLastDayWithTheRightDigestIsInOrder() {
        // Asked on 24 November at 10:00 in Amsterdam: the last day is 8 December.
        Instant over = Instant.parse("2026-12-08T23:00:00Z");
        Scenario asked = fingerprinted().given(copyRequested(PROFESSIONAL));

        asked.when(deliver(ReportOrAct.REPORT, null, DIGEST, new Time(over.minusSeconds(1), null)))
                .thenConcerns();
        asked.when(deliver(ReportOrAct.REPORT, null, DIGEST, new Time(over, null)))
                .thenConcerns(Matter.COPY_LATE);
    }

    @Test
    void theTermIsThatOfThePolicyInForceWhenTheCopyWasAskedFor() {
        Scenario asked = fingerprinted()
                .copiesWithin(5, NINE)
                .copiesWithin(10, NINE.plusSeconds(1))
                .given(copyRequested(PROFESSIONAL));
        Instant over = Instant.parse("2026-11-29T23:00:00Z");

        asked.when(deliver(ReportOrAct.REPORT, null, DIGEST, new Time(over.minusSeconds(1), null)))
                .thenConcerns();
        asked.when(deliver(ReportOrAct.REPORT, null, DIGEST, new Time(over, null)))
                .thenConcerns(Matter.COPY_LATE);
        assertThat(asked.heard().copyTerms().due(NINE.minusSeconds(1)))
                .isEqualTo(Instant.parse("2026-12-08T23:00:00Z"));
        assertThat(asked.heard().copyTerms().due(NINE.plusSeconds(1))).isEqualTo(Instant.parse("2026-12-04T23:00:00Z"));
    }

    @Test
    void aReportedDeliveryWithoutADigestIsPointedOut() {
        fingerprinted()
                .given(copyRequested(PROFESSIONAL))
                .when(deliver(ReportOrAct.REPORT, null, null, Time.UNSAID))
                .thenConcerns(Matter.DIGEST_MISSING);
    }

    @Test
    void theSuiteHandsOutStoredContentToWhoAsked() {
        keptByOrganisation()
                .given(stored(DIGEST), copyRequested(GIRL))
                .when(deliver(ReportOrAct.ACT, null, null, Time.UNSAID))
                .thenFacts(new CopyDelivered(
                        MADE.toString(), COPY_REQUEST, RECORDING, ReportOrAct.ACT, GIRL, DIGEST, null))
                .thenConcerns();
    }

    @Test
    void whoLeftTheConversationGetsTheCopyThatTheyAskedFor() {
        keptByOrganisation()
                .given(stored(DIGEST), copyRequested(GIRL))
                .heard(new ParticipantLeft(GIRL, null))
                .when(deliver(ReportOrAct.ACT, GIRL, null, Time.UNSAID))
                .thenFacts(new CopyDelivered(
                        MADE.toString(), COPY_REQUEST, RECORDING, ReportOrAct.ACT, GIRL, DIGEST, null));
    }

    @Test
    void theSuiteHandsOutNothingThatIsNotHere() {
        keptByOrganisation()
                .given(fingerprint(DIGEST), copyRequested(GIRL))
                .when(deliver(ReportOrAct.ACT, null, null, Time.UNSAID))
                .thenRefused(ActRefusal.CONTENT_NOT_STORED);
    }

    @Test
    void theSuiteHandsNothingToAStranger() {
        keptByOrganisation()
                .given(stored(DIGEST), copyRequested(STRANGER))
                .when(deliver(ReportOrAct.ACT, null, null, Time.UNSAID))
                .thenRefused(ActRefusal.NOT_A_PARTICIPANT);
    }

    @Test
    void theSuiteHandsNothingToWhoWasNotRecorded() {
        keptByOrganisation()
                .heard(new AbsenteeNamed(STRANGER, Role.PARENT, null, null))
                .given(stored(DIGEST), copyRequested(STRANGER))
                .when(deliver(ReportOrAct.ACT, null, null, Time.UNSAID))
                .thenRefused(ActRefusal.NOT_A_PARTICIPANT);
    }

    @Test
    void theSuiteHandsNothingToWhoDidNotAsk() {
        keptByOrganisation()
                .given(stored(DIGEST), copyRequested(GIRL))
                .when(deliver(ReportOrAct.ACT, FATHER, null, Time.UNSAID))
                .thenRefused(ActRefusal.NOT_THE_REQUESTER);
    }

    @Test
    void theSuiteHandsOutNothingOnStaleKnowledge() {
        keptByOrganisation()
                .given(stored(DIGEST), copyRequested(GIRL))
                .stale()
                .when(deliver(ReportOrAct.ACT, null, null, Time.UNSAID))
                .thenNothingBut(new Refusal.NotFresh());
    }

    @Test
    void aDeliveryOfARequestThatNobodyMadeIsUnknown() {
        fingerprinted()
                .when(deliver(ReportOrAct.REPORT, FATHER, DIGEST, Time.UNSAID))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.COPY_REQUEST));
    }

    @Test
    void anImpossibilityNeedsAReasonToCount() {
        Scenario scenario = fingerprinted().given(copyRequested(PROFESSIONAL));
        scenario.when(impossible(ImpossibilityReason.NONE_GIVEN, null))
                .thenConcerns(Matter.IMPOSSIBILITY_REASON_MISSING);
        scenario.when(impossible(ImpossibilityReason.OTHER, null)).thenConcerns(Matter.IMPOSSIBILITY_REASON_MISSING);
        scenario.when(impossible(ImpossibilityReason.OTHER, SEALED)).thenConcerns();
        scenario.when(impossible(ImpossibilityReason.LOST, null))
                .thenFacts(new CopyImpossible(
                        MADE.toString(), COPY_REQUEST, RECORDING, ImpossibilityReason.LOST, null, null, null))
                .thenConcerns();
        scenario.when(impossible(ImpossibilityReason.DESTROYED, null)).thenConcerns(Matter.DESTRUCTION_NOT_NAMED);
    }

    private static Scenario keptByOrganisation() {
        return conversationKnown().given(registered(Side.ORGANISATION, Side.ORGANISATION));
    }

    private static CopyRequested copyRequestedAs(String by) {
        return new CopyRequested(MADE.toString(), RECORDING, by, null);
    }

    private static RequestCopy request(String by) {
        return new RequestCopy(MADE, RECORDING, by, Time.UNSAID);
    }

    private static DeliverCopy deliver(ReportOrAct basis, @Nullable String to, @Nullable String digest, Time time) {
        return new DeliverCopy(MADE, REFUSED_ACT, COPY_REQUEST, RECORDING, basis, to, digest, time);
    }

    private static ReportImpossible impossible(ImpossibilityReason reason, @Nullable Sealed explanation) {
        return new ReportImpossible(MADE, COPY_REQUEST, RECORDING, reason, explanation, null, Time.UNSAID);
    }
}
