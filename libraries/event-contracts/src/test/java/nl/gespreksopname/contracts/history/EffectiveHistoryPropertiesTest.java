package nl.gespreksopname.contracts.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every stream, whatever was corrected in it, and however the corrections hang together. */
class EffectiveHistoryPropertiesTest {

    /** Facts of two kinds, and corrections of anything: of corrections, of what replaced, of what is not there. */
    @Provide
    Arbitrary<List<Taken>> streams() {
        Arbitrary<String> facts = Arbitraries.of("a", "b", "A");
        Arbitrary<Integer> versions = Arbitraries.integers().between(1, 14);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, facts),
                        Tuple.of(3, versions.map(v -> "=" + v)),
                        Tuple.of(3, versions.map(v -> "-" + v)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(events -> Taken.stream(events.toArray(String[]::new)));
    }

    private static List<Taken> and(List<Taken> stream, String... events) {
        List<Taken> longer = new ArrayList<>(stream);
        for (Taken taken : Taken.stream(events)) {
            longer.add(new Taken(longer.size() + 1, taken.what()));
        }
        return longer;
    }

    private static List<Taken> facts(EffectiveHistory<Taken> history) {
        return history.events().stream()
                .filter(event -> !(event.what() instanceof Correction))
                .toList();
    }

    @Property(tries = 2000)
    void theSameEventsComeToTheSameHoweverOftenAndInWhateverOrder(
            @ForAll("streams") List<Taken> stream, @ForAll long seed) {
        var order = new Random(seed);
        List<Taken> heard = new ArrayList<>(stream);
        heard.addAll(stream.subList(0, order.nextInt(stream.size() + 1)));
        Collections.shuffle(heard, order);

        EffectiveHistory<Taken> inOrder = Taken.history(stream);
        EffectiveHistory<Taken> asHeard = Taken.history(heard);

        assertThat(asHeard.events()).isEqualTo(inOrder.events());
        assertThat(asHeard.correctedBy()).isEqualTo(inOrder.correctedBy());
        assertThat(asHeard.corrects()).isEqualTo(inOrder.corrects());
    }

    @Property(tries = 2000)
    void everythingCountsOnceOrNamesTheLaterCorrectionInForceThatDidAwayWithIt(@ForAll("streams") List<Taken> stream) {
        EffectiveHistory<Taken> history = Taken.history(stream);
        List<Taken> all = new ArrayList<>(history.events());
        stream.stream()
                .filter(event -> history.correctedBy().containsKey(event.version()))
                .forEach(all::add);

        assertThat(all).containsExactlyInAnyOrderElementsOf(stream);
        history.correctedBy().forEach((gone, by) -> {
            assertThat(by).isGreaterThan(gone);
            assertThat(history.correctedBy()).doesNotContainKey(by);
            assertThat(stream.get(by - 1).what()).isInstanceOf(Correction.class);
        });
    }

    @Property(tries = 2000)
    void whatCountsStandsInItsPlaceAmongTheOthersAndIsOfTheTypeThatStoodThere(@ForAll("streams") List<Taken> stream) {
        EffectiveHistory<Taken> history = Taken.history(stream);
        List<Integer> places = history.events().stream()
                .map(event -> history.place(event.version()))
                .toList();

        assertThat(places).isSorted().doesNotHaveDuplicates();
        assertThat(history.events())
                .allSatisfy(event -> assertThat(event.what())
                        .hasSameClassAs(
                                stream.get(history.place(event.version()) - 1).what()));
    }

    @Property(tries = 2000)
    void aFactThatFollowsACorrectionIsNeverLostUnlessSomethingCorrectsItOrWhatPutItThere(
            @ForAll("streams") List<Taken> stream) {
        EffectiveHistory<Taken> history = Taken.history(stream);
        Set<Integer> named = new HashSet<>();
        stream.forEach(event -> {
            if (event.what() instanceof Correction correction && correction.corrects() < event.version()) {
                named.add(correction.corrects());
            }
        });

        assertThat(history.events())
                .containsAll(stream.stream()
                        .filter(event ->
                                history.place(event.version()) == event.version() && !named.contains(event.version()))
                        .toList());
    }

    @Property(tries = 2000)
    void aCorrectionThatIsTakenBackAtOnceChangesNothing(
            @ForAll("streams") List<Taken> stream, @ForAll("corrected") int corrected) {
        int correction = stream.size() + 1;

        assertThat(facts(Taken.history(and(stream, "-" + corrected, "-" + correction))))
                .isEqualTo(facts(Taken.history(stream)));
    }

    @Property(tries = 2000)
    void aReplacementThatIsTakenBackChangesNothing(
            @ForAll("streams") List<Taken> stream, @ForAll("corrected") int corrected) {
        List<Taken> longer = and(stream, "=" + corrected, "c");
        int correction = stream.size() + 1;
        boolean replaced = Taken.history(longer).place(correction + 1) <= stream.size();

        List<Taken> withdrawn = new ArrayList<>(facts(Taken.history(and(longer, "-" + correction))));
        withdrawn.removeIf(event -> !replaced && event.version() == correction + 1);

        assertThat(withdrawn).isEqualTo(facts(Taken.history(stream)));
    }

    @Provide
    Arbitrary<Integer> corrected() {
        return Arbitraries.integers().between(1, 14);
    }

    @Property(tries = 2000)
    void whoCorrectsAnythingThatWasEverSaidIsHeard(
            @ForAll("streams") List<Taken> stream, @ForAll("corrected") int any) {
        int named = Math.min(any, stream.size());
        if (!(stream.get(named - 1).what() instanceof Taken.Told.Happened)) {
            return;
        }
        EffectiveHistory<Taken> before = Taken.history(stream);
        List<Taken> longer = and(stream, "=" + before.toCorrect(named), "right");
        EffectiveHistory<Taken> after = Taken.history(longer);

        assertThat(after.events()).contains(longer.getLast());
        assertThat(after.place(longer.size())).isEqualTo(before.place(named));
    }

    @Property(tries = 2000)
    void aCorrectionStartsFromWhatCountsWhereSomethingDoes(@ForAll("streams") List<Taken> stream) {
        EffectiveHistory<Taken> history = Taken.history(stream);

        assertThat(history.events()).allSatisfy(event -> {
            assertThat(history.latest(history.place(event.version()))).hasValue(event);
            assertThat(history.latest(event.version())).hasValue(event);
        });
    }
}
