package nl.gespreksopname.policy.rules.domain.allowunless;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalContested;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalExplained;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalReviewed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Refusals;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Standard;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who wants to record may do so. The organisation can say no for a very good reason only, one that it can explain for this
 * very conversation; "we never do that" and "I would rather not" are no such reasons. Whoever says nothing, allows it.
 *
 * <p>The suite sees whether a refusal has a recognised ground and an explanation, not whether the explanation convinces.
 * An explanation that comes later does not undo that the citizen had none when it mattered. A refusal that another
 * overturned on review was wrong for the time it stood, however well it was put.
 */
public final class AllowUnless implements Rule {

    private static final RuleText TEXT = new RuleText(
            "Wil een burger opnemen, dan mag dat. De organisatie weigert alleen om een zwaarwegende reden en legt uit waarom die in dit gesprek geldt. Wie niets zegt, staat het toe.",
            "A citizen who wants to record may. The organisation refuses for a very good reason only, and explains why it holds in this conversation. Whoever says nothing allows it.",
            "Wil jij het gesprek opnemen? Dat mag. Nee zeggen mag alleen om een heel goede reden. Die reden moet je dan ook horen.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(AllowUnless::judge));

    @Override
    public RuleId id() {
        return RuleId.ALLOW_UNLESS;
    }

    @Override
    public Duty duty() {
        return Duty.ORGANISATION;
    }

    @Override
    public RuleSource source() {
        return RuleSource.OMBUDSMAN;
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<RuleParameter> parameters() {
        return List.of();
    }

    @Override
    public Set<Class<?>> evidence() {
        return Set.of(
                ConsentEvent.RecordingAnnounced.class,
                ConsentEvent.ResponseGiven.class,
                ConsentEvent.RefusalExplained.class,
                ConsentEvent.RefusalContested.class,
                ConsentEvent.RefusalReviewed.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
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
        Finding finding = judged(facts, refusal, matter, Refusals.said(facts, refusal));
        for (Fact<RefusalExplained> later : Refusals.explanations(facts, refusal)) {
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
        return reviewed(facts, refusal, finding);
    }

    private static Finding reviewed(Facts facts, Fact<ResponseGiven> refusal, Finding judged) {
        List<Fact<RefusalContested>> contestations = facts.of(RefusalContested.class).stream()
                .filter(contested ->
                        contested.what().refusal().equals(refusal.what().response()))
                .toList();
        Finding finding = judged.resting(contestations);
        List<Fact<RefusalReviewed>> reviews = Refusals.reviews(facts, refusal);
        Optional<Fact<RefusalReviewed>> overturned = Refusals.overturned(facts, refusal);
        if (overturned.isPresent()) {
            finding = overturned(facts, refusal, finding, overturned.get());
        } else if (!contestations.isEmpty()
                && reviews.stream().allMatch(review -> Refusals.isByTheRefuser(review, refusal))) {
            finding = finding.remarking(
                    "Iemand is het niet eens met de weigering; een herbeoordeling is nog niet vastgelegd.",
                    "Somebody contests the refusal; no review has been taken down yet.");
        }
        for (Fact<RefusalReviewed> review : reviews) {
            if (Refusals.isByTheRefuser(review, refusal)) {
                finding = finding.remarking(
                        "Wie weigerde, beoordeelde de weigering zelf; dat telt niet als herbeoordeling.",
                        "Whoever refused reviewed the refusal themselves; that does not count as a review.");
            } else if (review.what().outcome() == ReviewOutcome.UPHELD) {
                finding = finding.remarking(
                        "Een ander heeft de weigering beoordeeld; zij bleef staan.",
                        "Another reviewed the refusal; it was upheld.");
            }
        }
        return finding.resting(reviews);
    }

    /** However well the refusal was put, the citizen could not record while it stood. */
    private static Finding overturned(
            Facts facts, Fact<ResponseGiven> refusal, Finding finding, Fact<RefusalReviewed> review) {
        Instant refusedAt = refusal.moment().reckoned();
        Instant overturnedAt = review.moment().reckoned();
        Sentence stood = Calendar.span(
                overturnedAt.isAfter(refusedAt) ? Duration.between(refusedAt, overturnedAt) : Duration.ZERO);
        Finding after = finding.outcome() == Outcome.BREACHED
                ? finding.remarking(
                        "De weigering is herzien nadat een ander haar beoordeelde; zij gold " + stood.dutch() + ".",
                        "The refusal was overturned on review by another; it stood for " + stood.english() + ".")
                : finding.breachedAllTheSame(
                        "De weigering is herzien nadat een ander haar beoordeelde; zij hield de opname " + stood.dutch()
                                + " tegen.",
                        "The refusal was overturned on review by another; it kept the recording back for "
                                + stood.english() + ".");
        @Nullable Instant end = facts.endedAt();
        return end != null && !overturnedAt.isBefore(end)
                ? after.remarking(
                        "De herziening kwam pas na het gesprek.", "It was overturned only after the conversation.")
                : after;
    }

    private static Finding judged(Facts facts, Fact<ResponseGiven> refusal, Matter matter, Refusals.Said said) {
        Ground ground = said.ground();
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
        if (!said.explained()) {
            return matter.breached(
                    refusedDutch + " op de grond “" + ground.dutch() + "”, zonder uitleg voor dit gesprek.",
                    refusedEnglish + " on the ground “" + ground.english()
                            + "”, without an explanation for this conversation.");
        }
        return matter.met(
                        refusedDutch + " op de erkende grond “" + ground.dutch() + "” en legde dat uit.",
                        refusedEnglish + " on the recognised ground “" + ground.english() + "” and explained it.")
                .remarking(
                        "De weigering is formeel in orde; de inhoud van de uitleg is niet beoordeeld.",
                        "Formally in order; the content of the explanation is not judged.");
    }
}
