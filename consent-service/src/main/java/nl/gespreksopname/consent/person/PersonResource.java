package nl.gespreksopname.consent.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.TakenDown;
import nl.gespreksopname.consent.followup.FollowUpRunner;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The persons behind participants: making them known, custody, capacity, and who read about them. */
@Path("/consent/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personen", description = "De personen achter de deelnemers: gezag, en wie hun gegevens las.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER})
public class PersonResource {

    private static final String PATH = "/consent/v1/persons";
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String ID = "Id van de persoon.";
    private static final String PURPOSE =
            "Waarvoor u de gegevens leest; komt in het inzageregister. Standaard case-handling.";
    private static final String KNOWN = """
            {"personId": "9a1b2c3d-4e5f-5061-8273-94a5b6c7d8e9", "version": 2,
             "id": "7d0a3b5c-8f8e-5b6b-9d7b-3fcd84cae5a4", "concerns": [],
             "nextSteps": [{"text": "Bekijk wie gezag over dit kind heeft.", "method": "GET",
               "href": "/consent/v1/persons/9a1b2c3d-4e5f-5061-8273-94a5b6c7d8e9/custody"}]}""";

    private final PersonCommands commands;
    private final FollowUpRunner followUps;
    private final PersonRevealing revealing;
    private final Transactions transactions;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Conditions conditions;
    private final SearchKey searchKey;
    private final Pages pages;
    private final Clock clock;
    private final AnswerLanguage language;

    /** Made by the container. */
    @Inject
    public PersonResource(
            PersonCommands commands,
            FollowUpRunner followUps,
            PersonRevealing revealing,
            Transactions transactions,
            Caller caller,
            Idempotency idempotency,
            Conditions conditions,
            SearchKey searchKey,
            Pages pages,
            Clock clock,
            AnswerLanguage language) {
        this.commands = commands;
        this.followUps = followUps;
        this.revealing = revealing;
        this.transactions = transactions;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditions = conditions;
        this.searchKey = searchKey;
        this.pages = pages;
        this.clock = clock;
        this.language = language;
    }

    /** Makes a person known, or takes down what is new about them. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "makePersonKnown",
            summary = "Persoon bekend maken",
            description =
                    "Maakt een persoon bekend met uw eigen kenmerk, of werkt naam en geboortedatum bij. Alles gaat naar de kluis. Wie meedoet aan een gesprek wordt vanzelf bekend; dit is voor wie niet meedoet, zoals een ouder met gezag die er niet bij is.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPersonBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "ouder",
                                            value = "{\"reference\": \"P-1003\", \"name\": \"Joris Lindeboom\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Bekend.",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonKnown.class),
                            examples = @ExampleObject(name = "bekend", value = KNOWN)))
    public Response makeKnown(NewPersonBody body) {
        if (body.birthDate() != null && body.birthDate().isAfter(today())) {
            throw Problem.invalidInput(
                    "/birthDate",
                    "in-the-future",
                    new Text("Deze geboortedatum ligt in de toekomst.", "This birth date is in the future."));
        }
        String key = searchKey.ofPerson(caller.organisation(), body.reference());
        UUID person = Persons.idOf(caller.organisation(), key, new UUID(0, 0));
        return answer(commands.describe(idempotency.key(), by(), person, key, body.details()), person, "");
    }

    /** Lists the organisation's persons. */
    @GET
    @Operation(
            operationId = "listPersons",
            summary = "Personen",
            description = "De personen die bij uw organisatie bekend zijn, zonder hun gegevens.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = PersonPage.class)))
    public Page<PersonItem> list() {
        PageRequest request = pages.requested();
        UUID after = request.after() == null ? new UUID(0, 0) : UUID.fromString(request.after());
        List<PersonView> found =
                transactions.call(connection -> PersonView.after(caller.organisation(), after, request.limit() + 1));
        Page<PersonView> page = pages.page(request, found, person -> person.id().toString());
        return new Page<>(
                page.items().stream().map(person -> item(person, null)).toList(), page.next());
    }

    /** Finds a person by reference. */
    @POST
    @Path("/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchPersons",
            summary = "Persoon zoeken",
            description =
                    "Zoekt een persoon op uw eigen kenmerk. Zoeken gaat met POST, zodat geen kenmerk in een adres komt.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PersonSearchBody.class),
                            examples = @ExampleObject(name = "kenmerk", value = "{\"reference\": \"P-1001\"}")))
    @APIResponse(
            responseCode = "200",
            description = "De persoon; leeg als die niet bekend is.",
            content = @Content(schema = @Schema(implementation = PersonPage.class)))
    public Page<PersonItem> search(PersonSearchBody body) {
        String key = searchKey.ofPerson(caller.organisation(), body.reference());
        Optional<PersonView> found = transactions.call(connection ->
                PersonView.of(caller.organisation(), Persons.idOf(caller.organisation(), key, new UUID(0, 0))));
        return new Page<>(found.map(person -> item(person, null)).stream().toList(), null);
    }

    /** Shows a person. */
    @GET
    @Path("/{personId}")
    @Operation(
            operationId = "getPerson",
            summary = "Persoon",
            description =
                    "De persoon, zonder gegevens; die staan in de kluis. Vraag ze met reveal=names (kenmerk en naam) of reveal=details (ook geboortedatum). Zo'n inzage wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "De persoon.",
            content = @Content(schema = @Schema(implementation = PersonItem.class)))
    public Response get(
            @Parameter(description = ID) @PathParam("personId") UUID id,
            @Parameter(description = "Wat u uit de kluis wilt zien.") @QueryParam("reveal") @Nullable
                    RevealPerson reveal,
            @Parameter(description = PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return transactions.call(connection -> {
            PersonView person = PersonCommands.requireOwn(caller.organisation(), id);
            PersonItem.Details details = details(connection, id, reveal, purpose);
            return Response.ok(item(person, details))
                    .header("ETag", EntityVersion.of(person.version()).etag())
                    .build();
        });
    }

    private PersonItem.@Nullable Details details(
            Connection connection, UUID id, @Nullable RevealPerson reveal, @Nullable Purpose purpose)
            throws SQLException {
        return reveal == null
                ? null
                : revealing
                        .reveal(connection, List.of(id), reveal, null, purpose)
                        .get(id);
    }

    /** Takes custody down. */
    @POST
    @Path("/{personId}/custody")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "recordCustody",
            summary = "Gezag vastleggen",
            description =
                    "Legt vast dat iemand gezag over dit kind heeft, of niet meer. In elk open gesprek van het kind wordt opnieuw bepaald wie moet instemmen en wie over delen beslist; wat al besloten is, blijft.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CustodyBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "gezag",
                                            value =
                                                    "{\"holder\": \"8b2c3d4e-5f60-5172-9384-a5b6c7d8e9f0\", \"from\": \"2020-05-01\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonKnown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = KNOWN)))
    public Response recordCustody(@Parameter(description = ID) @PathParam("personId") UUID id, CustodyBody body) {
        LocalDate from = body.from() == null ? today() : body.from();
        return answer(
                commands.custody(
                        idempotency.key(),
                        by(),
                        id,
                        body.holder(),
                        !Boolean.FALSE.equals(body.held()),
                        from,
                        this::requireCurrent),
                id,
                "/custody");
    }

    /** Lists custody. */
    @GET
    @Path("/{personId}/custody")
    @Operation(
            operationId = "listCustody",
            summary = "Gezag",
            description =
                    "Wat over het gezag over dit kind is vastgelegd, in die volgorde; per ouder geldt het laatste.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = CustodyPage.class)))
    public Page<CustodyItem> listCustody(@Parameter(description = ID) @PathParam("personId") UUID id) {
        PageRequest request = pages.requested();
        long after = request.after() == null ? 0 : Long.parseLong(request.after());
        List<CustodyView> found = transactions.call(connection -> {
            PersonCommands.requireOwn(caller.organisation(), id);
            return CustodyView.of(id, after, request.limit() + 1);
        });
        Page<CustodyView> page = pages.page(request, found, one -> Long.toString(one.place()));
        return new Page<>(
                page.items().stream()
                        .map(one -> new CustodyItem(one.id(), one.holder(), one.held(), one.validFrom()))
                        .toList(),
                page.next());
    }

    /** Takes capacity down. */
    @POST
    @Path("/{personId}/capacities")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "recordCapacity",
            summary = "Wilsbekwaamheid vastleggen",
            description =
                    "Legt vast of deze persoon zelf kan oordelen over opnemen en delen. Zo niet, dan stemt in diens plaats in wie in het gesprek voor de persoon handelt (represents).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CapacityBody.class),
                            examples = @ExampleObject(name = "kan niet zelf oordelen", value = "{\"capable\": false}")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonKnown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = KNOWN)))
    public Response recordCapacity(@Parameter(description = ID) @PathParam("personId") UUID id, CapacityBody body) {
        LocalDate from = body.from() == null ? today() : body.from();
        return answer(
                commands.capacity(idempotency.key(), by(), id, body.capable(), from, this::requireCurrent),
                id,
                "/capacities");
    }

    /** Lists capacities. */
    @GET
    @Path("/{personId}/capacities")
    @Operation(
            operationId = "listCapacities",
            summary = "Wilsbekwaamheid",
            description = "Wat hierover is vastgelegd, in die volgorde; het laatste geldt.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = CapacityPage.class)))
    public Page<CapacityItem> listCapacities(@Parameter(description = ID) @PathParam("personId") UUID id) {
        PageRequest request = pages.requested();
        long after = request.after() == null ? 0 : Long.parseLong(request.after());
        List<CapacityView> found = transactions.call(connection -> {
            PersonCommands.requireOwn(caller.organisation(), id);
            return CapacityView.of(id, after, request.limit() + 1);
        });
        Page<CapacityView> page = pages.page(request, found, one -> Long.toString(one.place()));
        return new Page<>(
                page.items().stream()
                        .map(one -> new CapacityItem(one.id(), one.capable(), one.validFrom()))
                        .toList(),
                page.next());
    }

    /** Lists who read about a person. */
    @GET
    @Path("/{personId}/accesses")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listAccesses",
            summary = "Inzageregister van een persoon",
            description = "Wie gegevens over deze persoon uit de kluis las, wanneer en waarvoor; de laatste eerst.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = AccessPage.class)))
    public Page<AccessItem> listAccesses(@Parameter(description = ID) @PathParam("personId") UUID id) {
        PageRequest request = pages.requested();
        long before = request.after() == null ? Long.MAX_VALUE : Long.parseLong(request.after());
        List<AccessView> found = transactions.call(connection -> {
            PersonCommands.requireOwn(caller.organisation(), id);
            return AccessView.of(id, before, request.limit() + 1);
        });
        Page<AccessView> page = pages.page(request, found, one -> Long.toString(one.place()));
        return new Page<>(page.items().stream().map(AccessView::item).toList(), page.next());
    }

    private void requireCurrent(int version) {
        conditions.requireCurrent(EntityVersion.of(version));
    }

    private PersonCommands.By by() {
        return new PersonCommands.By(caller.organisation(), caller.actor(null), "api");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    private Response answer(PersonCommands.Done done, UUID person, String list) {
        followUps.carryOut(done.work());
        return switch (done.result()) {
            case CommandResult.Applied<Void>(var stream, var all, var added) ->
                known(person, all, added, list).build();
            case CommandResult.Replayed<Void>(var refused, var stream, var all, var added) ->
                known(person, all, added, list)
                        .header("Idempotent-Replay", "true")
                        .build();
            case CommandResult.Rejected<Void> rejected -> throw new IllegalStateException("facts are never refused");
            case CommandResult.KeyReused<Void> reused -> throw Idempotency.reused();
        };
    }

    private Response.ResponseBuilder known(UUID person, List<StoredEvent> all, List<StoredEvent> added, String list) {
        UUID made = null;
        List<TakenDown.NextStep> next = new ArrayList<>();
        for (ConsentEvent event : PersonCommands.read(added)) {
            if (event instanceof ConsentEvent.CustodyRecorded custody) {
                made = UUID.fromString(custody.custody());
                next.add(step(
                        "GET",
                        person + "/custody",
                        new Text("Bekijk wie gezag over dit kind heeft.", "See who has custody of this child.")));
            } else if (event instanceof ConsentEvent.CapacityRecorded capacity) {
                made = UUID.fromString(capacity.capacity());
                next.add(step(
                        "GET",
                        person + "/capacities",
                        new Text(
                                "Bekijk wat over de wilsbekwaamheid is vastgelegd.",
                                "See what is on record about this person's capacity.")));
            } else if (event instanceof ConsentEvent.PersonDescribed) {
                next.add(step(
                        "POST",
                        person + "/custody",
                        new Text(
                                "Is dit een kind: leg vast wie er gezag over heeft.",
                                "If this is a child: put on record who has custody.")));
            }
        }
        return Response.created(URI.create(PATH + "/" + person + list))
                .header("ETag", EntityVersion.of(all.size()).etag())
                .entity(new PersonKnown(person, all.size(), made, List.of(), List.copyOf(next)));
    }

    private TakenDown.NextStep step(String method, String path, Text text) {
        return new TakenDown.NextStep(language.say(text), method, PATH + "/" + path);
    }

    private static PersonItem item(PersonView person, PersonItem.@Nullable Details details) {
        return new PersonItem(
                person.id(), person.nameValue() != null, person.birthDateValue() != null, details, person.version());
    }

    /** A page of persons, for the description. */
    public record PersonPage(
            List<PersonItem> items, @Nullable String next) {}

    /** A page of custody, for the description. */
    public record CustodyPage(
            List<CustodyItem> items, @Nullable String next) {}

    /** A page of capacities, for the description. */
    public record CapacityPage(
            List<CapacityItem> items, @Nullable String next) {}

    /** A page of accesses, for the description. */
    public record AccessPage(
            List<AccessItem> items, @Nullable String next) {}
}
