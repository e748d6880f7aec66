package nl.gespreksopname.policy.rules.domain.copydelivered;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Certainty;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Digests;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Standard;
import nl.gespreksopname.policy.rules.domain.SubjectKind;

/**
 * Whoever was recorded by the other side and asks for a copy gets one, soon and the same as the original; the fingerprint
 * shows that it is. Where it can't be given, the one who keeps the recording says why. Destroyed is a reason only if it was
 * destroyed before anybody asked, and might be.
 */
public final class CopyDelivered implements Rule {

    private static final RuleText TEXT = new RuleText(
            "Wie de opname bewaart geeft de andere kant op verzoek binnen de termijn een kopie die klopt, of zegt met een reden waarom dat niet kan.",
            "Whoever keeps the recording gives the other side a copy that matches within the term when asked, or says with a reason why that is impossible.",
            "Heeft de ander het gesprek opgenomen? Dan mag jij om een kopie vragen. Je krijgt die binnen twee weken. Kan dat niet? Dan hoor je waarom.");

    private static final List<RuleVersion> VERSIONS = List.of(
            RuleVersion.first((facts, standard, asOf) -> judge(facts, standard, asOf, Excuse.DESTROYED_FIRST)),
            new RuleVersion(
                    2,
                    LocalDate.of(2026, 11, 24).atStartOfDay(Calendar.ZONE).toInstant(),
                    new Sentence(
                            "Dat de opname al vernietigd was, is alleen een reden als dat mocht; vernietigen terwijl een verzoek openstaat, is meteen een overtreding.",
                            "That the recording was destroyed already is a reason only if that was allowed; destroying it while a request is open is a breach at once."),
                    (facts, standard, asOf) -> judge(facts, standard, asOf, Excuse.DESTROYED_FIRST_AND_ALLOWED)));

    /** What of a destruction excuses from a copy: what the first version took, and what the second asks. */
    private enum Excuse {
        DESTROYED_FIRST,
        DESTROYED_FIRST_AND_ALLOWED
    }

    @Override
    public RuleId id() {
        return RuleId.COPY_DELIVERED;
    }

    @Override
    public Duty duty() {
        return Duty.WHO_KEEPS;
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
        return List.of(RuleParameter.COPY_TERM);
    }

    @Override
    public Set<Class<?>> evidence() {
        return Set.of(
                RecordingEvent.CopyRequested.class,
                RecordingEvent.CopyDelivered.class,
                RecordingEvent.CopyImpossible.class,
                RecordingEvent.RecordingDestroyed.class,
                RecordingEvent.HoldPlaced.class,
                ConsentEvent.KeepDecided.class,
                ConsentEvent.ResponseGiven.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf, Excuse excuse) {
        List<Finding> findings = new ArrayList<>();
        for (Fact<CopyRequested> request : facts.of(CopyRequested.class)) {
            findings.add(judge(facts, standard, asOf, excuse, request));
        }
        if (findings.isEmpty()) {
            findings.add(Matter.conversation(facts)
                    .notApplicable("Niemand vroeg om een kopie.", "Nobody asked for a copy."));
        }
        return findings;
    }

    private static Finding judge(
            Facts facts, Standard standard, Instant asOf, Excuse excuse, Fact<CopyRequested> request) {
        String id = request.what().copyRequest();
        Optional<Recording> recording = facts.recording(request.what().recording());
        Side keeper = recording.map(one -> one.registered().what().keeper()).orElse(Side.NEITHER);
        Matter matter = Matter.of(SubjectKind.COPY_REQUEST, id, keeper, request);
        if (!isOther(facts.side(request.what().requestedBy()), keeper)) {
            return matter.notApplicable(
                    "Het verzoek om een kopie kwam niet van de andere kant.",
                    "The request for a copy did not come from the other side.");
        }
        Instant askedAt = request.moment().reckoned();
        Instant due = Calendar.endOfDay(askedAt, standard.parameters(askedAt).copyTermDays());
        List<Delivery> deliveries = facts.of(RecordingEvent.CopyDelivered.class).stream()
                .filter(fact -> fact.what().copyRequest().equals(id))
                .map(fact -> new Delivery(fact, sameAsRecorded(facts, recording, fact)))
                .toList();
        List<Fact<CopyImpossible>> impossibilities = facts.of(CopyImpossible.class).stream()
                .filter(fact -> fact.what().copyRequest().equals(id))
                .toList();
        Finding finding = answered(facts, asOf, excuse, matter, due, recording, deliveries, impossibilities);
        return finding.resting(deliveries.stream().map(Delivery::fact).toList()).resting(impossibilities);
    }

    private static Finding answered(
            Facts facts,
            Instant asOf,
            Excuse excuse,
            Matter matter,
            Instant due,
            Optional<Recording> recording,
            List<Delivery> deliveries,
            List<Fact<CopyImpossible>> impossibilities) {
        Sentence lastDay = Calendar.lastDay(due);
        for (Delivery delivery : deliveries) {
            if (delivery.same() == Certainty.YES && delivery.at().isBefore(due)) {
                return matter.met(
                        "De kopie is op " + Calendar.day(delivery.at()).dutch()
                                + " overhandigd en komt overeen met de opname.",
                        "The copy was handed over on "
                                + Calendar.day(delivery.at()).english() + " and is the same as the recording.");
            }
        }
        for (Fact<CopyImpossible> impossible : impossibilities) {
            if (impossible.moment().reckoned().isBefore(due)
                    && isReasoned(facts, excuse, recording, matter.at(), impossible.what())) {
                Finding met = matter.met(
                        "Een kopie was niet mogelijk en de reden is gegeven: "
                                + impossible.what().reason().dutch() + ".",
                        "A copy was not possible and the reason was given: "
                                + impossible.what().reason().english() + ".");
                return destruction(facts, recording, impossible.what())
                        .map(destruction -> met.resting(List.of(destruction.fact())))
                        .orElse(met);
            }
        }
        for (Delivery delivery : deliveries) {
            if (delivery.same() == Certainty.YES) {
                Sentence late = Calendar.span(Duration.between(due, delivery.at()));
                return matter.breached(
                                "De kopie is te laat overhandigd: " + late.dutch() + " na " + lastDay.dutch()
                                        + ", de laatste dag.",
                                "The copy was handed over too late: " + late.english() + " after " + lastDay.english()
                                        + ", the last day.")
                        .after(due);
            }
        }
        for (Fact<CopyImpossible> impossible : impossibilities) {
            if (impossible.what().reason() == ImpossibilityReason.NONE_GIVEN) {
                return matter.breached(
                        "Een kopie is geweigerd zonder een reden te geven.",
                        "A copy was refused without giving a reason.");
            }
            Optional<Destruction> destruction = destruction(facts, recording, impossible.what())
                    .filter(one -> isTooLate(one, matter.at(), excuse) || isObjectionable(one, excuse));
            if (destruction.isPresent()) {
                return destroyed(matter, excuse, destruction.get());
            }
        }
        for (Delivery delivery : deliveries) {
            if (delivery.same() == Certainty.UNKNOWN && delivery.at().isBefore(due)) {
                String dutch =
                        "Een kopie is overhandigd, maar niet vast te stellen is of die overeenkomt met de opname.";
                String english = "A copy was handed over, but whether it is the same as the recording can't be told.";
                return asOf.isBefore(due)
                        ? matter.pending(due, dutch, english)
                        : matter.unknown(dutch, english).after(due);
            }
        }
        Optional<Destruction> later = recording
                .flatMap(one ->
                        Optional.ofNullable(one.destroyed()).map(destroyed -> new Destruction(facts, one, destroyed)))
                .filter(destruction ->
                        excuse == Excuse.DESTROYED_FIRST_AND_ALLOWED && isTooLate(destruction, matter.at(), excuse));
        if (later.isPresent()) {
            return destroyed(matter, excuse, later.get());
        }
        if (asOf.isBefore(due)) {
            return deliveries.isEmpty()
                    ? matter.pending(
                            due,
                            "Een kopie is gevraagd; die moet er uiterlijk " + lastDay.dutch() + " zijn.",
                            "A copy was asked for; it is due by " + lastDay.english() + ".")
                    : matter.pending(
                            due,
                            "De overhandigde kopie wijkt af van de opname; een gelijke kopie moet er uiterlijk "
                                    + lastDay.dutch() + " zijn.",
                            "The copy that was handed over differs from the recording; the same is due by "
                                    + lastDay.english() + ".");
        }
        Finding none = deliveries.isEmpty()
                ? matter.breached(
                        "De gevraagde kopie is niet overhandigd; de laatste dag was " + lastDay.dutch() + ".",
                        "The copy that was asked for was not handed over; the last day was " + lastDay.english() + ".")
                : matter.breached(
                        "Geen kopie die overeenkomt met de opname is overhandigd; de laatste dag was " + lastDay.dutch()
                                + ".",
                        "No copy that is the same as the recording was handed over; the last day was "
                                + lastDay.english() + ".");
        return none.after(due);
    }

    private static boolean isOther(Side requester, Side keeper) {
        return switch (requester) {
            case CITIZEN -> keeper != Side.CITIZEN;
            case ORGANISATION -> keeper != Side.ORGANISATION;
            case NEITHER -> false;
        };
    }

    private static boolean isReasoned(
            Facts facts, Excuse excuse, Optional<Recording> recording, Instant askedAt, CopyImpossible impossible) {
        return switch (impossible.reason()) {
            case LOST, NEVER_MADE, SAFETY -> true;
            case OTHER -> impossible.explanation() != null;
            case DESTROYED ->
                destruction(facts, recording, impossible)
                        .filter(destruction -> !isTooLate(destruction, askedAt, excuse))
                        .filter(destruction -> !isObjectionable(destruction, excuse))
                        .isPresent();
            case NONE_GIVEN -> false;
        };
    }

    /** Whether somebody waited for a copy by then; who asks at that very moment waits, as recording-service reads it. */
    private static boolean isTooLate(Destruction destruction, Instant askedAt, Excuse excuse) {
        return switch (excuse) {
            case DESTROYED_FIRST -> destruction.at().isAfter(askedAt);
            case DESTROYED_FIRST_AND_ALLOWED -> !destruction.at().isBefore(askedAt);
        };
    }

    private static boolean isObjectionable(Destruction destruction, Excuse excuse) {
        return switch (excuse) {
            case DESTROYED_FIRST -> false;
            case DESTROYED_FIRST_AND_ALLOWED -> destruction.objection().isPresent();
        };
    }

    /** The destruction that an impossibility points at, if it is one of this recording. */
    private static Optional<Destruction> destruction(
            Facts facts, Optional<Recording> recording, CopyImpossible impossible) {
        return recording.flatMap(one -> facts.of(RecordingDestroyed.class).stream()
                .filter(destroyed -> destroyed.source().eventId().equals(impossible.destruction())
                        && destroyed.what().recording().equals(one.id()))
                .findFirst()
                .map(destroyed -> new Destruction(facts, one, destroyed)));
    }

    private static Finding destroyed(Matter matter, Excuse excuse, Destruction destruction) {
        if (isTooLate(destruction, matter.at(), excuse)) {
            return matter.breached(
                            "De opname is vernietigd terwijl het verzoek om een kopie openstond.",
                            "The recording was destroyed while the request for a copy was open.")
                    .resting(List.of(destruction.fact()));
        }
        Sentence why = destruction.objection().orElseThrow();
        return matter.breached(
                        "De opname was al vernietigd toen om een kopie werd gevraagd, maar dat mocht niet: "
                                + why.dutch() + ".",
                        "The recording had been destroyed when a copy was asked for, which was not allowed: "
                                + why.english() + ".")
                .resting(List.of(destruction.fact()));
    }

    private static Certainty sameAsRecorded(
            Facts facts, Optional<Recording> recording, Fact<RecordingEvent.CopyDelivered> delivery) {
        List<String> digests = Digests.of(facts, delivery.what());
        if (digests.isEmpty()
                || recording.isEmpty()
                || recording.get().digests().isEmpty()) {
            return Certainty.UNKNOWN;
        }
        boolean same = digests.stream()
                .allMatch(digest -> recording.get().digests().contains(digest)
                        || Digests.edit(recording.get(), digest)
                                .filter(edit -> edit.what().kind() == EditKind.TECHNICAL)
                                .isPresent());
        return same ? Certainty.YES : Certainty.NO;
    }

    private record Delivery(Fact<RecordingEvent.CopyDelivered> fact, Certainty same) {

        Instant at() {
            return fact.moment().reckoned();
        }
    }
}
