package nl.gespreksopname.policy.deadlines.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.DeadlinePassed;
import nl.gespreksopname.contracts.policy.PolicyEvent.DeadlineRetracted;
import nl.gespreksopname.contracts.policy.PolicyEvent.VerdictChanged;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.policy.rules.domain.Story;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final List<PolicyEvent> told = new ArrayList<>();

    private List<PolicyEvent> tell(Story story, String asOf) {
        List<PolicyEvent> now = new Notices(told).toTell(story.judged(asOf));
        told.addAll(now);
        return now;
    }

    private static Story copyAsked() {
        return Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .fingerprinted("11:05", PROFESSIONAL, Story.DIGEST)
                .recording("11:30", new CopyRequested("request", "recording-professional", PARENT, null));
    }

    @Test
    void whatIsStillOpenIsNoNewsAndWhatIsDecidedIsToldOnce() {
        Story story = Story.planned();
        assertThat(tell(story, "09:00")).isEmpty();

        story.announced("09:50", CHILD);
        assertThat(tell(story, "09:55"))
                .containsExactly(new VerdictChanged(RuleId.ALLOW_UNLESS, "announcement-child", null, Outcome.MET));
        assertThat(tell(story, "09:56")).isEmpty();
    }

    @Test
    void aRefusalRetractsThatTheRecordingWasAllowed() {
        Story story = Story.planned().announced("09:50", CHILD);
        tell(story, "09:55");

        story.refused("09:56", Ground.NEVER_ALLOWED, false);

        assertThat(tell(story, "09:57"))
                .containsExactly(
                        new VerdictChanged(RuleId.ALLOW_UNLESS, "refusal", null, Outcome.BREACHED),
                        new VerdictChanged(
                                RuleId.ALLOW_UNLESS, "announcement-child", Outcome.MET, Outcome.NOT_APPLICABLE));
    }

    @Test
    void aTermThatRanOutIsToldWithTheVerdictThatItDecided() {
        Story story = copyAsked();
        tell(story, "12:00");

        assertThat(tell(story, "39 00:00"))
                .contains(
                        new DeadlinePassed(RuleId.COPY_DELIVERED, "request", instant("39 00:00")),
                        new VerdictChanged(RuleId.COPY_DELIVERED, "request", null, Outcome.BREACHED));
        assertThat(tell(story, "40 00:00")).isEmpty();
    }

    @Test
    void aFactThatComesLateRetractsByALaterNotice() {
        Story story = copyAsked();
        tell(story, "39 00:00");

        story.loggedAt("40 09:00")
                .recording(
                        "26 09:00",
                        new CopyDelivered(
                                "delivery",
                                "request",
                                "recording-professional",
                                ReportOrAct.REPORT,
                                PARENT,
                                Story.DIGEST,
                                null));

        assertThat(tell(story, "41 00:00"))
                .containsSubsequence(
                        new DeadlineRetracted(RuleId.COPY_DELIVERED, "request", instant("39 00:00")),
                        new VerdictChanged(RuleId.COPY_DELIVERED, "request", Outcome.BREACHED, Outcome.MET));
        assertThat(tell(story, "42 00:00")).isEmpty();
    }

    @Test
    void aLateDeliveryLeavesThatTheTermRanOut() {
        Story story = copyAsked();
        tell(story, "39 00:00");

        story.loggedAt("40 09:00")
                .recording(
                        "40 08:00",
                        new CopyDelivered(
                                "delivery",
                                "request",
                                "recording-professional",
                                ReportOrAct.REPORT,
                                PARENT,
                                Story.DIGEST,
                                null));

        assertThat(tell(story, "41 00:00"))
                .noneMatch(DeadlineRetracted.class::isInstance)
                .noneMatch(
                        notice -> notice instanceof VerdictChanged changed && changed.rule() == RuleId.COPY_DELIVERED);
    }

    @Test
    void aTermThatTurnsOutToRunLaterIsTakenBackAndToldWhenItHasRunOut() {
        Story story = Story.planned().started("10:00");
        tell(story, "32 00:00");

        story.loggedAt("32 09:00").ended("26 11:00");

        assertThat(tell(story, "32 10:00"))
                .contains(new DeadlineRetracted(RuleId.POSSIBILITY_MENTIONED, null, instant("32 00:00")));
        assertThat(tell(story, "34 00:00"))
                .contains(new DeadlinePassed(RuleId.POSSIBILITY_MENTIONED, null, instant("34 00:00")));
    }

    @Test
    void aTermThatWasTakenBackCanRunOutOnceMore() {
        var passed = new DeadlinePassed(RuleId.COPY_DELIVERED, "request", instant("39 00:00"));
        told.add(passed);
        told.add(new DeadlineRetracted(RuleId.COPY_DELIVERED, "request", instant("39 00:00")));

        assertThat(tell(copyAsked(), "39 00:00")).contains(passed);
        assertThat(tell(copyAsked(), "39 00:00")).isEmpty();
    }

    @Test
    void aTermOfWhatIsNoLongerJudgedIsTakenBack() {
        told.add(new DeadlinePassed(RuleId.COPY_DELIVERED, "gone", instant("39 00:00")));

        assertThat(tell(Story.planned(), "09:00"))
                .containsExactly(new DeadlineRetracted(RuleId.COPY_DELIVERED, "gone", instant("39 00:00")));
    }

    @Test
    void theEntryTermDecidesThatSomethingStaysUnknown() {
        Story story = Story.planned().took();

        assertThat(tell(story, "32 00:00"))
                .contains(
                        new DeadlinePassed(RuleId.POSSIBILITY_MENTIONED, null, instant("32 00:00")),
                        new VerdictChanged(RuleId.POSSIBILITY_MENTIONED, null, null, Outcome.UNKNOWN));
    }
}
