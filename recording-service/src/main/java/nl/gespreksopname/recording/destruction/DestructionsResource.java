package nl.gespreksopname.recording.destruction;

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
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Destroy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Destructions, done elsewhere or by the suite. */
@Path("/recording/v1/recordings/{recordingId}/destructions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vernietigen")
public class DestructionsResource {

    private static final String DESTRUCTIONS_NEW = """
            {"basis": "act", "cause": "agreed", "basedOn": {"consent": 12}}""";

    private static final String DESTRUCTIONS_ANSWER = """
            {"destructionId": "6d7e8f9a-0b1c-5d2e-8f3a-4b5c6d7e8f9a",
             "eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/11", "version": 11, "concerns": [],
             "nextSteps": []}""";

    private static final String DESTRUCTIONS_VIEW = """
            {"destructionId": "6d7e8f9a-0b1c-5d2e-8f3a-4b5c6d7e8f9a", "basis": "act", "cause": "agreed",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String DESTRUCTIONS_PAGE = "{\"items\": [" + DESTRUCTIONS_VIEW + "]}";

    private static final Text DESTRUCTIONS_NAME = new Text("Deze vernietiging", "This destruction");

    private static final Facts.Kind<RecordingDestroyed, DestructionView> DESTRUCTIONS = Facts.Kind.plain(
            RecordingDestroyed.class,
            RecordingDestroyed::recording,
            (e, shown) -> new DestructionView(e.destruction(), e.basis(), e.cause(), shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;
    private final Finishing finishing;
    private final Caller caller;

    /** Made by the container. */
    @Inject
    public DestructionsResource(Requests requests, Facts facts, Finishing finishing, Caller caller) {
        this.requests = requests;
        this.facts = facts;
        this.finishing = finishing;
        this.caller = caller;
    }

    /** Takes a destruction down, or destroys what is stored. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "destroyRecording",
            summary = "Vernietigen",
            description =
                    "Meldt dat een opname is vernietigd (basis report, nooit geweigerd), of laat de suite vernietigen wat zij van de opname bewaart (basis act). Dat laatste kan alleen als de stand van het gesprek actueel is en niets in de weg staat: geen opschorting, geen kopie die is gevraagd, geen besluit dat wordt verwacht; anders volgt 409, met in waitsFor waarop het wacht. Wat vernietigd is, is niet meer te lezen.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewDestruction.class),
                            examples = @ExampleObject(name = "vernietiging", value = DESTRUCTIONS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = DestructionAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = DESTRUCTIONS_ANSWER)))
    public Response destroy(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewDestruction body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new Destroy(
                        means.id(0),
                        means.id(1),
                        recordingId.toString(),
                        body.reportOrAct(),
                        body.cause() == null ? DestructionCause.OTHER : body.cause(),
                        body.time()));
        if (body.reportOrAct() == ReportOrAct.ACT) {
            finishing.content(caller.organisation(), recordingId, UUID.fromString(told.conversation()));
        }
        RecordingDestroyed made = told.the(RecordingDestroyed.class);
        return requests.created(
                told,
                recordingId + "/destructions/" + made.destruction(),
                new DestructionAnswer(
                        made.destruction(),
                        told.eventId(RecordingDestroyed.class),
                        told.version(),
                        requests.concerns(told),
                        requests.nextSteps(told)));
    }

    /** Lists destructions. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listDestructions",
            summary = "Vernietigingen bekijken",
            description = "Geeft wat over de vernietiging van een opname is vastgelegd, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = DESTRUCTIONS_PAGE)))
    public Page<DestructionView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(recordingId, DESTRUCTIONS, _ -> true, null);
    }

    /** Shows a destruction. */
    @GET
    @Path("/{destructionId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getDestruction",
            summary = "Vernietiging bekijken",
            description = "Geeft één vernietiging.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = DestructionView.class),
                            examples = @ExampleObject(name = "vernietiging", value = DESTRUCTIONS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De vernietiging.") @PathParam("destructionId") UUID destructionId) {
        return facts.one(
                recordingId,
                DESTRUCTIONS,
                DESTRUCTIONS_NAME,
                e -> e.destruction().equals(destructionId.toString()),
                null);
    }
}
