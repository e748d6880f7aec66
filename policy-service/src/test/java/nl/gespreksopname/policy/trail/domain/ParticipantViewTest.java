package nl.gespreksopname.policy.trail.domain;

import static nl.gespreksopname.policy.rules.domain.Story.CHILD;
import static nl.gespreksopname.policy.rules.domain.Story.PARENT;
import static nl.gespreksopname.policy.rules.domain.Story.PROFESSIONAL;
import static nl.gespreksopname.policy.rules.domain.Story.consentEvent;
import static nl.gespreksopname.policy.rules.domain.Story.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactCorrected;
import nl.gespreksopname.contracts.consent.ConsentEvent.Missing;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkLifted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkPlaced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.rules.domain.Story;
import org.junit.jupiter.api.Test;

class ParticipantViewTest {

    private static Known known(Story story, Instant at) {
        return History.of(story.events().stream()
                        .map(event -> Heard.of(event, ""))
                        .toList())
                .knownAt(at)
                .orElseThrow();
    }

    private static Optional<Trail> seen(Story story, String participant, String asOf) {
        Known all = known(story, Instant.MAX);
        return ParticipantView.left(all, all, participant)
                .flatMap(left -> ParticipantView.tell(left, story.policies(), instant(asOf), Instant.MAX));
    }

    private static Trail full(Story story, String asOf) {
        return Trail.tell(known(story, Instant.MAX), story.policies(), instant(asOf), Instant.MAX)
                .orElseThrow();
    }

    private static List<String> dutch(Trail trail) {
        return trail.entries().stream().map(entry -> entry.happened().dutch()).toList();
    }

    private static Story marked(Story story, String hiddenFrom, String... facts) {
        return story.consent("12:00", new SafetyMarkPlaced("mark", hiddenFrom, List.of(facts), null));
    }

    /** The child announces as the fifth; the parent agrees as the sixth, the professional refuses as the seventh. */
    private static Story story() {
        return Story.planned()
                .announced("09:50", CHILD)
                .answers("09:51", CHILD, PARENT, Answer.AGREED, null)
                .refused("09:55", Ground.SAFETY, true)
                .offered("10:30", AlternativeKind.SPOKEN_SUMMARY, false)
                .took();
    }

    @Test
    void withoutMarksAParticipantSeesAllThatTheOrganisationSees() {
        Trail seen = seen(story(), PARENT, "14:00").orElseThrow();

        assertThat(seen).isEqualTo(full(story(), "14:00"));
    }

    @Test
    void whatIsMarkedAndWhatHangsOnItIsLeftOutAndSoIsTheMark() {
        Story story = marked(story(), PARENT, consentEvent(5));

        Trail seen = seen(story, PARENT, "14:00").orElseThrow();

        assertThat(dutch(seen))
                .containsExactly(
                        "Een gesprek (in persoon) is gepland op 24 november 2026 om 10.00 uur.",
                        "De jeugdige doet mee.",
                        "De ouder doet mee.",
                        "De professional doet mee.",
                        "Het gesprek begon.",
                        "Het gesprek eindigde.");
        assertThat(seen.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.evidence())
                        .doesNotContain(consentEvent(5), consentEvent(6), consentEvent(7), consentEvent(8)));
        assertThat(seen.verdicts())
                .extracting(verdict -> verdict.subject().id())
                .doesNotContain("refusal");
        assertThat(full(story, "14:00").entries()).hasSize(11);
    }

    /** The child does not agree to the professional's recording as the sixth; the seventh decides on that. */
    private static Story opposed() {
        return Story.planned()
                .announced("09:50", PROFESSIONAL)
                .answers("09:51", PROFESSIONAL, CHILD, Answer.NOT_AGREED, null)
                .consent(
                        "09:51",
                        new ClearanceChanged(
                                "announcement-professional",
                                PROFESSIONAL,
                                Side.ORGANISATION,
                                ClearanceOutcome.BLOCKED,
                                List.of(CHILD, PARENT),
                                List.of(new Missing(CHILD, MissingReason.NOT_AGREED))))
                .took();
    }

    @Test
    void whatWasDecidedOnAHiddenAnswerTellsItToNobody() {
        Trail seen = seen(marked(opposed(), PARENT, consentEvent(6)), PARENT, "14:00")
                .orElseThrow();

        assertThat(seen.facts().of(ClearanceChanged.class)).isEmpty();
        assertThat(dutch(seen)).noneMatch(sentence -> sentence.contains("stemt niet in"));
    }

    @Test
    void whatServicesDecidedIsNoEntryForAnyParticipantSoThatItIsNotMissed() {
        Trail seen = seen(opposed(), PARENT, "14:00").orElseThrow();

        assertThat(seen.facts().of(ClearanceChanged.class)).hasSize(1);
        assertThat(dutch(seen))
                .contains("De jeugdige stemt niet in.")
                .noneMatch(sentence -> sentence.startsWith("Vastgesteld"));
    }

    @Test
    void thatAPermissionEndedTellsNotThatItWasTakenBackInHiding() {
        Story story = Story.planned()
                .consent("09:50", new ShareDecisionMade("decision", "permission", CHILD, Decision.GRANTED, null))
                .consent("09:50", new SharePermissionGranted("permission", List.of(CHILD), null))
                .consent("09:55", new SharePermissionRevoked("revocation", "permission", CHILD, null))
                .consent("09:55", new SharePermissionEnded("permission", EndCause.REVOKED))
                .took();

        Facts revoked = seen(marked(story, PARENT, consentEvent(7)), PARENT, "14:00")
                .orElseThrow()
                .facts();
        Facts decided = seen(marked(story, PARENT, consentEvent(5)), PARENT, "14:00")
                .orElseThrow()
                .facts();

        assertThat(revoked.of(SharePermissionGranted.class)).hasSize(1);
        assertThat(revoked.of(SharePermissionEnded.class)).isEmpty();
        assertThat(decided.of(SharePermissionGranted.class)).isEmpty();
    }

    @Test
    void everyRuleStillHasAVerdict() {
        Trail seen =
                seen(marked(story(), PARENT, consentEvent(5)), PARENT, "14:00").orElseThrow();

        assertThat(seen.verdicts()).extracting(verdict -> verdict.rule()).containsOnly(RuleId.values());
    }

    @Test
    void theVerdictsAreThoseOfAConversationInWhichWhatIsHiddenNeverWas() {
        Story hidden = marked(story(), PARENT, consentEvent(8));
        Story neverWas = Story.planned()
                .announced("09:50", CHILD)
                .answers("09:51", CHILD, PARENT, Answer.AGREED, null)
                .refused("09:55", Ground.SAFETY, true)
                .took();

        assertThat(outcome(full(hidden, "26 12:00"), RuleId.ALTERNATIVE_OFFERED))
                .isEqualTo(Outcome.MET);
        assertThat(judged(seen(hidden, PARENT, "26 12:00").orElseThrow()))
                .isEqualTo(judged(full(neverWas, "26 12:00")));
        assertThat(judged(seen(hidden, PARENT, "38 12:00").orElseThrow()))
                .isEqualTo(judged(full(neverWas, "38 12:00")));
    }

    private static List<List<Object>> judged(Trail trail) {
        return trail.verdicts().stream()
                .map(verdict -> List.<Object>of(
                        verdict.rule(),
                        verdict.subject(),
                        verdict.baseline().outcome(),
                        verdict.baseline().sentence(),
                        verdict.baseline().remarks(),
                        verdict.ownPolicy().outcome()))
                .toList();
    }

    private static Outcome outcome(Trail trail, RuleId rule) {
        return trail.verdicts().stream()
                .filter(verdict -> verdict.rule() == rule)
                .map(verdict -> verdict.baseline().outcome())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherParticipantSeesWhatIsMarkedAndNotThatItIs() {
        Story story = marked(story(), PARENT, consentEvent(5));

        Trail seen = seen(story, CHILD, "14:00").orElseThrow();

        assertThat(dutch(seen))
                .contains("De jeugdige kondigde aan op te nemen (geluid).")
                .doesNotContain("Om de veiligheid is een deel van het dossierspoor afgeschermd.");
    }

    @Test
    void aMarkThatWasLiftedOrTakenBackHidesNothingMore() {
        Story lifted =
                marked(story(), PARENT, consentEvent(5)).consent("13:00", new SafetyMarkLifted("lifting", "mark"));
        Story takenBack = marked(story(), PARENT, consentEvent(5)).retracts("13:00", 11);

        assertThat(dutch(seen(lifted, PARENT, "14:00").orElseThrow()))
                .contains("De jeugdige kondigde aan op te nemen (geluid).")
                .doesNotContain("Een afscherming is opgeheven.");
        assertThat(dutch(seen(takenBack, PARENT, "14:00").orElseThrow()))
                .contains("De jeugdige kondigde aan op te nemen (geluid).")
                .noneMatch(sentence -> sentence.contains("afgeschermd"));
    }

    @Test
    void aMarkOfTodayHidesInATrailOfBeforeIt() {
        Story story = marked(story(), PARENT, consentEvent(5));
        Known then = known(story, instant("11:30"));

        Known left =
                ParticipantView.left(known(story, Instant.MAX), then, PARENT).orElseThrow();

        assertThat(left.events()).extracting(event -> event.envelope().id()).doesNotContain(consentEvent(5));
    }

    @Test
    void correctionsOfWhatIsHiddenAreHiddenAndSoIsWhatACorrectionThatIsHiddenReplaced() {
        Story original =
                marked(story().corrects("11:30", 5).announced("09:45", CHILD).loggedAt(null), PARENT, consentEvent(5));
        Story replacement =
                marked(story().corrects("11:30", 5).announced("09:45", CHILD).loggedAt(null), PARENT, consentEvent(12));

        for (Story story : List.of(original, replacement)) {
            assertThat(dutch(seen(story, PARENT, "14:00").orElseThrow()))
                    .noneMatch(sentence -> sentence.contains("kondigde"));
        }
    }

    @Test
    void disputesOfWhatIsHiddenAreHidden() {
        Story story = marked(story().disputes("11:30", 5, CHILD), PARENT, consentEvent(5));

        assertThat(dutch(seen(story, PARENT, "14:00").orElseThrow()))
                .noneMatch(sentence -> sentence.contains("betwist"));
    }

    @Test
    void somebodyWhoIsHiddenIsGoneWithAllThatTheyDid() {
        Story story = marked(story(), PARENT, consentEvent(4));

        Trail seen = seen(story, PARENT, "14:00").orElseThrow();

        assertThat(seen.facts().participants()).extracting(who -> who.id()).doesNotContain(PROFESSIONAL);
        assertThat(dutch(seen)).noneMatch(sentence -> sentence.contains("professional"));
    }

    @Test
    void whereEverythingIsHiddenThereIsNothing() {
        Story story = Story.unknown().announced("09:50", CHILD);

        assertThat(seen(marked(story, PARENT, consentEvent(1)), PARENT, "14:00"))
                .isEmpty();
    }

    @Test
    void aCorrectionWithoutAMarkIsSeen() {
        Story story = story().consent("11:30", new FactCorrected("correction", 6, false, null));

        assertThat(dutch(seen(story, PARENT, "14:00").orElseThrow())).contains("Niet gebeurd is: “De ouder stemt in.”");
    }
}
