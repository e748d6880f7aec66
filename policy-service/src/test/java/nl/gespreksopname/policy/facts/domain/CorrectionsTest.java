package nl.gespreksopname.policy.facts.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.consentEvent;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactCorrected;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.rules.domain.Story;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    /** Announced at 10:14, as the fifth of the stream. */
    private static Story announced() {
        return Story.planned().announced("10:14", PROFESSIONAL).took().recorded("10:20", PROFESSIONAL);
    }

    private static List<String> announcements(Story story) {
        return story.facts("40 12:00").of(RecordingAnnounced.class).stream()
                .map(fact -> fact.source().eventId())
                .toList();
    }

    @Test
    void whatDidNotHappenCountsNoLongerAndStaysKnown() {
        Story story = announced().retracts("26 09:00", 5);
        Facts facts = story.facts("40 12:00");

        assertThat(facts.of(RecordingAnnounced.class)).isEmpty();
        assertThat(facts.corrected())
                .extracting(fact -> fact.source().eventId())
                .containsExactly(consentEvent(5));
        assertThat(facts.corrections().correctedBy(consentEvent(5))).isEqualTo(consentEvent(8));
        assertThat(facts.corrections().corrects(consentEvent(8))).isEqualTo(consentEvent(5));
        assertThat(facts.taken(consentEvent(5))).isInstanceOf(RecordingAnnounced.class);
        assertThat(facts.taken(consentEvent(99))).isNull();
        assertThat(facts.version("consent")).isEqualTo(8);
    }

    @Test
    void whatWasOtherwiseStandsInThePlaceOfWhatWasWrong() {
        Story story = announced().corrects("26 09:00", 5).announced("09:50", PROFESSIONAL);
        Facts facts = story.facts("40 12:00");

        assertThat(announcements(story)).containsExactly(consentEvent(9));
        Source source = facts.of(RecordingAnnounced.class).getFirst().source();
        assertThat(source.moment().reckoned()).isEqualTo(instant("09:50"));
        assertThat(source.isCorrection()).isTrue();
        assertThat(source.firstLogged()).isEqualTo(instant("10:15"));
        assertThat(facts.corrections().corrects(consentEvent(9))).isEqualTo(consentEvent(5));
        List<String> order =
                facts.all().stream().map(fact -> fact.source().eventId()).toList();
        assertThat(order.indexOf(consentEvent(9))).isLessThan(order.indexOf(consentEvent(6)));
    }

    @Test
    void theEarlierVerdictIsSeenByWhatWasKnownThen() {
        Story story = announced().corrects("26 09:00", 5).announced("09:50", PROFESSIONAL);
        Facts then = Story.facts(story.events(), instant("25 12:00"), instant("25 12:00"))
                .orElseThrow();

        assertThat(Rules.judge(then, story.policies(), instant("25 12:00")))
                .filteredOn(verdict -> verdict.rule() == RuleId.ANNOUNCED_BEFOREHAND)
                .extracting(verdict -> verdict.baseline().outcome())
                .containsExactly(Outcome.BREACHED);
        assertThat(story.outcome("27 12:00", RuleId.ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.MET);
        assertThat(story.outcome("25 12:00", RuleId.ANNOUNCED_BEFOREHAND)).isEqualTo(Outcome.MET);
    }

    @Test
    void ofSomethingThatHappensOnceTheCorrectedReportStaysTheFirst() {
        Story story = Story.planned()
                .started("10:30")
                .started("10:05")
                .corrects("26 09:00", 5)
                .started("10:00");

        assertThat(story.facts("40 12:00").startedAt()).isEqualTo(instant("10:00"));
        assertThat(story.facts("40 12:00").of(ConversationStarted.class)).hasSize(2);
    }

    @Test
    void aCorrectionThatIsTakenBackPutsThingsAsTheyWere() {
        Story story = announced()
                .corrects("26 09:00", 5)
                .announced("09:50", PROFESSIONAL)
                .retracts("27 09:00", 8);
        Facts facts = story.facts("40 12:00");

        assertThat(announcements(story)).containsExactly(consentEvent(5));
        assertThat(facts.corrections().correctedBy(consentEvent(5))).isNull();
        assertThat(facts.corrections().correctedBy(consentEvent(8))).isEqualTo(consentEvent(10));
        assertThat(facts.corrections().correctedBy(consentEvent(9))).isEqualTo(consentEvent(10));
        assertThat(facts.corrections().corrects(consentEvent(9))).isNull();
    }

    @Test
    void whatReplacedSomethingCanBeCorrectedItself() {
        Story story = announced()
                .corrects("26 09:00", 5)
                .announced("09:50", PROFESSIONAL)
                .corrects("27 09:00", 9)
                .announced("09:55", PROFESSIONAL);
        Source source =
                story.facts("40 12:00").of(RecordingAnnounced.class).getFirst().source();

        assertThat(announcements(story)).containsExactly(consentEvent(11));
        assertThat(source.firstLogged()).isEqualTo(instant("10:15"));
        List<String> order = story.facts("40 12:00").all().stream()
                .map(fact -> fact.source().eventId())
                .toList();
        assertThat(order.indexOf(consentEvent(11))).isEqualTo(4);
    }

    @Test
    void ofTwoCorrectionsOfOneFactTheLaterCounts() {
        Story story = announced()
                .corrects("26 09:00", 5)
                .announced("09:50", PROFESSIONAL)
                .corrects("27 09:00", 5)
                .announced("09:55", PROFESSIONAL);
        Facts facts = story.facts("40 12:00");

        assertThat(announcements(story)).containsExactly(consentEvent(11));
        assertThat(facts.corrections().correctedBy(consentEvent(5))).isEqualTo(consentEvent(10));
        assertThat(facts.corrections().correctedBy(consentEvent(9))).isEqualTo(consentEvent(10));
    }

    @Test
    void aReplacementOfAnotherKindIsNone() {
        Story story = announced().corrects("26 09:00", 5).started("09:50");

        assertThat(announcements(story)).isEmpty();
        assertThat(story.facts("40 12:00").of(ConversationStarted.class)).hasSize(2);
    }

    @Test
    void aCorrectionOfWhatComesAfterItChangesNothing() {
        Story story = announced().corrects("26 09:00", 9).announced("09:50", CHILD);
        Story itself = announced().retracts("26 09:00", 8);

        assertThat(announcements(story)).containsExactly(consentEvent(5), consentEvent(9));
        assertThat(story.facts("40 12:00").corrected()).isEmpty();
        assertThat(itself.facts("40 12:00").corrected()).isEmpty();
    }

    @Test
    void aCorrectionWithoutWhatWasToFollowTakesTheFactAway() {
        Story story = announced().corrects("26 09:00", 5);

        assertThat(announcements(story)).isEmpty();
    }

    @Test
    void whoTookPartFromThePlanOnDoesSoAfterACorrectionToo() {
        Story story = Story.planned()
                .corrects("26 09:00", 3)
                .consent(null, new ParticipantJoined(PARENT, Role.CARER, null, null, null));
        Participant corrected = story.facts("40 12:00").participant(PARENT).orElseThrow();

        assertThat(corrected.role()).isEqualTo(Role.CARER);
        assertThat(corrected.joined()).isNull();
    }

    @Test
    void anAnnouncedRecordingIsOnTheSideOfWhatTheRecorderTurnsOutToBe() {
        Story story = Story.planned()
                .announced("09:50", PARENT)
                .corrects("26 09:00", 3)
                .consent(null, new ParticipantJoined(PARENT, Role.PROFESSIONAL, null, null, null));

        assertThat(story.facts("40 12:00")
                        .of(RecordingAnnounced.class)
                        .getFirst()
                        .what()
                        .side())
                .isEqualTo(Side.ORGANISATION);
    }

    @Test
    void aCorrectedFactWithoutATimeHappenedAtTheLatestWhenItWasFirstTakenDown() {
        Story story = Story.planned()
                .loggedAt("09:55")
                .announced(null, CHILD, null)
                .corrects("26 09:00", 5)
                .announced(null, CHILD, null);

        assertThat(story.facts("40 12:00")
                        .of(RecordingAnnounced.class)
                        .getFirst()
                        .moment()
                        .latest())
                .isEqualTo(instant("09:55"));
    }

    @Test
    void whatIsDisputedCountsAndIsMarkedUntilThatIsTakenBack() {
        Story story = announced().disputes("26 09:00", 5, CHILD);
        Facts facts = story.facts("40 12:00");

        assertThat(facts.of(RecordingAnnounced.class).getFirst().source().disputed())
                .isTrue();
        assertThat(facts.corrections().disputedBy(consentEvent(5))).containsExactly(consentEvent(8));
        assertThat(facts.corrections().disputedBy(consentEvent(6))).isEmpty();

        story.retracts("27 09:00", 8);

        assertThat(story.facts("40 12:00")
                        .of(RecordingAnnounced.class)
                        .getFirst()
                        .source()
                        .disputed())
                .isFalse();
    }

    @Test
    void recordingsAreCorrectedInTheirOwnStream() {
        Story story = announced()
                .fingerprinted("11:05", PROFESSIONAL, Story.DIGEST)
                .recording("11:30", new RecordingEvent.FactCorrected("correction", 3, true, null))
                .fingerprinted("11:05", PROFESSIONAL, "d".repeat(64))
                .recording("11:40", new RecordingEvent.FactDisputed("dispute", 1, CHILD, null));
        Facts facts = story.facts("40 12:00");

        assertThat(facts.of(FingerprintTaken.class))
                .extracting(fact -> fact.what().digest())
                .containsExactly("d".repeat(64));
        assertThat(facts.recordings().getFirst().digests()).containsExactly("d".repeat(64));
        assertThat(facts.recordings().getFirst().registered().source().disputed())
                .isTrue();
        assertThat(facts.of(FactCorrected.class)).isEmpty();
    }

    @Test
    void factsWithOtherCorrectionsAreOthers() {
        Facts plain = announced().facts("40 12:00");

        assertThat(announced().facts("40 12:00")).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(announced().disputes("26 09:00", 5, CHILD).facts("40 12:00")).isNotEqualTo(plain);
        assertThat(plain.corrections()).isEqualTo(announced().facts("40 12:00").corrections());
        assertThat(announced().retracts("26 09:00", 5).facts("40 12:00").corrections())
                .isEqualTo(announced().retracts("26 09:00", 5).facts("40 12:00").corrections())
                .isNotEqualTo(plain.corrections());
    }
}
