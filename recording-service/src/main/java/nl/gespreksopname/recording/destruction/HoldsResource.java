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
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.PlaceHold;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Holds on destruction. */
@Path("/recording/v1/recordings/{recordingId}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Vernietigen",
        description =
                "Zolang een vernietiging is opgeschort, een kopie is gevraagd of een besluit wordt verwacht, vernietigt de suite niets.")
public class HoldsResource {

    private static final String HOLDS_NEW = """
            {"ground": "complaint", "explanation": "Klacht van 3 november, nog niet behandeld."}""";

    private static final String HOLDS_ANSWER = """
            {"holdId": "4b5c6d7e-8f9a-5b0c-8d1e-2f3a4b5c6d7e", "version": 9, "concerns": [],
             "nextSteps": [{"text": "Hef de opschorting op zodra dat kan", "method": "POST",
              "href": "/recording/v1/recordings/9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f/holds/4b5c6d7e-8f9a-5b0c-8d1e-2f3a4b5c6d7e/liftings"}]}""";

    private static final String HOLDS_VIEW = """
            {"holdId": "4b5c6d7e-8f9a-5b0c-8d1e-2f3a4b5c6d7e", "ground": "complaint",
             "explanation": "Klacht van 3 november, nog niet behandeld.", "inForce": true,
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String HOLDS_PAGE = "{\"items\": [" + HOLDS_VIEW + "]}";

    private static final Text HOLDS_NAME = new Text("Deze opschorting", "This hold");

    private static final Facts.Kind<HoldPlaced, HoldView> HOLDS = new Facts.Kind<>(
            HoldPlaced.class,
            HoldPlaced::recording,
            e -> Arrays.asList(e.explanation()),
            (e, shown) -> new HoldView(
                    e.hold(),
                    e.ground(),
                    shown.text(e.explanation()),
                    e.until(),
                    e.office(),
                    shown.known().recording().isInForce(e, shown.known().heard().now()),
                    shown.known()
                            .recording()
                            .lifting(e.hold())
                            .map(HoldLifted::lifting)
                            .orElse(null),
                    shown.noted(null)));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public HoldsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Holds destruction up. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "placeHold",
            summary = "Vernietiging opschorten",
            description =
                    "Schort de vernietiging van een opname op: tot een tijdstip, of tot de opschorting wordt opgeheven. De suite vernietigt tot dan niets van wat zij bewaart. Wat een privacyfunctionaris of functionaris gegevensbescherming opschort, heft alleen een van hen weer op.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewHold.class),
                            examples = @ExampleObject(name = "opschorting", value = HOLDS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = HoldAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = HOLDS_ANSWER)))
    public Response place(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewHold body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new PlaceHold(
                        means.id(0),
                        recordingId.toString(),
                        body.ground(),
                        means.sealIfSaid("explanation", Set.of(), body.explanation()),
                        body.until(),
                        requests.office()));
        HoldPlaced made = told.the(HoldPlaced.class);
        return requests.created(
                told,
                recordingId + "/holds/" + made.hold(),
                new HoldAnswer(made.hold(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists holds. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listHolds",
            summary = "Opschortingen bekijken",
            description =
                    "Geeft de opschortingen van de vernietiging van een opname, in de volgorde van vastleggen. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = HOLDS_PAGE)))
    public Page<HoldView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(recordingId, HOLDS, _ -> true, purpose);
    }

    /** Shows a hold. */
    @GET
    @Path("/{holdId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getHold",
            summary = "Opschorting bekijken",
            description = "Geeft één opschorting. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = HoldView.class),
                            examples = @ExampleObject(name = "opschorting", value = HOLDS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De opschorting.") @PathParam("holdId") UUID holdId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.oneAsHeard(recordingId, HOLDS, HOLDS_NAME, e -> e.hold().equals(holdId.toString()), purpose);
    }
}
