package nl.gespreksopname.policy.trail.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static nl.gespreksopname.policy.rules.domain.Story.sealed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.recording.RecordingEvent.Waiting;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.contracts.vocabulary.WaitingFor;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Subject;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwaitedTest {

    private static final String OTHER = "d".repeat(64);
    private static final String AUNT = "e".repeat(64);

    private static Story recorded() {
        return Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .fingerprinted("11:05", PROFESSIONAL, Story.DIGEST);
    }

    private static List<Awaited> awaited(Story story) {
        return Awaited.in(story.facts("40 12:00"));
    }

    @Test
    void nothingIsAwaitedWhereNothingIsOpen() {
        assertThat(awaited(recorded())).isEmpty();
    }

    @Test
    void aWithdrawalAfterItBeganAwaitsADecision() {
        Story withdrawn = recorded().answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null);

        assertThat(awaited(withdrawn)).hasSize(1);
        Awaited one = awaited(withdrawn).getFirst();
        assertThat(one.kind()).isEqualTo(AwaitedKind.KEEP_DECISION);
        assertThat(one.subject()).isEqualTo(new Subject(SubjectKind.WITHDRAWAL, "answer-child-withdrawn"));
        assertThat(one.since()).isEqualTo(instant("10:30"));
        assertThat(one.text().dutch())
                .isEqualTo(
                        "De jeugdige trok de instemming in; besluit of wat al was opgenomen wordt bewaard of vernietigd.");
    }

    @Test
    void aDecisionADestructionOrAWithdrawalBeforeItBeganAwaitsNone() {
        assertThat(awaited(recorded()
                        .answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                        .consent(
                                "11:30",
                                new KeepDecided(
                                        "keep", "answer-child-withdrawn", null, CHILD, KeepChoice.KEEP, null, null))))
                .isEmpty();
        assertThat(awaited(recorded()
                        .answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)
                        .destroyed("12:00", PROFESSIONAL, DestructionCause.AGREED)))
                .isEmpty();
        assertThat(awaited(recorded().answers("09:55", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null)))
                .isEmpty();
        assertThat(awaited(recorded().answers("10:30", PROFESSIONAL, CHILD, Answer.NOT_AGREED, null)))
                .isEmpty();
        assertThat(awaited(
                        recorded().announced("09:51", CHILD).answers("10:30", CHILD, PARENT, Answer.WITHDRAWN, null)))
                .isEmpty();
    }

    @Test
    void aWithdrawalByWhoNeverTookPartAwaitsNone() {
        Story absent = recorded().consent("09:40", new AbsenteeNamed("aunt", Role.PARENT, null, null));

        assertThat(awaited(absent.answers("10:30", PROFESSIONAL, "aunt", Answer.WITHDRAWN, null)))
                .isEmpty();
        assertThat(awaited(absent.consent("10:31", new ParticipantJoined("aunt", Role.PARENT, null, null, null))))
                .hasSize(1);
    }

    private static CopyVerified verified(VerificationOutcome outcome, String digest) {
        return new CopyVerified("verification", "recording-professional", PARENT, null, digest, outcome, null);
    }

    @Test
    void aDifferenceAwaitsAnExplanationOrTheEdit() {
        Story different = recorded().recording("12:00", verified(VerificationOutcome.DIFFERENT, OTHER));

        assertThat(awaited(different))
                .extracting(Awaited::kind, Awaited::subject, Awaited::since)
                .containsExactly(tuple(
                        AwaitedKind.EXPLANATION,
                        new Subject(SubjectKind.VERIFICATION, "verification"),
                        instant("12:00")));
        assertThat(awaited(different.recording(
                        "13:00",
                        new VerificationExplained(
                                "explanation", "verification", "recording-professional", sealed(), null))))
                .isEmpty();
        assertThat(awaited(recorded()
                        .recording("12:00", verified(VerificationOutcome.DIFFERENT, OTHER))
                        .recording(
                                "13:00",
                                new EditDisclosed(
                                        "edit",
                                        "recording-professional",
                                        null,
                                        EditWhat.CUT.kind(),
                                        EditWhat.CUT,
                                        List.of(),
                                        OTHER,
                                        null,
                                        null))))
                .isEmpty();
        assertThat(awaited(recorded().recording("12:00", verified(VerificationOutcome.IDENTICAL, Story.DIGEST))))
                .isEmpty();
    }

    /** Shared at 15:00, and taken back a day later. */
    private static Story sharedAndRevoked(@Nullable ProceduralUse procedural, String revokedAt) {
        return recorded()
                .consent(
                        "13:00",
                        new SharePermissionRequested(
                                "permission",
                                "recording-professional",
                                PROFESSIONAL,
                                Material.ORIGINAL,
                                sealed(),
                                AUNT,
                                SharePurpose.OTHER,
                                null,
                                Scope.LISTEN,
                                null,
                                List.of(CHILD)))
                .consent("14:00", new SharePermissionGranted("permission", List.of(CHILD), null))
                .recording(
                        "15:00",
                        new RecordingShared(
                                "share",
                                "recording-professional",
                                ReportOrAct.REPORT,
                                "permission",
                                PROFESSIONAL,
                                Side.ORGANISATION,
                                Material.ORIGINAL,
                                sealed(),
                                AUNT,
                                SharePurpose.OTHER,
                                Scope.LISTEN,
                                procedural,
                                null,
                                null))
                .consent(revokedAt, new SharePermissionRevoked("revocation", "permission", CHILD, null));
    }

    @Test
    void theRecipientOfAShareIsToldWhenThePermissionIsTakenBackAfterIt() {
        assertThat(awaited(sharedAndRevoked(null, "25 09:00")))
                .extracting(Awaited::kind, one -> one.subject().id(), Awaited::since)
                .containsExactly(tuple(AwaitedKind.RECIPIENT_NOTICE, "share", instant("25 09:00")));
        assertThat(awaited(sharedAndRevoked(null, "14:30"))).isEmpty();
        assertThat(awaited(sharedAndRevoked(ProceduralUse.COURT, "25 09:00"))).isEmpty();
        assertThat(awaited(sharedAndRevoked(null, "25 09:00")
                        .recording(
                                "25 10:00",
                                new RecipientNotified("notice", "share", "recording-professional", Means.EMAIL, null))))
                .isEmpty();
    }

    private static DestructionWaits waits(WaitingFor... what) {
        return new DestructionWaits(
                "recording-professional",
                instant("30 00:00"),
                Arrays.stream(what).map(one -> new Waiting(one, "id")).toList());
    }

    @Test
    void aDestructionThatWaitsSaysForWhatUntilItIsDone() {
        Story story = recorded()
                .recording("30 00:01", waits(WaitingFor.COPY_REQUEST, WaitingFor.HOLD))
                .recording("31 00:01", waits(WaitingFor.HOLD, WaitingFor.HOLD));

        assertThat(awaited(story)).hasSize(1);
        assertThat(awaited(story).getFirst().kind()).isEqualTo(AwaitedKind.DESTRUCTION);
        assertThat(awaited(story).getFirst().text().dutch())
                .isEqualTo("De bewaartermijn liep af op 30 november 2026; vernietigen wacht op: opschorting van"
                        + " vernietiging.");
        assertThat(awaited(story.destroyed("32 09:00", PROFESSIONAL, DestructionCause.RETENTION_ENDED)))
                .isEmpty();
    }

    private static Story contested() {
        return Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.SAFETY, true)
                .contested("10:05", CHILD);
    }

    @Test
    void aContestedRefusalAwaitsAReviewByAnother() {
        assertThat(awaited(contested()))
                .extracting(Awaited::kind, Awaited::subject, Awaited::since)
                .containsExactly(
                        tuple(AwaitedKind.REVIEW, new Subject(SubjectKind.REFUSAL, "refusal"), instant("10:05")));
        assertThat(awaited(contested().reviewed("10:10", PROFESSIONAL, ReviewOutcome.UPHELD)))
                .hasSize(1);
        assertThat(awaited(contested().reviewed("10:10", null, ReviewOutcome.UPHELD)))
                .isEmpty();
        assertThat(awaited(contested().answered("10:10", PROFESSIONAL, Answer.ALLOWED)))
                .isEmpty();
    }

    @Test
    void whatWaitsLongestComesFirst() {
        Story story = recorded()
                .recording("12:00", verified(VerificationOutcome.DIFFERENT, OTHER))
                .answers("10:30", PROFESSIONAL, CHILD, Answer.WITHDRAWN, null);

        assertThat(awaited(story))
                .extracting(Awaited::kind)
                .containsExactly(AwaitedKind.KEEP_DECISION, AwaitedKind.EXPLANATION);
    }
}
