package nl.gespreksopname.policy.rules.domain.alternativeoffered;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeAccepted;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDelivered;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDisputeSettled;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDisputed;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalReviewed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
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

/**
 * Whoever refuses a recording helps the citizen another way at once: a report, a summary that may be recorded, somebody
 * who listens along. The citizen is not to leave empty-handed, so it is offered on the same day, and a report that was
 * promised comes within its term. Where nothing is possible, the organisation says why.
 */
public final class AlternativeOffered implements Rule {

    private static final RuleText TEXT = new RuleText(
            "Na een weigering biedt de organisatie dezelfde dag een andere manier aan om het gesprek vast te leggen of te volgen, of zegt zij waarom er geen is. Een beloofd verslag komt op tijd.",
            "After a refusal the organisation offers another way to record or follow the conversation on the same day, or says why there is none. A promised report comes in time.",
            "Mag opnemen niet? Dan krijg je meteen iets anders. Bijvoorbeeld een verslag van het gesprek. Dat verslag komt op tijd. Kan er niets anders? Dan hoor je waarom.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(AlternativeOffered::judge));

    @Override
    public RuleId id() {
        return RuleId.ALTERNATIVE_OFFERED;
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
        return List.of(RuleParameter.REPORT_TERM);
    }

    @Override
    public Set<Class<?>> evidence() {
        return Set.of(
                ConsentEvent.ResponseGiven.class,
                ConsentEvent.AlternativeOffered.class,
                ConsentEvent.AlternativeDelivered.class,
                ConsentEvent.AlternativeAccepted.class,
                ConsentEvent.AlternativeDisputed.class,
                ConsentEvent.AlternativeDisputeSettled.class,
                ConsentEvent.RefusalReviewed.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
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
                .map(offer -> accepted(facts, offer, offered(facts, standard, asOf, matter, offer)))
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
        Optional<Fact<RefusalReviewed>> overturned = Refusals.overturned(facts, refusal)
                .filter(review -> review.moment().reckoned().isBefore(due));
        if (overturned.isPresent()) {
            return matter.notApplicable(
                            "De weigering is dezelfde dag herzien; opnemen mocht alsnog.",
                            "The refusal was overturned on the same day; recording was allowed after all.")
                    .resting(List.of(overturned.get()));
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

    /** That the citizen does not think it will do is noted; whether it does is not judged. */
    private static Finding accepted(Facts facts, Fact<ConsentEvent.AlternativeOffered> offer, Finding finding) {
        Finding noted = finding;
        for (Fact<AlternativeAccepted> answer : facts.of(AlternativeAccepted.class)) {
            if (answer.what().alternative().equals(offer.what().alternative())) {
                noted = noted.resting(List.of(answer));
                if (!answer.what().accepted()) {
                    Sentence who = Names.of(facts, answer.what().by());
                    noted = noted.remarking(
                            Names.capital(who.dutch()) + " vond deze andere manier niet goed.",
                            Names.capital(who.english()) + " did not accept this other way.");
                }
            }
        }
        return noted;
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
                return inTime(facts, matter, offer, delivered.get());
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

    /** A report that came in time and that somebody says is not right can't be called a report until that is settled. */
    private static Finding inTime(
            Facts facts,
            Matter matter,
            Fact<ConsentEvent.AlternativeOffered> offer,
            Fact<AlternativeDelivered> delivered) {
        List<Fact<AlternativeDisputed>> disputes = facts.of(AlternativeDisputed.class).stream()
                .filter(dispute ->
                        dispute.what().alternative().equals(offer.what().alternative()))
                .toList();
        List<Fact<AlternativeDisputeSettled>> settlements = facts.of(AlternativeDisputeSettled.class).stream()
                .filter(settled -> disputes.stream()
                        .anyMatch(dispute ->
                                dispute.what().dispute().equals(settled.what().dispute())))
                .toList();
        Optional<Fact<AlternativeDisputed>> open = disputes.stream()
                .filter(dispute -> settlements.stream()
                        .noneMatch(settled ->
                                settled.what().dispute().equals(dispute.what().dispute())))
                .findFirst();
        if (open.isPresent()) {
            Sentence who = Names.of(facts, open.get().what().by());
            return matter.unknown(
                            "Het verslag is op tijd overhandigd, maar " + who.dutch()
                                    + " vindt dat het niet klopt; dat is nog niet afgedaan.",
                            "The report was handed over in time, but " + who.english()
                                    + " says that it is not right; that has not been settled yet.")
                    .resting(List.of(offer, delivered))
                    .resting(disputes)
                    .resting(settlements)
                    .contradicted();
        }
        Sentence day = Calendar.day(delivered.moment().reckoned());
        Finding met = matter.met(
                        "Dezelfde dag werd een verslag toegezegd; het is op tijd overhandigd, op " + day.dutch() + ".",
                        "A report was promised on the same day and handed over in time, on " + day.english() + ".")
                .resting(List.of(offer, delivered))
                .resting(disputes)
                .resting(settlements);
        for (Fact<AlternativeDisputeSettled> settled : settlements) {
            met = met.remarking(
                    "Over het verslag was onenigheid; die is afgedaan: "
                            + settled.what().how().dutch() + ".",
                    "The report was disputed; that was settled: "
                            + settled.what().how().english() + ".");
        }
        return met;
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
