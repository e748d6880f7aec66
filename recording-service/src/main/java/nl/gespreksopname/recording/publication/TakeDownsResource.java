package nl.gespreksopname.recording.publication;

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
import java.util.UUID;
import java.util.function.Predicate;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ReportTakeDown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of having publications taken off their platforms. */
@Path("/recording/v1/recordings/{recordingId}/publications/{publicationId}/take-downs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Openbaar maken")
public class TakeDownsResource {

    private static final String TAKE_DOWNS_NEW = """
            {"status": "asked", "occurredAt": "2026-11-07T09:00:00+01:00"}""";

    private static final String TAKE_DOWNS_ANSWER = """
            {"takeDownId": "3a4b5c6d-7e8f-5a9b-8c0d-1e2f3a4b5c6d", "version": 10, "concerns": [], "nextSteps": []}""";

    private static final String TAKE_DOWNS_VIEW = """
            {"takeDownId": "3a4b5c6d-7e8f-5a9b-8c0d-1e2f3a4b5c6d", "publicationId": "9c0d1e2f-3a4b-5c5d-8e6f-7a8b9c0d1e2f",
             "status": "asked",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String TAKE_DOWNS_PAGE = "{\"items\": [" + TAKE_DOWNS_VIEW + "]}";

    private static final Text TAKE_DOWNS_NAME = new Text("Deze melding", "This report");

    private static final Text PUBLICATION = new Text("Deze openbaarmaking", "This publication");

    private static final Facts.Kind<TakeDownReported, TakeDownView> TAKE_DOWNS = Facts.Kind.plain(
            TakeDownReported.class,
            TakeDownReported::recording,
            (e, shown) -> new TakeDownView(e.takeDown(), e.publication(), e.status(), shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public TakeDownsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Takes a report on a removal down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "reportTakeDown",
            summary = "Verwijdering melden",
            description =
                    "Meldt dat is gevraagd een openbaarmaking te verwijderen, dat zij is verwijderd, of dat dat is geweigerd. Dat de opname openbaar is geweest, blijft vastgelegd.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewTakeDown.class),
                            examples = @ExampleObject(name = "verwijdering", value = TAKE_DOWNS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakeDownAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = TAKE_DOWNS_ANSWER)))
    public Response report(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De openbaarmaking.") @PathParam("publicationId") UUID publicationId,
            NewTakeDown body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new ReportTakeDown(
                        means.id(0), publicationId.toString(), recordingId.toString(), body.status(), body.time()));
        TakeDownReported made = told.the(TakeDownReported.class);
        return requests.created(
                told,
                recordingId + "/publications/" + publicationId + "/take-downs/" + made.takeDown(),
                new TakeDownAnswer(made.takeDown(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists reports on a removal. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listTakeDowns",
            summary = "Meldingen van verwijdering bekijken",
            description =
                    "Geeft wat er van het verwijderen van een openbaarmaking kwam, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = TAKE_DOWNS_PAGE)))
    public Page<TakeDownView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De openbaarmaking.") @PathParam("publicationId") UUID publicationId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(
                recordingId,
                is(recordingId, publicationId),
                PUBLICATION,
                TAKE_DOWNS,
                e -> e.publication().equals(publicationId.toString()),
                null);
    }

    /** Shows a report on a removal. */
    @GET
    @Path("/{takeDownId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getTakeDown",
            summary = "Melding van verwijdering bekijken",
            description = "Geeft één melding over het verwijderen van een openbaarmaking.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakeDownView.class),
                            examples = @ExampleObject(name = "verwijdering", value = TAKE_DOWNS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De openbaarmaking.") @PathParam("publicationId") UUID publicationId,
            @Parameter(description = "De melding.") @PathParam("takeDownId") UUID takeDownId) {
        return facts.one(
                recordingId,
                TAKE_DOWNS,
                TAKE_DOWNS_NAME,
                e -> e.publication().equals(publicationId.toString())
                        && e.takeDown().equals(takeDownId.toString()),
                null);
    }

    private static Predicate<RecordingEvent> is(UUID recording, UUID publication) {
        return event -> event instanceof PublicationFound published
                && published.recording().equals(recording.toString())
                && published.publication().equals(publication.toString());
    }
}
