package nl.gespreksopname.policy.rules.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.RuleParameter.Own;
import nl.gespreksopname.policy.rules.domain.RuleParameter.Period;
import nl.gespreksopname.policy.rules.domain.RuleParameter.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    static List<Rule> all() {
        return Rules.ALL;
    }

    @Test
    void everyRuleOfTheListIsJudgedOnce() {
        assertThat(Rules.ALL).extracting(Rule::id).containsExactly(RuleId.values());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aChildOfTwelveCanReadWhatItAsks(Rule rule) {
        List<String> sentences = sentences(rule.text().easy());
        long words = sentences.stream()
                .mapToLong(sentence -> sentence.trim().split("\\s+").length)
                .sum();

        assertThat((double) words / sentences.size())
                .as("words a sentence in: " + rule.text().easy())
                .isLessThanOrEqualTo(10.0);
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence.trim().split("\\s+").length)
                        .as(sentence)
                        .isLessThanOrEqualTo(14));
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.?!])"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsTextsAreWholeSentences(Rule rule) {
        assertThat(Stream.of(
                        rule.text().dutch(), rule.text().english(), rule.text().easy()))
                .allSatisfy(text -> assertThat(text).matches("[A-Z].*[.?]"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsVersionsFollowEachOther(Rule rule) {
        List<RuleVersion> versions = rule.versions();

        assertThat(versions).isNotEmpty();
        for (int i = 0; i < versions.size(); i++) {
            assertThat(versions.get(i).number()).isEqualTo(i + 1);
            @Nullable Instant from = versions.get(i).from();
            if (i == 0) {
                assertThat(from).isNull();
            } else {
                assertThat(from)
                        .isNotNull()
                        .satisfies(at -> assertThat(versions)
                                .filteredOn(version -> version.judges(at))
                                .hasSizeGreaterThan(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatItLeavesToAPolicyStandsInPoliciesAndItsEvidenceInTheContracts(Rule rule) {
        Set<String> names = Arrays.stream(Parameters.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Set<Class<?>> events = Stream.of(ConsentEventTypes.ALL, RecordingEventTypes.ALL, PolicyEventTypes.ALL)
                .flatMap(List::stream)
                .map(EventType::record)
                .collect(Collectors.toSet());

        assertThat(rule.parameters()).extracting(RuleParameter::name).isSubsetOf(names);
        assertThat(rule.evidence()).isNotEmpty().isSubsetOf(events);
    }

    @Test
    void aParameterTellsWhatThePolicyFilledInAndFromWhenUntilWhen() {
        Policies policies = Story.planned()
                .policy(1, "3 09:00", null, new Parameters(10, 7, 5, true))
                .policy(2, "20 09:00", null, new Parameters(9, 6, 4, true))
                .policies();

        assertThat(RuleParameter.COPY_TERM.own(policies))
                .containsExactly(
                        new Own(new Period(instant("3 09:00"), instant("20 09:00"), new Value(7, null)), 1),
                        new Own(new Period(instant("20 09:00"), null, new Value(6, null)), 2));
        assertThat(RuleParameter.REPORT_TERM.own(policies))
                .extracting(own -> own.period().value().days())
                .containsExactly(10, 9);
        assertThat(RuleParameter.ENTRY_TERM.own(policies))
                .extracting(own -> own.period().value().days())
                .containsExactly(5, 4);
        assertThat(RuleParameter.EVERYONE_AGREES.own(policies))
                .extracting(own -> own.period().value().on())
                .containsExactly(true, true);
        assertThat(RuleParameter.COPY_TERM.own(Policies.NONE)).isEmpty();
        assertThat(RuleParameter.COPY_TERM.baseline()).containsExactly(new Period(null, null, new Value(14, null)));
        assertThat(RuleParameter.REPORT_TERM.baseline()).containsExactly(new Period(null, null, new Value(14, null)));
        assertThat(RuleParameter.ENTRY_TERM.baseline()).containsExactly(new Period(null, null, new Value(7, null)));
        assertThat(RuleParameter.EVERYONE_AGREES.baseline())
                .containsExactly(new Period(null, null, new Value(null, true)));
    }

    private static Story eventful() {
        return Story.planned()
                .policy(1, "3 09:00", null, Baseline.PARAMETERS)
                .announced("09:50", PROFESSIONAL)
                .needs("09:50", PROFESSIONAL, CHILD, PARENT)
                .answers("09:51", PROFESSIONAL, CHILD, Answer.AGREED, null)
                .answers("09:52", PROFESSIONAL, PARENT, Answer.AGREED, null)
                .took()
                .recorded("10:00", PROFESSIONAL);
    }

    @Test
    void aNewPolicyChangesNoVerdictOnOlderFacts() {
        Story story = eventful();
        List<Verdict> before = story.judged("40 12:00");

        story.policy(2, "25 09:00", "https://www.voorbeeldstad.example/anders", new Parameters(1, 1, 1, false));

        assertThat(story.judged("40 12:00")).isEqualTo(before);
    }

    @Test
    void aVerdictOnSomethingThatIsDisputedIsDisputed() {
        Story story = eventful();
        assertThat(story.judged("12:00", RuleId.EVERYONE_AGREED).assurance()).isEqualTo(Assurance.ONE_SIDED);

        story.disputes("11:30", 7, CHILD);

        assertThat(story.judged("12:00", RuleId.EVERYONE_AGREED).assurance()).isEqualTo(Assurance.DISPUTED);
        assertThat(story.judged("12:00", RuleId.RECORDER_TAKES_PART).assurance())
                .isNotEqualTo(Assurance.DISPUTED);
    }

    @Test
    void aVerdictThatRestsOnACorrectionSaysSo() {
        Story story = Story.planned()
                .announced("10:14", PROFESSIONAL)
                .took()
                .recorded("10:20", PROFESSIONAL)
                .corrects("26 09:00", 5)
                .announced("09:50", PROFESSIONAL);

        Verdict verdict = story.judged("27 12:00", RuleId.ANNOUNCED_BEFOREHAND);

        assertThat(verdict.baseline().outcome()).isEqualTo(Outcome.MET);
        assertThat(verdict.assurance()).isEqualTo(Assurance.AFTERWARDS);
        assertThat(verdict.baseline().remarks())
                .extracting(Sentence::dutch)
                .containsExactly(
                        "Een feit waarop dit berust, is gecorrigeerd; wat er eerst stond, staat nog in het dossierspoor.");
    }

    @Test
    void whatWasOpenWhenAConversationWasCancelledAppliesNoLonger() {
        Story story = Story.planned()
                .announced("23 09:50", CHILD)
                .refused("23 09:55", Ground.NEVER_ALLOWED, false)
                .consent("23 12:00", new ConversationCancelled());

        assertThat(story.judged("23 13:00"))
                .extracting(verdict -> verdict.baseline().outcome())
                .doesNotContain(Outcome.PENDING, Outcome.UNKNOWN);
        assertThat(story.outcome("23 13:00", RuleId.ALLOW_UNLESS)).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void aTermThatWouldHaveRunOutAfterTheCancellationRunsOutNoMore() {
        Story cancelledTheSameDay = Story.planned()
                .announced("22 09:50", CHILD)
                .refused("22 09:55", Ground.NEVER_ALLOWED, false)
                .consent("22 12:00", new ConversationCancelled());
        Story cancelledTheDayAfter = Story.planned()
                .announced("22 09:50", CHILD)
                .refused("22 09:55", Ground.NEVER_ALLOWED, false)
                .consent("23 12:00", new ConversationCancelled());

        assertThat(cancelledTheSameDay.outcome("25 12:00", RuleId.ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(cancelledTheDayAfter.outcome("25 12:00", RuleId.ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.BREACHED);
    }
}
