package nl.gespreksopname.policy.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.policy.PolicyEvent.MandateOpened;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.access.CurrentReader;
import nl.gespreksopname.policy.access.domain.AccessKind;
import nl.gespreksopname.policy.answer.NextStep;
import nl.gespreksopname.policy.audit.domain.OpenMandate;
import nl.gespreksopname.policy.audit.domain.OpenMandate.MandateFault;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Auditors open the mandates under which they read. */
@Path("/policy/v1/audit/mandates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Onderzoek", description = "Wat een onderzoeker van de ombudsman onder een onderzoeksopdracht leest.")
public class MandateResource {

    private static final String EXAMPLE_NEW = """
            {"investigation": "2026-00417", "legalBasis": "Algemene wet bestuursrecht, artikel 9:31",
             "purpose": "Nagaan of opnames van tevoren worden gemeld",
             "organisations": ["00000009999999990000"], "from": "2026-01-01", "to": "2026-12-31",
             "until": "2027-03-01T00:00:00+01:00"}""";

    private static final String EXAMPLE_OPENED = """
            {"id": "0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f", "organisations": ["00000009999999990000"],
             "from": "2026-01-01", "to": "2026-12-31", "openedAt": "2026-11-24T09:00:00Z",
             "until": "2027-02-28T23:00:00Z", "version": 1, "concerns": [],
             "nextSteps": [{"text": "Zoek gesprekken onder deze opdracht.", "method": "POST",
                            "href": "/policy/v1/audit/searches"}]}""";

    private static final String EXAMPLE_MANDATE = """
            {"id": "0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f", "investigation": "2026-00417",
             "legalBasis": "Algemene wet bestuursrecht, artikel 9:31",
             "purpose": "Nagaan of opnames van tevoren worden gemeld",
             "organisations": ["00000009999999990000"], "from": "2026-01-01", "to": "2026-12-31",
             "openedAt": "2026-11-24T09:00:00Z", "until": "2027-02-28T23:00:00Z"}""";

    private static final String EXAMPLE_PAGE = "{\"items\": [" + EXAMPLE_MANDATE + "]}";

    private final CommandExecutor commands;
    private final Transactions transactions;
    private final Vault vault;
    private final AccessLog accessLog;
    private final CurrentReader reader;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Pages pages;
    private final AnswerLanguage language;
    private final Settings settings;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public MandateResource(
            CommandExecutor commands,
            Transactions transactions,
            Vault vault,
            AccessLog accessLog,
            CurrentReader reader,
            Caller caller,
            Idempotency idempotency,
            Pages pages,
            AnswerLanguage language,
            Settings settings,
            Clock clock) {
        this.commands = commands;
        this.transactions = transactions;
        this.vault = vault;
        this.accessLog = accessLog;
        this.reader = reader;
        this.caller = caller;
        this.idempotency = idempotency;
        this.pages = pages;
        this.language = language;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a mandate. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openMandate",
            summary = "Onderzoeksopdracht openen",
            description =
                    "Legt vast wat u voor een onderzoek mag lezen: van welke organisaties, over welke dagen, waarvoor, op grond van welke wet en tot wanneer. De opdracht is van u; een collega opent een eigen. Nummer, grond en doel staan versleuteld in de kluis.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewMandate.class),
                            examples = @ExampleObject(name = "opdracht", value = EXAMPLE_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Geopend.",
            content =
                    @Content(
                            schema = @Schema(implementation = MandateAnswer.Opened.class),
                            examples = @ExampleObject(name = "geopend", value = EXAMPLE_OPENED)))
    public Response open(NewMandate mandate) {
        CommandKey key = idempotency.key();
        UUID id = NameBasedUuid.made(key.id(), 0);
        CommandResult<List<MandateFault>> result = commands.execute(
                key,
                "mandate/" + id,
                (connection, history) -> decide(connection, mandate, id),
                (Connection connection, List<StoredEvent> all, List<StoredEvent> added) ->
                        view(added.getFirst()).persist());
        return switch (result) {
            case CommandResult.Applied<List<MandateFault>> applied ->
                opened(view(applied.added().getFirst()), false);
            case CommandResult.Replayed<List<MandateFault>> replayed ->
                opened(view(replayed.added().getFirst()), true);
            case CommandResult.Rejected<List<MandateFault>> rejected ->
                throw Problem.invalidInput(rejected.reason().stream()
                        .map(fault ->
                                InputError.at(fault.pointer(), fault.code(), new Text(fault.dutch(), fault.english())))
                        .toList());
            case CommandResult.KeyReused<List<MandateFault>> reused -> throw Idempotency.reused();
        };
    }

    private Decided<List<MandateFault>> decide(Connection connection, NewMandate mandate, UUID id) throws SQLException {
        OpenMandate command = mandate.command();
        List<MandateFault> faults = command.faults(clock.instant());
        if (!faults.isEmpty()) {
            return new Decided.Refused<>(faults);
        }
        Set<String> subjects = Set.of("mandate/" + id);
        List<Sealed> sealed = vault
                .seal(
                        connection,
                        List.of(
                                new ValueToSeal("investigation", subjects, mandate.investigation()),
                                new ValueToSeal("legal-basis", subjects, mandate.legalBasis()),
                                new ValueToSeal("mandate-purpose", subjects, mandate.purpose())))
                .stream()
                .map(value -> new Sealed(value.id().toString(), value.commitment()))
                .toList();
        var opened = new MandateOpened(
                id.toString(),
                sealed.get(0),
                sealed.get(1),
                command.organisations(),
                command.from(),
                command.to(),
                sealed.get(2),
                command.until(),
                caller.issuer());
        var type = PolicyEventTypes.CODEC.type(opened);
        return new Decided.Accepted<>(List.of(new NewEvent(
                type.name(),
                type.schemaVersion(),
                // An auditor acts for no tenant; a mandate can be about many.
                settings.hostOin(),
                null,
                null,
                caller.actor(null),
                "api",
                List.of(),
                PolicyEventTypes.CODEC.encode(opened))));
    }

    private static MandateView view(StoredEvent event) {
        return PolicyEventTypes.CODEC
                .decode(
                        event.envelope().type(),
                        event.envelope().schemaVersion(),
                        event.envelope().data())
                .map(known -> MandateView.of(event.envelope(), (MandateOpened) known))
                .orElseThrow();
    }

    private Response opened(MandateView view, boolean replayed) {
        var answer = new MandateAnswer.Opened(
                view.mandate,
                List.of(view.organisations),
                view.firstDay,
                view.lastDay,
                view.openedAt,
                view.until,
                1,
                List.of(),
                List.of(
                        new NextStep(
                                language.say(new Text(
                                        "Zoek gesprekken onder deze opdracht.",
                                        "Search conversations under this mandate.")),
                                "POST",
                                "/policy/v1/audit/searches"),
                        new NextStep(
                                language.say(
                                        new Text("Bekijk wie de dossiers heeft ingezien.", "See who read the trails.")),
                                "GET",
                                "/policy/v1/audit/access-log?mandate=" + view.mandate)));
        Response.ResponseBuilder response = Response.created(URI.create("/policy/v1/audit/mandates/" + view.mandate))
                .header(HttpHeaders.ETAG, EntityVersion.of(1).etag())
                .entity(answer);
        return (replayed ? response.header("Idempotent-Replay", "true") : response).build();
    }

    /** The caller's mandates. */
    @GET
    @Operation(
            operationId = "listMandates",
            summary = "Eigen onderzoeksopdrachten bekijken",
            description =
                    "De opdrachten die u heeft geopend, de nieuwste eerst, ook die zijn afgelopen. Het lezen wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met opdrachten.",
            content =
                    @Content(
                            schema = @Schema(implementation = MandatePage.class),
                            examples = @ExampleObject(name = "opdrachten", value = EXAMPLE_PAGE)))
    public Page<MandateAnswer> list() {
        PageRequest asked = pages.requested();
        return transactions.call(connection -> {
            @Nullable
            MandateView after = asked.after() == null ? null : MandateView.findById(UUID.fromString(asked.after()));
            List<MandateView> found = MandateView.of(caller.user(), after, asked.limit() + 1);
            return pages.page(
                    asked, revealed(connection, found), answer -> answer.id().toString());
        });
    }

    /** One of the caller's mandates. */
    @GET
    @Path("{mandateId}")
    @Operation(
            operationId = "getMandate",
            summary = "Eén onderzoeksopdracht bekijken",
            description = "Een opdracht die u heeft geopend. Het lezen wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "De opdracht.",
            content =
                    @Content(
                            schema = @Schema(implementation = MandateAnswer.class),
                            examples = @ExampleObject(name = "opdracht", value = EXAMPLE_MANDATE)))
    public Response get(@Parameter(description = "Kenmerk van de opdracht.") @PathParam("mandateId") UUID mandateId) {
        MandateAnswer answer = transactions.call(connection -> {
            MandateView view = MandateView.<MandateView>findByIdOptional(mandateId)
                    .filter(found -> found.auditor.equals(caller.user()) && found.issuer.equals(caller.issuer()))
                    .orElseThrow(() -> Problem.notFound(new Text("Deze onderzoeksopdracht", "This mandate")));
            return revealed(connection, List.of(view)).getFirst();
        });
        return Response.ok(answer)
                .header(HttpHeaders.ETAG, EntityVersion.of(1).etag())
                .build();
    }

    private List<MandateAnswer> revealed(Connection connection, List<MandateView> views) throws SQLException {
        List<UUID> values = new ArrayList<>();
        for (MandateView view : views) {
            values.addAll(List.of(view.investigation, view.legalBasis, view.purpose));
        }
        Map<UUID, Revealed> revealed = vault.reveal(connection, values);
        accessLog.record(
                connection, reader.reads(AccessKind.REVEALED_VALUE, null, Map.of(settings.hostOin(), List.of())));
        return views.stream().map(view -> MandateAnswer.of(view, revealed)).toList();
    }

    /** The shape of a page, for the description of the API. */
    @Schema(name = "MandatePage", description = "Een bladzijde met onderzoeksopdrachten.")
    record MandatePage(
            @Schema(description = "De opdrachten.") List<MandateAnswer> items,

            @Schema(description = "Waarmee u de volgende bladzijde vraagt; afwezig op de laatste.") @Nullable
            String next) {}
}
