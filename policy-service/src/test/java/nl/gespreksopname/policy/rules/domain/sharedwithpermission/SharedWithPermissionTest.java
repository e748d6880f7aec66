package nl.gespreksopname.policy.rules.domain.sharedwithpermission;

import static nl.gespreksopname.contracts.vocabulary.RuleId.SHARED_WITH_PERMISSION;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Subject;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedWithPermissionTest {

    private static final String AUNT = "e".repeat(64);
    private static final String PLATFORM = "f".repeat(64);

    private static Story recorded() {
        return Story.planned().announced("09:50", CHILD).took().recorded("10:00", CHILD);
    }

    /** The child asks whether an aunt may listen, and the professional permits it at 14:00. */
    private static Story permitted() {
        return permitted(Scope.LISTEN, null);
    }

    private static Story permitted(Scope scope, @Nullable String until) {
        return recorded()
                .consent("13:00", asked(scope, until, List.of(PROFESSIONAL)))
                .consent("14:00", decided(PROFESSIONAL))
                .consent("14:00", granted(until, PROFESSIONAL));
    }

    private static SharePermissionRequested asked(Scope scope, @Nullable String until, List<String> needed) {
        return new SharePermissionRequested(
                "permission",
                "recording-child",
                CHILD,
                Material.ORIGINAL,
                sealed(),
                AUNT,
                SharePurpose.PERSONAL_SUPPORT,
                null,
                scope,
                until == null ? null : Story.instant(until),
                needed);
    }

    private static ShareDecisionMade decided(String who) {
        return new ShareDecisionMade("decision-" + who, "permission", who, Decision.GRANTED, null);
    }

    private static SharePermissionGranted granted(@Nullable String until, String... needed) {
        return new SharePermissionGranted("permission", List.of(needed), until == null ? null : Story.instant(until));
    }

    private static RecordingEvent shared(String id) {
        return shared(id, AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN, ReportOrAct.REPORT, null);
    }

    private static RecordingEvent shared(
            String id,
            String recipient,
            SharePurpose purpose,
            Scope scope,
            ReportOrAct basis,
            @Nullable ProceduralUse procedural) {
        return new RecordingShared(
                id,
                "recording-child",
                basis,
                "permission",
                CHILD,
                Side.CITIZEN,
                Material.ORIGINAL,
                sealed(),
                recipient,
                purpose,
                scope,
                procedural,
                null,
                null);
    }

    private static Story revoked(Story story, String at) {
        return story.consent(at, new SharePermissionRevoked("revocation", "permission", PROFESSIONAL, null))
                .consent(at, new SharePermissionEnded("permission", EndCause.REVOKED));
    }

    @Test
    void whereNothingWasSharedThereIsNothingToPermit() {
        assertThat(permitted().outcome("15:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aShareThatThePermissionCoversIsMet() {
        Verdict verdict = permitted().recording("15:00", shared("share")).judged("16:00", SHARED_WITH_PERMISSION);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.dutyOn()).isEqualTo(Side.CITIZEN);
        assertThat(verdict.evidence()).hasSize(4);
    }

    /** The request of {@link #permitted}, the eighth of its stream, is corrected: it was about a copy. */
    private static Story askedOtherwise() {
        return permitted()
                .corrects("26 09:00", 8)
                .consent("13:00", asked(Scope.COPY, null, List.of(PROFESSIONAL)))
                .consent(null, new SharePermissionEnded("permission", EndCause.LAPSED))
                .loggedAt(null);
    }

    private static RecordingEvent copied() {
        return shared("share", AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.COPY, ReportOrAct.REPORT, null);
    }

    @Test
    void whatWasSharedBeforeItsRequestWasCorrectedIsJudgedByWhatWasPermittedThen() {
        assertThat(askedOtherwise().recording("15:00", shared("share")).outcome("27 12:00", SHARED_WITH_PERMISSION))
                .isEqualTo(Outcome.MET);
        assertThat(askedOtherwise().recording("15:00", copied()).outcome("27 12:00", SHARED_WITH_PERMISSION))
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void whatIsPermittedAnewAfterItsRequestWasCorrectedIsPermittedFromThenOn() {
        Story again = askedOtherwise()
                .consent("27 09:00", new ShareDecisionMade("again", "permission", PROFESSIONAL, Decision.GRANTED, null))
                .consent("27 09:00", granted(null, PROFESSIONAL));

        assertThat(again.recording("15:00", copied()).outcome("28 12:00", SHARED_WITH_PERMISSION))
                .isEqualTo(Outcome.BREACHED);
        assertThat(askedOtherwise()
                        .consent(
                                "27 09:00",
                                new ShareDecisionMade("again", "permission", PROFESSIONAL, Decision.GRANTED, null))
                        .consent("27 09:00", granted(null, PROFESSIONAL))
                        .recording("27 10:00", copied())
                        .outcome("28 12:00", SHARED_WITH_PERMISSION))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void withoutPermissionItIsABreach() {
        assertThat(recorded()
                        .recording("15:00", shared("share"))
                        .judged("16:00", SHARED_WITH_PERMISSION)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("De opname is gedeeld zonder dat toestemming was gevraagd.");
        assertThat(recorded()
                        .consent("13:00", asked(Scope.LISTEN, null, List.of(PROFESSIONAL)))
                        .recording("15:00", shared("share"))
                        .judged("16:00", SHARED_WITH_PERMISSION)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("Toestemming was gevraagd maar niet gegeven toen de opname werd gedeeld.");
    }

    @Test
    void aPermissionThatCameLaterDoesNotCoverTheShareBeforeIt() {
        assertThat(permitted()
                        .recording("13:30", shared("share"))
                        .judged("16:00", SHARED_WITH_PERMISSION)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("Op het moment van delen was er nog geen toestemming; die kwam 30 minuten later.");
    }

    @Test
    void aDecisionThatIsTakenDownDaysLaterCountsFromWhenItWasMade() {
        Story story = recorded()
                .consent("13:00", asked(Scope.LISTEN, null, List.of(PROFESSIONAL)))
                .recording("15:00", shared("share"))
                .loggedAt("27 09:00")
                .consent("14:00", decided(PROFESSIONAL))
                .consent(null, granted(null, PROFESSIONAL));

        assertThat(story.outcome("28 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.MET);
    }

    @Test
    void aPermissionIsNotTakenBackBySomebodyWhoseItIsNot() {
        Story story = permitted()
                .consent("14:30", new SharePermissionRevoked("revocation", "permission", PARENT, null))
                .recording("15:00", shared("share"));

        assertThat(story.outcome("16:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.MET);
    }

    @Test
    void anotherRecipientAnotherPurposeOrAWiderScopeIsNotCovered() {
        assertThat(permitted()
                        .recording(
                                "15:00",
                                shared("share", PLATFORM, SharePurpose.EDUCATION, Scope.COPY, ReportOrAct.REPORT, null))
                        .judged("16:00", SHARED_WITH_PERMISSION)
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("De toestemming gold hiervoor niet: een andere ontvanger, een ander doel en verder dan"
                        + " “beluisteren”.");
    }

    @Test
    void permissionForACopyIncludesListening() {
        assertThat(permitted(Scope.COPY, null)
                        .recording("15:00", shared("share"))
                        .outcome("16:00", SHARED_WITH_PERMISSION))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void aPermissionThatRanOutCoversNothingMore() {
        Story story = permitted(Scope.LISTEN, "26 00:00")
                .recording("25 23:00", shared("first"))
                .recording("26 00:00", shared("second"));

        assertThat(story.outcomes("27 12:00", SHARED_WITH_PERMISSION, "first", "second"))
                .containsExactly(Outcome.MET, Outcome.BREACHED);
    }

    @Test
    void revokedAfterAShareTheFirstStaysMetAndTheNextIsABreach() {
        Story story = revoked(permitted().recording("15:00", shared("first")), "25 10:00")
                .recording("25 11:00", shared("second"));

        assertThat(story.outcomes("26 12:00", SHARED_WITH_PERMISSION, "first", "second"))
                .containsExactly(Outcome.MET, Outcome.BREACHED);
        assertThat(story.judged("26 12:00", SHARED_WITH_PERMISSION, "first")
                        .baseline()
                        .remarks())
                .extracting(Sentence::dutch)
                .containsExactly("De toestemming is daarna ingetrokken; de ontvanger moet daarvan bericht krijgen.");
        assertThat(story.judged("26 12:00", SHARED_WITH_PERMISSION, "second")
                        .baseline()
                        .sentence()
                        .dutch())
                .isEqualTo("De toestemming was op het moment van delen al ingetrokken.");
    }

    @Test
    void anActThatCrossedARevocationWithinFiveSecondsIsNoBreachAndAReportedShareIs() {
        Story crossed = revoked(permitted().knowing(), "25 10:00")
                .loggedAt("25 10:00:05")
                .recording(
                        "25 10:00:05",
                        shared("share", AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN, ReportOrAct.ACT, null));
        Story later = revoked(permitted().knowing(), "25 10:00")
                .loggedAt("25 10:00:06")
                .recording(
                        "25 10:00:06",
                        shared("share", AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN, ReportOrAct.ACT, null));
        Story reported = revoked(permitted(), "25 10:00").recording("25 10:00:05", shared("share"));

        assertThat(crossed.outcome("26 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.MET);
        assertThat(crossed.judged("26 12:00", SHARED_WITH_PERMISSION).baseline().remarks())
                .hasSize(1);
        assertThat(later.outcome("26 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.BREACHED);
        assertThat(reported.outcome("26 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anActThatKnewOfTheRevocationDidNotCrossIt() {
        Story knew = revoked(permitted(), "25 10:00")
                .knowing()
                .loggedAt("25 10:00:01")
                .recording("25 10:00:01", act());
        Story clockBehind = revoked(permitted(), "25 10:00")
                .knowing()
                .loggedAt("25 09:59:59")
                .recording("25 09:59:59", act());

        assertThat(knew.outcome("26 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.BREACHED);
        assertThat(clockBehind.outcome("26 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anActWasDoneWhenItWasTakenDownWhateverItsCallerSays() {
        Story story = revoked(permitted().knowing(), "25 10:00")
                .loggedAt("25 10:00:06")
                .recording("25 09:00", act());

        assertThat(story.outcome("26 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.BREACHED);
    }

    private static RecordingEvent act() {
        return shared("share", AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN, ReportOrAct.ACT, null);
    }

    @Test
    void useInAProcedureNeedsNoPermission() {
        assertThat(recorded()
                        .recording(
                                "15:00",
                                shared(
                                        "share",
                                        AUNT,
                                        SharePurpose.COMPLAINT,
                                        Scope.COPY,
                                        ReportOrAct.REPORT,
                                        ProceduralUse.COMPLAINTS_COMMITTEE))
                        .outcome("16:00", SHARED_WITH_PERMISSION))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void publicationIsNeverImplied() {
        Verdict verdict =
                permitted(Scope.COPY, null).recording("26 09:00", found()).judged("27 12:00", SHARED_WITH_PERMISSION);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.dutyOn()).isEqualTo(Side.NEITHER);
        assertThat(verdict.subject()).isEqualTo(new Subject(SubjectKind.PUBLICATION, "publication"));
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo(
                        "De opname is openbaar gemaakt; de toestemming gold voor “kopie krijgen” en houdt openbaar maken"
                                + " nooit in.");
    }

    @Test
    void publicationOnThePlatformThatWasPermittedIsMet() {
        Story story = recorded()
                .consent(
                        "13:00",
                        new SharePermissionRequested(
                                "permission",
                                "recording-child",
                                CHILD,
                                Material.ORIGINAL,
                                sealed(),
                                PLATFORM,
                                SharePurpose.MEDIA,
                                null,
                                Scope.PUBLISH,
                                null,
                                List.of(PROFESSIONAL)))
                .consent("14:00", granted(null, PROFESSIONAL))
                .recording("26 09:00", found());

        assertThat(story.outcome("27 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.MET);
    }

    @Test
    void whoIsNeededIsDecidedAtTheGrantSoASixteenthBirthdayInBetweenLapsesTheParentsDecision() {
        Story story = recorded()
                .consent("13:00", asked(Scope.LISTEN, null, List.of(CHILD, PARENT)))
                .consent("25 09:00", decided(CHILD))
                .consent("25 09:00", granted(null, CHILD))
                .recording("25 10:00", shared("share"));

        assertThat(story.outcome("26 12:00", SHARED_WITH_PERMISSION)).isEqualTo(Outcome.MET);
    }

    private static RecordingEvent found() {
        return new PublicationFound(
                "publication",
                "recording-child",
                ReportOrAct.REPORT,
                null,
                null,
                Side.NEITHER,
                Material.ORIGINAL,
                sealed(),
                PLATFORM,
                null,
                null);
    }
}
