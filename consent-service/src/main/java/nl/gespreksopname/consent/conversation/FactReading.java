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
    private final @Nullable InPath inPath;

    private final Map<String, String> refs = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private final List<Intake.Who> people = new ArrayList<>();
    private final List<Intake.CustodyClaim> custody = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private Instant earliest;
    private int ordinal;

    /**
     * What the address says instead of the body.
     *
     * @param field the field of the body that it stands for, such as {@code announcement}
     */
    record InPath(String field, UUID id) {}

    FactReading(
            UUID command,
            UUID conversation,
            String organisation,
            Instant now,
            SearchKey searchKey,
            Faults faults,
            @Nullable InPath inPath) {
        this.command = command;
        this.conversation = conversation;
        this.organisation = organisation;
        this.now = now;
        this.searchKey = searchKey;
        this.faults = faults;
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
            if (inBody != null && !resolved(inBody).equals(inPath.id().toString())) {
                here.add(
                        "/" + field,
                        "given-in-address",
                        new Text(
                                "Dit staat al in het adres, en is daar iets anders. Laat het hier weg.",
                                "The address says this already, and says something else. Leave it out here."));
            }
            return inPath.id().toString();
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
        };
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
