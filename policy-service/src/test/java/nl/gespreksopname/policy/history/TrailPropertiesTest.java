package nl.gespreksopname.policy.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkLifted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkPlaced;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.policy.deadlines.domain.Notices;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.facts.domain.NotUnderstood;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.rules.domain.Verdict;
import nl.gespreksopname.policy.trail.domain.ParticipantView;
import nl.gespreksopname.policy.trail.domain.Trail;

/** What holds of the trail of every conversation, whatever happened in it and however it was heard. */
class TrailPropertiesTest {

    private static final String CONVERSATION = "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01";
    private static final String ORGANISATION = "00000009999999990000";
    private static final String INTRUDER = "00000009999999991000";

    @Provide
    Arbitrary<Conversation> conversations() {
        return Histories.conversations();
    }

    /** Moments before, in and after a history. */
    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.integers().between(-600, 20 * 24 * 60)),
                        Tuple.of(1, Arbitraries.integers().between(20 * 24 * 60, 400 * 24 * 60)))
                .map(minutes -> Conversation.BEGIN.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Policies> policies() {
        return Histories.policies();
    }

    @Property(tries = 800)
    void anyOrderAndRepetitionGiveTheSameTrail(
            @ForAll("conversations") Conversation conversation,
            @ForAll("policies") Policies policies,
            @ForAll("moments") Instant knownAt,
            @ForAll("moments") Instant asOf,
            @ForAll("moments") Instant settled,
            @ForAll long seed) {
        var order = new Random(seed);
        List<Heard> events = heard(conversation);
        List<Heard> arrived = new ArrayList<>(events);
        arrived.addAll(events.subList(0, order.nextInt(events.size() + 1)));
        Collections.shuffle(arrived, order);

        assertThat(tell(arrived, policies, knownAt, asOf, settled))
                .isEqualTo(tell(events, policies, knownAt, asOf, settled));
    }

    @Property(tries = 500)
    void whatIsHeardLaterDoesNotChangeWhatWasKnown(
            @ForAll("conversations") Conversation conversation,
            @ForAll("policies") Policies policies,
            @ForAll("moments") Instant knownAt,
            @ForAll("moments") Instant asOf,
            @ForAll long seed) {
        var howMuch = new Random(seed);
        List<Heard> events = heard(conversation);
        List<Heard> then = heardBy(events, knownAt, howMuch);

        assertThat(tell(events, policies, knownAt, asOf, Instant.MAX))
                .isEqualTo(tell(then, policies, knownAt, asOf, Instant.MAX));
    }

    /** Of each stream all that was taken down by a moment, and any number of those after it. */
    private static List<Heard> heardBy(List<Heard> events, Instant moment, Random howMuch) {
        List<Heard> heard = new ArrayList<>();
        for (String service : List.of("consent", "recording")) {
            List<Heard> stream = events.stream()
                    .filter(event -> event.envelope().service().equals(service))
                    .toList();
            int atLeast = 0;
            while (atLeast < stream.size()
                    && !stream.get(atLeast).envelope().loggedAt().isAfter(moment)) {
                atLeast++;
            }
            heard.addAll(stream.subList(0, atLeast + howMuch.nextInt(stream.size() - atLeast + 1)));
        }
        return heard;
    }

    @Property(tries = 300)
    void whatIsKnownNowIsAllThatIsKnown(
            @ForAll("conversations") Conversation conversation,
            @ForAll("policies") Policies policies,
            @ForAll("moments") Instant asOf) {
        List<Heard> events = heard(conversation);

        Optional<Trail> now = tell(events, policies, Conversation.LONG_AFTER, asOf, Instant.MAX);
        Optional<Trail> all = tell(events, policies, Instant.MAX, asOf, Instant.MAX);

        assertThat(now.map(Trail::facts)).isEqualTo(all.map(Trail::facts));
        assertThat(now.map(Trail::entries)).isEqualTo(all.map(Trail::entries));
        assertThat(now.map(Trail::verdicts)).isEqualTo(all.map(Trail::verdicts));
    }

    @Property(tries = 300)
    void aTrailShowsEachStreamInItsOwnOrderAndTimesThatNeverGoBack(
            @ForAll("conversations") Conversation conversation, @ForAll("moments") Instant asOf) {
        List<Heard> events = heard(conversation);
        List<Heard> all = shown(events, Conversation.LONG_AFTER);
        Map<String, Instant> latest = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        Instant place = Instant.MIN;
        for (Heard heard : all) {
            int version = heard.envelope().version();
            assertThat(versions.getOrDefault(heard.stream(), 0)).isLessThan(version);
            versions.put(heard.stream(), version);
            Instant at = latest.merge(
                    heard.stream(), heard.envelope().loggedAt(), (one, other) -> one.isAfter(other) ? one : other);
            assertThat(at).isAfterOrEqualTo(place);
            place = at;
        }

        List<Heard> then = shown(events, asOf);

        assertThat(then)
                .isSubsetOf(all)
                .isEqualTo(all.stream().filter(then::contains).toList());
    }

    private static List<Heard> shown(List<Heard> events, Instant asOf) {
        return tell(events, Policies.NONE, Instant.MAX, asOf, Instant.MAX).stream()
                .flatMap(trail -> trail.entries().stream())
                .map(entry -> entry.heard())
                .toList();
    }

    @Property(tries = 300)
    void whatCannotBeReadIsShownAndMeetsAndBreachesNothing(
            @ForAll("conversations") Conversation conversation, @ForAll("policies") Policies policies) {
        List<Heard> events = heard(conversation);
        Instant asOf = Conversation.LONG_AFTER;
        Optional<Trail> trail = tell(events, policies, Instant.MAX, asOf, Instant.MAX);
        Heard first =
                History.of(events).knownAt(Instant.MAX).orElseThrow().events().getFirst();
        List<Heard> readable = events.stream()
                .filter(event -> !(event.what() instanceof NotUnderstood) || event.equals(first))
                .toList();

        assertThat(trail).isPresent();
        assertThat(trail.get().entries())
                .allSatisfy(entry ->
                        assertThat(entry.understood()).isEqualTo(!(entry.heard().what() instanceof NotUnderstood)));
        assertThat(outcomes(trail.get().verdicts()))
                .isEqualTo(outcomes(tell(readable, policies, Instant.MAX, asOf, Instant.MAX)
                        .orElseThrow()
                        .verdicts()));
    }

    @Property(tries = 500)
    void whatIsToldIsInTheEndHowEveryRuleStandsWhateverWasToldOnTheWay(
            @ForAll("conversations") Conversation conversation,
            @ForAll("policies") Policies policies,
            @ForAll long seed) {
        var arrival = new Random(seed);
        List<Heard> events = heard(conversation);
        List<PolicyEvent> told = new ArrayList<>();
        List<Heard> arrived = new ArrayList<>();
        List<Heard> waiting = new ArrayList<>(events);
        Instant settled = Conversation.BEGIN;
        while (!waiting.isEmpty()) {
            // One of the streams is heard a bit further; time goes on, and so does until when all is known.
            String next = waiting.get(arrival.nextInt(waiting.size())).stream();
            List<Heard> batch = waiting.stream()
                    .filter(event -> event.stream().equals(next))
                    .limit(1L + arrival.nextInt(4))
                    .toList();
            waiting.removeAll(batch);
            arrived.addAll(batch);
            settled = settled.plus(Duration.ofHours(arrival.nextInt(72)));
            give(told, arrived, policies, settled);
        }
        give(told, arrived, policies, Conversation.LONG_AFTER);
        List<PolicyEvent> once = List.copyOf(told);
        give(told, arrived, policies, Conversation.LONG_AFTER);

        List<Verdict> verdicts = tell(events, policies, Instant.MAX, Conversation.LONG_AFTER, Conversation.LONG_AFTER)
                .orElseThrow()
                .verdicts();
        assertThat(told).isEqualTo(once);
        assertThat(Notified.standing(told)).isEqualTo(Notified.decided(verdicts));
        assertThat(Notified.passed(told)).isEqualTo(Notified.ranOut(verdicts));
    }

    @Property(tries = 500)
    void whatAParticipantMaySeeNamesNothingThatIsHiddenAndMissesNoRule(
            @ForAll("conversations") Conversation conversation, @ForAll("policies") Policies policies) {
        History history = History.of(heard(conversation));
        Known all = history.knownAt(Instant.MAX).orElseThrow();
        Trail full =
                Trail.tell(all, policies, Conversation.LONG_AFTER, Instant.MAX).orElseThrow();
        for (String participant : List.of("child", "parent", "professional", "stranger")) {
            Optional<Trail> seen = ParticipantView.left(all, all, participant)
                    .flatMap(left -> ParticipantView.tell(left, policies, Conversation.LONG_AFTER, Instant.MAX));
            if (seen.isEmpty()) {
                continue;
            }
            Set<String> shown = seen.get().entries().stream()
                    .map(entry -> entry.heard().envelope().id())
                    .collect(Collectors.toSet());
            assertThat(seen.get().entries())
                    .noneMatch(entry -> entry.heard().what() instanceof SafetyMarkPlaced
                            || entry.heard().what() instanceof SafetyMarkLifted);
            assertThat(shown).noneMatch(markedFor(full, participant)::contains);
            assertThat(seen.get().verdicts()).extracting(Verdict::rule).contains(RuleId.values());
            assertThat(seen.get().verdicts().stream()
                            .flatMap(verdict -> verdict.evidence().stream())
                            .filter(id -> !id.startsWith("policy/")))
                    .isSubsetOf(shown);
        }
    }

    /** What standing marks hide from somebody, taken from the trail as the organisation sees it. */
    private static List<String> markedFor(Trail full, String participant) {
        Set<String> lifted = full.facts().of(SafetyMarkLifted.class).stream()
                .map(fact -> fact.what().mark())
                .collect(Collectors.toSet());
        return full.facts().of(SafetyMarkPlaced.class).stream()
                .map(fact -> fact.what())
                .filter(mark -> mark.hiddenFrom().equals(participant) && !lifted.contains(mark.mark()))
                .flatMap(mark -> mark.facts().stream())
                .toList();
    }

    @Property(tries = 500)
    void verdictsRestOnTheKindsOfEventsThatTheirRulesName(
            @ForAll("conversations") Conversation conversation, @ForAll("policies") Policies policies) {
        Trail trail = tell(heard(conversation), policies, Instant.MAX, Conversation.LONG_AFTER, Instant.MAX)
                .orElseThrow();
        Map<RuleId, Set<Class<?>>> evidence = Rules.ALL.stream().collect(Collectors.toMap(Rule::id, Rule::evidence));
        for (Verdict verdict : trail.verdicts()) {
            for (String id : verdict.evidence()) {
                Object what = trail.facts().taken(id);
                assertThat(what == null
                                || evidence.getOrDefault(verdict.rule(), Set.of())
                                        .contains(what.getClass()))
                        .as(verdict.rule() + " rests on " + what)
                        .isTrue();
            }
        }
    }

    @Property(tries = 300)
    void whatIsCorrectedCountsInNoVerdictAndStaysInTheTrail(
            @ForAll("conversations") Conversation conversation, @ForAll("policies") Policies policies) {
        List<Heard> events = heard(conversation);
        Trail trail = tell(events, policies, Instant.MAX, Conversation.LONG_AFTER, Instant.MAX)
                .orElseThrow();
        Set<String> corrected = trail.entries().stream()
                .filter(entry -> entry.correctedBy() != null)
                .map(entry -> entry.heard().envelope().id())
                .collect(Collectors.toSet());

        assertThat(trail.entries())
                .hasSize(History.of(events)
                        .knownAt(Instant.MAX)
                        .orElseThrow()
                        .events()
                        .size());
        assertThat(trail.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.evidence()).noneMatch(corrected::contains));
    }

    private static void give(List<PolicyEvent> told, List<Heard> heard, Policies policies, Instant settled) {
        tell(heard, policies, Instant.MAX, Conversation.LONG_AFTER, settled)
                .ifPresent(trail -> told.addAll(new Notices(told).toTell(trail.verdicts())));
    }

    private static Map<String, Outcome> outcomes(List<Verdict> verdicts) {
        return verdicts.stream()
                .collect(Collectors.toMap(
                        verdict -> verdict.rule().term() + " " + verdict.subject(),
                        verdict -> verdict.baseline().outcome()));
    }

    private static List<Heard> heard(Conversation conversation) {
        return conversation.events(CONVERSATION, ORGANISATION, INTRUDER).stream()
                .map(event -> Heard.of(event, ""))
                .toList();
    }

    private static Optional<Trail> tell(
            List<Heard> events, Policies policies, Instant knownAt, Instant asOf, Instant settled) {
        return History.of(events).knownAt(knownAt).flatMap(known -> Trail.tell(known, policies, asOf, settled));
    }
}
