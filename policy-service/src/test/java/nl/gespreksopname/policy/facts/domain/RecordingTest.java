package nl.gespreksopname.policy.facts.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.policy.facts.domain.Recording.Running;
import nl.gespreksopname.policy.rules.domain.Story;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final Duration FIVE = Duration.ofMinutes(5);

    private static Story recorded() {
        return Story.planned().announced("09:50", CHILD).took().recorded("10:00", CHILD);
    }

    private static Recording recording(Story story) {
        return story.facts("40 12:00").recordings().getFirst();
    }

    @Test
    void itRanBetweenWhatStartedAndWhatStoppedItByTheReportedTimes() {
        Story story = recorded()
                .changes("11:00", CHILD, RecordingStatus.ENDED)
                .changes("10:30", CHILD, RecordingStatus.RESUMED)
                .changes("10:20", CHILD, RecordingStatus.PAUSED);

        assertThat(recording(story).running())
                .containsExactly(
                        new Running(instant("10:00"), instant("10:20")),
                        new Running(instant("10:30"), instant("11:00")));
    }

    @Test
    void aPauseThatWasReportedTwiceStopsItOnce() {
        Story story = recorded()
                .changes("10:20", CHILD, RecordingStatus.PAUSED)
                .changes("10:25", CHILD, RecordingStatus.PAUSED)
                .changes("10:30", CHILD, RecordingStatus.RESUMED)
                .changes("10:35", CHILD, RecordingStatus.RESUMED);

        assertThat(recording(story).running())
                .containsExactly(new Running(instant("10:00"), instant("10:20")), new Running(instant("10:30"), null));
    }

    @Test
    void aStopBeforeItsBeginningStopsNothing() {
        assertThat(recording(recorded().changes("09:00", CHILD, RecordingStatus.PAUSED))
                        .running())
                .containsExactly(new Running(instant("10:00"), null));
    }

    @Test
    void whatNeverBeganNeverRan() {
        assertThat(recording(Story.planned().took().foundOut("26 09:00", CHILD)).running())
                .isEmpty();
        assertThat(recording(Story.planned().took().foundOut("26 09:00", CHILD)).hasBegunBy(instant("40 09:00")))
                .isFalse();
    }

    @Test
    void itHasBegunFromItsBeginningOn() {
        assertThat(recording(recorded()).hasBegunBy(instant("09:59"))).isFalse();
        assertThat(recording(recorded()).hasBegunBy(instant("10:00"))).isTrue();
    }

    @Test
    void itWentOnOrStoppedAtOnceOrNobodyKnows() {
        Running until = new Running(instant("10:00"), instant("10:35"));
        Running open = new Running(instant("10:00"), null);

        assertThat(until.wentOn(instant("10:29"), FIVE)).isTrue();
        assertThat(until.wentOn(instant("10:30"), FIVE)).isFalse();
        assertThat(until.stopped(instant("10:30"), FIVE)).isTrue();
        assertThat(until.stopped(instant("10:29"), FIVE)).isFalse();
        assertThat(open.wentOn(instant("10:30"), FIVE)).isFalse();
        assertThat(open.stopped(instant("10:30"), FIVE)).isFalse();
    }

    @Test
    void itIsDestroyedByTheFirstReport() {
        var destroyed = recording(recorded()
                        .destroyed("12:00", CHILD, DestructionCause.AGREED)
                        .destroyed("13:00", CHILD, DestructionCause.OTHER))
                .destroyed();

        assertThat(destroyed)
                .isNotNull()
                .satisfies(fact -> assertThat(fact.what().cause()).isEqualTo(DestructionCause.AGREED));
        assertThat(recording(recorded()).destroyed()).isNull();
    }

    @Test
    void whoRecordsIsToldByTheRegistrationOrElseByTheAnnouncement() {
        assertThat(recording(recorded()).recorder()).isEqualTo(CHILD);
    }
}
