package nl.gespreksopname.consent.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.gespreksopname.consent.conversation.domain.Claim;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.person.PersonBody;
import nl.gespreksopname.consent.person.Persons;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.search.SearchKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of one command: gives ids to what they make (the same again when the command is repeated), puts ids for
 * the refs of the body, and notes what can't be a fact, such as a moment in the future. A ref that nothing bears stays as
 * it is: the decision doesn't know it and says so, together with all else that is unknown.
 */
final class FactReading {

    /** How far a caller's clock may be ahead. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final UUID command;
    private final UUID conversation;
    private final String organisation;
    private final Instant now;
    private final SearchKey searchKey;
    private final Faults faults;
    private final Successors successors;
    private final @Nullable InPath inPath;

    private final Map<String, String> refs = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private final List<Intake.Who> people = new ArrayList<>();
    private final List<Intake.CustodyClaim> custody = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private Instant earliest;
    private int ordinal;

    /** Whether what is read stands in the place of another fact, whose ids it then has. */
    private boolean replacing;

    /**
     * What the address says instead of the body.
     *
     * @param field the field of the body that it stands for, such as {@code announcement}
     * @param id what it says: an id, or a version
     * @param within the id of what that belongs to, where the address says so too
     */
    record InPath(String field, String id, @Nullable String within) {}

    /** Where conversations go on at another organisation. */
    interface Successors {
        /**
         * The id there of the conversation that a transfer hands over; none when that organisation is not on this installation.
         */
        Optional<UUID> of(String organisation, UUID transfer);
    }

    /** A reading. */
    FactReading(
            UUID command,
            UUID conversation,
            String organisation,
            Instant now,
            SearchKey searchKey,
            Faults faults,
            Successors successors,
            @Nullable InPath inPath) {
        this.command = command;
        this.conversation = conversation;
        this.organisation = organisation;
        this.now = now;
        this.searchKey = searchKey;
        this.faults = faults;
        this.successors = successors;
        this.inPath = inPath;
        this.earliest = now;
    }

    /** Reads facts that stand at these pointers: {@code at/0}, {@code at/1} and so on; a single one at {@code at} itself. */
    void read(List<? extends FactBody> bodies, String at, boolean single) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            UUID id = idOf(bodies.get(i));
            ids.add(id);
            name(bodies.get(i).ref(), id, faults.within(single ? at : at + "/" + i));
        }
        for (int i = 0; i < bodies.size(); i++) {
            String pointer = single ? at : at + "/" + i;
            pointers.add(pointer);
            facts.add(fact(bodies.get(i), ids.get(i), pointer));
        }
    }

    /** Counts a moment that the body names beside the facts. */
    void mind(@Nullable Instant moment) {
        if (moment != null && moment.isBefore(earliest)) {
            earliest = moment;
        }
    }

    /** All that was read; ends the request when something was wrong with it. */
    Intake done() {
        faults.raise();
        return new Intake(
                facts,
                pointers,
                people,
                custody.stream().map(claim -> claim.from(day(earliest))).toList(),
                made);
    }

    private UUID next() {
        return NameBasedUuid.made(command, ordinal++);
    }

    /** The id of what a fact makes; of a known participant their own. */
    private UUID idOf(FactBody body) {
        UUID fresh = next();
        return body instanceof FactBody.ParticipantBody joining && joining.participant() != null
                ? joining.participant()
                : body instanceof FactBody.ArrangementBody next && next.arrangement() != null
                        ? uuidOr(resolved(next.arrangement()), fresh)
                        : fresh;
    }

    private static UUID uuidOr(String id, UUID otherwise) {
        return UUID_FORM.matcher(id).matches() ? UUID.fromString(id) : otherwise;
    }

    private void name(@Nullable String ref, UUID id, Faults here) {
        if (ref == null) {
            return;
        }
        if (UUID_FORM.matcher(ref).matches()) {
            here.add(
                    "/ref",
                    "wrong-form",
                    new Text("Kies een korte naam, geen UUID.", "Choose a short name, not a UUID."));
        } else if (refs.put(ref, id.toString()) != null) {
            here.add(
                    "/ref",
                    "duplicate-ref",
                    new Text(
                            "Deze ref staat al in dit bericht. Kies een andere.",
                            "This ref is in this body already. Choose another."));
        }
    }

    private String resolved(String idOrRef) {
        return UUID_FORM.matcher(idOrRef).matches()
                ? idOrRef.toLowerCase(Locale.ROOT)
                : refs.getOrDefault(idOrRef, idOrRef);
    }

    private @Nullable String resolvedOrNone(@Nullable String idOrRef) {
        return idOrRef == null ? null : resolved(idOrRef);
    }

    /** What a fact is about, from the address or else from the body. */
    private String about(@Nullable String inBody, String field, Faults here) {
        if (inPath != null && inPath.field().equals(field)) {
            if (inBody != null && !resolved(inBody).equals(inPath.id())) {
                here.add(
                        "/" + field,
                        "given-in-address",
                        new Text(
                                "Dit staat al in het adres, en is daar iets anders. Laat het hier weg.",
                                "The address says this already, and says something else. Leave it out here."));
            }
            return inPath.id();
        }
        if (inBody == null && replacing) {
            return "";
        }
        if (inBody == null) {
            here.add(
                    "/" + field,
                    "required",
                    new Text("Dit veld is verplicht. Vul het in.", "This field is required. Fill it in."));
            return "";
        }
        return resolved(inBody);
    }

    private Claim claim(FactBody body, Faults here) {
        Instant at = body.occurredAt();
        if (at != null && at.isAfter(now.plus(SKEW))) {
            here.add(
                    "/occurredAt",
                    "occurred-at-in-the-future",
                    new Text(
                            "Dit ligt in de toekomst. Geef het moment waarop het gebeurde, of laat het weg.",
                            "This is in the future. Give the moment at which it happened, or leave it out."));
        }
        mind(at);
        return new Claim(at, body.when(), resolvedOrNone(body.reportedBy()));
    }

    private Fact fact(FactBody body, UUID id, String at) {
        Faults here = faults.within(at);
        Claim claim = claim(body, here);
        return switch (body) {
            case FactBody.ParticipantBody joining -> joining(joining, id, claim, at);
            case FactBody.DepartureBody leaving -> new Fact.Leaving(resolved(leaving.participant()), claim);
            case FactBody.StatusChangeBody change -> new Fact.StatusChange(change.status(), claim);
            case FactBody.PossibilityMentionBody mention -> {
                made.add(new Made("possibility-mention", id, mention.ref(), null, null));
                yield new Fact.Mention(
                        id.toString(),
                        !Boolean.FALSE.equals(mention.mentioned()),
                        resolvedOrNone(mention.by()),
                        mention.means() == null ? Means.SPOKEN : mention.means(),
                        claim);
            }
            case FactBody.AnnouncementBody announcement -> {
                made.add(new Made("announcement", id, announcement.ref(), null, null));
                String by = resolved(announcement.by());
                yield new Fact.Announcement(
                        id.toString(),
                        by,
                        announcement.recorder() == null ? by : resolved(announcement.recorder()),
                        announcement.medium() == null ? Medium.AUDIO : announcement.medium(),
                        resolvedOrNone(announcement.inAnswerTo()),
                        claim);
            }
            case FactBody.ResponseBody response ->
                new Fact.Responses(
                        about(response.announcement(), "announcement", here),
                        each("response", response.participants(), id, response.ref()),
                        response.answer(),
                        response.ground(),
                        response.ownGround(),
                        text(response.explanation()),
                        Boolean.TRUE.equals(response.platformEvidence()),
                        claim);
            case FactBody.RefusalExplanationBody explanation -> {
                made.add(new Made("refusal-explanation", id, null, null, null));
                yield new Fact.Explanation(
                        id.toString(),
                        about(explanation.refusal(), "refusal", here),
                        explanation.ground(),
                        new PrivateText(explanation.text()),
                        claim);
            }
            case FactBody.AlternativeBody alternative -> {
                made.add(new Made("alternative", id, alternative.ref(), null, null));
                yield new Fact.Alternative(
                        id.toString(),
                        resolved(alternative.refusal()),
                        alternative.kind(),
                        text(alternative.reason()),
                        alternative.promisedBy(),
                        claim);
            }
            case FactBody.AlternativeDeliveryBody delivery -> {
                made.add(new Made("alternative-delivery", id, null, null, null));
                yield new Fact.Delivery(id.toString(), about(delivery.alternative(), "alternative", here), claim);
            }
            case FactBody.ArrangementBody arrangement -> {
                made.add(new Made("arrangement", id, arrangement.ref(), null, null));
                yield new Fact.Arrangement(
                        arrangement.arrangement() == null ? id.toString() : resolved(arrangement.arrangement()),
                        arrangement.arrangement() != null,
                        text(arrangement.purpose()),
                        text(arrangement.listeners()),
                        text(arrangement.copies()),
                        text(arrangement.sharing()),
                        text(arrangement.keeping()),
                        Boolean.TRUE.equals(arrangement.promiseNotToShare()),
                        claim);
            }
            case FactBody.ArrangementConfirmationBody confirmation ->
                new Fact.Confirmations(
                        about(confirmation.arrangement(), "arrangement", here),
                        confirmation.arrangementVersion(),
                        each("arrangement-confirmation", confirmation.participants(), id, null),
                        claim);
            case FactBody.ShareRequestBody request -> {
                made.add(new Made("share-request", id, request.ref(), null, null));
                yield new Fact.ShareRequest(
                        id.toString(),
                        request.recording().toString(),
                        resolved(request.requestedBy()),
                        request.material() == null ? Material.ORIGINAL : request.material(),
                        new PrivateText(request.recipient()),
                        searchKey.ofRecipient(organisation, conversation.toString(), request.recipient()),
                        request.purpose(),
                        text(request.explanation()),
                        request.scope(),
                        request.until(),
                        claim);
            }
            case FactBody.ShareDecisionBody decision ->
                new Fact.Decisions(
                        about(decision.shareRequest(), "shareRequest", here),
                        each("share-decision", decision.participants(), id, null),
                        decision.decision(),
                        claim);
            case FactBody.ShareRevocationBody revocation -> {
                made.add(new Made("share-revocation", id, null, null, null));
                yield new Fact.Revocation(
                        id.toString(),
                        about(revocation.shareRequest(), "shareRequest", here),
                        resolved(revocation.participant()),
                        claim);
            }
            case FactBody.RefusalContestationBody contestation -> {
                made.add(new Made("refusal-contestation", id, contestation.ref(), null, null));
                yield new Fact.Contestation(
                        id.toString(),
                        about(contestation.refusal(), "refusal", here),
                        resolved(contestation.by()),
                        text(contestation.explanation()),
                        claim);
            }
            case FactBody.RefusalReviewBody review -> {
                made.add(new Made("refusal-review", id, null, null, null));
                yield new Fact.Review(
                        id.toString(),
                        about(review.refusal(), "refusal", here),
                        resolvedOrNone(review.contestation()),
                        resolvedOrNone(review.reviewer()),
                        review.outcome(),
                        text(review.explanation()),
                        claim);
            }
            case FactBody.AlternativeAcceptanceBody acceptance -> {
                made.add(new Made("alternative-acceptance", id, null, null, null));
                yield new Fact.Acceptance(
                        id.toString(),
                        about(acceptance.alternative(), "alternative", here),
                        resolved(acceptance.by()),
                        !Boolean.FALSE.equals(acceptance.accepted()),
                        claim);
            }
            case FactBody.AlternativeDisputeBody dispute -> {
                made.add(new Made("alternative-dispute", id, dispute.ref(), null, null));
                yield new Fact.ReportDispute(
                        id.toString(),
                        about(dispute.alternative(), "alternative", here),
                        resolved(dispute.by()),
                        text(dispute.explanation()),
                        claim);
            }
            case FactBody.AlternativeDisputeSettlementBody settlement -> {
                made.add(new Made("alternative-dispute-settlement", id, null, null, null));
                yield new Fact.Settlement(
                        id.toString(),
                        about(settlement.dispute(), "dispute", here),
                        inPath == null ? null : inPath.within(),
                        settlement.how(),
                        text(settlement.explanation()),
                        claim);
            }
            case FactBody.FactCorrectionBody correction -> {
                made.add(new Made("fact-correction", id, null, null, null));
                yield new Fact.Correction(
                        id.toString(),
                        version(correction.version(), here),
                        correction.fact() == null ? null : replacement(correction.fact(), id, at + "/fact"),
                        text(correction.explanation()),
                        claim);
            }
            case FactBody.FactDisputeBody dispute -> {
                made.add(new Made("fact-dispute", id, null, null, null));
                yield new Fact.FactDispute(
                        id.toString(),
                        version(dispute.version(), here),
                        resolved(dispute.by()),
                        text(dispute.explanation()),
                        claim);
            }
            case FactBody.KeepDecisionBody decision -> {
                made.add(new Made("keep-decision", id, null, null, null));
                yield new Fact.KeepDecision(
                        id.toString(),
                        resolved(decision.withdrawal()),
                        decision.recording() == null
                                ? null
                                : decision.recording().toString(),
                        resolved(decision.by()),
                        decision.choice(),
                        text(decision.explanation()),
                        claim);
            }
            case FactBody.SafetyMarkBody mark -> {
                made.add(new Made("safety-mark", id, mark.ref(), null, null));
                yield new Fact.SafetyMark(
                        id.toString(),
                        resolved(mark.hiddenFrom()),
                        mark.facts().stream().distinct().toList(),
                        text(mark.explanation()),
                        claim);
            }
            case FactBody.SafetyMarkLiftingBody lifting -> {
                made.add(new Made("safety-mark-lifting", id, null, null, null));
                yield new Fact.MarkLifting(id.toString(), about(lifting.safetyMark(), "safetyMark", here), claim);
            }
            case FactBody.TransferBody transfer -> transfer(transfer, id, claim, here);
        };
    }

    private Fact transfer(FactBody.TransferBody transfer, UUID id, Claim claim, Faults here) {
        if (transfer.to().equals(organisation)) {
            here.add(
                    "/to",
                    "own-organisation",
                    new Text(
                            "Dit is uw eigen organisatie. Geef het OIN van de organisatie die het gesprek overneemt.",
                            "This is your own organisation. Give the OIN of the organisation that takes the conversation over."));
        }
        made.add(new Made("transfer", id, null, null, null));
        return new Fact.Transfer(
                id.toString(),
                transfer.to(),
                successors.of(transfer.to(), id).map(UUID::toString).orElse(null),
                claim);
    }

    private int version(@Nullable Integer inBody, Faults here) {
        if (inPath == null || !inPath.field().equals("version")) {
            if (inBody == null) {
                about(null, "version", here);
            }
            return inBody == null ? 0 : inBody;
        }
        int inAddress = Integer.parseInt(inPath.id());
        if (inBody != null && inBody != inAddress) {
            about(inBody.toString(), "version", here);
        }
        return inAddress;
    }

    /** What stands in the place of a corrected fact: read like any other, though it makes nothing new. */
    private Fact replacement(FactBody body, UUID id, String at) {
        Faults here = faults.within(at);
        if (body.ref() != null) {
            here.add("/ref", "not-in-a-correction", keepsItsId());
        }
        if (named(body).size() > 1) {
            here.add(
                    "/participants",
                    "one-participant-only",
                    new Text(
                            "Een correctie gaat over het feit van één deelnemer. Noem er één.",
                            "A correction is about the fact of one participant. Name one."));
        }
        return switch (body) {
            case FactBody.ParticipantBody joining -> replacingParticipant(joining, here);
            case FactBody.FactCorrectionBody nested -> onlyTakenBack(here);
            case FactBody.FactDisputeBody nested -> onlyTakenBack(here);
            case FactBody.TransferBody nested -> onlyTakenBack(here);
            case FactBody.DepartureBody it -> read(it, id, at);
            case FactBody.StatusChangeBody it -> read(it, id, at);
            case FactBody.PossibilityMentionBody it -> read(it, id, at);
            case FactBody.AnnouncementBody it -> read(it, id, at);
            case FactBody.ResponseBody it -> read(it, id, at);
            case FactBody.RefusalExplanationBody it -> read(it, id, at);
            case FactBody.RefusalContestationBody it -> read(it, id, at);
            case FactBody.RefusalReviewBody it -> read(it, id, at);
            case FactBody.AlternativeBody it -> read(it, id, at);
            case FactBody.AlternativeDeliveryBody it -> read(it, id, at);
            case FactBody.AlternativeAcceptanceBody it -> read(it, id, at);
            case FactBody.AlternativeDisputeBody it -> read(it, id, at);
            case FactBody.AlternativeDisputeSettlementBody it -> read(it, id, at);
            case FactBody.ArrangementBody it -> read(it, id, at);
            case FactBody.ArrangementConfirmationBody it -> read(it, id, at);
            case FactBody.ShareRequestBody it -> read(it, id, at);
            case FactBody.ShareDecisionBody it -> read(it, id, at);
            case FactBody.ShareRevocationBody it -> read(it, id, at);
            case FactBody.KeepDecisionBody it -> read(it, id, at);
            case FactBody.SafetyMarkBody it -> read(it, id, at);
            case FactBody.SafetyMarkLiftingBody it -> read(it, id, at);
        };
    }

    private Fact read(FactBody body, UUID id, String at) {
        int before = made.size();
        replacing = true;
        Fact fact = fact(body, id, at);
        replacing = false;
        made.subList(before, made.size()).clear();
        return fact;
    }

    private static List<String> named(FactBody body) {
        return body instanceof FactBody.ResponseBody response
                ? response.participants()
                : body instanceof FactBody.ArrangementConfirmationBody confirmation
                        ? confirmation.participants()
                        : body instanceof FactBody.ShareDecisionBody decision ? decision.participants() : List.of();
    }

    private Fact replacingParticipant(FactBody.ParticipantBody joining, Faults here) {
        if (joining.participant() != null) {
            here.add("/participant", "not-in-a-correction", keepsItsId());
        }
        if (joining.person() != null || joining.custodyOf() != null) {
            here.add(
                    joining.person() != null ? "/person" : "/custodyOf",
                    "not-in-a-correction",
                    new Text(
                            "Wie achter een bekende deelnemer zit, staat al vast. Wijzig gegevens en gezag via /persons.",
                            "Who is behind a known participant is settled. Change details and custody at /persons."));
        }
        return new Fact.Joining(
                "",
                joining.role(),
                resolvedOrNone(joining.represents()),
                null,
                !Boolean.FALSE.equals(joining.takesPart()),
                claim(joining, here));
    }

    private static Fact onlyTakenBack(Faults here) {
        here.add(
                "/type",
                "not-in-a-correction",
                new Text(
                        "Dit feit is alleen terug te nemen. Laat fact weg, en meld zo nodig een nieuw feit.",
                        "This fact can only be taken back. Leave fact out, and report a new fact if need be."));
        return new Fact.Leaving("", Claim.NONE);
    }

    private static Text keepsItsId() {
        return new Text(
                "Wat gecorrigeerd wordt, houdt zijn id. Laat dit weg.",
                "What is corrected keeps its id. Leave this out.");
    }

    private Fact joining(FactBody.ParticipantBody joining, UUID id, Claim claim, String at) {
        Faults here = faults.within(at);
        String person = null;
        if (joining.participant() == null) {
            PersonBody details = joining.person();
            if (details != null
                    && details.birthDate() != null
                    && details.birthDate().isAfter(day(now))) {
                here.add(
                        "/person/birthDate",
                        "in-the-future",
                        new Text("Deze geboortedatum ligt in de toekomst.", "This birth date is in the future."));
            }
            String reference = details == null ? null : details.reference();
            String key = reference == null ? null : searchKey.ofPerson(organisation, reference);
            UUID personId = Persons.idOf(organisation, key, id);
            person = personId.toString();
            people.add(new Intake.Who(id, personId, key, details));
            made.add(new Made("participant", id, joining.ref(), null, personId));
        } else {
            made.add(new Made("participant", id, joining.ref(), null, null));
        }
        if (joining.custodyOf() != null) {
            for (int i = 0; i < joining.custodyOf().size(); i++) {
                String child = joining.custodyOf().get(i);
                custody.add(new Intake.CustodyClaim(
                        next(), resolved(child), id.toString(), day(now), at + "/custodyOf/" + i));
            }
        }
        return new Fact.Joining(
                id.toString(),
                joining.role(),
                resolvedOrNone(joining.represents()),
                person,
                !Boolean.FALSE.equals(joining.takesPart()),
                claim);
    }

    private List<Fact.One> each(String type, List<String> participants, UUID id, @Nullable String ref) {
        List<Fact.One> all = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            // A ref names the one thing of the fact, which therefore has the fact's own id.
            UUID own = i == 0 ? id : next();
            String participant = resolved(participants.get(i));
            all.add(new Fact.One(participant, own.toString()));
            made.add(new Made(type, own, ref, participant, null));
        }
        return all;
    }

    private static @Nullable PrivateText text(@Nullable String text) {
        return text == null ? null : new PrivateText(text);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, AMSTERDAM);
    }
}
