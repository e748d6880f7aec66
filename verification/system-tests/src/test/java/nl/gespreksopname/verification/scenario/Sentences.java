package nl.gespreksopname.verification.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The closed list of sentences that scenarios are made of. */
public final class Sentences {

    static final List<Sentence> ALL = Stream.of(
                    ConversationSentences.all(), RecordingSentences.all(), OutcomeSentences.all())
            .flatMap(List::stream)
            .toList();

    private Sentences() {}

    /** A step with the sentence that it is. */
    record Known(Sentence sentence, Sentence.Said said) {}

    /**
     * The sentence that a step is.
     *
     * @throws AssertionError with the step's place and the nearest sentence, when it is none
     */
    static Known known(Step step) {
        for (Sentence sentence : ALL) {
            Optional<Sentence.Said> said = sentence.said(step);
            if (said.isPresent()) {
                return new Known(sentence, said.get());
            }
        }
        String nearest = ALL.stream()
                .filter(sentence -> sentence.kind() == step.kind())
                .max(Comparator.comparingDouble(sentence -> sentence.likeness(step.text())))
                .map(Sentence::words)
                .orElse("");
        throw new AssertionError(
                step.place() + ": this sentence is not known: " + step.kind().keyword() + " "
                        + step.text() + "\n  the nearest is: " + step.kind().keyword() + " " + nearest
                        + "\n  where {moment} is one of: " + Moment.EXPLAINED);
    }

    /** The list as scenario writers read it. */
    static String documented() {
        StringBuilder text = new StringBuilder("""
                # De zinnen van de scenario's

                Een scenario is een tekst in gewoon Nederlands, in de vorm [Gherkin](https://cucumber.io/docs/gherkin/): *Gegeven* wat er
                was, *Als* wat iemand doet, *Dan* wat eruit komt. De woorden zijn die van de [woordenlijst](../../../../../docs/glossary.md).
                Elke zin komt uit deze lijst; een andere zin geeft een fout met de regel en de zin die er het meest op lijkt.

                Deze lijst wordt uit de code gemaakt (`script/test -pl verification/system-tests -am -Dit.test=CoverageTest
                -Dcoverage.write=true`).

                - `{wie}`, `{ander}`: een naam, of meer namen: *Noor, Bas en Imke*.
                - `{moment}`: wanneer het gebeurde, en mag weg: dan telt het moment waarop het gemeld wordt.
                  %s.
                - `{tekst}` en andere woorden tussen accolades: iets tussen dubbele aanhalingstekens; gronden, redenen en rollen zoals de
                  dienst ze noemt.
                - `[bevestigt/bevestigen]`: een van beide.

                Onder *luidt het oordeel* staat een tabel. `opname van` zegt om wiens opname het gaat, `volgens` welke regel van de
                [regeltabel](regels.txt) het zegt. Alle oordelen van die regel over die opname moeten in de tabel staan. Wie wil, zet erbij:
                `plicht van`, `eigen beleid` (de uitkomst volgens het eigen beleid), `zekerheid`, `uitleg`, `opmerking`, `versie`
                (de versie van de regel die oordeelde). Een oordeel over het hele gesprek hoort bij geen opname: `opname van` is dan `gesprek`.

                """.formatted(Moment.EXPLAINED));
        for (Step.Kind kind : Step.Kind.values()) {
            text.append("## ").append(kind.keyword()).append("\n\n");
            ALL.stream()
                    .filter(sentence -> sentence.kind() == kind)
                    .forEach(sentence ->
                            text.append("- ").append(sentence.words()).append("\n"));
            text.append("\n");
        }
        return text.toString().stripTrailing() + "\n";
    }
}
