package nl.gespreksopname.recording.sharing.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.AUNT;
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
import static nl.gespreksopname.recording.conversation.domain.Scenario.REFUSED_ACT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;
import static nl.gespreksopname.recording.conversation.domain.Scenario.STRANGER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.conversationKnown;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprint;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprinted;
import static nl.gespreksopname.recording.conversation.domain.Scenario.permission;
import static nl.gespreksopname.recording.conversation.domain.Scenario.permissionToListen;
import static nl.gespreksopname.recording.conversation.domain.Scenario.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Share;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class SharingTest {

    private static final String OTHER_RECORDING = "d0000000-0000-4000-8000-000000000002";

    @Test
    void aPermissionInForceThatCoversAShareLetsTheSuiteShare() {
        fingerprinted()
                .permitted(permissionToListen())
                .when(act(null))
                .thenFacts(shared(ReportOrAct.ACT, PERMISSION, DIGEST))
                .thenConcerns();
    }

    /** Each permission falls short in one way; the share is always the same: the girl lets her aunt listen. */
    @ParameterizedTest
    @MethodSource
    void aPermissionThatFallsShortLetsTheSuiteShareNothing(SharePermissionRequested request, ActRefusal why) {
        fingerprinted().permitted(request).when(act(PERMISSION)).thenRefused(why);
    }

    static Stream<Arguments> aPermissionThatFallsShortLetsTheSuiteShareNothing() {
        SharePurpose support = SharePurpose.PERSONAL_SUPPORT;
        return Stream.of(
                Arguments.of(
                        permission(OTHER_RECORDING, GIRL, Material.ORIGINAL, AUNT, support, Scope.LISTEN, null),
                        ActRefusal.PERMISSION_FOR_ANOTHER_RECORDING),
                Arguments.of(
                        permission(RECORDING, PROFESSIONAL, Material.ORIGINAL, AUNT, support, Scope.LISTEN, null),
                        ActRefusal.PERMISSION_FOR_ANOTHER_SIDE),
                Arguments.of(
                        permission(RECORDING, GIRL, Material.ORIGINAL, PLATFORM, support, Scope.LISTEN, null),
                        ActRefusal.PERMISSION_FOR_ANOTHER_RECIPIENT),
                Arguments.of(
                        permission(RECORDING, GIRL, Material.ORIGINAL, AUNT, support, Scope.PUBLISH, null),
                        ActRefusal.PERMISSION_TOO_NARROW),
                Arguments.of(
                        permission(RECORDING, GIRL, Material.TRANSCRIPT, AUNT, support, Scope.LISTEN, null),
                        ActRefusal.PERMISSION_FOR_OTHER_MATERIAL),
                Arguments.of(
                        permission(RECORDING, GIRL, Material.ORIGINAL, AUNT, SharePurpose.MEDIA, Scope.LISTEN, null),
                        ActRefusal.PERMISSION_FOR_ANOTHER_PURPOSE),
                Arguments.of(
                        permission(RECORDING, GIRL, Material.ORIGINAL, AUNT, support, Scope.LISTEN, NINE),
                        ActRefusal.PERMISSION_EXPIRED));
    }

    @Test
    void aPermissionToCopyCoversListeningAndNotTheOtherWayRound() {
        fingerprinted()
                .permitted(permission(
                        RECORDING, GIRL, Material.ORIGINAL, AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.COPY, null))
                .when(act(null))
                .thenFacts(shared(ReportOrAct.ACT, PERMISSION, DIGEST));
        fingerprinted()
                .permitted(permissionToListen())
                .when(share(ReportOrAct.ACT, null, GIRL, Scope.COPY, null, null, Time.UNSAID))
                .thenRefused(ActRefusal.PERMISSION_TOO_NARROW);
    }

    @Test
    void nobodyPermittedMeansNothingIsShared() {
        fingerprinted().when(act(null)).thenRefused(ActRefusal.PERMISSION_MISSING);
        fingerprinted()
                .permitted(permission(
                        OTHER_RECORDING,
                        GIRL,
                        Material.ORIGINAL,
                        AUNT,
                        SharePurpose.PERSONAL_SUPPORT,
                        Scope.LISTEN,
                        null))
                .when(act(null))
                .thenRefused(ActRefusal.PERMISSION_MISSING);
    }

    @Test
    void aRequestIsNoPermission() {
        fingerprinted()
                .heard(permissionToListen())
                .when(act(PERMISSION))
                .thenRefused(ActRefusal.PERMISSION_NOT_GRANTED);
    }

    @Test
    void whatWasRevokedOrRanOutIsNoPermission() {
        fingerprinted()
                .permitted(permissionToListen())
                .heard(new SharePermissionEnded(PERMISSION, EndCause.REVOKED))
                .when(act(PERMISSION))
                .thenRefused(ActRefusal.PERMISSION_ENDED);
        fingerprinted()
                .permitted(permissionToListen())
                .heard(new SharePermissionEnded(PERMISSION, EndCause.EXPIRED))
                .when(act(PERMISSION))
                .thenRefused(ActRefusal.PERMISSION_EXPIRED);
    }

    @Test
    void aPermissionEndsByItselfThoughItsEndWasNotHeardOfYet() {
        Instant until = NINE.plus(Duration.ofDays(1));
        Scenario scenario = fingerprinted()
                .permitted(permission(
                        RECORDING, GIRL, Material.ORIGINAL, AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN, until));

        scenario.at(until.minusNanos(1000)).when(act(null)).thenFacts(shared(ReportOrAct.ACT, PERMISSION, DIGEST));
        scenario.at(until).when(act(null)).thenRefused(ActRefusal.PERMISSION_EXPIRED);
    }

    @Test
    void theGrantDecidesUntilWhenAPermissionHolds() {
        fingerprinted()
                .heard(
                        permissionToListen(),
                        new SharePermissionGranted(PERMISSION, List.of(FATHER), NINE.minusSeconds(1)))
                .when(act(null))
                .thenRefused(ActRefusal.PERMISSION_EXPIRED);
    }

    @Test
    void whatWasGrantedIsNotWidenedByACorrectionOfTheRequestBeforeItIsGrantedAgain() {
        Scenario scenario = fingerprinted().permitted(permissionToListen());
        int granted = scenario.heardVersion();
        scenario.heard(
                new ConsentEvent.FactCorrected("correction", granted - 1, true, null),
                permission(RECORDING, GIRL, Material.ORIGINAL, AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.COPY, null));

        scenario.when(act(null)).thenRefused(ActRefusal.PERMISSION_NOT_GRANTED);
        scenario.heard(new SharePermissionGranted(PERMISSION, List.of(FATHER), null))
                .when(act(null))
                .thenFacts(shared(ReportOrAct.ACT, PERMISSION, DIGEST));
    }

    @Test
    void theSuiteSharesNothingOnStaleKnowledge() {
        fingerprinted().permitted(permissionToListen()).stale().when(act(null)).thenNothingBut(new Refusal.NotFresh());
    }

    @Test
    void whoTakesNoPartSharesNothingThroughTheSuite() {
        fingerprinted()
                .permitted(permissionToListen())
                .when(share(ReportOrAct.ACT, null, STRANGER, Scope.LISTEN, null, null, Time.UNSAID))
                .thenRefused(ActRefusal.SHARER_NOT_A_PARTICIPANT);
    }

    @Test
    void theOrganisationSharesNothingOnAPermissionToTheGirl() {
        fingerprinted()
                .permitted(permissionToListen())
                .when(share(ReportOrAct.ACT, null, PROFESSIONAL, Scope.LISTEN, null, null, Time.UNSAID))
                .thenRefused(ActRefusal.PERMISSION_FOR_ANOTHER_SIDE);
    }

    @Test
    void useInAProcedureNeedsNoPermission() {
        RecordingShared fact = (RecordingShared) fingerprinted()
                .when(share(ReportOrAct.ACT, null, GIRL, Scope.COPY, ProceduralUse.OWN_LAWYER, null, Time.UNSAID))
                .thenConcerns(Matter.PROCEDURAL_USE)
                .facts()
                .getFirst();

        assertThat(fact.procedural()).isEqualTo(ProceduralUse.OWN_LAWYER);
        assertThat(fact.permission()).isNull();
    }

    @Test
    void aReportedShareIsTakenDownThoughNothingPermitsIt() {
        conversationKnown()
                .given(registered(Side.CITIZEN, Side.CITIZEN), fingerprint(DIGEST))
                .stale()
                .when(share(ReportOrAct.REPORT, null, GIRL, Scope.LISTEN, null, OTHER_DIGEST, Time.UNSAID))
                .thenFacts(shared(ReportOrAct.REPORT, null, OTHER_DIGEST))
                .thenConcerns(Matter.SHARED_WITHOUT_PERMISSION, Matter.DIGEST_DIFFERS);
    }

    @Test
    void aReportedShareIsHeldAgainstThePermissionAsItStoodThen() {
        Scenario scenario = fingerprinted()
                .permitted(permissionToListen())
                .at(NINE.plusSeconds(60))
                .heard(new SharePermissionEnded(PERMISSION, EndCause.REVOKED))
                .at(NINE.plusSeconds(120));

        scenario.when(report(NINE.plusSeconds(30))).thenConcerns(Matter.RECIPIENT_NOTICE_AWAITED);
        scenario.when(report(NINE.plusSeconds(60))).thenConcerns(Matter.SHARED_WITHOUT_PERMISSION);
        scenario.when(report(NINE.minusSeconds(1))).thenConcerns(Matter.SHARED_WITHOUT_PERMISSION);
    }

    @Test
    void aPermissionThatNeverEndedAfterAllWasInForceAllAlongUnlessItRestedOnNothing() {
        ended(EndCause.REVOKED).when(report(NINE.plusSeconds(30))).thenConcerns();
        ended(EndCause.LAPSED).when(report(NINE.plusSeconds(30))).thenConcerns(Matter.SHARED_WITHOUT_PERMISSION);
    }

    private static Scenario ended(EndCause cause) {
        return fingerprinted()
                .permitted(permissionToListen())
                .at(NINE.plusSeconds(60))
                .heard(new SharePermissionEnded(PERMISSION, cause))
                .at(NINE.plusSeconds(120))
                .heard(new SharePermissionGranted(PERMISSION, List.of(FATHER), null));
    }

    @Test
    void aShareThatWasDoneCannotBeCarriedOutAfterItsPermissionEnded() {
        Scenario scenario = fingerprinted().permitted(permissionToListen());
        RecordingShared share =
                (RecordingShared) scenario.when(act(null)).facts().getFirst();

        assertThat(Sharing.noLongerPermitted(share, scenario.heard())).isEmpty();
        scenario.heard(new SharePermissionEnded(PERMISSION, EndCause.REVOKED));
        assertThat(Sharing.noLongerPermitted(share, scenario.heard()))
                .isEqualTo(Optional.of(ActRefusal.PERMISSION_ENDED));
    }

    private static Share act(@Nullable String permission) {
        return share(ReportOrAct.ACT, permission, GIRL, Scope.LISTEN, null, null, Time.UNSAID);
    }

    private static Share report(Instant at) {
        return share(ReportOrAct.REPORT, null, GIRL, Scope.LISTEN, null, null, new Time(at, null));
    }

    private static Share share(
            ReportOrAct basis,
            @Nullable String permission,
            String by,
            Scope scope,
            @Nullable ProceduralUse procedural,
            @Nullable String digest,
            Time time) {
        return new Share(
                MADE,
                REFUSED_ACT,
                RECORDING,
                basis,
                permission,
                by,
                Side.CITIZEN,
                Material.ORIGINAL,
                SEALED,
                AUNT,
                SharePurpose.PERSONAL_SUPPORT,
                scope,
                procedural,
                digest,
                time);
    }

    private static RecordingShared shared(ReportOrAct basis, @Nullable String permission, @Nullable String digest) {
        return new RecordingShared(
                MADE.toString(),
                RECORDING,
                basis,
                permission,
                GIRL,
                Side.CITIZEN,
                Material.ORIGINAL,
                SEALED,
                AUNT,
                SharePurpose.PERSONAL_SUPPORT,
                Scope.LISTEN,
                null,
                digest,
                null);
    }
}
