package nl.gespreksopname.policy.trail.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.conventions.testing.PublishedEvents;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentence in which a trail tells each event that was ever published. */
class EverySentenceTest {

    static List<ConsentEvent> ofConversations() {
        return PublishedEvents.of("consent", ConsentEventTypes.CODEC);
    }

    static List<RecordingEvent> ofRecordings() {
        return PublishedEvents.of("recording", RecordingEventTypes.CODEC);
    }

    private static Sentence last(Story story, String service) {
        List<Heard> heard =
                story.events().stream().map(event -> Heard.of(event, "aa")).toList();
        return History.of(heard)
                .knownAt(Instant.MAX)
                .flatMap(known ->
                        Trail.tell(known, story.policies(), Story.instant("30 12:00"), Story.instant("30 12:00")))
                .orElseThrow()
                .entries()
                .stream()
                .filter(entry -> entry.heard().envelope().service().equals(service))
                .reduce((before, after) -> after)
                .orElseThrow()
                .happened();
    }

    private static void isASentence(Sentence sentence) {
        assertThat(sentence.dutch()).endsWith(".").doesNotContain("null");
        assertThat(sentence.english()).endsWith(".").doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("ofConversations")
    void everythingThatIsTakenDownOfAConversationIsToldInBothLanguages(ConsentEvent event) {
        isASentence(last(Story.planned().consent("25 10:00", event), "consent"));
    }

    @ParameterizedTest
    @MethodSource("ofRecordings")
    void everythingThatIsTakenDownOfARecordingIsToldInBothLanguages(RecordingEvent event) {
        isASentence(last(Story.planned().recording("25 10:00", event), "recording"));
    }

    private static @Nullable Sealed text(String subject, String covered) {
        return covered.contains(subject) ? sealed() : null;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purpose | over doel. | about purpose.",
                "listeners | over wie mag luisteren. | about who may listen.",
                "copies | over kopieën. | about copies.",
                "sharing | over delen. | about sharing.",
                "keeping | over bewaren. | about keeping.",
                "promise | over de belofte om niet te delen. | about the promise not to share.",
                "nothing | zijn vastgelegd (versie 1). | were taken down (version 1)."
            })
    void anArrangementIsToldWithWhatItCovers(String covered, String dutch, String english) {
        Sentence sentence = last(
                Story.planned()
                        .consent(
                                "09:50",
                                new ArrangementMade(
                                        "g",
                                        1,
                                        text("purpose", covered),
                                        text("listeners", covered),
                                        text("copies", covered),
                                        text("sharing", covered),
                                        text("keeping", covered),
                                        covered.equals("promise"),
                                        null)),
                "consent");

        assertThat(sentence.dutch()).endsWith(dutch);
        assertThat(sentence.english()).endsWith(english);
    }

    @Test
    void aCorrectionThatIsTakenBackAndADisputeAreToldForWhatTheyAre() {
        Story story = Story.planned().announced("09:50", CHILD);
        int announced = story.consentVersion();

        assertThat(last(story.disputes("10:10", announced, CHILD), "consent").dutch())
                .startsWith("De jeugdige betwist: “De jeugdige kondigde aan op te nemen");
        int dispute = story.consentVersion();
        assertThat(last(story.retracts("10:20", announced), "consent").dutch()).startsWith("Niet gebeurd is: “");
        int correction = story.consentVersion();
        assertThat(last(story.retracts("10:30", correction), "consent").dutch())
                .isEqualTo("Een eerdere correctie is ingetrokken.");
        assertThat(last(story.retracts("10:40", dispute), "consent").english())
                .isEqualTo("An earlier dispute was withdrawn.");
    }
}
