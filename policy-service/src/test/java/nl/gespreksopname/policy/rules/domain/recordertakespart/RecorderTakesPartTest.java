package nl.gespreksopname.policy.rules.domain.recordertakespart;

import static nl.gespreksopname.contracts.vocabulary.RuleId.RECORDER_TAKES_PART;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecorderTakesPartTest {

    private static Story recordedBy(Story story, @Nullable String recorder) {
        return story.recording(
                        "10:00",
                        new RecordingRegistered(
                                "recording-" + recorder,
                                null,
                                ReportOrAct.REPORT,
                                recorder,
                                Side.CITIZEN,
                                Side.CITIZEN,
                                Medium.AUDIO,
                                null,
                                null,
                                false,
                                true,
                                null))
                .recording(
                        "10:00",
                        new RecordingStatusChanged("recording-" + recorder, RecordingStatus.STARTED, null, null));
    }

    private static String sentence(Story story) {
        return story.judged("24 18:00", RECORDER_TAKES_PART)
                .baseline()
                .sentence()
                .dutch();
    }

    @Test
    void whoTakesPartMayRecordOnEitherSide() {
        Verdict child = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .judged("12:00", RECORDER_TAKES_PART);
        Verdict professional = Story.planned()
                .announced("09:50", PROFESSIONAL)
                .took()
                .recorded("10:00", PROFESSIONAL)
                .judged("12:00", RECORDER_TAKES_PART);

        assertThat(child.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(child.dutyOn()).isEqualTo(Side.CITIZEN);
        assertThat(child.source()).isEqualTo(RuleSource.LAW);
        assertThat(child.baseline().sentence().dutch()).isEqualTo("De jeugdige nam op en deed mee aan het gesprek.");
        assertThat(child.evidence()).contains(Story.consentEvent(2), Story.recordingEvent(1), Story.recordingEvent(2));
        assertThat(professional.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(professional.dutyOn()).isEqualTo(Side.ORGANISATION);
    }

    /** The child goes at 10:10 and is back at another time; the recording runs from 10:00 to 10:50. */
    private static Story goneAndBack(String back) {
        return Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .leaves("10:10", CHILD)
                .comesIn(back, CHILD, Role.YOUNG_PERSON)
                .recording("10:50", new RecordingStatusChanged("recording-child", RecordingStatus.ENDED, null, null));
    }

    @Test
    void whoGoesOutAndIsBackAtOnceTakesPartAndWhoStaysAwayDoesNotMeanwhile() {
        assertThat(goneAndBack("10:14").outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.MET);
        assertThat(goneAndBack("10:40").outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(goneAndBack("10:40")))
                .isEqualTo("De jeugdige ging weg en de opname liep nog 30 minuten door.");
    }

    @Test
    void whoWentBeforeItBeganAndCameBackInTimeTakesPart() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .leaves("09:51", CHILD)
                .comesIn("09:58", CHILD, Role.YOUNG_PERSON)
                .took()
                .recorded("10:00", CHILD);

        assertThat(story.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.MET);
    }

    @Test
    void whereNothingIsRecordedItHasNothingToSay() {
        assertThat(Story.planned().took().outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void whoActsForSomebodyWhoTakesPartMayRecordFromOutside() {
        Story story = recordedBy(Story.planned().actsFor("aunt", CHILD, false).took(), "aunt");

        assertThat(story.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.MET);
        assertThat(sentence(story)).isEqualTo("De andere deelnemer nam op namens de jeugdige, die meedeed.");
        assertThat(story.judged("12:00", RECORDER_TAKES_PART).evidence())
                .contains(Story.consentEvent(2), Story.consentEvent(5));
    }

    @Test
    void whoActsForSomebodyWhoIsNotThereEitherMayNot() {
        Story story = recordedBy(
                Story.planned()
                        .leaves("09:00", CHILD)
                        .actsFor("aunt", CHILD, false)
                        .took(),
                "aunt");

        assertThat(story.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anOutsiderWhoRecordsIsABreach() {
        Story story =
                recordedBy(Story.planned().actsFor("neighbour", "nobody", false).took(), "neighbour");

        Verdict verdict = story.judged("12:00", RECORDER_TAKES_PART);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().english())
                .isEqualTo("The other participant recorded without taking part in the conversation.");
    }

    @Test
    void aRecorderWhomNobodyKnowsStaysOpenAndIsThenUnknown() {
        Story nobody = recordedBy(Story.planned().took(), null);
        Story stranger = recordedBy(Story.planned().took(), "stranger");

        assertThat(sentence(nobody)).isEqualTo("Wie de opname maakte, is niet gemeld.");
        assertThat(nobody.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.PENDING);
        assertThat(nobody.outcome("32 00:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.UNKNOWN);
        assertThat(sentence(stranger)).isEqualTo("Of wie opnam meedeed aan het gesprek, is niet gemeld.");
        assertThat(stranger.outcome("32 00:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theAnnouncementTellsWhoRecordsWhereTheRegistrationDoesNot() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recording(
                        "10:00",
                        new RecordingRegistered(
                                "recording",
                                "announcement-child",
                                ReportOrAct.REPORT,
                                null,
                                Side.CITIZEN,
                                Side.CITIZEN,
                                Medium.AUDIO,
                                null,
                                null,
                                false,
                                true,
                                null));

        assertThat(story.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.MET);
    }

    @Test
    void aDeviceThatIsLeftBehindRecordsWhatItsOwnerIsNotPartOf() {
        Story left = Story.planned()
                .announced("09:50", PARENT)
                .took()
                .recorded("10:00", PARENT)
                .leaves("10:30", PARENT)
                .changes("11:00", PARENT, RecordingStatus.ENDED);
        Story stopped = Story.planned()
                .announced("09:50", PARENT)
                .took()
                .recorded("10:00", PARENT)
                .leaves("10:30", PARENT)
                .changes("10:35", PARENT, RecordingStatus.ENDED);
        Story resumed = Story.planned()
                .announced("09:50", PARENT)
                .took()
                .recorded("10:00", PARENT)
                .changes("10:20", PARENT, RecordingStatus.PAUSED)
                .leaves("10:30", PARENT)
                .changes("10:40", PARENT, RecordingStatus.RESUMED);

        assertThat(left.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(left)).isEqualTo("De ouder ging weg en de opname liep nog 30 minuten door.");
        assertThat(stopped.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.MET);
        assertThat(resumed.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(resumed)).isEqualTo("De ouder was al weg toen de opname begon of verderging.");
    }

    @Test
    void whoJoinsWhenTheirDeviceHasBeenRunningForLongWasNotPartOfIt() {
        Story late = recordedBy(Story.planned().took(), "friend").comesIn("10:20", "friend", Role.COMPANION);
        Story soon = recordedBy(Story.planned().took(), "friend").comesIn("10:05", "friend", Role.COMPANION);

        assertThat(late.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.BREACHED);
        assertThat(sentence(late)).isEqualTo("De begeleider kwam er pas bij toen de opname al 20 minuten liep.");
        assertThat(soon.outcome("12:00", RECORDER_TAKES_PART)).isEqualTo(Outcome.MET);
    }
}
