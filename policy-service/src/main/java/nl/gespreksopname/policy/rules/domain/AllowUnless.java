package nl.gespreksopname.policy.rules.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalExplained;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;

/**
 * A citizen who wants to record may do so. The organisation can say no for a very good reason only, one that it can explain for this
 * very conversation; "we never do that" and "I would rather not" are no such reasons. Whoever says nothing, allows it.
 *
 * <p>The suite sees whether a refusal has a recognised ground and an explanation, not whether the explanation convinces.
 * An explanation that comes later does not undo that the citizen had none when it mattered.
 */
final class AllowUnless implements Rule {

    @Override
    public RuleId id() {
        return RuleId.ALLOW_UNLESS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public RuleSource source() {
        return RuleSource.OMBUDSMAN;
    }

    @Override
    public List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Fact<RecordingAnnounced> announced : Refusals.citizenAnnouncements(facts)) {
            String announcement = announced.what().announcement();
            List<Fact<ResponseGiven>> refusals = Refusals.refusalsOf(facts, announcement);
            if (refusals.isEmpty()) {
                findings.add(allowed(facts, announced));
            }
            for (Fact<ResponseGiven> refusal : refusals) {
                findings.add(refused(facts, refusal));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Matter.conversation(facts)
                    .notApplicable(
                            "Niemand van de kant van de burger kondigde een opname aan.",
                            "Nobody on the citizen's side announced a recording."));
        }
        return findings;
    }

    private static Finding allowed(Facts facts, Fact<RecordingAnnounced> announced) {
        Sentence who = Names.of(facts, announced.what().by());
        List<Fact<ResponseGiven>> answers = facts.of(ResponseGiven.class).stream()
                .filter(response ->
                        response.what().announcement().equals(announced.what().announcement())
                                && facts.side(response.what().participant()) == Side.ORGANISATION)
                .toList();
        return Matter.of(SubjectKind.ANNOUNCEMENT, announced.what().announcement(), Side.ORGANISATION, announced)
                .met(
                        Names.capital(who.dutch()) + " kondigde een opname aan en niemand van de organisatie weigerde.",
                        Names.capital(who.english()) + " announced a recording and nobody of the organisation refused.")
                .resting(answers);
    }

    private static Finding refused(Facts facts, Fact<ResponseGiven> refusal) {
        Matter matter = Matter.of(SubjectKind.REFUSAL, refusal.what().response(), Side.ORGANISATION, refusal);
        List<Fact<RefusalExplained>> explanations = facts.of(RefusalExplained.class).stream()
                .filter(explained ->
                        explained.what().refusal().equals(refusal.what().response()))
                .toList();
        Optional<Fact<RefusalExplained>> atOnce = explanations.stream()
                .filter(explained ->
                        !explained.moment().reckoned().isAfter(refusal.moment().reckoned()))
                .findFirst();
        Ground ground = Objects.requireNonNullElse(refusal.what().ground(), Ground.NONE_GIVEN);
        if (ground == Ground.NONE_GIVEN && atOnce.isPresent()) {
            ground = Objects.requireNonNullElse(atOnce.get().what().ground(), Ground.NONE_GIVEN);
        }
        boolean explained = refusal.what().explanation() != null || atOnce.isPresent();
        Finding finding = judged(facts, refusal, matter, ground, explained);
        for (Fact<RefusalExplained> later : explanations) {
            if (later.moment().reckoned().isAfter(refusal.moment().reckoned())) {
                Sentence after = Calendar.span(Duration.between(
                        refusal.moment().reckoned(), later.moment().reckoned()));
                finding = finding.remarking(
                                "Een uitleg volgde " + after.dutch() + " later; dat die eerst ontbrak, blijft staan.",
                                "An explanation followed " + after.english()
                                        + " later; that it was missing at first remains.")
                        .resting(List.of(later));
            }
        }
        Optional<Fact<ResponseGiven>> allowed = Refusals.allowedAfterAll(facts, refusal);
        if (allowed.isPresent()) {
            finding = finding.remarking(
                            "De opname werd later alsnog toegestaan.", "The recording was allowed after all, later.")
                    .resting(List.of(allowed.get()));
        }
        return finding;
    }

    private static Finding judged(
            Facts facts, Fact<ResponseGiven> refusal, Matter matter, Ground ground, boolean explained) {
        Sentence who = Names.of(facts, refusal.what().participant());
        String refusedDutch = Names.capital(who.dutch()) + " weigerde de opname";
        String refusedEnglish = Names.capital(who.english()) + " refused the recording";
        if (!ground.recognised()) {
            return switch (ground) {
                case NEVER_ALLOWED ->
                    matter.breached(
                            refusedDutch + " omdat opnemen er nooit zou mogen; dat is geen zwaarwegende reden.",
                            refusedEnglish + " because it would never be allowed there; that is no very good reason.");
                case FEAR_OF_RECORDING ->
                    matter.breached(
                            refusedDutch + " uit angst voor de opname; dat is geen zwaarwegende reden.",
                            refusedEnglish + " for fear of being recorded; that is no very good reason.");
                case NONE_GIVEN, CHILD_PREFERS_NOT, PRIVACY_OF_ANOTHER, SAFETY, DISTURBANCE ->
                    matter.breached(
                            refusedDutch + " zonder een reden te geven.", refusedEnglish + " without giving a reason.");
            };
        }
        if (!explained) {
            return matter.breached(
                    refusedDutch + " op de grond “" + ground.dutch() + "”, zonder uitleg voor dit gesprek.",
                    refusedEnglish + " on the ground “" + ground.english()
                            + "”, without an explanation for this conversation.");
        }
        return matter.met(
                        refusedDutch + " op de erkende grond “" + ground.dutch() + "” en legde dat uit.",
                        refusedEnglish + " on the recognised ground “" + ground.english() + "” and explained it.")
                .remarking(
                        "De weigering is vormelijk in orde; de inhoud van de uitleg is niet beoordeeld.",
                        "Formally in order; the content of the explanation is not judged.");
    }
}
