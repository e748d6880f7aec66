package nl.gespreksopname.policy.rules.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDelivered;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;

/**
 * Whoever refuses a recording helps the citizen another way at once: a report, a summary that may be recorded, somebody
 * who listens along. The citizen is not to leave empty-handed, so it is offered on the same day, and a report that was
 * promised comes within its term. Where nothing is possible, the organisation says why.
 */
final class AlternativeOffered implements Rule {

    @Override
    public RuleId id() {
        return RuleId.ALTERNATIVE_OFFERED;
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
        for (Fact<ResponseGiven> refusal : Refusals.refusals(facts)) {
            findings.add(afterRefusal(facts, standard, asOf, refusal));
        }
        if (findings.isEmpty()) {
            findings.add(Matter.conversation(facts)
                    .notApplicable("De organisatie weigerde geen opname.", "The organisation refused no recording."));
        }
        return findings;
    }

    private static Finding afterRefusal(Facts facts, Standard standard, Instant asOf, Fact<ResponseGiven> refusal) {
        Matter matter = Matter.of(SubjectKind.REFUSAL, refusal.what().response(), Side.ORGANISATION, refusal);
        Instant due = Calendar.endOfDay(refusal.moment().reckoned());
        List<Fact<ConsentEvent.AlternativeOffered>> offers = facts.of(ConsentEvent.AlternativeOffered.class).stream()
                .filter(offer -> offer.what().refusal().equals(refusal.what().response()))
                .toList();
        List<Finding> inTime = offers.stream()
                .filter(offer -> offer.moment().reckoned().isBefore(due) && counts(offer.what()))
                .map(offer -> offered(facts, standard, asOf, matter, offer))
                .toList();
        if (!inTime.isEmpty()) {
            return best(inTime);
        }
        Optional<Fact<ResponseGiven>> allowed = Refusals.allowedAfterAll(facts, refusal)
                .filter(answer -> answer.moment().reckoned().isBefore(due));
        if (allowed.isPresent()) {
            return matter.notApplicable(
                            "De opname werd dezelfde dag alsnog toegestaan.",
                            "The recording was allowed after all on the same day.")
                    .resting(List.of(allowed.get()));
        }
        return none(asOf, matter, due, offers);
    }

    private static Finding none(
            Instant asOf, Matter matter, Instant due, List<Fact<ConsentEvent.AlternativeOffered>> offers) {
        Optional<Fact<ConsentEvent.AlternativeOffered>> late =
                offers.stream().filter(offer -> counts(offer.what())).findFirst();
        if (late.isPresent()) {
            Instant refusedAt = matter.at();
            Sentence after = Calendar.span(
                    Duration.between(refusedAt, late.get().moment().reckoned()));
            return matter.breached(
                            "Een andere manier werd pas " + after.dutch()
                                    + " na de weigering aangeboden, niet dezelfde dag.",
                            "Another way was offered only " + after.english()
                                    + " after the refusal, not on the same day.")
                    .after(due)
                    .resting(offers);
        }
        boolean withoutReason = !offers.isEmpty();
        if (asOf.isBefore(due)) {
            return matter.pending(
                            due,
                            "Na de weigering is nog geen andere manier aangeboden; dat kan vandaag nog.",
                            "No other way was offered yet after the refusal; there is time until the end of the day.")
                    .resting(offers);
        }
        Finding none = withoutReason
                ? matter.breached(
                        "Vastgelegd is dat geen andere manier mogelijk was, maar niet waarom.",
                        "It was taken down that no other way was possible, but not why.")
                : matter.breached(
                        "Op de dag van de weigering is geen andere manier aangeboden.",
                        "No other way was offered on the day of the refusal.");
        return none.after(due).resting(offers);
    }

    private static Finding offered(
            Facts facts, Standard standard, Instant asOf, Matter matter, Fact<ConsentEvent.AlternativeOffered> offer) {
        return switch (offer.what().kind()) {
            case NONE_POSSIBLE ->
                matter.met(
                                "Een andere manier is overwogen en was niet mogelijk; de reden is vastgelegd.",
                                "Another way was considered and was not possible; the reason was taken down.")
                        .resting(List.of(offer));
            case SPOKEN_SUMMARY, LISTENING_ALONG ->
                matter.met(
                                "Dezelfde dag werd een andere manier aangeboden: "
                                        + offer.what().kind().dutch() + ".",
                                "Another way was offered on the same day: "
                                        + offer.what().kind().english() + ".")
                        .resting(List.of(offer));
            case REPORT -> report(facts, standard, asOf, matter, offer);
        };
    }

    private static Finding report(
            Facts facts, Standard standard, Instant asOf, Matter matter, Fact<ConsentEvent.AlternativeOffered> offer) {
        Instant offeredAt = offer.moment().reckoned();
        Instant due =
                Calendar.endOfDay(offeredAt, standard.parameters(offeredAt).reportTermDays());
        if (offer.what().promisedBy() != null) {
            Instant promised = Calendar.endOfDay(offer.what().promisedBy());
            due = promised.isBefore(due) ? promised : due;
        }
        Sentence lastDay = Calendar.lastDay(due);
        Optional<Fact<AlternativeDelivered>> delivered = facts.of(AlternativeDelivered.class).stream()
                .filter(delivery ->
                        delivery.what().alternative().equals(offer.what().alternative()))
                .min(Comparator.comparing(delivery -> delivery.moment().reckoned()));
        if (delivered.isPresent()) {
            Instant at = delivered.get().moment().reckoned();
            if (at.isBefore(due)) {
                return matter.met(
                                "Dezelfde dag werd een verslag toegezegd; het is op tijd overhandigd, op "
                                        + Calendar.day(at).dutch() + ".",
                                "A report was promised on the same day and handed over in time, on "
                                        + Calendar.day(at).english() + ".")
                        .resting(List.of(offer, delivered.get()));
            }
            Sentence late = Calendar.span(Duration.between(due, at));
            return matter.breached(
                            "Het toegezegde verslag kwam te laat: " + late.dutch() + " na " + lastDay.dutch()
                                    + ", de laatste dag.",
                            "The report that was promised came too late: " + late.english() + " after "
                                    + lastDay.english() + ", the last day.")
                    .after(due)
                    .resting(List.of(offer, delivered.get()));
        }
        if (asOf.isBefore(due)) {
            return matter.pending(
                            due,
                            "Dezelfde dag werd een verslag toegezegd; het moet er uiterlijk " + lastDay.dutch()
                                    + " zijn.",
                            "A report was promised on the same day; it is due by " + lastDay.english() + ".")
                    .resting(List.of(offer));
        }
        return matter.breached(
                        "Het toegezegde verslag is niet overhandigd; de laatste dag was " + lastDay.dutch() + ".",
                        "The report that was promised was not handed over; the last day was " + lastDay.english() + ".")
                .after(due)
                .resting(List.of(offer));
    }

    private static boolean counts(ConsentEvent.AlternativeOffered offer) {
        return offer.kind() != AlternativeKind.NONE_POSSIBLE || offer.reason() != null;
    }

    /** Several ways may be offered; one that was carried out is enough. */
    private static Finding best(List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparingInt(finding -> switch (finding.outcome()) {
                    case MET -> 0;
                    case PENDING -> 1;
                    case UNKNOWN -> 2;
                    case BREACHED -> 3;
                    case NOT_APPLICABLE -> 4;
                }))
                .orElseThrow();
    }
}
