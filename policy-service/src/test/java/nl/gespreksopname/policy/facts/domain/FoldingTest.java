package nl.gespreksopname.policy.facts.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.rules.domain.Story;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static Story eventful() {
        return Story.planned()
                .announced("09:50", CHILD)
                .refused("09:55", Ground.NEVER_ALLOWED, false)
                .arranged("09:57", 1, null)
                .confirmed("09:58", 1, CHILD, PARENT, PROFESSIONAL)
                .recorded("10:01", CHILD)
                .fingerprinted("11:05", CHILD, Story.DIGEST)
                .took()
                .explained("10:55")
                .recording("11:30", new CopyRequested("request", "recording-child", PROFESSIONAL, null));
    }

    @Test
    void anyOrderAndAnyRepetitionOfTheSameEventsGiveTheSameFactsAndVerdicts() {
        Story story = eventful();
        Facts expected = story.facts("26 12:00");
        var random = new Random(20261124);

        for (int i = 0; i < 200; i++) {
            List<EventEnvelope> shuffled = new ArrayList<>(story.events());
            shuffled.addAll(
                    story.events().subList(0, random.nextInt(story.events().size())));
            Collections.shuffle(shuffled, random);

            Facts facts =
                    Story.facts(shuffled, Instant.MAX, instant("26 12:00")).orElseThrow();

            assertThat(facts).isEqualTo(expected);
            assertThat(Rules.judge(facts, story.policies(), instant("26 12:00")))
                    .isEqualTo(story.judged("26 12:00"));
        }
    }

    @Test
    void whatWasNotYetTakenDownWasNotKnown() {
        Story story = Story.planned().took().loggedAt("27 09:00").announced("09:50", CHILD);

        Facts known = Story.facts(story.events(), instant("26 12:00"), instant("26 12:00"))
                .orElseThrow();

        assertThat(known.of(RecordingAnnounced.class)).isEmpty();
        assertThat(story.facts("28 12:00").of(RecordingAnnounced.class)).hasSize(1);
    }

    @Test
    void whatHadNotYetHappenedDoesNotCountThen() {
        Story story = Story.planned().announced("09:50", CHILD).took();

        Facts at = Story.facts(story.events(), Instant.MAX, instant("09:55")).orElseThrow();

        assertThat(at.startedAt()).isNull();
        assertThat(at.of(RecordingAnnounced.class)).hasSize(1);
    }

    @Test
    void whoTakesPartCountsAtAnyMomentHoweverLateThePlanWasTakenDown() {
        Story story = Story.planned().took();

        Facts at = Story.facts(story.events(), Instant.MAX, instant("1 12:00")).orElseThrow();

        assertThat(at.participants()).hasSize(3);
        assertThat(at.startedAt()).isNull();
    }

    @Test
    void nothingIsKnownOfAConversationBeforeItWasPlanned() {
        assertThat(Story.facts(Story.planned().events(), instant("1 12:00"), instant("26 12:00")))
                .isEmpty();
    }

    @Test
    void ofSomethingThatHappensOnceTheFirstReportCounts() {
        Story story = Story.planned().started("10:00").started("10:10");

        assertThat(story.facts("12:00").startedAt()).isEqualTo(instant("10:00"));
        assertThat(story.facts("12:00").of(ConversationStarted.class)).hasSize(2);
    }

    @Test
    void aClaimedTimeIsNeverReckonedLaterThanItWasTakenDown() {
        Story story = Story.planned().loggedAt("10:00").started("10:00:40");

        assertThat(story.facts("12:00").startedAt()).isEqualTo(instant("10:00"));
    }

    @Test
    void aPlaceInTheConversationBoundsAMoment() {
        Story story = Story.planned().took().loggedAt("27 09:00").announced(null, CHILD, When.DURING);

        Moment moment = story.facts("28 12:00")
                .first(RecordingAnnounced.class)
                .orElseThrow()
                .moment();

        assertThat(moment.isAfter(instant("10:00"))).isTrue();
        assertThat(moment.latest()).isEqualTo(instant("11:00"));
    }

    @Test
    void anEventOfAnUnknownTypeStaysAFactThatNoRuleReckonsWith() {
        Story story = eventful();
        List<Outcome> before = story.judged("26 12:00").stream()
                .map(verdict -> verdict.baseline().outcome())
                .toList();

        story.recordingOfAnUnknownType("12:00");

        assertThat(story.facts("26 12:00").of(NotUnderstood.class)).hasSize(1);
        assertThat(story.judged("26 12:00").stream()
                        .map(verdict -> verdict.baseline().outcome())
                        .toList())
                .isEqualTo(before);
    }

    @Test
    void participantsAreToldApartByNumberWhereMoreHaveTheSameRole() {
        Facts facts = Story.planned().joins("second", Role.PARENT).facts("12:00");

        assertThat(facts.participants())
                .filteredOn(Participant::several)
                .extracting(Participant::number)
                .containsExactly(1, 2);
        assertThat(facts.side("second")).isEqualTo(Side.CITIZEN);
        assertThat(facts.side("nobody")).isEqualTo(Side.NEITHER);
    }

    @Test
    void verdictsThatStoodBeforeAWithdrawalStand() {
        Story story = eventful();
        Outcome before = story.outcome("10:30", RuleId.ARRANGEMENTS_MADE);

        story.answered("10:40", PARENT, Answer.WITHDRAWN);

        assertThat(story.outcome("12:00", RuleId.ARRANGEMENTS_MADE)).isEqualTo(before);
    }
}
