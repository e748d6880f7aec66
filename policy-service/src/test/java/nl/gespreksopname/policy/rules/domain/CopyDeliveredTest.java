package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.contracts.vocabulary.RuleId.COPY_DELIVERED;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.DIGEST;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyDeliveredTest {

    private static final String OTHER = "d".repeat(64);

    /** The professional recorded, and the parent asks for a copy on 24 November. */
    private static Story asked() {
        return Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .fingerprinted("11:05", PROFESSIONAL, DIGEST)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null));
    }

    private static RecordingEvent delivered(@Nullable String digest) {
        return new RecordingEvent.CopyDelivered(
                "delivery", "request", "recording-professional", ReportOrAct.REPORT, PARENT, digest, null);
    }

    private static RecordingEvent impossible(ImpossibilityReason reason, @Nullable String destruction) {
        return new CopyImpossible("impossible", "request", "recording-professional", reason, null, destruction, null);
    }

    private static RecordingEvent edited(EditWhat what, String digest) {
        return new EditDisclosed(
                "edit", "recording-professional", PROFESSIONAL, what.kind(), what, List.of(PARENT), digest, null, null);
    }

    @Test
    void whereNobodyAskedNothingIsOwed() {
        assertThat(Story.planned().took().outcome("12:00", COPY_DELIVERED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void theSameCopyWithinTheTermIsMet() {
        Verdict verdict = asked().recording("26 09:00", delivered(DIGEST)).judged("27 12:00", COPY_DELIVERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.dutyOn()).isEqualTo(Side.ORGANISATION);
        assertThat(verdict.subject()).isEqualTo(new Subject(SubjectKind.COPY_REQUEST, "request"));
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De kopie is op 26 november 2026 overhandigd en komt overeen met de opname.");
    }

    @Test
    void theTermOfFourteenDaysEndsAtMidnight() {
        Verdict pending = asked().judged("38 23:59", COPY_DELIVERED);

        assertThat(pending.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(pending.baseline().until()).isEqualTo(instant("39 00:00"));
        assertThat(asked().outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aCopyAfterTheTermIsLate() {
        Verdict verdict = asked().recording("40 00:00", delivered(DIGEST)).judged("41 12:00", COPY_DELIVERED);

        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De kopie is te laat overhandigd: 24 uur na 8 december 2026, de laatste dag.");
    }

    @Test
    void theOrganisationsShorterTermIsItsOwnColumn() {
        Verdict verdict = asked().policy(1, "3 09:00", null, new Parameters(14, 7, 7, true))
                .judged("35 12:00", COPY_DELIVERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict.ownPolicy().outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aPolicyOfAfterTheRequestChangesNothing() {
        Verdict verdict = asked().policy(1, "25 09:00", null, new Parameters(14, 7, 7, true))
                .judged("35 12:00", COPY_DELIVERED);

        assertThat(verdict.ownPolicy().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(verdict.policyVersion()).isNull();
    }

    @Test
    void aCopyThatNobodyComparedIsUnknownAfterTheTerm() {
        Story story = asked().recording("26 09:00", delivered(null));

        assertThat(story.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.UNKNOWN);

        story.recording(
                "40 09:00",
                new CopyVerified(
                        "verification",
                        "recording-professional",
                        PARENT,
                        "delivery",
                        DIGEST,
                        VerificationOutcome.IDENTICAL,
                        null));
        assertThat(story.outcome("41 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aCutCopyIsNotTheRecordingThoughTheCutWasDisclosed() {
        Story story =
                asked().recording("25 09:00", edited(EditWhat.CUT, OTHER)).recording("26 09:00", delivered(OTHER));

        assertThat(story.outcome("27 08:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anotherFileIsNoCopyUnlessTheDifferenceIsTechnicalAndWasDisclosed() {
        Story story = asked().recording("26 09:00", delivered(OTHER));
        assertThat(story.outcome("27 08:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);

        story.recording("27 09:00", edited(EditWhat.TRANSCODED, OTHER));

        assertThat(story.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aReasonedImpossibilityEndsTheRequest() {
        assertThat(asked().recording("26 09:00", impossible(ImpossibilityReason.LOST, null))
                        .outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.MET);
        assertThat(asked().recording("26 09:00", impossible(ImpossibilityReason.NONE_GIVEN, null))
                        .outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.BREACHED);
        assertThat(asked().recording("26 09:00", impossible(ImpossibilityReason.OTHER, null))
                        .outcome("27 12:00", COPY_DELIVERED))
                .isEqualTo(Outcome.PENDING);
    }

    @Test
    void destroyedIsAReasonOnlyIfItHappenedBeforeAnybodyAsked() {
        Story before = Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .recordingOfAnUnknownType("11:10")
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, Story.recordingEvent(3)));
        Story after = asked().recordingOfAnUnknownType("25 09:00")
                .recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, Story.recordingEvent(5)));
        Story unshown = asked().recording("26 09:00", impossible(ImpossibilityReason.DESTROYED, null));

        assertThat(before.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.MET);
        assertThat(after.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
        assertThat(unshown.outcome("27 12:00", COPY_DELIVERED)).isEqualTo(Outcome.PENDING);
        assertThat(unshown.outcome("39 00:00", COPY_DELIVERED)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aChildWhoKeepsTheRecordingOwesTheCopyAndTheFigureIsNotTheOrganisations() {
        Verdict verdict = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .recording("11:30", new CopyRequested("request", "recording-child", PROFESSIONAL, null))
                .judged("39 00:00", COPY_DELIVERED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.dutyOn()).isEqualTo(Side.CITIZEN);
    }

    @Test
    void aRequestFromTheOwnSideIsNoneOfTheRule() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .recording("11:30", new CopyRequested("request", "recording-child", PARENT, null));

        assertThat(story.outcome("12:00", COPY_DELIVERED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
