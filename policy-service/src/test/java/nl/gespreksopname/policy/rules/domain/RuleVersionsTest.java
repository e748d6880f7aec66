package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A new version of a rule never judges what was before it. */
class RuleVersionsTest {

    /** Every recording is judged by the moment at which it became known: met by the first version, breached by the second. */
    private record Versioned(List<RuleVersion> versions) implements Rule {

        @Override
        public RuleId id() {
            return RuleId.ANNOUNCED_BEFOREHAND;
        }

        @Override
        public Duty duty() {
            return Duty.WHO_RECORDS;
        }

        @Override
        public RuleSource source() {
            return RuleSource.OMBUDSMAN;
        }

        @Override
        public RuleText text() {
            return new RuleText("Tekst.", "Text.", "Tekst.");
        }

        @Override
        public List<RuleParameter> parameters() {
            return List.of();
        }

        @Override
        public Set<Class<?>> evidence() {
            return Set.of();
        }
    }

    private static final RuleVersion FIRST =
            RuleVersion.first((facts, standard, asOf) -> each(facts, matter -> matter.met("Eerste.", "First."), null));

    private static RuleVersion second(@Nullable String at) {
        return new RuleVersion(
                2,
                instant("26 00:00"),
                new Sentence("Strenger.", "Stricter."),
                (facts, standard, asOf) ->
                        each(facts, matter -> matter.breached("Tweede.", "Second."), at == null ? null : instant(at)));
    }

    private interface Judged {
        Finding of(Matter matter);
    }

    private static List<Finding> each(Facts facts, Judged judged, @Nullable Instant at) {
        List<Finding> findings = new ArrayList<>();
        for (Recording recording : facts.recordings()) {
            Matter matter = Matter.of(
                    SubjectKind.RECORDING,
                    recording.id(),
                    recording.registered().what().side(),
                    recording.registered());
            findings.add(judged.of(
                    at == null ? matter : new Matter(matter.subject(), matter.dutyOn(), at, matter.evidence())));
        }
        if (findings.isEmpty()) {
            findings.add(Matter.conversation(facts).notApplicable("Niets.", "Nothing."));
        }
        return findings;
    }

    private static List<Verdict> judged(Story story, RuleVersion... versions) {
        return Rules.judge(
                List.of(new Versioned(List.of(versions))), story.facts("40 12:00"), Policies.NONE, instant("40 12:00"));
    }

    @Test
    void olderMattersAreJudgedAsTheyWereAndNewerOnesByTheNewVersion() {
        Story story = Story.planned().took().foundOut("25 23:59", CHILD).foundOut("26 00:00", PROFESSIONAL);
        List<Verdict> before = judged(story, FIRST);

        List<Verdict> after = judged(story, FIRST, second(null));

        assertThat(after).hasSize(2);
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after.getFirst().ruleVersion()).isEqualTo(1);
        assertThat(after.getFirst().baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(after.getLast().ruleVersion()).isEqualTo(2);
        assertThat(after.getLast().baseline().outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aMatterThatTheOlderVersionJudgedIsNotTakenOverByADifferentReckoningOfItsMoment() {
        Story story = Story.planned().took().foundOut("25 23:59", CHILD);

        List<Verdict> verdicts = judged(story, FIRST, second("27 00:00"));

        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.getFirst().ruleVersion()).isEqualTo(1);
    }

    @Test
    void aMatterThatEachVersionLeavesToTheOtherIsTheOlderOnes() {
        Story story = Story.planned().took().foundOut("26 12:00", CHILD);

        List<Verdict> verdicts = judged(story, FIRST, second("25 00:00"));

        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.getFirst().ruleVersion()).isEqualTo(1);
    }

    @Test
    void aConversationWithoutTheMatterIsJudgedByTheVersionOfItsOwnMoment() {
        List<Verdict> verdicts = judged(Story.planned().took(), FIRST, second(null));

        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.getFirst().baseline().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdicts.getFirst().ruleVersion()).isEqualTo(1);
    }
}
