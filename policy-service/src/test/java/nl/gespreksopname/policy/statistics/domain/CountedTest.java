package nl.gespreksopname.policy.statistics.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalContested;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalReviewed;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.policy.rules.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static Counted counted(Story story, String asOf) {
        return Counted.of(story.facts(asOf), story.judged(asOf), null, "ended", instant("10:00"));
    }

    private static List<String> of(String kind, Story story, String asOf) {
        return counted(story, asOf).measures().stream()
                .filter(measure -> measure.startsWith(kind + "/"))
                .toList();
    }

    private static RefusalReviewed reviewed(@Nullable String by, ReviewOutcome outcome) {
        return new RefusalReviewed("review", "refusal", null, by, outcome, null, null);
    }

    @Test
    void aConversationCountsInTheMonthInWhichItIsHere() {
        Story story = Story.planned().took();

        Counted counted = Counted.of(
                story.facts("12:00"),
                story.judged("12:00"),
                "00000009999999991000",
                "ended",
                Instant.parse("2026-10-31T23:30:00Z"));

        assertThat(counted.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(counted.organisation()).isEqualTo(Story.ORGANISATION);
        assertThat(counted.commissionedBy()).isEqualTo("00000009999999991000");
        assertThat(counted.measures()).contains("conversation/ended");
    }

    @Test
    void everyVerdictCountsByBothStandardsAndHowSureItIs() {
        Story story = Story.planned().announced("10:14", PROFESSIONAL).took().recorded("10:14", PROFESSIONAL);

        assertThat(of("verdict", story, "12:00"))
                .hasSameSizeAs(story.judged("12:00"))
                .contains("verdict/announced-beforehand/ombudsman/organisation/breached/breached/one-sided");
    }

    @Test
    void aRecordingIsExpectedOnceItWasAnnouncedAndTheConversationBegan() {
        Story story = Story.planned().announced("09:50", CHILD);
        assertThat(of("recording", story, "09:55")).isEmpty();

        story.took();
        assertThat(of("recording", story, "12:00")).containsExactly("recording/citizen/missing");

        story.recorded("10:00", CHILD);
        assertThat(of("recording", story, "12:00")).containsExactly("recording/citizen/registered");
    }

    @Test
    void aRefusedRecordingIsNotExpectedUnlessItIsAllowedAfterAll() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.SAFETY, true)
                .took();
        assertThat(of("recording", story, "12:00")).isEmpty();

        story.answered("10:30", PROFESSIONAL, Answer.ALLOWED);
        assertThat(of("recording", story, "12:00")).containsExactly("recording/citizen/missing");
    }

    @Test
    void whatCameToLightCountsAsUnannounced() {
        assertThat(of("recording", Story.planned().took().foundOut("11:30", CHILD), "12:00"))
                .containsExactly("recording/citizen/unannounced");
    }

    @Test
    void aRefusalCountsByTheGroundThatWasGivenWithIt() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", null, false)
                .explained("10:55");
        assertThat(of("refusal", story, "12:00")).containsExactly("refusal/none-given/-/-");

        assertThat(of(
                        "refusal",
                        Story.planned()
                                .announced("09:50", CHILD)
                                .refused("09:55", null, false)
                                .explained("09:55"),
                        "12:00"))
                .containsExactly("refusal/safety/-/-");
    }

    @Test
    void aRefusalIsOverturnedByAnotherThanWhoRefused() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.NEVER_ALLOWED, false)
                .consent("09:56", new RefusalContested("contestation", "refusal", CHILD, null, null));
        assertThat(of("refusal", story, "12:00")).containsExactly("refusal/never-allowed/contested/-");

        story.consent("10:00", reviewed(PROFESSIONAL, ReviewOutcome.OVERTURNED));
        assertThat(of("refusal", story, "12:00")).containsExactly("refusal/never-allowed/contested/-");

        story.reportedBy(PROFESSIONAL)
                .consent("10:02", reviewed(null, ReviewOutcome.OVERTURNED))
                .reportedBy(null);
        assertThat(of("refusal", story, "12:00")).containsExactly("refusal/never-allowed/contested/-");

        story.consent("10:05", reviewed(null, ReviewOutcome.OVERTURNED));
        assertThat(of("refusal", story, "12:00")).containsExactly("refusal/never-allowed/contested/overturned");
    }

    @Test
    void aCopyCountsByHowLongItTook() {
        Story story = Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null))
                .recording("11:30", new CopyRequested("another", "recording-professional", CHILD, null))
                .recording("11:30", new CopyRequested("own", "recording-professional", PROFESSIONAL, null));
        assertThat(of("copy", story, "12:00")).containsExactly("copy/organisation/open", "copy/organisation/open");

        story.recording(
                        "26 11:31",
                        new CopyDelivered(
                                "delivery",
                                "request",
                                "recording-professional",
                                ReportOrAct.REPORT,
                                PARENT,
                                null,
                                null))
                .recording(
                        "26 11:31",
                        new CopyImpossible(
                                "impossibility",
                                "another",
                                "recording-professional",
                                ImpossibilityReason.LOST,
                                null,
                                null,
                                null));

        assertThat(of("copy", story, "27 12:00"))
                .containsExactly("copy/organisation/delivered/72", "copy/organisation/impossible");
    }

    @Test
    void whatItCountsForNamesNobody() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.SAFETY, true)
                .took()
                .foundOut("11:30", CHILD)
                .recording("11:30", new CopyRequested("request", "recording-child", PROFESSIONAL, null));

        assertThat(counted(story, "12:00").measures())
                .allSatisfy(measure -> assertThat(Arrays.asList(measure.split("/", -1)))
                        .doesNotContain(CHILD, PARENT, PROFESSIONAL, Story.CONVERSATION, "request", "recording-child"))
                .allSatisfy(measure ->
                        assertThat(Measure.parse(measure).map(Measure::spelled)).hasValue(measure));
    }

    @Test
    void aMeasureOfANewerVersionIsPassedOver() {
        assertThat(Measure.parse("verdict/new-rule/ombudsman/organisation/met/met/-"))
                .isEmpty();
        assertThat(Measure.parse("mood/good")).isEmpty();
        assertThat(Measure.parse("copy")).isEmpty();
    }
}
