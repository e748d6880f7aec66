package nl.gespreksopname.policy.trail.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrailTest {

    private static Trail told(Story story, String at) {
        return tell(heard(story), story.policies(), Instant.MAX, instant(at), Instant.MAX)
                .orElseThrow();
    }

    private static Optional<Trail> tell(
            List<Heard> events, Policies policies, Instant knownAt, Instant asOf, Instant settled) {
        return History.of(events).knownAt(knownAt).flatMap(known -> Trail.tell(known, policies, asOf, settled));
    }

    private static List<Heard> heard(Story story) {
        return story.events().stream()
                .map(event -> Heard.of(event, HexFormat.of().formatHex(CanonicalJson.sha256(event.bytes()))))
                .toList();
    }

    private static List<String> dutch(Trail trail) {
        return trail.entries().stream()
                .map(Entry::happened)
                .map(Sentence::dutch)
                .toList();
    }

    @Test
    void aTrailTellsWhatHappenedInSentences() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .reportedBy(PARENT)
                .refused("09:55", Ground.NEVER_ALLOWED, false)
                .reportedBy(null)
                .took();

        Trail trail = told(story, "12:00");

        assertThat(dutch(trail))
                .containsExactly(
                        "Een gesprek (in persoon) is gepland op 24 november 2026 om 10.00 uur.",
                        "De jeugdige doet mee.",
                        "De ouder doet mee.",
                        "De professional doet mee.",
                        "De jeugdige kondigde aan op te nemen (geluid).",
                        "De professional weigert (grond: opnemen mag hier nooit).",
                        "Het gesprek begon.",
                        "Het gesprek eindigde.");
        assertThat(trail.entries())
                .extracting(entry -> entry.reporter().dutch())
                .contains("de ouder", "een systeem van de organisatie");
        assertThat(trail.version("consent")).isEqualTo(8);
        assertThat(trail.version("recording")).isZero();
    }

    @Test
    void whatTheSuiteRefusedAndWhyIsToldInWordsAndByItsCodeWhereThereAreNone() {
        Story story = Story.planned()
                .recording("09:50", new ActRefused("refused-1", "deliver-copy", null, "destruction-decided"))
                .recording("09:51", new ActRefused("refused-2", "fold", null, "no-paper"));

        assertThat(told(story, "12:00").entries())
                .extracting(Entry::happened)
                .contains(
                        new Sentence(
                                "De dienst weigerde dit te doen: een kopie overhandigen, want besloten was dat de opname"
                                        + " wordt vernietigd.",
                                "The suite refused to do this: deliver a copy, because it was decided that the recording"
                                        + " is destroyed."),
                        new Sentence(
                                "De dienst weigerde dit te doen: fold, want no-paper.",
                                "The suite refused to do this: fold, because no-paper."));
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfArrival() {
        Story story = Story.planned()
                .announced("09:50", CHILD)
                .recorded("10:00", CHILD)
                .took();
        List<String> expected = dutch(told(story, "12:00"));
        var random = new Random(7);

        for (int i = 0; i < 50; i++) {
            List<Heard> shuffled = new ArrayList<>(heard(story));
            Collections.shuffle(shuffled, random);
            assertThat(dutch(tell(shuffled, Policies.NONE, Instant.MAX, instant("12:00"), Instant.MAX)
                            .orElseThrow()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aClockThatWentBackIsFlaggedAndNeverTurnsAStreamAround() {
        Story story = Story.planned()
                .loggedAt("10:30")
                .started("10:00")
                .loggedAt("10:20")
                .announced("09:50", CHILD)
                .loggedAt("10:25")
                .recorded("10:01", CHILD);

        Trail trail = told(story, "12:00");

        assertThat(dutch(trail).subList(4, 8))
                .containsExactly(
                        "Een opname is geregistreerd, gemaakt door de jeugdige (geluid); wie haar bewaart: kant van de"
                                + " burger.",
                        "De opname begon.",
                        "Het gesprek begon.",
                        "De jeugdige kondigde aan op te nemen (geluid).");
        assertThat(trail.entries())
                .filteredOn(Entry::outOfOrder)
                .extracting(entry -> entry.heard().envelope().version())
                .containsExactly(6);
    }

    @Test
    void whatWasNotKnownThenIsNotInATrailOfThen() {
        Story story = Story.planned().took().loggedAt("27 09:00").announced(null, PROFESSIONAL, When.DURING);

        Trail then = tell(heard(story), Policies.NONE, instant("26 12:00"), instant("26 12:00"), Instant.MAX)
                .orElseThrow();

        assertThat(then.version("consent")).isEqualTo(6);
        assertThat(told(story, "28 12:00").version("consent")).isEqualTo(7);
    }

    @Test
    void aTermIsNotJudgedBeforeEverythingIsKnownThatCouldMeetItThoughNewerFactsCount() {
        Story story = Story.planned().took().loggedAt("36 09:00").recorded("10:00", CHILD);

        Trail early = tell(heard(story), Policies.NONE, Instant.MAX, instant("36 09:00"), instant("31 23:59"))
                .orElseThrow();

        assertThat(early.version("recording")).isPositive();
        assertThat(outcome(early, RuleId.POSSIBILITY_MENTIONED)).isEqualTo(Outcome.PENDING);
        assertThat(outcome(told(story, "36 09:00"), RuleId.POSSIBILITY_MENTIONED))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whatWasKnownThenHasNoHoleWhereAClockWentBack() {
        Story story = Story.planned()
                .loggedAt("10:30")
                .started("10:00")
                .loggedAt("10:20")
                .announced("09:50", CHILD);

        Trail then = tell(heard(story), Policies.NONE, instant("10:25"), instant("12:00"), Instant.MAX)
                .orElseThrow();

        assertThat(then.version("consent")).isEqualTo(4);
        assertThat(told(story, "12:00").version("consent")).isEqualTo(6);
    }

    private static Outcome outcome(Trail trail, RuleId rule) {
        return trail.verdicts().stream()
                .filter(verdict -> verdict.rule() == rule)
                .map(verdict -> verdict.baseline().outcome())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEventThatThisVersionCannotReadStandsInTheTrailAsSuch() {
        Story story = Story.planned().recordingOfAnUnknownType("10:30");

        assertThat(told(story, "12:00").entries())
                .filteredOn(entry -> !entry.understood())
                .extracting(entry -> entry.happened().english())
                .containsExactly(
                        "An event of a kind that this version does not know (nl.gespreksopname.recording.from-the-future).");
    }

    @Test
    void everyKindOfEventHasASentenceThatEndsWithAFullStop() throws Exception {
        List<EventType<?>> types = new ArrayList<>(ConsentEventTypes.ALL);
        types.addAll(RecordingEventTypes.ALL);
        for (EventType<?> type : types) {
            Object event = sample(type.record());
            Sentence sentence = Narration.of(Story.planned().facts("12:00"), event);
            assertThat(List.of(sentence.dutch(), sentence.english()))
                    .as(type.name())
                    .allSatisfy(text -> assertThat(text).matches("[A-Z].*\\.").doesNotContain("null"));
        }
    }

    /** An event of that kind with something in every component that can't be absent. */
    private static Object sample(Class<?> record) throws Exception {
        var components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = optional ? null : value(components[i].getType());
        }
        return record.getDeclaredConstructor(
                        Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static Object value(Class<?> type) throws Exception {
        if (type == String.class) {
            return CHILD;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Instant.class) {
            return instant("10:00");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 24);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return sample(type);
    }

    @Test
    void aTrailHoldsTheHashOfTheBytesAsTheyCame() {
        Story story = Story.planned();
        EventEnvelope first = story.events().getFirst();

        assertThat(told(story, "12:00").entries().getFirst().heard().hash())
                .isEqualTo(HexFormat.of().formatHex(CanonicalJson.sha256(first.bytes())));
    }
}
