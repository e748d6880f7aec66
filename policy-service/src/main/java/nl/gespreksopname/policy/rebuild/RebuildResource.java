package nl.gespreksopname.policy.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.policy.answer.Concern;
import nl.gespreksopname.policy.answer.NextStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rebuilds of the read side, for the operator. */
@Path("/policy/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Beheer", description = "Wat wie de installatie draaiende houdt, nodig heeft; geen inhoud van gesprekken.")
@RolesAllowed(Roles.OPERATOR)
public class RebuildResource {

    private static final String EXAMPLE = """
            {"rebuild": "0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f", "status": "done",
             "requestedAt": "2026-11-24T12:00:00Z", "finishedAt": "2026-11-24T12:00:04Z",
             "conversations": 3, "events": 27, "changed": 0, "failed": 0,
             "logs": [{"service": "consent", "size": 72, "root": "ZK0bRNKlQ1cSqVAeBu2pOLqYbGHi1Zs8Gc5sEv1kBTM=",
                       "agrees": true}]}""";

    private static final String EXAMPLE_BEGUN = """
            {"rebuild": "0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f", "version": 1, "concerns": [],
             "nextSteps": [{"text": "Bekijk hoe ver de heropbouw is.", "method": "GET",
                            "href": "/policy/v1/rebuilds/0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f"}]}""";

    private final Transactions transactions;
    private final Rebuilds rebuilds;
    private final RebuildWorkers workers;
    private final Idempotency idempotency;
    private final Pages pages;
    private final AnswerLanguage language;

    /** Made by the container. */
    @Inject
    public RebuildResource(
            Transactions transactions,
            Rebuilds rebuilds,
            RebuildWorkers workers,
            Idempotency idempotency,
            Pages pages,
            AnswerLanguage language) {
        this.transactions = transactions;
        this.rebuilds = rebuilds;
        this.workers = workers;
        this.idempotency = idempotency;
        this.pages = pages;
        this.language = language;
    }

    /** Begins a rebuild. */
    @POST
    @Operation(
            operationId = "beginRebuild",
            summary = "De leeskant opnieuw opbouwen",
            description =
                    "Bouwt dossiersporen, uitkomsten en lijsten opnieuw op uit de gebeurtenissen zoals ze zijn bewaard, en rekent de logboeken na. Dat gaat op de achtergrond; de dienst blijft antwoorden, en na een onderbreking gaat het verder waar het was. Er komen geen meldingen of inzagen bij. Wat anders stond dan de gebeurtenissen zeggen, wordt rechtgezet en geteld.")
    @APIResponse(
            responseCode = "201",
            description = "Begonnen.",
            content =
                    @Content(
                            schema = @Schema(implementation = BegunRebuild.class),
                            examples = @ExampleObject(name = "begonnen", value = EXAMPLE_BEGUN)))
    public Response begin() {
        CommandKey key = idempotency.key();
        Rebuilds.Begun begun = transactions.call(connection -> rebuilds.begin(connection, key));
        return switch (begun) {
            case BEGUN -> {
                workers.wake();
                yield begun(key.id()).build();
            }
            case BEFORE -> begun(key.id()).header("Idempotent-Replay", "true").build();
            case KEY_REUSED -> throw Idempotency.reused();
        };
    }

    private Response.ResponseBuilder begun(UUID rebuild) {
        String href = "/policy/v1/rebuilds/" + rebuild;
        return Response.created(URI.create(href))
                .header(HttpHeaders.ETAG, EntityVersion.of(1).etag())
                .entity(new BegunRebuild(
                        rebuild,
                        1,
                        List.of(),
                        List.of(new NextStep(
                                language.say(new Text(
                                        "Bekijk hoe ver de heropbouw is.", "See how far the rebuild has come.")),
                                "GET",
                                href))));
    }

    /** The rebuilds. */
    @GET
    @Operation(
            operationId = "listRebuilds",
            summary = "Heropbouwen bekijken",
            description = "De heropbouwen die zijn gevraagd, de nieuwste eerst.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met heropbouwen.",
            content = @Content(schema = @Schema(implementation = RebuildPage.class)))
    public Page<Rebuild> list() {
        PageRequest asked = pages.requested();
        @Nullable UUID after = asked.after() == null ? null : UUID.fromString(asked.after());
        List<Rebuild> found = transactions.call(connection -> rebuilds.newest(connection, after, asked.limit() + 1));
        return pages.page(asked, found, one -> one.rebuild().toString());
    }

    /** One rebuild. */
    @GET
    @Path("{rebuildId}")
    @Operation(
            operationId = "getRebuild",
            summary = "Zien hoe ver een heropbouw is",
            description =
                    "Hoeveel gesprekken en gebeurtenissen zijn gedaan, hoeveel rijen anders stonden, en per dienst of de bewaarde gebeurtenissen de ondertekende wortel geven.")
    @APIResponse(
            responseCode = "200",
            description = "De heropbouw.",
            content =
                    @Content(
                            schema = @Schema(implementation = Rebuild.class),
                            examples = @ExampleObject(name = "heropbouw", value = EXAMPLE)))
    public Rebuild get(@Parameter(description = "Kenmerk van de heropbouw.") @PathParam("rebuildId") UUID rebuildId) {
        return transactions.call(connection -> rebuilds.read(connection, List.of(rebuildId))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound(new Text("Deze heropbouw", "This rebuild")));
    }

    /** What a rebuild that begins is answered with. */
    @Schema(name = "BegunRebuild", description = "Een heropbouw die is begonnen.")
    public record BegunRebuild(
            @Schema(description = "Kenmerk van de heropbouw.")
            UUID rebuild,

            @Schema(description = "Altijd 1.", examples = "1")
            int version,

            @Schema(description = "Altijd leeg.") List<Concern> concerns,

            @Schema(description = "Wat u nu kunt doen.") List<NextStep> nextSteps) {

        public BegunRebuild {
            concerns = List.copyOf(concerns);
            nextSteps = List.copyOf(nextSteps);
        }
    }

    /** The shape of a page, for the description of the API. */
    @Schema(name = "RebuildPage", description = "Een bladzijde met heropbouwen.")
    record RebuildPage(
            @Schema(description = "De heropbouwen.") List<Rebuild> items,

            @Schema(description = "Waarmee u de volgende bladzijde vraagt; afwezig op de laatste.") @Nullable
            String next) {}
}
