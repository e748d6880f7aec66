package nl.gespreksopname.policy.rules.domain.editsdisclosed;

import static nl.gespreksopname.contracts.vocabulary.RuleId.EDITS_DISCLOSED;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.DIGEST;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditsDisclosedTest {

    private static final String OTHER = "d".repeat(64);

    private static Story recorded() {
        return Story.planned().announced("09:50", PROFESSIONAL).took().recorded("10:00", PROFESSIONAL);
    }

    private static Story fingerprinted() {
        return recorded().fingerprinted("11:05", PROFESSIONAL, DIGEST);
    }

    private static Story delivered(Story story, @Nullable String digest) {
        return story.recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording(
                        "25 09:00",
                        new RecordingEvent.CopyDelivered(
                                "delivery",
                                "request",
                                "recording-professional",
                                ReportOrAct.REPORT,
                                PARENT,
                                digest,
                                null));
    }

    private static RecordingEvent edit(EditWhat what, @Nullable String by, @Nullable String digest) {
        return new EditDisclosed(
                "edit", "recording-professional", by, what.kind(), what, List.of(PARENT), digest, null, null);
    }

    private static RecordingEvent shared(Material material, Scope scope, @Nullable String digest) {
        return new RecordingShared(
                "share",
                "recording-professional",
                ReportOrAct.REPORT,
                null,
                PARENT,
                Side.CITIZEN,
                material,
                sealed(),
                "e".repeat(64),
                SharePurpose.PERSONAL_SUPPORT,
                scope,
                null,
                digest,
                null);
    }

    @Test
    void whereNothingWasHandedOverThereIsNothingToCompare() {
        assertThat(fingerprinted().outcome("12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void theRegisteredDigestIsTheSameRecording() {
        assertThat(delivered(fingerprinted(), DIGEST).outcome("26 12:00", EDITS_DISCLOSED))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void anUnexplainedDifferenceIsAQuestionAndNoBreach() {
        Verdict verdict = delivered(fingerprinted(), OTHER).judged("60 12:00", EDITS_DISCLOSED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.baseline().remarks()).extracting(Sentence::dutch).containsExactly("Om uitleg is gevraagd.");
    }

    @Test
    void aContentEditThatIsDeclaredTheNextDayIsLate() {
        Story story = delivered(fingerprinted(), OTHER);
        assertThat(story.outcome("25 12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.UNKNOWN);

        Verdict verdict = story.recording("26 09:00", edit(EditWhat.CUT, PROFESSIONAL, OTHER))
                .judged("26 12:00", EDITS_DISCLOSED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De opname is inhoudelijk bewerkt (geknipt); dat is pas 24 uur na het overhandigen gemeld.");
    }

    @Test
    void aContentEditThatWasDisclosedBeforehandIsMet() {
        Story story = fingerprinted().recording("25 08:00", edit(EditWhat.CUT, PROFESSIONAL, OTHER));

        assertThat(delivered(story, OTHER).outcome("26 12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aTechnicalChangeMayBeDeclaredLaterWithANote() {
        Verdict verdict = delivered(fingerprinted(), OTHER)
                .recording("26 09:00", edit(EditWhat.TRANSCODED, PROFESSIONAL, OTHER))
                .judged("26 12:00", EDITS_DISCLOSED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("De technische bewerking is later gemeld; dat mag.");
    }

    @Test
    void withoutAFingerprintNothingCanBeTold() {
        assertThat(delivered(recorded(), DIGEST).outcome("26 12:00", EDITS_DISCLOSED))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(delivered(fingerprinted(), null).outcome("26 12:00", EDITS_DISCLOSED))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theDutyIsWithTheEditorWhoIsNotAlwaysTheOneWhoHandsOver() {
        Verdict byKeeper = delivered(fingerprinted(), OTHER).judged("25 12:00", EDITS_DISCLOSED);
        Verdict byParent = delivered(fingerprinted(), OTHER)
                .recording("26 09:00", edit(EditWhat.CUT, PARENT, OTHER))
                .judged("26 12:00", EDITS_DISCLOSED);

        assertThat(byKeeper.dutyOn()).isEqualTo(Side.ORGANISATION);
        assertThat(byParent.dutyOn()).isEqualTo(Side.CITIZEN);
    }

    @Test
    void anEditThatIsSharedWithoutHavingBeenDisclosedIsABreach() {
        assertThat(fingerprinted()
                        .recording("25 09:00", shared(Material.EDIT, Scope.COPY, null))
                        .outcome("26 12:00", EDITS_DISCLOSED))
                .isEqualTo(Outcome.BREACHED);
        assertThat(fingerprinted()
                        .recording("25 08:00", edit(EditWhat.JOINED, PARENT, null))
                        .recording("25 09:00", shared(Material.EDIT, Scope.COPY, null))
                        .outcome("26 12:00", EDITS_DISCLOSED))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void whoOnlyListensIsHandedNothing() {
        assertThat(fingerprinted()
                        .recording("25 09:00", shared(Material.ORIGINAL, Scope.LISTEN, null))
                        .outcome("26 12:00", EDITS_DISCLOSED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aCopyThatAVerificationShowsToDifferIsAQuestion() {
        Story story = delivered(fingerprinted(), null)
                .recording(
                        "26 09:00",
                        new CopyVerified(
                                "verification",
                                "recording-professional",
                                PARENT,
                                "delivery",
                                OTHER,
                                VerificationOutcome.DIFFERENT,
                                null));

        assertThat(story.judged("27 12:00", EDITS_DISCLOSED).subject().kind()).isEqualTo(SubjectKind.DELIVERY);
        assertThat(story.outcome("27 12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aFoundPublicationIsComparedToo() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .fingerprinted("11:05", CHILD, DIGEST)
                .recording(
                        "28 09:00",
                        new PublicationFound(
                                "publication",
                                "recording-child",
                                ReportOrAct.REPORT,
                                null,
                                null,
                                Side.NEITHER,
                                Material.ORIGINAL,
                                sealed(),
                                "f".repeat(64),
                                DIGEST,
                                null));

        assertThat(story.judged("29 12:00", EDITS_DISCLOSED).dutyOn()).isEqualTo(Side.NEITHER);
        assertThat(story.outcome("29 12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.MET);
    }

    @Test
    void aTranscriptWithoutADigestIsAllRightOnceItIsDisclosedThatThereIsOne() {
        Story story = fingerprinted().recording("11:40", shared(Material.TRANSCRIPT, Scope.COPY, null));
        assertThat(story.outcome("25 12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.UNKNOWN);

        story.recording("26 09:00", edit(EditWhat.CUT, PROFESSIONAL, OTHER));
        assertThat(story.outcome("26 12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.UNKNOWN);

        story.recording("27 09:00", edit(EditWhat.TRANSCRIPT, PROFESSIONAL, null));
        assertThat(story.outcome("27 12:00", EDITS_DISCLOSED)).isEqualTo(Outcome.MET);
    }

    private static Story verified(Story story, String digest) {
        return story.recording(
                "26 09:00",
                new RecordingEvent.CopyVerified(
                        "verification",
                        "recording-professional",
                        PARENT,
                        "delivery",
                        digest,
                        VerificationOutcome.DIFFERENT,
                        null));
    }

    private static RecordingEvent explained(String verification) {
        return new RecordingEvent.VerificationExplained(
                "explanation", verification, "recording-professional", sealed(), null);
    }

    @Test
    void aDifferenceThatIsExplainedIsAskedAboutNoLongerAndItsExplanationIsNotJudged() {
        Story story = verified(delivered(fingerprinted(), OTHER), OTHER)
                .recording("27 09:00", explained("another-verification"));
        assertThat(story.judged("27 12:00", EDITS_DISCLOSED).baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("Om uitleg is gevraagd.");

        Verdict verdict = story.recording("28 09:00", explained("verification")).judged("28 12:00", EDITS_DISCLOSED);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly("Het verschil is uitgelegd; de uitleg is niet beoordeeld.");
    }
}
