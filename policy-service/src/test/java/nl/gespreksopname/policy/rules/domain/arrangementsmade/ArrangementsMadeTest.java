package nl.gespreksopname.policy.rules.domain.arrangementsmade;

import static nl.gespreksopname.contracts.vocabulary.RuleId.ARRANGEMENTS_MADE;
import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.rules.domain.Story;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.junit.jupiter.api.Test;

class ArrangementsMadeTest {

    @Test
    void oneCompleteVersionConfirmedByEverybodyBeforeTheRecording() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .arranged("09:52", 1, null)
                .confirmed("09:53", 1, CHILD, PARENT, PROFESSIONAL)
                .took()
                .recorded("10:00", CHILD);

        assertThat(story.outcome("12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.MET);
    }

    @Test
    void aRecordingThatBeganWithoutAnyIsABreach() {
        Story story = Story.planned().announced("09:50", CHILD).took().recorded("10:00", CHILD);

        Verdict verdict = story.judged("12:00", ARRANGEMENTS_MADE);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De opname begon zonder dat afspraken waren gemaakt.");
    }

    @Test
    void theSentenceNamesWhoDidNotConfirm() {
        Verdict verdict = Story.planned()
                .announced("09:50", CHILD)
                .arranged("09:52", 1, null)
                .confirmed("09:53", 1, CHILD)
                .took()
                .recorded("10:00", CHILD)
                .judged("12:00", ARRANGEMENTS_MADE);

        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("Toen de opname begon, waren de afspraken niet bevestigd door de ouder en de professional.");
    }

    @Test
    void theSentenceNamesWhatIsMissing() {
        Verdict verdict = Story.planned()
                .announced("09:50", CHILD)
                .consent(
                        "09:52",
                        new ArrangementMade(
                                "arrangement", 1, sealed(), sealed(), sealed(), sealed(), null, false, null))
                .confirmed("09:53", 1, CHILD, PARENT, PROFESSIONAL)
                .took()
                .recorded("10:00", CHILD)
                .judged("12:00", ARRANGEMENTS_MADE);

        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("Toen de opname begon, ontbrak in de afspraken: bewaren en de belofte om niet te delen.");
    }

    @Test
    void confirmationsOfDifferentVersionsDoNotAddUp() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .arranged("09:51", 1, null)
                .confirmed("09:52", 1, CHILD, PARENT)
                .arranged("09:53", 2, null)
                .confirmed("09:54", 2, PROFESSIONAL)
                .took()
                .recorded("10:00", CHILD);

        assertThat(story.outcome("12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void arrangementsMadeWhileItRanAreTooLate() {
        Verdict verdict = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .arranged("10:20", 1, null)
                .confirmed("10:21", 1, CHILD, PARENT, PROFESSIONAL)
                .judged("12:00", ARRANGEMENTS_MADE);

        assertThat(verdict.baseline().sentence().dutch())
                .isEqualTo("De afspraken zijn pas gemaakt toen de opname al liep.");
    }

    @Test
    void whoJoinedLaterOrHadLeftIsNoPartyToThem() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .arranged("09:52", 1, null)
                .confirmed("09:53", 1, CHILD, PROFESSIONAL)
                .consent("09:54", new ParticipantLeft(PARENT, null))
                .took()
                .recorded("10:00", CHILD)
                .consent("10:30", new ParticipantJoined("carer", Role.CARER, null, null, null));

        assertThat(story.outcome("12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.MET);
    }

    @Test
    void anInterpreterIsNoPartyAndARepresentativeConfirmsForTheOneTheyActFor() {
        Story story = Story.planned()
                .consent("09:40", new ParticipantJoined("interpreter", Role.INTERPRETER, null, null, null))
                .consent("09:41", new ParticipantJoined("guardian", Role.CARER, CHILD, null, null))
                .announced("09:50", CHILD)
                .arranged("09:52", 1, null)
                .confirmed("09:53", 1, "guardian", PARENT, PROFESSIONAL)
                .took()
                .recorded("10:00", CHILD);

        assertThat(story.outcome("12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.MET);
    }

    @Test
    void theOrganisationAnswersNotForACitizensRecordingThatItDidNotKnowOf() {
        Story found = Story.planned().took().foundOut("27 09:00", CHILD);
        Story late = Story.planned().took().recorded("10:00", CHILD).announced("10:30", CHILD);
        Story own = Story.planned().took().recorded("10:00", PROFESSIONAL).announced("10:14", PROFESSIONAL);

        assertThat(found.outcome("28 12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(late.outcome("28 12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(own.outcome("28 12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void arrangementsWithoutATimeStayOpenAndThenUnknown() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .loggedAt("12:00")
                .arranged(null, 1, null)
                .confirmed("09:53", 1, CHILD, PARENT, PROFESSIONAL);

        assertThat(story.outcome("13:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.PENDING);
        assertThat(story.outcome("32 00:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void beforeTheStartIsBeforeARecordingThatBeganWithIt() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .took()
                .recorded("10:00", CHILD)
                .loggedAt("12:00")
                .arranged(null, 1, When.BEFORE_START)
                .loggedAt(null)
                .confirmed("09:53", 1, CHILD, PARENT, PROFESSIONAL);

        assertThat(story.outcome("13:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.MET);
    }

    @Test
    void aRecordingThatWasFingerprintedHadBegunByThen() {
        Story story = Story.planned()
                .took()
                .announced("09:50", CHILD)
                .recording(
                        "10:00",
                        new RecordingRegistered(
                                "recording-child",
                                "announcement-child",
                                ReportOrAct.REPORT,
                                CHILD,
                                Side.CITIZEN,
                                Side.CITIZEN,
                                Medium.AUDIO,
                                null,
                                null,
                                false,
                                true,
                                null));
        assertThat(story.outcome("12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.PENDING);

        story.fingerprinted("11:05", CHILD, Story.DIGEST);

        assertThat(story.outcome("12:00", ARRANGEMENTS_MADE)).isEqualTo(Outcome.BREACHED);
    }
}
